import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/journal/driver.ts";
import { openJournalFile } from "../../src/journal/journal-file.ts";
import { migrations } from "../../src/journal/migrations.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { keyOf } from "../../src/session/variation.ts";
import { newEntry, newSession } from "./samples.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A folder with a journal as the program of that version left it; such a file is made once and never again. */
function folderOf(version: number): string {
  const folder = temporaryFolder();
  copyFileSync(join(import.meta.dirname, `version-${version}.db`), join(folder, "journal.db"));
  return folder;
}

function schemaOf(folder: string): readonly unknown[] {
  return openDatabase(join(folder, "journal.db"), "looking").all("SELECT name, sql FROM sqlite_schema ORDER BY name");
}

test.each(migrations.map((_, index) => index + 1))("a journal of version %i opens with everything in it", (version) => {
  const folder = folderOf(version);
  const journal = openJournal(folder);
  const { situation, ...line } = newSession("s1");
  expect(journal.sessions()).toEqual([{ ...line, id: "s2", beganAt: line.beganAt + 1, endedAt: line.beganAt }, line]);
  expect(journal.situation("s1")).toBe(situation);
  expect(journal.entries("s1")).toEqual([{ ...newEntry("Let me look. 👩‍👧 لا"), sequence: 1 }]);
  expect(journal.drafts("s1")).toEqual([{ step: "turn-2", text: "half a sent" }]);
  expect(journal.append("s1", newEntry("more", { settles: "turn-2" })).sequence).toBe(2);
});

test("what was drawn is taken from the situations of an older journal", () => {
  const folder = folderOf(1);
  const text = JSON.stringify({ drawn: { town: "Turku", name: 'Ms "Aho"' } });
  openDatabase(join(folder, "journal.db"), "writing").run("UPDATE situation SET text = ?", text);
  expect(
    openJournal(folder)
      .sessions()
      .map(({ drawn }) => drawn),
  ).toEqual(Array(2).fill(keyOf({ name: 'Ms "Aho"', town: "Turku" })));
});

test("what older sessions are found by, and their words, are taken from what they hold", () => {
  const folder = folderOf(2);
  const old = openDatabase(join(folder, "journal.db"), "writing");
  const situation = {
    dilemmas: [{ id: "one", theme: "promise-and-rule" }, { id: "two" }],
    standards: [
      { id: "heard", practised: "here" },
      { id: "plain", practised: "elsewhere" },
    ],
  };
  old.run("UPDATE situation SET text = ?", JSON.stringify(situation));
  const add = (sequence: number, kind: string, body: object) =>
    old.run("INSERT INTO entry VALUES ('s2', ?, ?, 1, ?, 0, ?)", sequence, kind, 1000 + sequence, JSON.stringify(body));
  add(11, "answered", { text: "I look it up." });
  add(12, "asked", { words: "receipt" });
  add(13, "obstacle_placed", { place: "work" });
  add(14, "limit_placed", { action: "a refund", place: "nobody_has_said" });
  add(15, "intended", { text: "say so" });
  const journal = openJournal(folder);
  const { pack, scenario } = newSession("s1");
  const met = [
    { kind: "dilemma", value: `${pack}/two` },
    { kind: "dilemma", value: "promise-and-rule" },
  ];
  const standard = { kind: "standard", value: "heard" };
  expect(journal.labels("s1")).toEqual([...met, standard]);
  expect(journal.labels("s2")).toEqual([
    ...met,
    { kind: "next-time", value: "open" },
    { kind: "obstacle", value: "work" },
    { kind: "placed", value: `${pack}/${scenario}` },
    { kind: "question", value: "nobody-has-said" },
    standard,
    { kind: "thread", value: `${pack}/two` },
    { kind: "thread", value: "promise-and-rule" },
  ]);
  expect(journal.search("loo", 9)).toHaveLength(2);
  expect(journal.search("receipt", 9)).toEqual([{ record: "s2", sequence: 12 }]);
  expect(journal.count()).toBe(2);
});

test("an old journal and a new one end in the same form", () => {
  const fresh = temporaryFolder();
  openJournal(fresh).close();
  const old = folderOf(1);
  openJournal(old).close();
  expect(schemaOf(old)).toEqual(schemaOf(fresh));
});

const further = [...migrations, "ALTER TABLE session ADD COLUMN mood TEXT", "CREATE TABLE remark (text TEXT) STRICT"];

test("a step further keeps everything, and a copy of what was before", () => {
  const folder = folderOf(1);
  const { database } = openJournalFile(folder, further);
  expect(database.all("SELECT id, mood FROM session ORDER BY id")).toEqual([
    { id: "s1", mood: null },
    { id: "s2", mood: null },
  ]);
  expect(database.all("PRAGMA user_version")).toEqual([{ user_version: further.length }]);
  const copy = join(folder, "journal-version-1.db");
  expect((statSync(copy).mode & 0o777).toString(8)).toBe("600");
  expect(readFileSync(join(folder, "journal.db")).readUInt32BE(60)).toBe(further.length);

  const restored = temporaryFolder();
  copyFileSync(copy, join(restored, "journal.db"));
  expect(openJournal(restored).entries("s1")).toHaveLength(1);
  expect(() => openJournal(folder)).toThrow(/newer Offscript/);
});

test("no copy is made where nothing changes", () => {
  const folder = folderOf(migrations.length);
  openJournal(folder);
  expect(readdirSync(folder).filter((file) => file.includes("version"))).toEqual([]);
});

test("a step that fails leaves the journal as it was, and can be tried again", () => {
  const folder = folderOf(1);
  writeFileSync(join(folder, "journal-version-1.db.new"), "left half-made");
  const before = readFileSync(join(folder, "journal.db"));
  expect(() => openJournalFile(folder, [...further, "CREATE TABLE session (a)"])).toThrow("already exists");
  expect(readFileSync(join(folder, "journal.db")).equals(before)).toBe(true);
  expect(openJournal(folder).sessions()).toHaveLength(2);
  expect(openJournalFile(folder, further).database.all("SELECT * FROM remark")).toEqual([]);
});
