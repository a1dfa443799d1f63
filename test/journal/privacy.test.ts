import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/journal/driver.ts";
import { openJournalFile } from "../../src/journal/journal-file.ts";
import { openMemoryJournal } from "../../src/journal/memory-journal.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { newEntry, newSession } from "./samples.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const marker = "Marker7f3a";

/** The names of the files in whose raw bytes the text is found. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(text));
}

function modes(folder: string): Record<string, string> {
  const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);
  return Object.fromEntries([
    ["", mode(folder)],
    ...readdirSync(folder).map((file) => [file, mode(join(folder, file))]),
  ]);
}

test("a draft is on the disk as soon as it is kept, and nowhere once other words took its place", () => {
  const folder = temporaryFolder();
  const journal = openJournal(folder);
  journal.begin(newSession("s"));
  journal.keepDraft("s", { step: "turn-1", text: `I hate this, ${marker}` });
  expect(filesWith(folder, marker)).not.toEqual([]);
  journal.keepDraft("s", { step: "turn-1", text: "Let me look" });
  journal.append("s", newEntry("Let me look.", { settles: "turn-1" }));
  expect(filesWith(folder, marker)).toEqual([]);
  expect(filesWith(folder, "Let me look.")).toEqual(["journal.db"]);
});

test("no length of draft, in no mixture, leaves a trace", () => {
  const folder = temporaryFolder();
  const journal = openJournal(folder);
  for (let round = 0; round < 12; round++) {
    const session = `session-${round}`;
    journal.begin(newSession(session, { situation: JSON.stringify("situation ".repeat(round * 97)) }));
    for (const step of ["turn-1", "turn-2", "reflection"]) {
      for (const length of [3, 700, 3_900, 90, 5_000, 40_000, 1, round * 331]) {
        journal.keepDraft(session, { step, text: `${marker} `.repeat(length / 11) + marker.slice(0, 3) });
      }
      journal.keepDraft(session, { step, text: `kept ${round}` });
      if (step === "turn-2") journal.keepDraft(session, { step: "other", text: `${marker} and away` });
      if (step === "turn-2") journal.keepDraft(session, { step: "other", text: "" });
      journal.append(session, newEntry(`kept ${round} `.repeat(round * 53), { settles: step }));
      expect(filesWith(folder, marker)).toEqual([]);
    }
  }
});

test("a replaced draft is gone after the end without an entry, and after the start that follows a crash", () => {
  const folder = temporaryFolder();
  const journal = openJournal(folder);
  journal.begin(newSession("s"));
  journal.keepDraft("s", { step: "turn-1", text: marker });
  journal.keepDraft("s", { step: "turn-1", text: "other" });
  expect(filesWith(folder, marker)).not.toEqual([]);
  const afterwards = openJournal(folder);
  expect(filesWith(folder, marker)).toEqual([]);
  journal.keepDraft("s", { step: "turn-1", text: marker });
  journal.keepDraft("s", { step: "turn-1", text: "other" });
  journal.close();
  expect(filesWith(folder, marker)).toEqual([]);
  expect(afterwards.drafts("s")).toEqual([{ step: "turn-1", text: "other" }]);
});

test("a long draft rewritten at each key does not make the log grow without end", () => {
  const folder = temporaryFolder();
  const journal = openJournal(folder);
  journal.begin(newSession("s"));
  let longest = 0;
  for (let key = 0; key < 600; key++) {
    journal.keepDraft("s", { step: "turn-1", text: `${key % 10} `.repeat(10_000) });
    longest = Math.max(longest, statSync(join(folder, "journal.db-wal")).size);
  }
  expect(longest).toBeLessThan(5_000_000);
  expect(journal.drafts("s")[0]?.text).toMatch(/^9 /);
});

test("the folder and every file in it are the person's alone, also where the system would allow more", () => {
  const folder = join(temporaryFolder(), "new", "folder");
  const before = process.umask(0);
  try {
    const journal = openJournal(folder);
    journal.begin(newSession("s"));
    journal.keepDraft("s", { step: "turn-1", text: "words" });
  } finally {
    process.umask(before);
  }
  expect(modes(folder)).toEqual({
    "": "700",
    "journal.db": "600",
    "journal.db-shm": "600",
    "journal.db-wal": "600",
    "journal.lock": "600",
  });
  expect((statSync(join(folder, "..")).mode & 0o777).toString(8)).toBe("700");
});

test("files that were opened to others are closed to them; a folder that was there keeps its mode and its files", () => {
  const folder = temporaryFolder();
  openJournal(folder).close();
  for (const file of readdirSync(folder)) chmodSync(join(folder, file), 0o644);
  writeFileSync(join(folder, "notes.txt"), "not ours", { mode: 0o644 });
  chmodSync(folder, 0o755);
  openJournal(folder).close();
  const { "": own, "notes.txt": notes, ...ours } = modes(folder);
  expect([own, notes]).toEqual(["755", "644"]);
  expect(new Set(Object.values(ours))).toEqual(new Set(["600"]));
});

test("the database is told to trust nothing in the file, and to keep no words elsewhere", () => {
  const { database } = openJournalFile(temporaryFolder());
  const told = (pragma: string): unknown => Object.values(database.all<object>(`PRAGMA ${pragma}`)[0] ?? {})[0];
  const settings = ["trusted_schema", "cell_size_check", "temp_store", "secure_delete", "wal_autocheckpoint"];
  expect(settings.map(told)).toEqual([0, 1, 2, 1, 0]);
  expect(["journal_mode", "fullfsync", "checkpoint_fullfsync", "foreign_keys"].map(told)).toEqual(["wal", 1, 1, 1]);
});

test("off the record, nothing is written", () => {
  const folder = temporaryFolder();
  const home = join(folder, "home");
  mkdirSync(home);
  const journal = openMemoryJournal();
  journal.begin(newSession("s"));
  journal.keepDraft("s", { step: "turn-1", text: marker });
  journal.append("s", newEntry(marker));
  journal.close();
  expect(journal.sessions()).toEqual([]);
  expect(readdirSync(folder, { recursive: true })).toEqual(["home"]);
});

test("no error of the journal holds a word that was written", () => {
  const folder = temporaryFolder();
  const journal = openJournal(folder);
  journal.begin(newSession("s", { title: marker, situation: marker }));
  journal.append("s", newEntry(marker));
  journal.keepDraft("s", { step: "turn-1", text: marker });
  const database = openDatabase(join(folder, "journal.db"), "writing");
  const attempts: readonly (() => unknown)[] = [
    () => journal.begin(newSession("s", { title: marker })),
    () => journal.begin(newSession("t", { title: `${marker}\0` })),
    () => journal.append("x", newEntry(marker)),
    () => journal.append("s", newEntry(marker, { kind: `${marker}\0` })),
    () => journal.append("s", newEntry(marker, { at: Number.NaN })),
    () => journal.keepDraft("x", { step: "turn-1", text: marker }),
    () => {
      database.exec(`UPDATE entry SET body = 'words, ${marker}'`);
      journal.entries("s");
    },
    () => {
      database.exec(`UPDATE draft SET text = '${marker}'`);
      journal.drafts("s");
    },
    () => {
      database.exec("DROP TABLE draft");
      journal.keepDraft("s", { step: "turn-1", text: marker });
    },
    () => {
      journal.close();
      journal.append("s", newEntry(marker));
    },
  ];
  for (const attempt of attempts) {
    let thrown: unknown;
    try {
      attempt();
    } catch (error) {
      thrown = error;
    }
    expect(thrown, String(attempt)).toBeInstanceOf(Error);
    expect(inspect(thrown, { showHidden: true, depth: 10 }), String(attempt)).not.toContain(marker);
  }
});
