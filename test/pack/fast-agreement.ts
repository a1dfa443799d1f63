import { decode } from "../../src/pack/decode.ts";
import { parse } from "../../src/pack/parse.ts";
import { readQuickly } from "../../src/pack/quick.ts";

/** What the two ways to read a text made of it: the quick one left it alone, or both read the same, or they differ in this way. */
export type Agreement = "left" | "same" | { readonly text: string; readonly differ: string };

/** Reads a text in both ways. Whatever the quick one reads, the careful one must read alike, and have nothing to say about. */
export function agreement(text: string): Agreement {
  const quick = readQuickly(text);
  if (!quick) return "left";
  const { source, finding } = decode("a.yaml", new TextEncoder().encode(text));
  if (finding) return { text, differ: `${finding.code} ${finding.message}` };
  const careful = parse(source);
  if (careful.kind !== "tree") return { text, differ: `carefully it is ${careful.kind}` };
  const [said] = careful.findings;
  if (said) return { text, differ: `${said.code} ${said.message}` };
  const differ = difference(quick.data, careful.root.data, "");
  return differ === undefined ? "same" : { text, differ };
}

/** Where two pieces of data differ, keys in their order included; undefined where they do not. */
export function difference(one: unknown, other: unknown, path: string): string | undefined {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return Object.is(one, other) ? undefined : `${path}: ${JSON.stringify(one)} or ${JSON.stringify(other)}`;
  }
  if (Array.isArray(one) !== Array.isArray(other)) return `${path}: only one is a list`;
  const [mine, theirs] = [Object.keys(one), Object.keys(other)];
  if (JSON.stringify(mine) !== JSON.stringify(theirs)) return `${path}: ${mine} or ${theirs}`;
  for (const key of mine) {
    const found = difference(Reflect.get(one, key), Reflect.get(other, key), `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
