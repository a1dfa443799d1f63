import type { Journal } from "../../journal/journal.ts";
import type { Agenda } from "./choose-actions.ts";
import type { Difference, Slips } from "./differences.ts";
import { type Group, groups, marks } from "./mark.ts";

/** A round while slips are taken in. `half` is what is being typed. */
export interface Gathering {
  readonly kind: "gathering";
  readonly agenda: Agenda;
  readonly slips: Slips;
  readonly half?: { readonly group: Group; readonly text: string };
}

/**
 * What came of a round: where the room differs, who finds out, and by when; an empty text where nobody was named, or no day. `half` is
 * what is being typed at the first question that is still open.
 */
export interface Outcome {
  readonly kind: "outcome";
  readonly agenda: Pick<Agenda, "role" | "from">;
  readonly items: readonly Item[];
  /** The local day on which the slips were looked at: `2026-11-30`. */
  readonly on: string;
  readonly half?: string;
}

/** `owner` and `by` are missing as long as they were not asked for. */
export interface Item extends Difference {
  readonly owner?: string;
  readonly by?: string;
}

/** What is kept of rounds: the one that is going on, and what came of the latest one before. */
export interface Kept {
  readonly open?: Gathering | Outcome;
  readonly latest?: Outcome;
}

const name = "limits-round";
const format = "offscript/limits-round@1";

/** What is kept of rounds; nothing where it is of a form that is not known here. Throws Failure. */
export function keptRounds(journal: Journal): Kept {
  const text = journal.setting(name);
  if (text === undefined) return {};
  const { open, latest } = parsed(text);
  return { ...(isRound(open) && { open }), ...(isOutcome(latest) && { latest }) };
}

/** What came of the latest round, whether or not all was asked about it yet. */
export function latestOutcome({ open, latest }: Kept): Outcome | undefined {
  return open?.kind === "outcome" ? open : latest;
}

/** Keeps it in the place of what was kept, of which nothing stays. The order of slips tells nothing. Throws Failure. */
export function keepRounds(journal: Journal, { open, latest }: Kept): void {
  const isKept = open !== undefined || latest !== undefined;
  const body = {
    format,
    ...(open && { open: open.kind === "gathering" ? sorted(open) : open }),
    ...(latest && { latest }),
  };
  journal.keepSetting(name, isKept ? JSON.stringify(body) : undefined);
}

function sorted(round: Gathering): Gathering {
  const { serve, lead, manage } = round.slips;
  return { ...round, slips: { serve: serve.toSorted(), lead: lead.toSorted(), manage: manage.toSorted() } };
}

/** Everything is asked for again where what stands there is no round of ours. */
function parsed(text: string): { readonly open?: unknown; readonly latest?: unknown } {
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) && body["format"] === format ? body : {};
  } catch {
    return {};
  }
}

function isRound(value: unknown): value is Gathering | Outcome {
  return isOutcome(value) || isGathering(value);
}

function isGathering(value: unknown): value is Gathering {
  if (!isObject(value) || value["kind"] !== "gathering" || !isAgenda(value["agenda"])) return false;
  const { agenda, slips } = value;
  const { actions } = agenda as Agenda;
  const isSlip = (slip: unknown) => isText(slip) && slip.length === actions.length;
  return areTexts(actions) && isObject(slips) && groups.every((group) => isList(slips[group], isSlip));
}

function isOutcome(value: unknown): value is Outcome {
  if (!isObject(value) || value["kind"] !== "outcome") return false;
  return isAgenda(value["agenda"]) && isText(value["on"]) && isList(value["items"], isItem);
}

function isItem(value: unknown): boolean {
  if (!isObject(value) || !isText(value["action"])) return false;
  const isMark = (mark: unknown) => marks.some((one) => one === mark);
  const isParty = (party: unknown) => isObject(party) && isText(party["party"]) && isList(party["marks"], isMark);
  return isList(value["parties"], isParty);
}

function isAgenda(value: unknown): boolean {
  return isObject(value) && areTexts(value["from"]);
}

function areTexts(value: unknown): value is string[] {
  return isList(value, isText);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isList(value: unknown, isOne: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
