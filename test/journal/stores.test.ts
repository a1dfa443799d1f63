import fc from "fast-check";
import { expect, test } from "vitest";
import type { Journal } from "../../src/journal/journal.ts";
import { openMemoryJournal } from "../../src/journal/memory-journal.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { journalStory } from "./contract.ts";
import { newEntry, newSession } from "./samples.ts";
import { temporaryFolder } from "./temporary-folder.ts";

journalStory("the journal in a file", () => openJournal(temporaryFolder()));
journalStory("the journal in memory", openMemoryJournal);

test("the memory has no place; the file names its own", () => {
  const folder = temporaryFolder();
  const journal = openJournal(folder);
  expect([openMemoryJournal().path, journal.path]).toEqual([undefined, `${folder}/journal.db`]);
  journal.close();
});

test("a journal that was closed and opened again is the same, and no longer written to through the old one", () => {
  const folder = temporaryFolder();
  const first = openJournal(folder);
  first.begin(newSession("s"));
  first.append("s", newEntry("words"));
  first.keepDraft("s", { step: "turn-2", text: "half a sent" });
  const before = everything(first);
  first.close();
  const second = openJournal(folder);
  expect(everything(second)).toEqual(before);
  expect(() => first.keepDraft("s", { step: "turn-2", text: "" })).toThrow();
  expect(everything(second)).toEqual(before);
  second.close();
});

test("whatever is done, memory and file agree", () => {
  const id = fc.constantFrom("a", "b", "c");
  const step = fc.constantFrom("turn-1", "turn-2");
  const text = fc.string({ unit: "binary", maxLength: 40 });
  const act = fc.oneof(
    fc.record({ do: fc.constant("begin"), id, text, at: fc.nat(3) }),
    fc.record({ do: fc.constant("draft"), id, text, step }),
    fc.record({ do: fc.constant("append"), id, body: fc.dictionary(text, fc.jsonValue()), step, at: fc.nat(3) }),
    fc.record({ do: fc.constant("end"), id, at: fc.nat(3) }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const file = openJournal(temporaryFolder());
      const memory = openMemoryJournal();
      for (const each of acts) {
        const [one, other] = [file, memory].map((journal) => outcome(() => perform(journal, each)));
        expect(one).toEqual(other);
      }
      expect(everything(file)).toEqual(everything(memory));
      file.close();
    }),
    { numRuns: 40 },
  );
});

interface Act {
  readonly do: string;
  readonly id: string;
  readonly text?: string;
  readonly step?: string;
  readonly at?: number;
  readonly body?: Readonly<Record<string, unknown>>;
}

function perform(journal: Journal, { do: deed, id, text = "", step = "", at = 0, body = {} }: Act): unknown {
  if (deed === "begin") return journal.begin(newSession(id, { beganAt: at, situation: JSON.stringify(text) }));
  if (deed === "draft") return journal.keepDraft(id, { step, text });
  if (deed === "append") return journal.append(id, newEntry("", { body, at, settles: step }));
  return journal.append(id, newEntry("", { at, ends: "ends" }));
}

function outcome(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return (error as Error).name === "Failure" ? (error as Error).message : "a bug";
  }
}

function everything(journal: Journal): unknown {
  return journal.sessions().map((line) => ({
    line,
    situation: journal.situation(line.id),
    entries: journal.entries(line.id),
    drafts: journal.drafts(line.id),
  }));
}
