import { say } from "../../messages/say.ts";
import type { Situation } from "../../session/situation.ts";
import type { Kit } from "../practice/kit.ts";
import type { Library } from "../practice/library.ts";
import { cardCommand, changePlacesCommand, goOnCommand, type Started, stillOffered } from "./pair-commands.ts";

/** What a pair's session is run with: where its card can be printed too. */
export function pairKit(kit: Kit, library: Library, situation: Situation, started: Started): Kit {
  const candidate = stillOffered(library, situation);
  return candidate ? { ...kit, cardCommand: cardCommand(situation, candidate, started) } : kit;
}

/** What is said where a pair leaves: how it goes on, with nothing of what one of the two wrote before. */
export function pairFarewell(library: Library, situation: Situation, started: Started): string {
  if (started.record === "off-record") return say("practice.left.off-record");
  if (!stillOffered(library, situation)) return say("practice.left");
  return say("pair.left", { command: goOnCommand(situation, started) });
}

/** Says by which command the two change places, where the situation is still there. Throws Failure. */
export async function tellChangePlaces(
  { terminal, record }: Kit,
  library: Library,
  situation: Situation,
  started: Started,
): Promise<void> {
  const candidate = stillOffered(library, situation);
  if (!candidate) return;
  const command = await changePlacesCommand(situation, candidate, started);
  const text = say(record === "kept" ? "pair.again" : "pair.again.off-record", { command });
  terminal.show({ kind: "note", text });
}
