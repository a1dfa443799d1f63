import type { Situation } from "../../session/situation.ts";
import { quotedPath } from "../authoring/new-files.ts";
import { groupSeed } from "../practice/company.ts";
import type { Offered } from "../practice/library.ts";
import type { PrintOptions } from "./print-options.ts";

/** The sheets of a scenario, in the order in which they are laid out. */
export const roleSheets = ["facilitator", "participant", "customer"] as const;
export type RoleSheet = (typeof roleSheets)[number];

/** What is typed to come back to the very situation that a sheet is about. */
export interface SheetCommands {
  /** Leads a group through it on the screen. */
  readonly lead: string;
  /** Prints one of its sheets. */
  print(sheet: RoleSheet): string;
}

/** The commands with no more flags than are needed to mean this situation. */
export function commandsFor(
  { scenario: id, role, level, seed }: Situation,
  { roles }: Pick<Offered, "roles">,
  { scenario = id, pack }: Pick<PrintOptions, "scenario" | "pack">,
): SheetCommands {
  const usual = roles.find((one) => one !== "customer") ?? "adviser";
  const flags = [
    ...(pack === undefined ? [] : [`--pack ${quotedPath(pack)}`]),
    ...(role.id === usual ? [] : [`--as ${role.id}`]),
    ...(level === "usual" ? [] : [`--limits ${level}`]),
    ...(seed === groupSeed ? [] : [`--seed ${seed}`]),
  ];
  return {
    lead: ["offscript practice", scenario, "--facilitate", ...flags].join(" "),
    print: (sheet) => ["offscript print", scenario, `--${sheet}`, ...flags].join(" "),
  };
}
