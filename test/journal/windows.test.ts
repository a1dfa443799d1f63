import { expect, test } from "vitest";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { newEntry, newSession } from "./samples.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("two windows in one session: each word gets a place of its own", () => {
  const folder = temporaryFolder();
  const [one, other] = [openJournal(folder), openJournal(folder)];
  one.begin(newSession("s"));
  const places: number[] = [];
  for (let round = 0; round < 20; round++) {
    places.push(one.append("s", newEntry(`one ${round}`)).sequence);
    places.push(other.append("s", newEntry(`other ${round}`)).sequence);
  }
  expect(places).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  expect(other.entries("s").filter(({ body }) => String(body["text"]).startsWith("one"))).toHaveLength(20);
  expect(one.entries("s")).toEqual(other.entries("s"));
});

test("what one window keeps, the other sees; closing one does not disturb the other", () => {
  const folder = temporaryFolder();
  const [one, other] = [openJournal(folder), openJournal(folder)];
  one.begin(newSession("s"));
  one.keepDraft("s", { step: "turn-1", text: "half" });
  expect(other.drafts("s")).toEqual([{ step: "turn-1", text: "half" }]);
  one.close();
  other.append("s", newEntry("whole", { settles: "turn-1" }));
  const third = openJournal(folder);
  expect([third.entries("s").length, third.drafts("s")]).toEqual([1, []]);
});
