import { expect, test } from "vitest";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { newEntry, newSession } from "./samples.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("of words that fit alike the latest come first, so that a longer search begins as a shorter one did", () => {
  const journal = openJournal(temporaryFolder());
  journal.begin(newSession("a"));
  for (const at of [30, 10, 50, 20, 40]) journal.append("a", newEntry("the refund", { at }));
  const found = (limit: number) => journal.search("refund", limit).map(({ sequence }) => sequence);
  expect(found(5)).toEqual([3, 5, 1, 4, 2]);
  expect([1, 2, 3, 4].map(found)).toEqual([[3], [3, 5], [3, 5, 1], [3, 5, 1, 4]]);
  journal.close();
});
