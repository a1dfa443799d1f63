import type { KeptJournal } from "../../journal/journal.ts";
import type { Context } from "../context.ts";
import { dilemmaLabel } from "../practice/labels.ts";
import { dateRange } from "./date-range.ts";
import type { RecordFilter } from "./select-records.ts";

/** What was typed of which records are meant, by the names of the flags. */
export interface TypedFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly standard?: string | undefined;
  readonly dilemma?: string | undefined;
  readonly role?: string | undefined;
  readonly scenario?: string | undefined;
  readonly kind?: "session" | "note" | undefined;
}

/** Which records are meant by what was typed. Throws Failure where a day is none. */
export async function recordFilter(typed: TypedFilter, journal: KeptJournal, context: Context): Promise<RecordFilter> {
  const { from, to, standard, dilemma, role, scenario, kind } = typed;
  return {
    ...((from ?? to) !== undefined && { days: dateRange({ from, to }, context.now()) }),
    ...(standard !== undefined && { standard }),
    ...(dilemma !== undefined && { dilemma: await dilemmaMet(dilemma, journal, context) }),
    ...(role !== undefined && { role }),
    ...(scenario !== undefined && { scenario }),
    ...(kind !== undefined && { kind }),
  };
}

/** What was typed, as flags: `--role supervisor --from 2026-11`. */
export function typedFilter(typed: TypedFilter): string {
  const names = ["from", "to", "standard", "dilemma", "role", "scenario", "kind"] as const;
  return names.flatMap((name) => (typed[name] === undefined ? [] : [`--${name} ${typed[name]}`])).join(" ");
}

/** The dilemma under which sessions are found: as typed, or by the theme of a shipped pack's dilemma with that id. */
export async function dilemmaMet(typed: string, journal: KeptJournal, { installation }: Context): Promise<string> {
  if (isMet(typed, journal) || typed.includes("/")) return typed;
  const { readShippedPacks } = await import("../../pack/shipped-packs.ts");
  const packs = await readShippedPacks(installation);
  const keys = packs.flatMap(({ id, translationOf = id, scenarios }) =>
    scenarios
      .flatMap(({ dilemmas }) => dilemmas)
      .flatMap((dilemma) => (dilemma.id === typed ? (dilemma.theme ?? `${translationOf}/${typed}`) : [])),
  );
  return [...new Set(keys)].find((key) => isMet(key, journal)) ?? typed;
}

/** Whether there is a session with a dilemma: a theme, or `pack/dilemma`. */
export function isMet(dilemma: string, journal: KeptJournal): boolean {
  return journal.sessions({ labels: [dilemmaLabel(dilemma)], limit: 1 }).length > 0;
}
