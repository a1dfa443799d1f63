import type { Run, Year } from "./year.ts";

/**
 * What a start says in the program's own words, up to the first offer, a line each: without titles, dates and what the person wrote.
 * Two starts that say the same are alike in it.
 */
export function saidAtStart({ played, stage }: Run, { shelf, person }: Year): string[] {
  if (stage.by !== "pipe") throw new Error("Only what comes by a pipe is read so.");
  const [start = ""] = played.stdout.split(/^(?:Enter to begin|Enter to go on)$/m);
  const titles = shelf.titles.filter(Boolean).sort((one, other) => other.length - one.length);
  const names = [...titles, ...person.written, ...person.written.map((text) => text.replace(/ #\d{4}$/, ""))];
  return start
    .split("\n")
    .map((line) => names.reduce((left, name) => left.replaceAll(name, "…"), line))
    .map((line) => line.replaceAll(/\d{4}-\d{2}-\d{2}/g, "DATE").replace(/^.* · about \d+ min$/, "…"))
    .map((line) => line.replaceAll(/ #\d{4}/g, "").trim())
    .filter((line) => /\p{L}/u.test(line) && !line.startsWith("> "));
}
