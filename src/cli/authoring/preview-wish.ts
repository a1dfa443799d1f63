import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Scenario } from "../../pack/generated/scenario.ts";
import { notices } from "../../session/play.ts";
import { playableRoles, type Wish } from "../../session/realise.ts";
import type { Form, Level } from "../../session/situation.ts";
import { drawAll } from "../../session/variation.ts";
import { namesOf, unknown } from "./find-scenario.ts";

/** How somebody wants to look at a scenario. */
export interface Look {
  readonly role?: string;
  readonly form?: Form;
  readonly level?: Exclude<Level, "usual">;
  readonly seed?: number;
  /** The id of the turn with which it is to begin. */
  readonly from?: string;
}

/** How many seeds are tried for one with which a turn exists. */
const tries = 1000;

/** What is to be made of a scenario, with everything looked up that was named. Throws Failure where it is not there. */
export function wishFor(scenario: Scenario, look: Look, newSeed: () => number): Wish {
  const { form, level, from } = look;
  const role = roleOf(scenario, look.role);
  if (level !== undefined && scenario.roles?.[role]?.limits?.[level] === undefined) {
    const remedy = say("authoring.preview.no-level.remedy", { role, level });
    throw new Failure(exitCodes.usage, say("authoring.preview.no-level", { role, level }), remedy);
  }
  if (from !== undefined) refuseTurn(scenario, role, from);
  const seed = look.seed ?? seedWith(scenario, from, newSeed());
  if (from !== undefined && isAbsent(scenario, from, seed)) {
    const remedy = say("authoring.preview.not-drawn.remedy");
    throw new Failure(exitCodes.usage, say("authoring.preview.not-drawn", { turn: from, seed: String(seed) }), remedy);
  }
  return { role, seed, ...(form && { form }), ...(level && { level }), ...(from !== undefined && { from }) };
}

function roleOf(scenario: Scenario, wanted: string | undefined): string {
  const roles = playableRoles(scenario);
  const role = wanted === undefined ? roles[0] : roles.find((id) => id === wanted);
  if (role !== undefined) return role;
  const remedy = say("authoring.preview.roles", { roles: roles.join(", ") });
  throw unknown(say("authoring.preview.no-role", { role: wanted ?? "" }), wanted ?? "", roles, remedy);
}

/** A role can begin only with a turn that it notices. */
function refuseTurn({ turns = [] }: Scenario, role: string, from: string): void {
  const ids = turns.filter((turn) => notices(role, turn)).map(({ id }) => id);
  if (ids.includes(from)) return;
  const values = { role, turn: from };
  const isThere = turns.some(({ id }) => id === from);
  const message = say(isThere ? "authoring.preview.turn-unnoticed" : "authoring.preview.no-turn", values);
  throw unknown(message, from, ids, say("authoring.preview.turns", { turns: namesOf(ids), count: ids.length }));
}

/** The first seed from `start` on with which the turn exists; `start` where none of many does, or none is asked for. */
function seedWith(scenario: Scenario, turn: string | undefined, start: number): number {
  if (turn === undefined) return start;
  const seeds = Array.from({ length: tries }, (_, index) => (start + index) % 0x1_0000_0000);
  return seeds.find((seed) => !isAbsent(scenario, turn, seed)) ?? start;
}

function isAbsent({ vary }: Scenario, turn: string, seed: number): boolean {
  return drawAll(vary, seed).absent.has(turn);
}
