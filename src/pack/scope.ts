import { scenarioIdOf } from "./list-files.ts";
import { keysAt, pattern, textsAt } from "./select.ts";

/** Something that a file of the pack says: its data; `broken` where there is such a file and it could not be read as what it is. */
type Part = object | "absent" | "broken";

/** What a file may refer to outside itself. Made once for a pack, since ten thousand files may ask; undefined is what cannot be known. */
export interface Scope {
  /** The pack's own file; `absent` for a file that lies in no pack. */
  readonly pack: Part;
  readonly charter: Part;
  /** The ids of the scenarios of the pack, by their file names. */
  readonly scenarios: ReadonlySet<string> | undefined;
  /** The policies of the pack, by their relative names. */
  readonly policies: ReadonlySet<string> | undefined;
  readonly standards: ReadonlySet<string> | undefined;
  readonly dilemmas: ReadonlySet<string> | undefined;
  /** The roles that every scenario of the pack may name. */
  readonly roles: ReadonlySet<string> | undefined;
}

/** Roles that every pack has. */
export const commonRoles = ["adviser", "supervisor", "back-office", "manager", "customer"];

const standards = pattern("standards.*.id");
const dilemmas = pattern("dilemmas");
const roles = pattern("roles");

/** What the files of a pack, by their relative names, can refer to. */
export function scopeOf(files: readonly string[], pack: Part, charter: Part): Scope {
  const stems = files.flatMap((file) => scenarioIdOf(file) ?? []);
  const policies = files.filter((file) => file.startsWith("policies/"));
  return { ...nowhere, charter, scenarios: new Set(stems), policies: new Set(policies), ...namesIn(pack, charter) };
}

/** A scope in which the pack's own file says this. */
export function withPack(scope: Scope, pack: object): Scope {
  return { ...scope, ...namesIn(pack, scope.charter) };
}

function namesIn(pack: Part, charter: Part): Pick<Scope, "pack" | "standards" | "dilemmas" | "roles"> {
  const isKnown = typeof pack !== "string";
  return {
    pack,
    standards: pack === "absent" || charter === "broken" ? undefined : new Set(textsAt(charter, standards)),
    dilemmas: isKnown ? new Set(keysAt(pack, dilemmas)) : undefined,
    roles: isKnown ? new Set([...commonRoles, ...keysAt(pack, roles)]) : undefined,
  };
}

/** With no pack round it, a file can only be held against itself. */
export const nowhere: Scope = {
  pack: "absent",
  charter: "absent",
  scenarios: undefined,
  policies: undefined,
  standards: undefined,
  dilemmas: undefined,
  roles: undefined,
};
