/**
 * A process that uses a journal as the program does, for tests that end it at any moment.
 * It answers with one line for each thing that is kept, after it is kept: "begun", "draft <n>", "entry <n>", "closed".
 */
import { readSync, writeSync } from "node:fs";
import { openDatabase } from "../../src/journal/driver.ts";
import type { Journal } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { draftText, newEntry, newSession } from "./samples.ts";

const [, , task = "", folder = "", session = "", count = "0"] = process.argv;

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** Everything is loaded: what follows begins when a line comes. */
function awaitStart(): void {
  say("ready");
  readSync(0, Buffer.alloc(16));
}

function write(journal: Journal, rounds: number): void {
  journal.begin(newSession(session));
  say("begun");
  for (let round = 1; round <= rounds; round++) {
    for (let key = 1; key <= 5; key++) {
      journal.keepDraft(session, { step: "turn", text: draftText(round, key) });
      say(`draft ${round * 10 + key}`);
    }
    journal.append(session, newEntry(draftText(round, 5), { settles: "turn" }));
    say(`entry ${round}`);
  }
}

const tasks: Readonly<Record<string, () => void>> = {
  write: () => {
    awaitStart();
    const journal = openJournal(folder);
    write(journal, Number(count));
    journal.close();
    say("closed");
  },
  tell: () => {
    const journal = openJournal(folder);
    const database = openDatabase(`${folder}/journal.db`, "looking");
    const sound = database.all("PRAGMA integrity_check");
    const sessions = journal.sessions().map(({ id }) => {
      const texts = journal.entries(id).map(({ sequence, body }) => [sequence, body["text"]]);
      return [id, { texts, drafts: journal.drafts(id).map(({ text }) => text) }];
    });
    process.stdout.write(JSON.stringify({ sound, sessions: Object.fromEntries(sessions) }));
    journal.close();
  },
};

try {
  tasks[task]?.();
} catch (error) {
  say(error instanceof Error ? `${error.name}: ${error.message}` : "unknown");
  process.exitCode = 3;
}
