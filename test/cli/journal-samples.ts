import type { NewEntry, NewSession } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";

/** Minutes that the clock of the person was ahead of UTC. */
const offset = 60;

/** A session as a test tells it: its day, what happened in it, and what it is found by. */
export interface Told extends Partial<Pick<NewSession, "scenario" | "title" | "role" | "labels" | "beganOffset">> {
  /** On the clock of the place where it was: `2026-11-09 18:30`. */
  readonly began: string;
  readonly label?: string;
  readonly dilemmas?: readonly object[];
  /** What follows the beginning: `[kind, body]`, a minute apart; or at a moment of its own. */
  readonly entries?: readonly (readonly [kind: string, body: object, began?: string])[];
}

/** UTC milliseconds of a time on the clock of the place. */
export function atTime(local: string, ahead = offset): number {
  return Date.parse(`${local.replace(" ", "T")}:00Z`) - ahead * 60_000;
}

let made = 0;

/** An id whose end tells when it was made, and so is easy to name: `…-000000000001`. */
function nextId(): string {
  made += 1;
  return `019b0000-0000-7000-8000-${String(made).padStart(12, "0")}`;
}

/** Keeps sessions in the journal of a folder; gives their ids. */
export function keepSessions(home: string, ...sessions: readonly Told[]): string[] {
  const journal = openJournal(home);
  try {
    return sessions.map((told) => {
      const { began, scenario = "chatbot-promised", title = "The chatbot promised", role = "adviser" } = told;
      const { label = "Adviser", dilemmas = [], beganOffset = offset, labels = [] } = told;
      const id = nextId();
      const beganAt = atTime(began, beganOffset);
      const situation = JSON.stringify({ title, role: { id: role, label }, turns: [], ways: {}, dilemmas });
      const pack = { pack: "first-week", packVersion: "1.0.0", packDigest: "0".repeat(64), seed: 7, drawn: "" };
      journal.begin({ id, ...pack, scenario, title, role, beganAt, beganOffset, situation, labels });
      const opening = { kind: "opening", title, setting: { field: "airline", channel: "phone" }, notes: [] };
      journal.append(id, entry("began", { shown: [opening] }, beganAt));
      for (const [index, [kind, body, at]] of (told.entries ?? []).entries()) {
        journal.append(id, entry(kind, body, at === undefined ? beganAt + (index + 1) * 60_000 : atTime(at)));
      }
      return id;
    });
  } finally {
    journal.close();
  }
}

/** Keeps a field note; gives its id. */
export function keepNote(home: string, began: string, text: string, about?: string): string {
  const journal = openJournal(home);
  try {
    const id = nextId();
    const beganAt = atTime(began);
    journal.beginNote({ id, beganAt, beganOffset: offset, ...(about !== undefined && { about }) });
    journal.append(id, entry("noted", { text }, beganAt));
    return id;
  } finally {
    journal.close();
  }
}

function entry(kind: string, body: object, at: number): NewEntry {
  const ends = kind === "intended" || kind === "noted" ? { ends: "ends" as const } : {};
  return { kind, version: 1, at, offset, body: { ...body }, ...ends };
}

const own = (question: string, text: string) => ({ shown: [{ kind: "own", question, text }] });

/** An answer in the contact with the customer. */
export const answered = (step: string, question: string, text: string) =>
  ["answered", { step, question, text, ...own(question, text) }] as const;

export const reflected = (question: string, text: string) =>
  ["reflected", { step: "reflect:after:decision", question, text, ...own(question, text) }] as const;

/** A "next time", with which a session ends. */
export const intended = (text: string) =>
  ["intended", { step: "intend", text, shown: text === "" ? [] : [{ kind: "intention", text }] }] as const;
