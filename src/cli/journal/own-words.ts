import type { Entry, Journal } from "../../journal/journal.ts";
import type { SessionEvent } from "../../session/events.ts";
import { isLater } from "../../session/later.ts";
import { standing } from "../../session/standing.ts";
import { eventIn } from "../practice/record.ts";

/** What words of the person are in their record. `captured` are a group's own, `owner` is who is to answer for an obstacle, `reply` what they replied. */
export type OwnKind =
  | "answer"
  | "reflection"
  | "next-time"
  | "obstacle"
  | "field-note"
  | "captured"
  | "asked"
  | "addition"
  | "worth"
  | "owner"
  | "reply";

/** Words that the person wrote, and where they stand in their record. */
export interface OwnWords {
  readonly kind: OwnKind;
  /** The sequence number of the entry that holds them. */
  readonly sequence: number;
  readonly text: string;
  /** What they answer, as it was asked. */
  readonly question?: string;
  /** The step at which they were given: a step is given once, and where two windows gave it, the first counts. */
  readonly step?: string;
  /** The sequence number of the entry that they are added to. */
  readonly to?: number;
  /** UTC milliseconds, and minutes that the local clock was ahead of UTC. */
  readonly at: number;
  readonly offset: number;
}

const kinds: ReadonlyMap<string, OwnKind> = new Map([
  ["answered", "answer"],
  ["closed", "answer"],
  ["reflected", "reflection"],
  ["intended", "next-time"],
  ["intention_reworded", "next-time"],
  ["obstacle_told", "obstacle"],
  ["noted", "field-note"],
  ["captured", "captured"],
  ["asked", "asked"],
  ["added", "addition"],
  ["valued", "worth"],
  ["obstacle_owned", "owner"],
  ["obstacle_answered", "reply"],
]);

/** The person's own words in a session or a field note, in order: those that stand once every going back has been taken into account. */
export function ownWords(journal: Journal, record: string): OwnWords[] {
  return standingEntries(journal.entries(record)).flatMap((entry) => ownWordsIn(entry) ?? []);
}

/** The person's own words in one entry, whether it stands or not; undefined where it holds none. */
export function ownWordsIn({ kind, sequence, body, at, offset }: Entry): OwnWords | undefined {
  const known = kinds.get(kind);
  const text = body["text"] ?? body["words"];
  if (known === undefined || typeof text !== "string" || text === "") return undefined;
  const { question, step, entry } = body;
  return {
    kind: known,
    sequence,
    text,
    ...(typeof question === "string" && question !== "" && { question }),
    ...(typeof step === "string" && { step }),
    ...(typeof entry === "number" && { to: entry }),
    at,
    offset,
  };
}

/** The entries that stand once every going back has been taken into account. What was said afterwards always stands. */
export function standingEntries(entries: readonly Entry[]): Entry[] {
  const events = new Map<SessionEvent, Entry>();
  const framing = new Set<Entry>();
  for (const entry of entries) {
    const event = isLater(entry.kind) ? undefined : eventIn(entry);
    if (event) events.set(event, entry);
    else framing.add(entry);
  }
  const held = new Set(standing([...events.keys()]).events.map((event) => events.get(event)));
  return entries.filter((entry) => framing.has(entry) || held.has(entry));
}
