import { say } from "../../messages/say.ts";
import { customerCard } from "../../session/customer-card.ts";
import type { Situation } from "../../session/situation.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { cardToRead } from "../practice/customer-card-pieces.ts";
import type { Side } from "../practice/side.ts";
import { called } from "./prompts.ts";

/** Where the customer's card can be read. */
export interface CardPlaces {
  readonly terminal: Terminal;
  readonly side?: Side;
  /** The command that prints this very card; undefined where it would print another one, or none. */
  readonly cardCommand?: string;
}

/**
 * Lets whoever plays the customer read the card: in the place beside, else on a screen of its own, else where it can be printed.
 * Throws Interruption, and Failure where the place beside cannot be written.
 */
export async function showCard(
  { terminal, side, cardCommand }: CardPlaces,
  situation: Situation,
): Promise<"read" | "leave"> {
  const card = customerCard(situation);
  const who = called(card.who);
  if (side) {
    side.show(...cardToRead(card));
    return untilRead(terminal, say("pair.card.side", { ...who, path: side.path }));
  }
  const request = { pieces: cardToRead(card), lookAway: say("pair.look-away", who), done: say("pair.card.away") };
  if ((await terminal.apart(request)) === "shown") return "read";
  const where =
    cardCommand === undefined ? say("pair.card.nowhere") : say("pair.card.printed", { ...who, command: cardCommand });
  return untilRead(terminal, where);
}

/** Says where the card is, and waits until it has been read there. Throws Interruption. */
async function untilRead(terminal: Terminal, where: string): Promise<"read" | "leave"> {
  terminal.show({ kind: "question", text: where });
  for (;;) {
    const reply = await terminal.pick({ options: [], enter: { label: say("pair.card.read"), value: "read" as const } });
    if (reply.kind === "given") return reply.value;
    if (reply.name.toLowerCase() === "leave") return "leave";
    terminal.show({ kind: "note", text: say("practice.command.not-now", { name: reply.name }) });
  }
}
