import type { KeptJournal, Label, NoteLine, RecordLine, SessionLine, SessionQuery } from "../../journal/journal.ts";
import { dilemmaLabel, standardLabel } from "../practice/labels.ts";
import type { DateRange } from "./date-range.ts";
import type { KeptRecord } from "./find-record.ts";

/** Which records are meant: all that is named has to hold. A field note is meant with the session that it is tied to. */
export interface RecordFilter {
  readonly days?: DateRange;
  /** The id of a standard of the charter. */
  readonly standard?: string;
  /** A theme, or `pack/dilemma`. */
  readonly dilemma?: string;
  readonly role?: string;
  /** A scenario's id, or `pack/scenario`. */
  readonly scenario?: string;
  readonly kind?: KeptRecord["kind"];
  /** At most so many, the latest. */
  readonly limit?: number;
}

/** The sessions and field notes that are meant, the latest first. However long the journal is, a few take no longer. */
export function selectRecords(journal: KeptJournal, filter: RecordFilter): KeptRecord[] {
  const { kind, limit = Number.POSITIVE_INFINITY } = filter;
  const sessions = kind === "note" ? [] : sessionsMeant(journal, filter);
  const notes = kind === "session" ? [] : notesMeant(journal, filter);
  return [
    ...sessions.map((line): KeptRecord => ({ kind: "session", line })),
    ...notes.map((line): KeptRecord => ({ kind: "note", line })),
  ]
    .sort(({ line: one }, { line: other }) => other.beganAt - one.beganAt || (other.id < one.id ? -1 : 1))
    .slice(0, limit);
}

function sessionsMeant(journal: KeptJournal, filter: RecordFilter): SessionLine[] {
  const query: SessionQuery = { ...filter.days?.reach, ...sessionQuery(filter), labels: labelsOf(filter) };
  return inSteps(
    filter,
    (limit) => journal.sessions({ ...query, ...limit }),
    () => true,
  );
}

function notesMeant(journal: KeptJournal, filter: RecordFilter): NoteLine[] {
  const { standard, dilemma, role, scenario } = filter;
  const isOfSessions = [standard, dilemma, role, scenario].some((each) => each !== undefined);
  return inSteps(
    filter,
    (limit) => journal.notes({ ...filter.days?.reach, ...limit }),
    ({ about }) => !isOfSessions || (about !== undefined && isMeant(journal, about, filter)),
  );
}

/** Whether a session is meant, whenever it was. */
function isMeant(journal: KeptJournal, id: string, filter: RecordFilter): boolean {
  const line = journal.session(id);
  const { pack = line?.pack, scenario = line?.scenario, role = line?.role } = sessionQuery(filter);
  if (line?.pack !== pack || line?.scenario !== scenario || line?.role !== role) return false;
  const has = journal.labels(id);
  return labelsOf(filter).every(({ kind, value }) => has.some((one) => one.kind === kind && one.value === value));
}

function sessionQuery({ role, scenario }: RecordFilter): Pick<SessionQuery, "pack" | "scenario" | "role"> {
  const cut = scenario?.lastIndexOf("/") ?? -1;
  return {
    ...(role !== undefined && { role }),
    ...(scenario !== undefined && { scenario: scenario.slice(cut + 1) }),
    ...(scenario !== undefined && cut >= 0 && { pack: scenario.slice(0, cut) }),
  };
}

function labelsOf({ standard, dilemma }: RecordFilter): Label[] {
  return [
    ...(dilemma === undefined ? [] : [dilemmaLabel(dilemma)]),
    ...(standard === undefined ? [] : [standardLabel(standard)]),
  ];
}

/** Takes lines, newest first, until there are as many as are wanted: a query finds more than is meant. */
function inSteps<Line extends RecordLine>(
  { days, limit }: RecordFilter,
  take: (limit: { readonly limit?: number }) => readonly Line[],
  fits: (line: Line) => boolean,
): Line[] {
  const isMeant = (line: Line) => (days?.includes(line.beganAt, line.beganOffset) ?? true) && fits(line);
  if (limit === undefined) return take({}).filter(isMeant);
  for (let asked = limit; ; asked *= 4) {
    const lines = take({ limit: asked });
    const meant = lines.filter(isMeant);
    if (meant.length >= limit || lines.length < asked) return meant;
  }
}
