import type { Entry, Journal, SessionLine } from "../../journal/journal.ts";
import type { Standard } from "../../session/situation.ts";
import { standingEntries } from "../journal/own-words.ts";
import { localDate } from "../local-time.ts";
import { nobodyHasSaid, obstacleAtWork, placedLabel } from "../practice/labels.ts";
import { shownIn, situationIdOf, situationIn } from "../practice/record.ts";
import type { Kind } from "./kinds.ts";

/** What somebody really replied, and on which local date. */
export interface Answer {
  readonly text: string;
  readonly on: string;
}

/** Something that is so where the person works: an obstacle, or an action of which nobody has said how it stands. */
export interface RegisterLine {
  /** By which it is named: the end of the session's id, and the number of the entry. */
  readonly id: string;
  readonly session: string;
  readonly entry: number;
  /** UTC milliseconds, minutes that the local clock was ahead of UTC, and the local date. */
  readonly at: number;
  readonly offset: number;
  readonly date: string;
  readonly kind: Kind;
  /** The person's own sentence; of an open question, the action. */
  readonly text: string;
  /** The situation in which it came up, `pack/scenario`, and its title. */
  readonly scenario: string;
  readonly title: string;
  /** The standards that were put to work there. */
  readonly standards: readonly Standard[];
  readonly owner?: string;
  /** The earliest first. */
  readonly replies: readonly Answer[];
}

/** A line, or that an action was placed otherwise: what was asked before is no question any more. */
type Word =
  | { readonly kind: "line"; readonly line: RegisterLine }
  | { readonly kind: "placed"; readonly action: string };

/** What the person said is so where they work, and what nobody has said; the latest first. Throws Failure. */
export function readRegister(journal: Journal): RegisterLine[] {
  const lines: RegisterLine[] = [];
  const open = new Map<string, RegisterLine>();
  const words = sessionsIn(journal)
    .flatMap((session) => wordsIn(journal, session))
    .sort((one, other) => one.at - other.at);
  for (const { word } of words) {
    if (word.kind === "placed") open.delete(word.action);
    else if (word.line.kind !== "nobody-has-said") lines.push(word.line);
    // As long as nobody says more, the question stays the one that it was.
    else if (!open.has(word.line.text)) open.set(word.line.text, word.line);
  }
  return [...lines, ...open.values()].sort((one, other) => other.at - one.at || other.entry - one.entry);
}

/** The sessions in which something of it may stand, each once. */
function sessionsIn(journal: Journal): SessionLine[] {
  const obstacles = journal.sessions({ labels: [obstacleAtWork] });
  const questions = journal.sessions({ labels: [nobodyHasSaid] });
  // A question is open until its action is placed, be it in another situation, or under another name of the same one.
  const labels = questions.flatMap(({ id }) => journal.labels(id).filter(({ kind }) => kind === placedLabel("").kind));
  const met = questions.length === 0 ? [] : journal.met().map(({ pack, scenario }) => `${pack}/${scenario}`);
  const situations = new Set([...labels.map(({ value }) => value), ...met]);
  const placed = [...situations].flatMap((id) => journal.sessions({ labels: [placedLabel(id)] }));
  return [...new Map([...obstacles, ...questions, ...placed].map((line) => [line.id, line])).values()];
}

interface Told {
  readonly at: number;
  readonly word: Word;
}

function wordsIn(journal: Journal, session: SessionLine): Told[] {
  const entries = journal.entries(session.id);
  const { standards } = situationIn(journal, session.id);
  const given = new Set<unknown>();
  return standingEntries(entries).flatMap((entry): Told[] => {
    const said = saidIn(entry);
    // Where two windows gave the same step, the first counts.
    if (!said || given.has(entry.body["step"])) return [];
    given.add(entry.body["step"]);
    if (said.kind === "placed") return [{ at: entry.at, word: said }];
    const line: RegisterLine = {
      id: `${session.id.slice(-8)}.${entry.sequence}`,
      session: session.id,
      entry: entry.sequence,
      at: entry.at,
      offset: entry.offset,
      date: localDate(entry.at, entry.offset),
      kind: said.kind,
      text: said.text,
      scenario: situationIdOf(session),
      title: session.title,
      standards: standards.filter(({ practised }) => practised === "here"),
      ...afterwards(entry.sequence, entries),
    };
    return [{ at: entry.at, word: { kind: "line", line } }];
  });
}

type Said = { readonly kind: Kind; readonly text: string } | Extract<Word, { kind: "placed" }>;

/** What an entry says of the place where the person works; undefined where it says nothing of that. */
function saidIn(entry: Entry): Said | undefined {
  for (const passage of shownIn(entry)) {
    if (passage.kind === "obstacle" && passage.place === "work") return { kind: passage.obstacle, text: passage.text };
    if (passage.kind === "limit_placed") {
      const { action, place } = passage;
      return place === "nobody_has_said" ? { kind: "nobody-has-said", text: action } : { kind: "placed", action };
    }
  }
  return undefined;
}

/** Who is to answer, as it was said last, and what was replied; an empty text takes back what came before it. */
function afterwards(sequence: number, entries: readonly Entry[]): Pick<RegisterLine, "owner" | "replies"> {
  let owner = "";
  let replies: Answer[] = [];
  for (const { kind, body } of entries) {
    if (body["entry"] !== sequence) continue;
    const text = String(body["text"] ?? "");
    if (kind === "obstacle_owned") owner = text;
    if (kind === "obstacle_answered") replies = text === "" ? [] : [...replies, { text, on: String(body["on"]) }];
  }
  replies.sort((one, other) => (one.on < other.on ? -1 : 1));
  return { ...(owner !== "" && { owner }), replies };
}
