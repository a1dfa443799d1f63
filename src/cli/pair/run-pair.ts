import { say } from "../../messages/say.ts";
import { canBeClosed, nameOf } from "../../session/play.ts";
import { replay } from "../../session/replay.ts";
import type { Situation } from "../../session/situation.ts";
import type { Kit } from "../practice/kit.ts";
import type { Begun } from "../practice/record.ts";
import { runSession } from "../practice/run-session.ts";
import { called } from "./prompts.ts";
import { showCard } from "./show-card.ts";

/**
 * Runs a session of two: how it goes, the card for whoever plays the customer, and then the session as it is run alone. Throws
 * Interruption, Failure.
 */
export async function runPair(kit: Kit, begun: Begun): Promise<"finished" | "left"> {
  const { situation, events } = begun;
  const { step } = replay(situation, events);
  // Once they look back, the card has been seen by both.
  const isContact = step.kind !== "finished" && canBeClosed(step);
  if (events.length === 0) introduce(kit, situation);
  if (isContact && (await showCard(kit, situation)) === "leave") return "left";
  return runSession(kit, begun);
}

function introduce({ terminal, record, side, cardCommand }: Kit, situation: Situation): void {
  const kept = say(record === "kept" ? "pair.intro.kept" : "pair.intro.off-record");
  const who = called(nameOf(situation, "customer"));
  terminal.show({ kind: "event", text: say("pair.intro", who) }, { kind: "note", text: kept });
  // The card tells of it, and comes before the opening.
  for (const text of situation.contentNotes) {
    terminal.show({ kind: "note", text: say("practice.offer.note", { note: text }) });
  }
  // Elsewhere, where the card can be printed is said when it is asked for.
  if (terminal.style === "rich" && !side && cardCommand !== undefined) {
    terminal.show({ kind: "note", text: say("pair.intro.printed", { command: cardCommand }) });
  }
}
