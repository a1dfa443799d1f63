import texts from "./en/explain.json" with { type: "json" };
import { translated } from "./spoken.ts";

/** Why a problem matters, in sentences of which the first says enough; and a short example in YAML with and without it, where a text can show it. */
export interface Explanation {
  readonly why: string;
  readonly wrong?: string;
  readonly right?: string;
}

/** The name of one of these texts. */
export type ExplanationKey = keyof typeof texts;

/** The problems that are explained; the compiler finds the one that is not. */
export type Explained<Key = ExplanationKey> = Key extends `explain.${infer Problem}.why` ? Problem : never;

const english: Readonly<Record<string, string | undefined>> = texts;

/** The words of `offscript explain`. They stand apart from `say` because only few runs need them. */
export function explain(problem: Explained): Explanation {
  const wrong = textOf(`explain.${problem}.wrong`);
  const right = textOf(`explain.${problem}.right`);
  return {
    why: textOf(`explain.${problem}.why`) ?? "",
    ...(wrong === undefined ? {} : { wrong }),
    ...(right === undefined ? {} : { right }),
  };
}

/** What the codes have in common that begin as this one does, such as all of `OFF1…`. */
export function groupOf(code: string): string {
  return textOf(`explain.group.${code.charAt(3)}`) ?? code;
}

function textOf(key: string): string | undefined {
  return translated("explain", key) ?? english[key];
}
