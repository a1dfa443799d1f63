import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/journal/driver.ts";
import { foundIn } from "../../src/journal/fold.ts";
import type { KeptJournal, WholeRecord } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { newEntry, newSession } from "./samples.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const marker = "Zwetschgenmus";

function open(): { journal: KeptJournal; folder: string } {
  const folder = temporaryFolder();
  return { journal: openJournal(folder), folder };
}

/** The files in whose bytes a text is found, as it is or as it is searched for. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder).filter((file) => {
    const bytes = readFileSync(join(folder, file));
    return [text, text.toLowerCase(), text.slice(1, 9)].some((part) => bytes.includes(part));
  });
}

/** What the files hold, in short; an empty log is one that any use leaves. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !/-(?:shm|wal)$/.test(name));
  const digest = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  return Object.fromEntries(names.map((name) => [name, digest(name)]));
}

describe("searching", () => {
  const texts = {
    plain: "I would look at the refund first, and call her back.",
    accents: "Die Größe passt nicht, sagte Frau Łódź; naïve Über-Lösung.",
    chinese: "我会先看退款，然后给她回电话。",
    japanese: "まず返金を確認します。",
    arabic: "سأنظر أولاً في ردّ المبلغ.",
    hindi: "मैं पहले धन-वापसी देखूँगा।",
    thai: "ฉันจะดูเงินคืนก่อน",
    wide: "ＦＵＬＬ ｗｉｄｔｈ",
    refunds: "refund refund refund",
  };
  const asked: readonly (readonly [string, readonly (keyof typeof texts)[]])[] = [
    ["refund", ["refunds", "plain"]],
    ["REF", ["refunds", "plain"]],
    ["call refund", ["plain"]],
    ["efund", []],
    ["grosse", ["accents"]],
    ["GRÖSSE", ["accents"]],
    ["größe", ["accents"]],
    ["uber losung", ["accents"]],
    ["naive", ["accents"]],
    ["退款", ["chinese"]],
    ["款退", []],
    ["返金", ["japanese"]],
    ["المبلغ", ["arabic"]],
    ["देखूँगा", ["hindi"]],
    ["เงินคืน", ["thai"]],
    ["full", ["wide"]],
    ['"', []],
    ["", []],
    ["refund* OR NOT (", []],
    ["back.", ["plain"]],
  ];

  test.each(asked)("%s finds what begins so, in any language", (words, expected) => {
    const { journal } = open();
    for (const [id, text] of Object.entries(texts)) {
      journal.begin(newSession(id));
      journal.append(id, newEntry(text));
    }
    const found = journal.search(words, 20);
    expect(found.map(({ record }) => record)).toEqual(expected);
    for (const { record, sequence } of found) {
      const text = String(journal.entries(record)[sequence - 1]?.body["text"]);
      expect(foundIn(text, words).length).toBeGreaterThan(0);
    }
  });

  test("tells where the words stand in the text, as it was written", () => {
    const parts = (text: string, words: string) => foundIn(text, words).map(([from, to]) => text.slice(from, to));
    expect(parts("Réfund or refunds, Refu\u0301nding?", "refund")).toEqual(["Réfund", "refund", "Refu\u0301nd"]);
    expect(parts("👩‍👧 再看看退款。", "退款 看")).toEqual(["看", "看", "退款"]);
    expect(parts("Ｒefund ﬁne", "refund fi")).toEqual(["Ｒefund", "ﬁ"]);
    expect(parts("call-back", "call-back")).toEqual(["call-back"]);
  });

  test("a limit leaves those that fit best", () => {
    const { journal } = open();
    journal.begin(newSession("a"));
    for (let count = 0; count < 5; count++) journal.append("a", newEntry(`${"so ".repeat(count * 9)} refund`));
    expect(journal.search("refund", 2)).toHaveLength(2);
    expect(journal.search("refund", 2)[0]).toEqual({ record: "a", sequence: 1 });
  });

  test("whatever is searched for, nothing is thrown, and what is found holds it", () => {
    const { journal } = open();
    const texts = fc.array(fc.string({ unit: "binary", maxLength: 30 }), { minLength: 1, maxLength: 6 });
    let session = 0;
    fc.assert(
      fc.property(texts, fc.string({ unit: "binary", maxLength: 12 }), (each, words) => {
        const id = `s${session++}`;
        journal.begin(newSession(id));
        for (const text of each) journal.append(id, newEntry(text));
        for (const { record, sequence } of journal.search(words, 1000)) {
          const text = String(journal.entries(record)[sequence - 1]?.body["text"]);
          expect(foundIn(text, words).length, JSON.stringify([text, words])).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** A journal with two sessions and a note; one of the sessions and the note hold the marker wherever words can be. */
function marked(folder = temporaryFolder()): { journal: KeptJournal; folder: string } {
  const journal = openJournal(folder);
  journal.begin(newSession("kept", { beganAt: 5, situation: '{"same":1}' }));
  journal.append("kept", newEntry("These words stay."));
  const label = { kind: "dilemma", value: marker };
  journal.begin(
    newSession("gone", { title: marker, drawn: marker, situation: JSON.stringify({ text: marker }), labels: [label] }),
  );
  journal.append("gone", newEntry(`${marker} said so`, { labels: [{ kind: "thread", value: marker }] }));
  journal.append("gone", newEntry("", { body: { words: marker, shown: [{ kind: "own", text: marker }] } }));
  journal.keepDraft("gone", { step: "turn", text: marker });
  journal.begin(
    newSession("later", { beganAt: 9, labels: [{ kind: "follows", value: "gone" }], situation: '{"same":1}' }),
  );
  journal.beginNote({ id: "note", beganAt: 8, beganOffset: 0, about: "gone" });
  journal.append("note", newEntry(`A note, ${marker}`, { kind: "noted", ends: "ends" }));
  return { journal, folder };
}

describe("forgetting", () => {
  test("takes records out of the file, its log, its index and the copies of before", () => {
    const { journal, folder } = marked();
    for (const name of ["journal-version-1.db", "journal-version-2.db", "journal-version-2.db.new"]) {
      writeFileSync(join(folder, name), marker);
    }
    writeFileSync(join(folder, "mine.db"), "the person's own");
    expect(filesWith(folder, marker).length).toBeGreaterThan(2);
    journal.forget(["gone", "note"]);
    expect(filesWith(folder, marker)).toEqual([]);
    expect(existsSync(join(folder, "mine.db"))).toBe(true);
    expect(journal.search(marker, 9)).toEqual([]);
    expect(journal.sessions().map(({ id }) => id)).toEqual(["later", "kept"]);
    expect(journal.labels("later")).toEqual([]);
    expect(journal.count()).toBe(2);
    expect(() => journal.situation("gone")).toThrow();
    expect(journal.situation("later")).toBe('{"same":1}');
    expect(journal.search("stay", 9)).toEqual([{ record: "kept", sequence: 1 }]);
    journal.append("kept", newEntry("and more"));
    expect(journal.search("more", 9)).toEqual([{ record: "kept", sequence: 2 }]);
    journal.close();
    expect(filesWith(folder, marker)).toEqual([]);
  });

  test("lets a note stay that was tied to what is gone, and tells nothing of that", () => {
    const { journal, folder } = marked();
    journal.forget(["gone"]);
    expect(journal.notes()).toEqual([expect.not.objectContaining({ about: expect.anything() })]);
    expect(readFileSync(join(folder, "journal.db")).includes("gone")).toBe(false);
  });

  test("what takes part of it leaves no number that tells: the file is what it is without it", () => {
    const { journal, folder } = marked();
    journal.forget(["gone", "note"]);
    journal.close();
    const other = temporaryFolder();
    const without = openJournal(other);
    without.begin(newSession("kept", { beganAt: 5, situation: '{"same":1}' }));
    without.append("kept", newEntry("These words stay."));
    without.begin(newSession("later", { beganAt: 9, situation: '{"same":1}' }));
    without.forget([]);
    without.close();
    const [one, two] = [folder, other].map((each) => readFileSync(join(each, "journal.db")));
    expect(one?.length).toBe(two?.length);
    // Bytes 24 to 27 and 92 to 95 of a SQLite file count its changes.
    const rest = (bytes = Buffer.alloc(0)) =>
      Buffer.concat([bytes.subarray(0, 24), bytes.subarray(28, 40), bytes.subarray(44, 92), bytes.subarray(96)]);
    expect(rest(one).equals(rest(two))).toBe(true);
  });

  test("everything makes the journal what one is that was just made, byte for byte", () => {
    const { journal, folder } = marked();
    journal.keepSetting("pause", "20000");
    journal.forget("everything");
    expect([journal.sessions(), journal.notes(), journal.setting("pause"), journal.met()]).toEqual([
      [],
      [],
      undefined,
      [],
    ]);
    journal.close();
    const fresh = temporaryFolder();
    openJournal(fresh).close();
    expect(contents(folder)).toEqual(contents(fresh));
    expect(filesWith(folder, marker)).toEqual([]);
    const again = openJournal(folder);
    again.begin(newSession("s"));
    expect(again.count()).toBe(1);
  });

  test("the last record does the same, one by one", () => {
    const { journal, folder } = marked();
    journal.keepSetting("asked-on", "20000");
    for (const id of journal.ids()) journal.forget([id]);
    journal.close();
    const fresh = temporaryFolder();
    openJournal(fresh).close();
    expect(contents(folder)).toEqual(contents(fresh));
  });

  test("says so where somebody reads the old pages meanwhile", () => {
    const { journal, folder } = marked();
    const reader = openDatabase(join(folder, "journal.db"), "writing");
    reader.exec("BEGIN");
    reader.all("SELECT count(*) FROM entry");
    expect(() => journal.forget(["gone", "note"])).toThrow(/It is forgotten, but another program is still reading/);
    reader.exec("COMMIT");
    openJournal(folder);
    expect(filesWith(folder, marker)).toEqual([]);
  });

  test("everything, while another window has it open, still takes the words; that window goes on", () => {
    const { journal, folder } = marked();
    const other = openJournal(folder);
    other.sessions();
    journal.keepSetting("asked-on", "20000");
    journal.forget("everything");
    expect(other.setting("asked-on")).toBeUndefined();
    expect(filesWith(folder, marker)).toEqual([]);
    expect(() => other.append("kept", newEntry("words"))).toThrow(/no longer in the journal/);
    other.begin(newSession("new"));
    journal.close();
    expect(
      openJournal(folder)
        .sessions()
        .map(({ id }) => id),
    ).toEqual(["new"]);
  });
});

test("what is replaced leaves no trace: in no entry, in no index, in no log", () => {
  const { journal, folder } = marked();
  journal.keepDraft("gone", { step: "edit:1", text: `${marker}, half` });
  journal.replace(
    "gone",
    new Map([
      [1, { text: "Other words" }],
      [2, { words: "", shown: [] }],
    ]),
    "edit:1",
  );
  journal.forget(["note"]);
  expect(journal.entries("gone").map(({ body }) => body)).toEqual([{ text: "Other words" }, { words: "", shown: [] }]);
  expect(journal.search("other", 9)).toEqual([{ record: "gone", sequence: 1 }]);
  expect(journal.search("said", 9)).toEqual([]);
  expect(journal.drafts("gone").map(({ step }) => step)).toEqual(["turn"]);
  expect(readFileSync(join(folder, "journal.db")).includes(`${marker} said`)).toBe(false);
  expect(readFileSync(join(folder, "journal.db")).includes("said so")).toBe(false);
});

test("a draft that is taken away leaves no trace, in no log either", () => {
  const folder = temporaryFolder();
  const journal = openJournal(folder);
  journal.begin(newSession("s"));
  journal.keepDraft("s", { step: "edit:1", text: marker });
  expect(filesWith(folder, marker)).not.toEqual([]);
  journal.dropDraft("s", "edit:1");
  expect(filesWith(folder, marker)).toEqual([]);
});

test("a note is tied to a session after it was written, or to another one", () => {
  const { journal } = marked();
  journal.beginNote({ id: "free", beganAt: 9, beganOffset: 0 });
  journal.tie("free", "kept");
  journal.tie("note", "later");
  expect(journal.notes().map(({ id, about }) => [id, about])).toEqual([
    ["free", "kept"],
    ["note", "later"],
  ]);
  expect(journal.notes({ about: "kept" }).map(({ id }) => id)).toEqual(["free"]);
});

test("a journal goes whole into another: every word, label, draft and number", () => {
  const { journal } = marked();
  const other = openJournal(temporaryFolder());
  const all = journal.ids().map((id) => journal.whole(id));
  expect(other.restore(all.slice(0, 1))).toEqual(journal.ids().slice(0, 1));
  expect(other.restore(all)).toEqual(journal.ids().slice(1));
  expect(other.restore(all)).toEqual([]);
  const broken = { ...all[0], line: { ...all[0]?.line, id: "new", beganAt: Number.NaN } } as WholeRecord;
  expect(() => other.restore([{ ...broken, line: { ...broken.line, id: "sound", beganAt: 1 } }, broken])).toThrow();
  expect(other.ids()).toEqual(journal.ids());
  expect(journal.ids().map((id) => other.whole(id))).toEqual(journal.ids().map((id) => journal.whole(id)));
  expect(other.met()).toEqual(journal.met());
  expect(other.search(marker, 9)).toHaveLength(3);
  expect(() => journal.whole("none")).toThrow();
});

test("a copy is a whole journal, for the person alone, and goes nowhere where something is", () => {
  const { journal, folder } = marked();
  const path = join(folder, "copy.db");
  journal.backUp(path);
  const restored = temporaryFolder();
  copyFileSync(path, join(restored, "journal.db"));
  expect(openJournal(restored).ids()).toEqual(journal.ids());
});

test("records are found by the beginning or the end of their ids", () => {
  const { journal } = marked();
  expect([journal.idsLike("ke"), journal.idsLike("te"), journal.idsLike("x")]).toEqual([["kept"], ["note"], []]);
  expect(journal.idsLike("%")).toEqual([]);
  expect(journal.note("note")).toMatchObject({ about: "gone", beganAt: 8 });
  expect(journal.note("kept")).toBeUndefined();
  expect(journal.notes({ about: "gone", limit: 1, from: 8, to: 9 })).toHaveLength(1);
  expect(journal.notes({ to: 8 })).toEqual([]);
});
