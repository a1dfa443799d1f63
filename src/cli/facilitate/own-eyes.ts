import { Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Piece, Reply, Terminal } from "../../terminal/terminal.ts";
import type { Side } from "../practice/side.ts";
import type { OwnPieces } from "./own-pieces.ts";

/** Where whoever leads can read what is not for everybody. */
export interface OwnPlaces {
  readonly terminal: Terminal;
  readonly side?: Side;
  /** The command that prints the facilitator's sheet of this very situation; undefined where there is none. */
  readonly sheetCommand?: string;
}

/** What is for the eyes of whoever leads. */
export interface OwnEyes {
  /**
   * Shows it beside, else, where that is wanted, on a screen that is gone afterwards (`covered`: an Enter too many may follow), else says
   * where it can be read. A command is what was typed instead of looking at it. Throws Interruption.
   */
  show(own: OwnPieces): Promise<Extract<Reply<never>, { kind: "command" }> | "covered" | "as-it-was">;
  /** Adds to what stands beside, where there is such a place. */
  tell(...pieces: readonly Piece[]): "told" | "nowhere";
}

/** Where what is for the eyes of whoever leads is shown in a session: a place that fails once is not tried again. */
export function openOwnEyes({ terminal, side, sheetCommand }: OwnPlaces): OwnEyes {
  const note = (text: string) => terminal.show({ kind: "note", text });
  let beside = side;

  function tell(...pieces: readonly Piece[]): "told" | "nowhere" {
    if (!beside) return "nowhere";
    try {
      beside.show(...pieces);
      return "told";
    } catch (problem) {
      if (!(problem instanceof Failure)) throw problem;
      note(say("facilitate.side.gone", { path: beside.path }));
      beside = undefined;
      return "nowhere";
    }
  }

  const sayWhere = () =>
    note(
      sheetCommand === undefined ? say("facilitate.plain.nowhere") : say("facilitate.plain", { command: sheetCommand }),
    );

  return {
    tell,
    async show({ from, pieces }) {
      if (tell(...pieces) === "told") note(say("facilitate.shown", { path: beside?.path ?? "" }));
      else if (from === "program") {
        terminal.show(...pieces);
        return terminal.style === "rich" ? "covered" : "as-it-was";
      } else if (terminal.style === "plain") sayWhere();
      else {
        const key = say("practice.yes.key");
        terminal.show({ kind: "question", text: say("facilitate.warning", { key }) });
        // Not Enter, which the hand presses next: a room that has read something does not forget it.
        const reply = await terminal.line({ draft: "", keep: () => undefined });
        if (reply.kind === "command") return reply;
        if (reply.value.trim().toLowerCase() !== key) {
          note(say("facilitate.not-shown"));
          return "covered";
        }
        if ((await terminal.apart({ pieces, done: say("facilitate.away") })) === "shown") return "covered";
        sayWhere();
      }
      return "as-it-was";
    },
  };
}
