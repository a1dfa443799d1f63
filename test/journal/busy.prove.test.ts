import { expect, test } from "vitest";
import { openDatabase } from "../../src/journal/driver.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { newEntry, newSession } from "./samples.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("a journal that another window holds for long is told of, and can be used when it lets go", () => {
  const folder = temporaryFolder();
  const journal = openJournal(folder);
  journal.begin(newSession("s"));
  const holder = openDatabase(`${folder}/journal.lock`, "writing");

  holder.exec("BEGIN IMMEDIATE");
  expect(() => journal.append("s", newEntry("words"))).toThrow(/Another window/);
  expect(() => journal.keepDraft("s", { step: "turn-1", text: "words" })).toThrow(/Another window/);
  expect(() => openJournal(folder)).toThrow(/Another window/);
  expect(journal.entries("s")).toEqual([]);
  holder.exec("ROLLBACK");
  expect(journal.append("s", newEntry("words")).sequence).toBe(1);

  holder.exec("BEGIN IMMEDIATE");
  journal.close();
  holder.exec("ROLLBACK");
  expect(openJournal(folder).entries("s")).toHaveLength(1);
}, 60_000);
