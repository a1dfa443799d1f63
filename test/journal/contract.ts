import { describe, expect, test } from "vitest";
import { Failure } from "../../src/failure.ts";
import type { Journal, SessionQuery } from "../../src/journal/journal.ts";
import { newEntry, newSession } from "./samples.ts";

const texts: Readonly<Record<string, string>> = {
  "nothing at all": "",
  "a family and a flag": "👨‍👩‍👧‍👦 🏴‍☠️ e\u0301",
  "Arabic, Hebrew, Chinese, Japanese": "لا أستطيع — אני לא יכול — 我不能 — できません",
  "a NUL in the middle": "before\0after",
  "half of a surrogate pair": "a\ud83db \udc00",
  "quotes, backslashes and separators": "\"'`\\u0000 \u2028 \u2029 \r\n\t\v; DROP TABLE entry; --",
  "twenty thousand characters": "Say it aloud, then write. ".repeat(770),
  "what looks like data": '{"text":null}',
};

/** What every store of a journal keeps to. */
export function journalStory(store: string, open: () => Journal): void {
  describe(store, () => {
    test("a session goes from its first draft to its end", () => {
      const journal = open();
      journal.begin(newSession("s1"));
      expect(journal.entries("s1")).toEqual([]);
      expect(journal.drafts("s1")).toEqual([]);

      journal.keepDraft("s1", { step: "turn-1", text: "Let me l" });
      journal.keepDraft("s1", { step: "turn-1", text: "Let me look" });
      journal.keepDraft("s1", { step: "next-time", text: "when" });
      expect(journal.drafts("s1")).toEqual([
        { step: "next-time", text: "when" },
        { step: "turn-1", text: "Let me look" },
      ]);

      const first = journal.append("s1", newEntry("Let me look.", { settles: "turn-1" }));
      expect(first).toEqual({ ...newEntry("Let me look."), sequence: 1 });
      expect(journal.drafts("s1")).toEqual([{ step: "next-time", text: "when" }]);
      expect(journal.sessions()[0]).not.toHaveProperty("endedAt");

      const last = journal.append("s1", newEntry("", { kind: "ended", at: 1_790_000_000_001, ends: "ends" }));
      expect(last.sequence).toBe(2);
      expect(journal.entries("s1")).toEqual([first, last]);
      const { situation, ...line } = newSession("s1");
      expect(journal.sessions()).toEqual([{ ...line, endedAt: 1_790_000_000_001 }]);
      expect(journal.situation("s1")).toBe(situation);
      journal.close();
    });

    test("entries count within their session, in the order of writing and not of time", () => {
      const journal = open();
      for (const id of ["a", "b"]) journal.begin(newSession(id));
      const written = [
        journal.append("a", newEntry("one", { at: 30 })),
        journal.append("b", newEntry("elsewhere")),
        journal.append("a", newEntry("two", { at: 20 })),
        journal.append("a", newEntry("three", { at: 10 })),
      ];
      expect(written.map(({ sequence }) => sequence)).toEqual([1, 1, 2, 3]);
      expect(journal.entries("a").map(({ body }) => body["text"])).toEqual(["one", "two", "three"]);
      for (let count = 4; count <= 12; count++) journal.append("a", newEntry(String(count)));
      expect(journal.entries("a").map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      journal.close();
    });

    test("sessions come newest first, and each keeps its own situation", () => {
      const journal = open();
      journal.begin(newSession("b", { beganAt: 2, situation: '{"same":1}' }));
      journal.begin(newSession("c", { beganAt: 3, situation: '{"other":1}' }));
      journal.begin(newSession("a", { beganAt: 1, situation: '{"same":1}' }));
      journal.begin(newSession("d", { beganAt: 2, situation: '{"same":1}' }));
      expect(journal.sessions().map(({ id }) => id)).toEqual(["c", "d", "b", "a"]);
      expect(["a", "b", "c"].map((id) => journal.situation(id))).toEqual(['{"same":1}', '{"same":1}', '{"other":1}']);
      journal.close();
    });

    test("sessions are found by what is said of them, all of it at once", () => {
      const journal = open();
      const promise = { kind: "dilemma", value: "promise" };
      const openOne = { kind: "next-time", value: "open" };
      journal.begin(newSession("a", { beganAt: 1, labels: [promise] }));
      journal.begin(newSession("b", { beganAt: 2, labels: [promise, promise], role: "customer" }));
      journal.begin(newSession("c", { beganAt: 3, scenario: "other" }));
      journal.append("a", newEntry("so", { labels: [openOne, promise] }));
      journal.append("b", newEntry("so", { labels: [openOne], ends: "ends", at: 9 }));
      const ids = (query: SessionQuery) => journal.sessions(query).map(({ id }) => id);
      expect(ids({ labels: [promise] })).toEqual(["b", "a"]);
      expect(ids({ labels: [promise, openOne], limit: 1 })).toEqual(["b"]);
      expect(ids({ labels: [promise], role: "adviser" })).toEqual(["a"]);
      expect(ids({ from: 2 })).toEqual(["c", "b"]);
      expect(ids({ from: 1, to: 3 })).toEqual(["b", "a"]);
      expect(ids({ limit: 2 })).toEqual(["c", "b"]);
      expect(ids({ pack: "first-week", scenario: "other" })).toEqual(["c"]);
      expect(ids({ pack: "none" })).toEqual([]);
      expect(ids({ state: "unfinished" })).toEqual(["c", "a"]);
      expect(ids({ state: "finished" })).toEqual(["b"]);
      journal.append("a", newEntry("done", { unlabels: [openOne] }));
      expect(ids({ labels: [openOne] })).toEqual(["b"]);
      expect(journal.labels("a")).toEqual([promise]);
      expect(journal.labels("b")).toEqual([promise, openOne]);
      expect(journal.labels("x")).toEqual([]);
      journal.close();
    });

    test("what was met is summed up, and what came last is told apart", () => {
      const journal = open();
      expect([journal.met(), journal.latest(2), journal.count()]).toEqual([[], [], 0]);
      journal.begin(newSession("a", { beganAt: 1, drawn: "x" }));
      journal.begin(newSession("b", { beganAt: 2, drawn: "y" }));
      journal.begin(newSession("c", { beganAt: 3, drawn: "x" }));
      journal.begin(newSession("d", { beganAt: 4, drawn: "x", role: "customer" }));
      journal.append("a", newEntry("end", { at: 20, ends: "ends" }));
      const { pack, scenario, role } = newSession("a");
      const met = [...journal.met()].sort((one, other) => other.latest - one.latest);
      expect(met).toEqual([
        { pack, scenario, role, drawn: "x", times: 2, latest: 20 },
        { pack, scenario, role: "customer", drawn: "x", times: 1, latest: 4 },
        { pack, scenario, role, drawn: "y", times: 1, latest: 2 },
      ]);
      expect(journal.latest(1).map(({ id }) => id)).toEqual(["a", "d"]);
      expect(journal.latest(9).map(({ id }) => id)).toEqual(["a", "d", "c", "b"]);
      expect(journal.count()).toBe(4);
      expect([journal.session("b")?.beganAt, journal.session("x")]).toEqual([2, undefined]);
      journal.close();
    });

    test("something that belongs to no session is kept by its name, until it is taken away", () => {
      const journal = open();
      expect(journal.setting("pause")).toBeUndefined();
      journal.keepSetting("pause", "1");
      journal.keepSetting("pause", "2");
      expect(journal.setting("pause")).toBe("2");
      journal.keepSetting("pause", undefined);
      journal.keepSetting("other", undefined);
      expect(journal.setting("pause")).toBeUndefined();
      journal.close();
    });

    test("a draft settled in one session stands in another", () => {
      const journal = open();
      for (const id of ["a", "b"]) {
        journal.begin(newSession(id));
        journal.keepDraft(id, { step: "turn-1", text: id });
      }
      journal.append("a", newEntry("a", { settles: "turn-1" }));
      expect([journal.drafts("a"), journal.drafts("b")]).toEqual([[], [{ step: "turn-1", text: "b" }]]);
      journal.close();
    });

    test("a draft that is taken away leaves the others, and no entry", () => {
      const journal = open();
      journal.begin(newSession("s"));
      for (const step of ["turn-1", "turn-2"]) journal.keepDraft("s", { step, text: step });
      journal.dropDraft("s", "turn-1");
      journal.dropDraft("s", "none");
      journal.dropDraft("x", "turn-2");
      expect([journal.drafts("s"), journal.entries("s")]).toEqual([[{ step: "turn-2", text: "turn-2" }], []]);
      journal.close();
    });

    test.each(Object.entries(texts))("%s is kept to the character", (_, text) => {
      const journal = open();
      journal.begin(newSession("s", { situation: JSON.stringify({ text }) }));
      journal.keepDraft("s", { step: "turn-1", text });
      const entry = journal.append("s", newEntry(text, { body: { text, nested: [text, { [text]: 1.5, no: null }] } }));
      expect(entry.body).toEqual({ text, nested: [text, { [text]: 1.5, no: null }] });
      expect(journal.drafts("s")).toEqual([{ step: "turn-1", text }]);
      expect(journal.entries("s")).toEqual([entry]);
      expect(JSON.parse(journal.situation("s"))).toEqual({ text });
      journal.close();
    });

    test("what is kept does not change with the object it came from", () => {
      const journal = open();
      journal.begin(newSession("s"));
      const body = { words: ["mine"] };
      const entry = journal.append("s", newEntry("", { body }));
      const before = journal.entries("s");
      body.words.push("changed");
      journal.append("s", newEntry("later"));
      expect(entry.body).toEqual({ words: ["mine"] });
      expect(before).toEqual([entry]);
      expect(journal.entries("s")[0]).toEqual(entry);
      journal.close();
    });

    test("a session that is not there has no entries, and takes none", () => {
      const journal = open();
      expect([journal.entries("x"), journal.drafts("x"), journal.sessions()]).toEqual([[], [], []]);
      expect(() => journal.append("x", newEntry("words"))).toThrow(Failure);
      expect(() => journal.keepDraft("x", { step: "turn-1", text: "words" })).toThrow(Failure);
      expect(() => journal.situation("x")).toThrow(Failure);
      expect([journal.entries("x"), journal.drafts("x")]).toEqual([[], []]);
      journal.close();
    });

    test("a session begins only once", () => {
      const journal = open();
      journal.begin(newSession("s"));
      journal.append("s", newEntry("words"));
      expect(() => journal.begin(newSession("s", { title: "Another" }))).toThrow();
      expect(journal.sessions().map(({ title }) => title)).toEqual(["The chatbot promised"]);
      expect(journal.entries("s")).toHaveLength(1);
      journal.close();
    });

    test("closing twice does nothing more", () => {
      const journal = open();
      journal.close();
      journal.close();
    });
  });
}
