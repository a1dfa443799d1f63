import texts from "./en/explain.json" with { type: "json" };

/** Why a problem matters, in sentences of which the first says enough; and a short example in YAML with and without it, where a text can show it. */
export interface Explanation {
  readonly why: string;
  readonly wrong?: string;
  readonly right?: string;
}

/** The problems that are explained; the compiler finds the one that is not. */
export type Explained<Key = keyof typeof texts> = Key extends `explain.${infer Problem}.why` ? Problem : never;

const optional: Readonly<Record<string, string | undefined>> = texts;

/** The words of `offscript explain`. They stand apart from `say` because only few runs need them. */
export function explain(problem: Explained): Explanation {
  const wrong = optional[`explain.${problem}.wrong`];
  const right = optional[`explain.${problem}.right`];
  return {
    why: texts[`explain.${problem}.why`],
    ...(wrong === undefined ? {} : { wrong }),
    ...(right === undefined ? {} : { right }),
  };
}

/** What the codes have in common that begin as this one does, such as all of `OFF1…`. */
export function groupOf(code: string): string {
  return optional[`explain.group.${code.charAt(3)}`] ?? code;
}
