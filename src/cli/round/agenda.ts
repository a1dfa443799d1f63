import { cleanLine } from "../../authoring/clean-text.ts";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { shuffled } from "../../session/chance.ts";
import type { Level, RoleLimits } from "../../session/situation.ts";
import type { Context } from "../context.ts";
import { groupRole, groupSeed, situationForGroup } from "../practice/company.ts";
import { type Library, type Offered, openLibrary, situationOf } from "../practice/library.ts";
import { type Agenda, chooseActions, most, type Source } from "./choose-actions.ts";

/** What the command line says of the actions of a round. */
export interface AgendaWish {
  /** The situation whose limits are asked about; without it, one that the seed gives. */
  readonly scenario?: string | undefined;
  readonly pack?: string | undefined;
  /** The id of the role for which it is asked how things stand. */
  readonly role?: string | undefined;
  readonly seed?: number | undefined;
  /** Actions of the organisation's own. */
  readonly actions: readonly string[];
}

/** The actions of a round, always the same for the same wish. Throws Failure where a name means nothing, or nothing is found. */
export async function agendaFor(wish: AgendaWish, context: Context): Promise<Agenda> {
  const { scenario, pack, role, seed = groupSeed } = wish;
  const library = await openLibrary(context, pack);
  const named = scenario === undefined ? undefined : situationOf(library, scenario);
  const own = wish.actions.map(cleanLine).filter((action) => action !== "");
  // A name that means nothing is told, whether or not anything is needed from there.
  if (named) groupRole(named, role);
  const needs = named !== undefined || own.length < most || role !== undefined;
  const sources = sourcesIn(named, needs ? othersIn(library, named, role, seed) : [], { role, seed });
  return chooseActions(own, sources, seed);
}

/** All other situations, in an order that the seed gives. Throws Failure where none has the role. */
function othersIn(library: Library, named: Offered | undefined, role: string | undefined, seed: number): Offered[] {
  const others = library.offered.filter((one) => one !== named);
  const fitting = role === undefined ? others : others.filter(({ roles }) => roles.includes(role));
  if (role !== undefined && named === undefined && (fitting.length === 0 || role === "customer")) {
    const roles = [...new Set(others.flatMap((one) => one.roles))].filter((id) => id !== "customer");
    const remedy = say("practice.role.nowhere.remedy", { roles: roles.join(", ") });
    throw new Failure(exitCodes.usage, say("practice.role.nowhere", { role }), remedy);
  }
  return shuffled(seed, "limits:situations", fitting);
}

interface Reading {
  readonly role: string | undefined;
  readonly seed: number;
}

/** Situation after situation, each opened only where it is needed. */
async function* sourcesIn(
  named: Offered | undefined,
  others: readonly Offered[],
  reading: Reading,
): AsyncGenerator<Source> {
  for (const one of named ? [named, ...others] : others) yield* sourcesOf(one, reading);
}

/** What one situation has: the role's own limits, then its tighter and wider ones, then those of its other roles. */
async function* sourcesOf(one: Offered, { role: wanted, seed }: Reading): AsyncGenerator<Source> {
  const first = groupRole(one, wanted);
  const roles = [first, ...one.roles.filter((id) => id !== first && id !== "customer")];
  for (const role of roles) {
    const levels = one.indexedRoles.find(({ id }) => id === role)?.levels ?? [];
    const read = async (level: Level) => {
      const situation = await situationForGroup(one, { company: "huddle", role, level, seed });
      return { title: one.billing.title, role: situation.role.label, actions: actionsIn(situation.limits) };
    };
    yield await read("usual");
    const [tight, wide] = await Promise.all(levels.map(read));
    if (tight) yield { ...tight, actions: [...tight.actions, ...(wide?.actions ?? [])] };
  }
}

/** What may be decided, asked for, or not done at all; what law or safety settles is nobody's to differ about. */
function actionsIn({ yours = [], ask_first = [], off_limits = [] }: RoleLimits): string[] {
  return [...yours, ...ask_first, ...off_limits].map(cleanLine);
}
