import type { Draft, Entry, Journal, Label, Met, NewEntry, NewSession, SessionLine, SessionQuery } from "./journal.ts";
import { journalFailure } from "./trouble.ts";

interface Kept {
  line: SessionLine;
  readonly situation: string;
  readonly entries: Entry[];
  readonly drafts: Map<string, string>;
  labels: readonly Label[];
}

/** A journal for practising off the record: nothing of it ever reaches a disk, and all of it ends with the program. */
export function openMemoryJournal(): Journal {
  const all = new Map<string, Kept>();
  const settings = new Map<string, string>();

  const kept = (session: string): Kept => {
    const found = all.get(session);
    if (!found) throw journalFailure("gone");
    return found;
  };

  return {
    path: undefined,
    begin({ situation, labels = [], ...line }: NewSession): void {
      if (all.has(line.id)) throw new Error("a session begins only once");
      all.set(line.id, { line, situation, entries: [], drafts: new Map(), labels: merged([], labels, []) });
    },
    append(session: string, { settles, ends, labels = [], unlabels = [], ...entry }: NewEntry): Entry {
      const target = kept(session);
      const body = JSON.parse(JSON.stringify(entry.body)) as Entry["body"];
      const added = { ...entry, body, sequence: target.entries.length + 1 };
      target.entries.push(added);
      if (settles !== undefined) target.drafts.delete(settles);
      if (ends) target.line = { ...target.line, endedAt: entry.at };
      target.labels = merged(target.labels, labels, unlabels);
      return added;
    },
    entries: (session) => [...(all.get(session)?.entries ?? [])],
    situation: (session) => kept(session).situation,
    session: (id) => all.get(id)?.line,
    sessions: (query = {}) => newest([...all.values()].filter(asked(query))).slice(0, query.limit),
    latest(count) {
      const lines = newest([...all.values()]);
      const ended = lines
        .filter(({ endedAt }) => endedAt !== undefined)
        .sort((one, other) => touched(other) - touched(one));
      const chosen = new Set([...lines.slice(0, count), ...ended.slice(0, count)]);
      return lines.filter((line) => chosen.has(line)).sort((one, other) => touched(other) - touched(one));
    },
    count: () => all.size,
    met: () => [...[...all.values()].reduce(addMet, new Map<string, Met>()).values()],
    labels: (session) => all.get(session)?.labels ?? [],
    keepDraft(session: string, { step, text }: Draft): void {
      kept(session).drafts.set(step, text);
    },
    drafts: (session) =>
      [...(all.get(session)?.drafts ?? [])]
        .map(([step, text]) => ({ step, text }))
        .sort((one, other) => (one.step < other.step ? -1 : 1)),
    dropDraft(session: string, step: string): void {
      all.get(session)?.drafts.delete(step);
    },
    setting: (name) => settings.get(name),
    keepSetting(name, value): void {
      if (value === undefined) settings.delete(name);
      else settings.set(name, value);
    },
    close(): void {
      all.clear();
      settings.clear();
    },
  };
}

function touched({ beganAt, endedAt = beganAt }: SessionLine): number {
  return Math.max(beganAt, endedAt);
}

function newest(kept: readonly Kept[]): SessionLine[] {
  return kept.map(({ line }) => line).sort((one, other) => other.beganAt - one.beganAt || (one.id < other.id ? 1 : -1));
}

function asked({ labels = [], pack, scenario, role, state, from, to }: SessionQuery): (one: Kept) => boolean {
  return ({ line, labels: own }) =>
    labels.every((wanted) => own.some((label) => same(label, wanted))) &&
    line.pack === (pack ?? line.pack) &&
    line.scenario === (scenario ?? line.scenario) &&
    line.role === (role ?? line.role) &&
    (state === undefined || (state === "finished") === (line.endedAt !== undefined)) &&
    line.beganAt >= (from ?? line.beganAt) &&
    (to === undefined || line.beganAt < to);
}

function same(one: Label, other: Label): boolean {
  return one.kind === other.kind && one.value === other.value;
}

function merged(before: readonly Label[], added: readonly Label[], removed: readonly Label[]): readonly Label[] {
  const left = new Map([...before, ...added].map((label) => [JSON.stringify([label.kind, label.value]), label]));
  for (const { kind, value } of removed) left.delete(JSON.stringify([kind, value]));
  return [...left].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, label]) => label);
}

function addMet(met: Map<string, Met>, { line }: Kept): Map<string, Met> {
  const { pack, scenario, role, drawn } = line;
  const key = JSON.stringify([pack, scenario, role, drawn]);
  const before = met.get(key);
  const latest = Math.max(before?.latest ?? Number.NEGATIVE_INFINITY, touched(line));
  return met.set(key, { pack, scenario, role, drawn, times: (before?.times ?? 0) + 1, latest });
}
