import { beforeAll, describe, expect, test } from "vitest";
import { findPersonalData, takeOut } from "../../src/authoring/personal-data.ts";
import { announce, collection } from "../situations/collection.ts";
import { type Row, readRows } from "../situations/row.ts";
import { words } from "./neutral-words.ts";

/** How notes begin, round a name and what happened. */
const forms: readonly ((name: string, body: string) => string)[] = [
  (name, body) => `${name} rang this morning. ${body}`,
  (name, body) => `Spoke with ${name} today. ${body}`,
  (name, body) => `${body} (${name}, chat)`,
  (name, body) => `Customer: ${name}\n${body}`,
  (name, body) => `A call from ${name} about an order. ${body}`,
];

interface Known {
  readonly note: string;
  readonly names: readonly string[];
  readonly numbers: readonly string[];
}

/** A row that says who the customer is, told as somebody would note it down. */
function asNote(row: Row, at: number): Known | undefined {
  const who = /Your name is (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)+?)(?= and|[.,]| \(|$)/u.exec(row.situation)?.[1];
  const form = forms[at % forms.length];
  if (who === undefined || !form) return undefined;
  const body = row.situation.replace(/Your name is [^.]*\./, "").replace(/\byou\b/gi, "they");
  const note = form(who, body);
  const numbers = [...note.matchAll(/#W\d{7}|\b\p{Ll}+_\p{Ll}+_\d+\b/gu)].map(([number]) => number.replace("#", ""));
  return { note, names: who.split(" "), numbers };
}

function share(left: readonly boolean[]): number {
  return left.filter((gone) => gone).length / left.length;
}

announce("Names and numbers in real situations are taken out");

describe.skipIf(!collection)("names and numbers in real situations are taken out", () => {
  let notes: { clean: string; known: Known }[];

  beforeAll(async () => {
    const rows = (await readRows(collection ?? "")).filter(({ source }) => source.includes("tau-bench"));
    notes = rows
      .flatMap((row, at) => asNote(row, at) ?? [])
      .map((known) => ({ known, clean: takeOut(known.note, findPersonalData(known.note, words)) }));
  });

  test("names: nineteen of twenty at least; numbers: all", () => {
    const gone = (clean: string, word: string) => !new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu").test(clean);
    const names = notes.flatMap(({ clean, known }) => known.names.map((name) => gone(clean, name)));
    const numbers = notes.flatMap(({ clean, known }) => known.numbers.map((number) => gone(clean, number)));
    console.log(
      `Names: ${share(names).toFixed(3)} of ${names.length}; numbers: ${share(numbers).toFixed(3)} of ${numbers.length}`,
    );
    expect(notes.length).toBeGreaterThan(300);
    expect(share(names)).toBeGreaterThan(0.95);
    expect(share(numbers)).toBe(1);
  });
});
