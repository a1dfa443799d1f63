import { marks, noMark } from "./mark.ts";

/** What is made of a typed line: a slip, one digit an action, or what keeps it from being one. */
export type Typed =
  | { readonly kind: "slip"; readonly slip: string }
  | { readonly kind: "count"; readonly found: number }
  | { readonly kind: "sign"; readonly sign: string };

const blanks = /[\s,;|]+/gu;
const dashes = /[-‐‑‒–—−_]/gu;

/** Reads a slip of so many actions as it was typed: digits, with 0 or a dash for no mark, blanks anywhere. */
export function readSlip(line: string, actions: number): Typed {
  const signs = line.replace(blanks, "").replace(dashes, noMark);
  const stranger = [...signs].find((sign) => sign !== noMark && !(Number(sign) >= 1 && Number(sign) <= marks.length));
  if (stranger !== undefined) return { kind: "sign", sign: stranger };
  return signs.length === actions ? { kind: "slip", slip: signs } : { kind: "count", found: signs.length };
}
