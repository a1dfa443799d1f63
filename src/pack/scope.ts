import { keysAt, pattern, textsAt } from "./select.ts";

/** What a file may refer to outside itself. `broken` stands for a file that is there and could not be read as what it is. */
export interface Scope {
  /** The data of the pack's own file; `absent` for a file that lies in no pack: nothing outside it can then be known. */
  readonly pack: object | "absent" | "broken";
  readonly charter: object | "absent" | "broken";
  /** The ids of the scenarios of the pack, by their file names. */
  readonly scenarios: ReadonlySet<string>;
  /** The files of the pack, relative. */
  readonly files: ReadonlySet<string>;
}

/** With no pack round it, a file can only be held against itself. */
export const nowhere: Scope = { pack: "absent", charter: "absent", scenarios: new Set(), files: new Set() };

/** Roles that every pack has. */
export const commonRoles = ["adviser", "supervisor", "back-office", "manager", "customer"];

const standards = pattern("standards.*.id");
const dilemmas = pattern("dilemmas");
const roles = pattern("roles");

/** The standards of the charter; undefined where they cannot be known. */
export function standardsIn({ pack, charter }: Scope): string[] | undefined {
  if (pack === "absent" || charter === "broken") return undefined;
  return charter === "absent" ? [] : textsAt(charter, standards);
}

/** The dilemmas of the pack; undefined where they cannot be known. */
export function dilemmasIn({ pack }: Scope): string[] | undefined {
  return typeof pack === "string" ? undefined : keysAt(pack, dilemmas);
}

/** The roles that a scenario may name, its own among them; undefined where they cannot be known. */
export function rolesFor(scenario: unknown, { pack }: Scope): string[] | undefined {
  if (typeof pack === "string") return undefined;
  return [...new Set([...commonRoles, ...keysAt(scenario, roles), ...keysAt(pack, roles)])];
}
