import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exitCodes, Failure } from "../../src/failure.ts";
import { openDatabase } from "../../src/journal/driver.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { newEntry, newSession } from "./samples.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A journal with something on each of its pages, as another start of the program would find it. */
function filledFolder(): { readonly folder: string; readonly file: string } {
  const folder = temporaryFolder();
  const journal = openJournal(folder);
  for (let session = 0; session < 20; session++) {
    journal.begin(newSession(`s${session}`, { situation: JSON.stringify("situation ".repeat(session * 40)) }));
    journal.append(`s${session}`, newEntry("words ".repeat(300)));
    journal.keepDraft(`s${session}`, { step: "turn-2", text: "half" });
  }
  journal.close();
  const found = temporaryFolder();
  const file = join(found, "journal.db");
  copyFileSync(join(folder, "journal.db"), file);
  return { folder: found, file };
}

function changed(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

function noise(bytes: Buffer, from: number, to: number): void {
  for (let at = from; at < to; at++) bytes[at] = (at * 197 + 91) % 256;
}

function inSql(file: string, sql: string): void {
  openDatabase(file, "writing").exec(sql);
}

const page = 4096;

test.each<[string, (file: string) => void, RegExp]>([
  ["emptied", (file) => truncateSync(file, 0), /damaged/],
  ["cut within its header", (file) => truncateSync(file, 50), /damaged/],
  ["cut after its first page", (file) => truncateSync(file, page), /damaged/],
  ["cut by its last page", (file) => truncateSync(file, statSync(file).size - page), /damaged/],
  ["cut within a page", (file) => truncateSync(file, statSync(file).size - 100), /damaged/],
  ["without its header", (file) => changed(file, (bytes) => bytes.fill(0, 0, 100)), /damaged/],
  ["with noise for a header", (file) => changed(file, (bytes) => noise(bytes, 0, 100)), /damaged/],
  ["with noise for its first page", (file) => changed(file, (bytes) => noise(bytes, 100, page)), /damaged/],
  ["with noise in the middle", (file) => changed(file, (bytes) => noise(bytes, 2 * page, 4 * page)), /damaged/],
  ["with zeros in the middle", (file) => changed(file, (bytes) => bytes.fill(0, 3 * page, 4 * page)), /damaged/],
  [
    "with noise at its end",
    (file) => changed(file, (bytes) => noise(bytes, bytes.length - page, bytes.length)),
    /damaged/,
  ],
  ["nothing but noise", (file) => changed(file, (bytes) => noise(bytes, 0, bytes.length)), /damaged/],
  ["nothing but zeros", (file) => changed(file, (bytes) => bytes.fill(0)), /damaged/],
  ["a text", (file) => writeFileSync(file, "Dear diary,\n".repeat(900)), /not a journal/],
  ["of a newer program", (file) => inSql(file, "PRAGMA user_version = 7"), /newer Offscript.*version 7.*up to 3/],
  ["of another program", (file) => inSql(file, "PRAGMA application_id = 252006673"), /another program/],
])("a journal that is %s is told of, and not touched", (_, change, words) => {
  const { folder, file } = filledFolder();
  change(file);
  const before = digestOf(file);
  const failure = failureOf(() => openJournal(folder));
  expect(failure.message).toMatch(words);
  expect(failure.message).toContain(file);
  expect(failure.remedy).toContain("Nothing in it was changed.");
  expect(failure.exitCode).toBe(exitCodes.unable);
  expect(digestOf(file)).toBe(before);
});

test("a damaged journal is not touched by what a crash left in its log either", () => {
  const { folder, file } = filledFolder();
  const journal = openJournal(folder);
  journal.keepDraft("s3", { step: "turn-2", text: "half a" });
  const crashed = copyOf(folder);
  const copy = join(crashed, "journal.db");
  changed(copy, (bytes) => noise(bytes, 2 * page, 4 * page));
  const before = [digestOf(copy), digestOf(`${copy}-wal`)];
  expect(statSync(`${copy}-wal`).size).toBeGreaterThan(0);
  expect(failureOf(() => openJournal(crashed)).message).toContain("damaged");
  expect([digestOf(copy), digestOf(`${copy}-wal`)]).toEqual(before);
  expect(digestOf(file)).not.toBe(before[0]);
});

test("a table that was taken away is told of where it is needed", () => {
  const { folder, file } = filledFolder();
  inSql(file, "DROP TABLE draft");
  const journal = openJournal(folder);
  expect(failureOf(() => journal.drafts("s1")).message).toContain("damaged");
  expect(journal.entries("s1")).toHaveLength(1);
});

test("a database of somebody else is not touched, with a log of its own or without", () => {
  for (const mode of ["DELETE", "WAL"]) {
    const folder = temporaryFolder();
    const file = join(folder, "journal.db");
    writeFileSync(file, "");
    inSql(file, `PRAGMA journal_mode = ${mode}; CREATE TABLE entry (a); INSERT INTO entry VALUES ('theirs')`);
    const before = digestOf(file);
    expect(failureOf(() => openJournal(folder)).message).toContain("another program");
    expect(digestOf(file)).toBe(before);
  }
});

test("something else in the place of the journal is left there", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "journal.db"));
  expect(failureOf(() => openJournal(folder)).message).toContain("something else is in its place");
  expect(readdirSync(join(folder, "journal.db"))).toEqual([]);

  const { file } = filledFolder();
  const linking = temporaryFolder();
  symlinkSync(file, join(linking, "journal.db"));
  expect(failureOf(() => openJournal(linking)).message).toContain("something else is in its place");
});

test("a log without its journal is not taken for a new start", () => {
  const { folder, file } = filledFolder();
  const journal = openJournal(folder);
  journal.keepDraft("s3", { step: "turn-2", text: "half a sentence" });
  const crashed = copyOf(folder);
  const moved = join(crashed, "elsewhere.db");
  renameSync(join(crashed, "journal.db"), moved);
  const before = digestOf(join(crashed, "journal.db-wal"));
  expect(failureOf(() => openJournal(crashed)).message).toMatch(/gone.*log.*journal\.db-wal/);
  expect(existsSync(join(crashed, "journal.db"))).toBe(false);
  expect(digestOf(join(crashed, "journal.db-wal"))).toBe(before);

  renameSync(moved, join(crashed, "journal.db"));
  expect(openJournal(crashed).drafts("s3")).toEqual([{ step: "turn-2", text: "half a sentence" }]);
  expect(existsSync(file)).toBe(true);
});

test("what a first start left half-made is made anew", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "journal.db.new"), "half");
  writeFileSync(join(folder, "journal.db.new-wal"), "half");
  const journal = openJournal(folder);
  journal.begin(newSession("s"));
  expect(readdirSync(folder).sort()).toEqual(["journal.db", "journal.db-shm", "journal.db-wal", "journal.lock"]);
});

test("a damaged lock file is told of by its own name", () => {
  const { folder } = filledFolder();
  writeFileSync(join(folder, "journal.lock"), "noise ".repeat(1_000));
  expect(failureOf(() => openJournal(folder)).message).toContain(join(folder, "journal.lock"));
  rmSync(join(folder, "journal.lock"));
  expect(openJournal(folder).sessions()).toHaveLength(20);
});

/** The folder as a crash would leave it at this moment. */
function copyOf(folder: string): string {
  const copy = temporaryFolder();
  for (const file of readdirSync(folder)) copyFileSync(join(folder, file), join(copy, file));
  return copy;
}

function digestOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

function failureOf(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    return error as Failure;
  }
  throw new Error("it went through");
}
