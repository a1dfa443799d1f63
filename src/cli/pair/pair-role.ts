import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { standsOf } from "../../session/realise.ts";
import type { Offered } from "../practice/library.ts";

/** The roles in which somebody speaks with the customer, so that one of two can play the customer. */
export function pairRoles({ roles }: Pick<Offered, "roles">): string[] {
  const speaking = roles.filter((id) => standsOf(id, roles) === "with-customer");
  return speaking.length > 0 ? speaking : ["adviser"];
}

/** Whom the one at the keyboard is: as asked, else whoever the situation is written for. Throws Failure. */
export function pairRole(candidate: Pick<Offered, "roles" | "scenario">, wanted: string | undefined): string {
  const possible = pairRoles(candidate);
  const role = wanted ?? possible[0];
  if (role !== undefined && possible.includes(role)) return role;
  throw new Failure(
    exitCodes.usage,
    say("pair.role", { scenario: candidate.scenario, role: role ?? "" }),
    say("pair.role.remedy", { roles: possible.join(", ") }),
  );
}

/** The same for what is to be chosen from. Throws Failure where nobody speaks with the customer in the role that was asked for. */
export function checkPairRole(offered: readonly Offered[], wanted: string | undefined): void {
  const roles = new Set(offered.flatMap(pairRoles));
  if (wanted === undefined || roles.has(wanted)) return;
  throw new Failure(
    exitCodes.usage,
    say("pair.role.nowhere", { role: wanted }),
    say("pair.role.nowhere.remedy", { roles: [...roles].join(", ") }),
  );
}
