import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { fitted } from "../fitted.ts";
import { beginningOf } from "../journal/excerpt.ts";
import type { Editable } from "./editable.ts";

/** So much of a text is told in a list. */
const beginning = 60;

/** The text with a number, or the only one that there is; undefined where one has to be chosen. Throws Failure. */
export function textMeant(
  texts: readonly Editable[],
  { record, number }: { readonly record: string; readonly number: number | undefined },
): Editable | undefined {
  const remedy = () => say("keeping.edit.show.remedy", { id: record });
  if (texts.length === 0) throw new Failure(exitCodes.usage, say("keeping.edit.nothing"), remedy());
  if (number === undefined) return texts.length === 1 ? texts[0] : undefined;
  const text = texts[number - 1];
  if (text) return text;
  throw new Failure(exitCodes.usage, say("keeping.edit.number", { number, count: texts.length }), remedy());
}

/** The texts of a record, a line each, with the numbers by which they are named; as they fit the terminal. */
export function listed(texts: readonly Editable[], columns: number | undefined): string {
  return texts.map((text, at) => `${fitted(lineOf(text), columns, `${at + 1}  `, "   ")}\n`).join("");
}

/** A text in a line: how it is called, and how it begins. */
export function lineOf({ label, words }: Editable): string {
  const start = beginningOf(words.text, beginning);
  return /\p{P}$/u.test(label) ? `${label} ${start}` : `${label}: ${start}`;
}
