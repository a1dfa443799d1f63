import type { Situation } from "../../session/situation.ts";
import { keyOf } from "../../session/variation.ts";
import { quotedPath } from "../authoring/new-files.ts";
import type { Library, Offered } from "../practice/library.ts";

/** How the program was started. */
export interface Started {
  readonly pack?: string;
  readonly style: "rich" | "plain";
  readonly record: "kept" | "off-record";
  readonly side?: string;
}

/** The scenario of a situation as it is offered now; undefined where it is gone, or its pack has changed since. */
export function stillOffered({ offered }: Library, { pack, scenario }: Situation): Offered | undefined {
  return offered.find((one) => one.pack === pack.name && one.scenario === scenario && one.digest === pack.digest);
}

/** The command that prints the card of a situation. */
export function cardCommand(situation: Situation, candidate: Offered, { pack }: Pick<Started, "pack">): string {
  const flags = ["--customer", `--seed ${situation.seed}`, ...where(situation, candidate, pack)];
  return ["offscript print", situation.scenario, ...flags].join(" ");
}

/** The command that goes on with it. */
export function goOnCommand({ scenario }: Situation, { pack, ...ways }: Started): string {
  const flags = ["--pair", ...packFlag(pack), ...wayFlags(ways)];
  return ["offscript practice", scenario, ...flags].join(" ");
}

/** The command by which the two change places: with something else drawn, where there is something else. Throws Failure. */
export async function changePlacesCommand(
  situation: Situation,
  candidate: Offered,
  { pack, ...ways }: Started,
): Promise<string> {
  const { drawn, role, company, seed, form, level } = situation;
  const met = [{ role: role.id, drawn: keyOf(drawn) }];
  const next = await candidate.realise({ role: role.id, company, met, chance: seed + 1 });
  const flags = ["--pair", `--seed ${next.seed}`, ...where(situation, candidate, pack)];
  const asked = [...(form === "default" ? [] : [`--${form}`]), ...(level === "usual" ? [] : [`--limits ${level}`])];
  return ["offscript practice", situation.scenario, ...flags, ...asked, ...wayFlags(ways)].join(" ");
}

function where({ role }: Situation, { roles }: Offered, pack: string | undefined): string[] {
  return [...packFlag(pack), ...(role.id === roles[0] ? [] : [`--as ${role.id}`])];
}

function packFlag(pack: string | undefined): string[] {
  return pack === undefined ? [] : [`--pack ${quotedPath(pack)}`];
}

function wayFlags({ style, record, side }: Omit<Started, "pack">): string[] {
  return [
    ...(side === undefined ? [] : [`--side ${quotedPath(side)}`]),
    ...(style === "plain" ? ["--plain"] : []),
    ...(record === "kept" ? [] : ["--off-record"]),
  ];
}
