import { expect, test } from "vitest";
import { newFolder } from "../cli/world.ts";
import { calendar } from "./calendar.ts";
import { complaintsOf, longSessions, lostWords } from "./complaints.ts";
import { heard } from "./program-words.ts";
import { made } from "./shelves.ts";
import { liveThrough } from "./year.ts";

test("six weeks with a pause of two: follow-ups at their time, unlike what they follow; the old words right, and after the new answer", async () => {
  const year = await liveThrough(await made(24), calendar({ days: 45, holiday: [15, 28] }, 1), 1, newFolder());
  expect(year.runs.filter(({ follows, begins }) => follows && begins === "now").length).toBeGreaterThan(4);
  const complaints = complaintsOf(year);
  expect(complaints.slice(0, 3), `${complaints.length} complaints`).toEqual([]);
  expect(longSessions(year)).toEqual([]);
  expect(lostWords(year)).toEqual([]);
  expect(heard(year)).toEqual([]);
});
