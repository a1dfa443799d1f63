import { keysOf, type Node, select, textOf } from "./tree.ts";

/** What a file may refer to outside itself. `broken` stands for a file that is there and could not be read as what it is. */
export interface Scope {
  /** `absent` for a file that lies in no pack: nothing outside it can then be known. */
  readonly pack: Node | "absent" | "broken";
  readonly charter: Node | "absent" | "broken";
  /** The ids of the scenarios of the pack, by their file names. */
  readonly scenarios: ReadonlySet<string>;
  /** The files of the pack, relative. */
  readonly files: ReadonlySet<string>;
}

/** Roles that every pack has. */
export const commonRoles = ["adviser", "supervisor", "back-office", "manager", "customer"];

/** The standards of the charter; undefined where they cannot be known. */
export function standardsIn({ pack, charter }: Scope): string[] | undefined {
  if (pack === "absent" || charter === "broken") return undefined;
  return charter === "absent" ? [] : textsAt(charter, "standards.*.id");
}

/** The dilemmas of the pack; undefined where they cannot be known. */
export function dilemmasIn({ pack }: Scope): string[] | undefined {
  return typeof pack === "string" ? undefined : keysOf(pack, "dilemmas");
}

/** The roles that a scenario may name, its own among them; undefined where they cannot be known. */
export function rolesFor(root: Node, { pack }: Scope): string[] | undefined {
  if (typeof pack === "string") return undefined;
  return [...new Set([...commonRoles, ...keysOf(root, "roles"), ...keysOf(pack, "roles")])];
}

/** All texts at a pattern. */
export function textsAt(root: Node, pattern: string): string[] {
  return [...select(root, pattern)].flatMap(({ node }) => textOf(node) ?? []);
}
