import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { fitted } from "../fitted.ts";
import { beginningOf } from "../journal/excerpt.ts";
import type { Editable } from "./editable.ts";
import type { HalfWritten } from "./half-written.ts";

/** What can be chosen to be edited: a text, or words that are being written. */
export type Choice = Editable | HalfWritten;

/** So much of a text is told in a list. */
const beginning = 60;

/** The one with a number, or the only one that there is; undefined where one has to be chosen. Throws Failure. */
export function textMeant(
  choices: readonly Choice[],
  { record, number }: { readonly record: string; readonly number: number | undefined },
): Choice | undefined {
  const remedy = () => say("keeping.edit.show.remedy", { id: record });
  if (choices.length === 0) throw new Failure(exitCodes.usage, say("keeping.edit.nothing"), remedy());
  if (number === undefined) return choices.length === 1 ? choices[0] : undefined;
  const choice = choices[number - 1];
  if (choice) return choice;
  throw new Failure(exitCodes.usage, say("keeping.edit.number", { number, count: choices.length }), remedy());
}

/** What can be chosen in a record, a line each, with the numbers by which they are named; as they fit the terminal. */
export function listed(choices: readonly Choice[], columns: number | undefined): string {
  return choices.map((choice, at) => `${fitted(lineOf(choice), columns, `${at + 1}  `, "   ")}\n`).join("");
}

/** A text in a line: how it is called, and how it begins. */
export function lineOf(choice: Choice): string {
  const { label } = choice;
  const start = beginningOf(wordsOf(choice), beginning);
  return /\p{P}$/u.test(label) ? `${label} ${start}` : `${label}: ${start}`;
}

/** The words of what can be chosen. */
export function wordsOf(choice: Choice): string {
  return choice.kind === "text" ? choice.words.text : choice.text;
}
