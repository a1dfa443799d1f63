import type { NewEntry, NewSession } from "../../src/journal/journal.ts";

export function newSession(id: string, changes: Partial<NewSession> = {}): NewSession {
  return {
    id,
    pack: "first-week",
    packVersion: "1.0.0",
    packDigest: "0".repeat(64),
    scenario: "the-chatbot-promised",
    title: "The chatbot promised",
    role: "adviser",
    seed: 4_294_967_295,
    drawn: "",
    beganAt: 1_790_000_000_000,
    beganOffset: -210,
    situation: '{"opening":"You work the evening line."}',
    ...changes,
  };
}

export function newEntry(text: string, changes: Partial<NewEntry> = {}): NewEntry {
  return { kind: "responded", version: 1, at: 1_790_000_060_000, offset: 120, body: { text }, ...changes };
}

/** What the writer has typed at a key of a round: short, and one in eight longer than a page. */
export function draftText(round: number, key: number): string {
  return `${"words ".repeat(round % 8 === 0 ? 1_500 : round % 40)}${round * 10 + key}`;
}
