import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Company, Form, Level, Situation } from "../../session/situation.ts";
import type { Offered } from "./library.ts";

/** The seed where none is named: what was printed on one day and what is on the screen on another are the same situation. */
export const groupSeed = 1;

/** How a group, or a pair, wants to meet a situation. */
export interface GroupWish {
  readonly company: Exclude<Company, "alone">;
  /** Whom the group is in it; without it, whoever it is written for. */
  readonly role?: string;
  readonly level?: Level;
  readonly form?: Form;
  readonly seed?: number;
  /** Actions of which the person whose journal it is has said before how they stand where they work. */
  readonly placed?: readonly string[];
}

/** The situation as a group meets it. Throws Failure where it has no such role, or its file has mistakes. */
export async function situationForGroup(candidate: Offered, wish: GroupWish): Promise<Situation> {
  const { company, level = "usual", form, seed = groupSeed, placed = [] } = wish;
  const role = groupRole(candidate, wish.role);
  const asked = { company, role, level, ...(form && { form }) };
  return candidate.realise({ ...asked, seed, chance: seed, met: [], beside: [], placed });
}

/** Whom a group is in a situation: never the customer, whom somebody plays or the sheet gives words to. Throws Failure. */
export function groupRole(
  { roles, scenario }: Pick<Offered, "roles" | "scenario">,
  wanted: string | undefined,
): string {
  const possible = roles.filter((id) => id !== "customer");
  if (possible.length === 0) possible.push("adviser");
  const role = wanted ?? possible[0];
  if (role !== undefined && possible.includes(role)) return role;
  throw new Failure(
    exitCodes.usage,
    say("practice.company.role", { role: role ?? "", scenario, roles: possible.join(", ") }),
    say("practice.company.role.remedy"),
  );
}
