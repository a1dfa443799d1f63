import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Situation } from "../../session/situation.ts";
import { quotedPath } from "../authoring/new-files.ts";
import { type Started, stillOffered } from "../pair/pair-commands.ts";
import type { Kit } from "../practice/kit.ts";
import type { Library } from "../practice/library.ts";
import { commandsFor } from "../print/sheet-commands.ts";

/** Throws Failure where a place beside is named for somebody alone, who needs none. */
export function checkSide(side: string | undefined, company: Situation["company"]): void {
  if (side === undefined || company !== "alone") return;
  throw new Failure(exitCodes.usage, say("facilitate.side.alone"), say("facilitate.side.alone.remedy"));
}

/** What a group is led with: where the facilitator's sheet of this very situation can be printed too. */
export function ledKit(kit: Kit, library: Library, situation: Situation, { pack }: Pick<Started, "pack">): Kit {
  const candidate = stillOffered(library, situation);
  if (!candidate) return kit;
  const named = pack === undefined ? {} : { pack };
  return { ...kit, sheetCommand: commandsFor(situation, candidate, named).print("facilitator") };
}

/** What is said where whoever leads leaves: how it goes on, and that what was brought up is kept. */
export function ledFarewell(library: Library, situation: Situation, { pack, side, style, record }: Started): string {
  if (record === "off-record") return say("practice.left.off-record");
  if (!stillOffered(library, situation)) return say("practice.left");
  const flags = [
    "--facilitate",
    ...(pack === undefined ? [] : [`--pack ${quotedPath(pack)}`]),
    ...(side === undefined ? [] : [`--side ${quotedPath(side)}`]),
    ...(style === "plain" ? ["--plain"] : []),
  ];
  return say("facilitate.left", { command: ["offscript practice", situation.scenario, ...flags].join(" ") });
}
