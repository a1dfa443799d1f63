import { checkFile } from "../check-file.ts";
import type { PackFile } from "../generated/pack.ts";
import type { Scenario } from "../generated/scenario.ts";
import type { Walk } from "../generated/walk.ts";
import { nearest } from "../nearest.ts";
import type { Asked, LoadPlayer, Misstep, Player } from "../player.ts";
import type { PackRemark, Remark } from "../remark.ts";
import { nowhere } from "../scope.ts";
import type { Path } from "../tree.ts";
import { anyOf } from "../wording.ts";
import { quoted } from "../words.ts";

/** A walk of a pack, and its file. */
export interface NamedWalk {
  readonly file: string;
  readonly walk: Walk;
}

/** Where the walks of a pack no longer fit its scenarios. `open` gives the bytes of one of its files, where it is there. */
export async function walkRemarks(
  walks: readonly NamedWalk[],
  pack: PackFile,
  open: (file: string) => Uint8Array | undefined,
  loadPlayer: LoadPlayer | undefined,
): Promise<PackRemark[]> {
  if (walks.length === 0 || !loadPlayer) return [];
  const player = await loadPlayer();
  const remarks: PackRemark[] = [];
  const scenarios = new Map<string, Scenario | undefined>();
  for (const { file, walk } of walks) {
    const path = `scenarios/${walk.scenario}.yaml`;
    const bytes = open(path);
    // That it is not there was told already.
    if (!bytes) continue;
    if (!scenarios.has(path)) scenarios.set(path, await scenarioIn(path, bytes));
    const remark = remarkOn(walk, scenarios.get(path), player, pack);
    if (remark) remarks.push({ file, ...remark });
  }
  return remarks;
}

function remarkOn(walk: Walk, scenario: Scenario | undefined, player: Player, pack: PackFile): Remark | undefined {
  if (!scenario) {
    return { problem: "pack-not-loaded", path: ["scenario"], values: { path: `scenarios/${walk.scenario}.yaml` } };
  }
  return placesOf(walk, scenario, player.roles(scenario)) ?? stepOf(walk, player.follow(walk, scenario, pack));
}

async function scenarioIn(file: string, bytes: Uint8Array): Promise<Scenario | undefined> {
  const { data } = await checkFile({ file, bytes, kind: "scenario", scope: nowhere, depth: "mistakes" });
  // Its schema has been asked about what is handed out as data.
  return data as Scenario | undefined;
}

/** The role, the turn and the limits that a walk names and the scenario does not have. */
function placesOf(walk: Walk, scenario: Scenario, roles: readonly string[]): Remark | undefined {
  const known = { role: roles, from: (scenario.turns ?? []).map(({ id }) => id) };
  for (const key of ["role", "from"] as const) {
    const id = walk[key];
    if (id === undefined || known[key].includes(id)) continue;
    const near = nearest(id, known[key]);
    const names = anyOf(known[key]) || "none";
    const values = { id: quoted(id), near: near ? "yes" : "no", nearest: near ?? "", names };
    return { problem: key === "role" ? "unknown-role" : "unknown-turn", path: [key], values };
  }
  const { role = roles[0] ?? "", limits: level = "usual" } = walk;
  const { tight, wide } = scenario.roles?.[role]?.limits ?? {};
  const levels = ["usual", ...(tight ? ["tight"] : []), ...(wide ? ["wide"] : [])];
  if (levels.includes(level)) return undefined;
  return notOffered({ ...walk, limits: "usual" }, ["limits"], level, levels);
}

function notOffered(walk: Walk, path: Path, value: string, offered: readonly string[]): Remark {
  const values = { value: quoted(value), names: anyOf([...offered]) || "none", again: again(walk) };
  return { problem: "walk-choice", path, values };
}

/** The command that records such a walk again, with whatever the seed may draw by now. */
function again({ scenario, role, form, limits, from }: Walk): string {
  const flags = [
    ...(role === undefined ? [] : [`--as ${role}`]),
    ...(form === undefined || form === "default" ? [] : [`--${form}`]),
    ...(limits === undefined || limits === "usual" ? [] : [`--limits ${limits}`]),
    ...(from === undefined ? [] : [`--from ${from}`]),
  ];
  return ["offscript pack preview", scenario, ...flags, "--record"].join(" ");
}

function stepOf(walk: Walk, misstep: Misstep | undefined): Remark | undefined {
  if (!misstep) return undefined;
  const { steps } = walk;
  const { kind } = misstep;
  if (kind === "other-end") {
    return {
      problem: "walk-end",
      path: ["ends"],
      values: { how: misstep.how ?? "none", ...asking(misstep.asked), again: again(walk) },
    };
  }
  const name = Object.keys(steps[misstep.at] ?? {})[0] ?? "";
  const path = ["steps", misstep.at, name];
  if (kind === "other-step") {
    return { problem: "walk-step", path, at: "key", values: { ...asking(misstep.asked), again: again(walk) } };
  }
  const { value, item, offered } = misstep;
  return notOffered(walk, item === undefined ? path : [...path, item], value, offered);
}

function asking(asked: Asked | undefined): { readonly asked: string; readonly line: string } {
  return asked ? { asked: asked.name, line: `${asked.name}: ${asked.value}` } : { asked: "none", line: "" };
}
