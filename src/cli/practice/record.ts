import type { Entry, Journal, Label, SessionLine } from "../../journal/journal.ts";
import { eventVersion, type SessionEvent } from "../../session/events.ts";
import { isLater } from "../../session/later.ts";
import { replay } from "../../session/replay.ts";
import type { Situation } from "../../session/situation.ts";
import type { Passage } from "../../session/steps.ts";
import { keyOf } from "../../session/variation.ts";
import type { Moment } from "../context.ts";

/** A session that has begun. */
export interface Begun {
  readonly id: string;
  readonly situation: Situation;
  readonly events: readonly SessionEvent[];
}

interface Recorder {
  readonly journal: Journal;
  now(): Moment;
}

/** Begins a session in the journal: with the situation as it was realised, whole, and what is shown of it first. */
export function begin({ journal, now }: Recorder, id: string, situation: Situation, labels: readonly Label[]): Begun {
  const { pack, scenario, title, role, seed } = situation;
  const { at, offset } = now();
  journal.begin({
    id,
    pack: pack.name,
    packVersion: pack.version,
    packDigest: pack.digest,
    scenario,
    title,
    role: role.id,
    seed,
    drawn: keyOf(situation.drawn),
    beganAt: at,
    beganOffset: offset,
    situation: JSON.stringify(situation),
    labels,
  });
  const shown = replay(situation, []).passages;
  journal.append(id, { kind: "began", version: eventVersion, at, offset, body: { shown } });
  return { id, situation, events: [] };
}

/** Ends an unfinished session as it stands. */
export function letGo({ journal, now }: Recorder, session: string): void {
  journal.append(session, { kind: "let_go", version: eventVersion, ...now(), body: { shown: [] }, ends: "ends" });
}

/** What a session was a practice of: `pack/scenario`. */
export function situationIdOf({ pack, scenario }: SessionLine): string {
  return `${pack}/${scenario}`;
}

/** The situation of a session, as it was shown. */
export function situationIn(journal: Journal, session: string): Situation {
  // What has been added to a situation since it was begun, as it was before that.
  const since = {
    company: "alone",
    level: "usual",
    stands: "with-customer",
    beside: [],
    placed: [],
    withoutCounterpart: [],
  };
  return { ...since, ...(JSON.parse(journal.situation(session)) as Situation) };
}

/** What happened in a session after it began, in order. */
export function eventsOf(journal: Journal, session: string): SessionEvent[] {
  return journal.entries(session).flatMap((entry) => eventIn(entry) ?? []);
}

/** The event that an entry holds; undefined for those that frame a session, and for what was said of it afterwards. */
export function eventIn({ kind, body }: Entry): SessionEvent | undefined {
  if (kind === "began" || kind === "let_go" || isLater(kind)) return undefined;
  const { shown: _, ...rest } = body;
  return { kind, ...rest } as SessionEvent;
}

/** What was shown when an entry was made. */
export function shownIn({ body }: Entry): readonly Passage[] {
  return ((body["shown"] ?? []) as readonly Passage[]).map(lifted);
}

/** A passage with what has been added to its kind since it was shown, as it was before that. */
function lifted(passage: Passage): Passage {
  switch (passage.kind) {
    case "known":
      return { ...passage, as: passage.as ?? "known" };
    case "really":
      return { ...passage, came: passage.came ?? "said" };
    case "not_known": {
      const facts = passage.facts.map(({ who, say, ...fact }) =>
        who === undefined && say !== undefined
          ? { ...fact, who: "", text: [fact.text, `“${say}”`].filter(Boolean).join(" ") }
          : { ...fact, who, ...(say !== undefined && { say }) },
      );
      return { ...passage, stands: passage.stands ?? "with-customer", facts };
    }
    default:
      return passage;
  }
}
