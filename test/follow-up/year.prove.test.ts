import { describe, expect, test } from "vitest";
import { newFolder } from "../cli/world.ts";
import { announce, collection } from "../situations/collection.ts";
import { calendar, firstDay, type Shape } from "./calendar.ts";
import { complaintsOf, longSessions, lostWords } from "./complaints.ts";
import { heard } from "./program-words.ts";
import { readAloud } from "./read-aloud.ts";
import { made, real, shipped } from "./shelves.ts";
import { saidAtStart } from "./starts.ts";
import { likeness, months } from "./tables.ts";
import { liveThrough, type Shelf, type Year } from "./year.ts";

/** A year with an illness of five weeks in spring, and a holiday in summer. */
const shape = { days: 365, ill: [98, 132], holiday: [203, 216] } as const satisfies Shape;

interface Lived {
  readonly name: string;
  readonly make: () => Promise<Shelf>;
  /** What follow-ups have in common with what they follow is at most so large a share of what chance would have it. */
  readonly share: number;
}

const shelves: readonly Lived[] = [
  // Most dilemmas come up in two of them: there is nothing to choose from.
  { name: "the shipped packs", make: shipped, share: 1 },
  { name: "sixty made situations with twelve dilemmas", make: () => made(60), share: 0.8 },
];
const ofCollection: readonly Lived[] =
  collection === undefined
    ? []
    : [{ name: "thirty real situations with twelve dilemmas", make: () => real(collection ?? "", 30), share: 1 }];

announce("A year with follow-ups in real situations");

describe.each([...shelves, ...ofCollection])("a year with $name", ({ name, make, share }) => {
  let year: Year;

  test("is lived through", async () => {
    year = await liveThrough(await make(), calendar(shape, 3), 3, newFolder());
    console.log(`A year with ${name}: ${year.runs.length} runs, ${year.person.written.length} lines written`);
    console.table(months(year));
    console.table(likeness(year));
    // Those of real situations are long, and the program says nothing else in them.
    if (ofCollection.every((one) => one.name !== name)) console.log(readAloud(year, firstDay + shape.ill[1]));
    expect(year.runs.length).toBeGreaterThan(120);
  });

  test("brings back a handful at its time, and the old words after the new answer", () => {
    const complaints = complaintsOf(year);
    expect(complaints.slice(0, 3), `${complaints.length} complaints`).toEqual([]);
  });

  test("follows up with what is less alike than chance would have it", () => {
    const { "as made": followUps, "by chance, with the dilemma": chance } = likeness(year);
    expect(followUps?.["follow-ups"]).toBeGreaterThan(4);
    expect(followUps?.["in common"]).toBeLessThanOrEqual(share * (chance?.["in common"] ?? 0));
  });

  test("asks for no more than is promised, and loses no word", () => {
    expect(longSessions(year)).toEqual([]);
    expect(lostWords(year)).toEqual([]);
  });

  test("says nothing that counts, blames, praises or makes a debt", () => {
    expect(heard(year)).toEqual([]);
  });

  test("says after the illness what it says at any start, and lets go without a word", () => {
    const isBefore = ({ doing }: Year["runs"][number]) => doing.day < firstDay + shape.ill[0];
    const offered = year.runs.filter(
      ({ did, stage }) => did.offers.length > 0 && stage.by === "pipe" && !stage.argv.includes("--why"),
    );
    const usual = new Set(offered.filter(isBefore).flatMap((run) => saidAtStart(run, year)));
    const after = offered.find(({ doing }) => doing.day > firstDay + shape.ill[1]);
    expect(after && saidAtStart(after, year).filter((line) => !usual.has(line))).toEqual([]);
  });
});
