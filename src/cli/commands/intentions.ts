import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { jsonText } from "../../report/json-text.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { showPieces } from "../charter/show-pieces.ts";
import type { Context } from "../context.ts";
import { type Intention, intentionsIn } from "../intentions/open-intentions.ts";
import { localDate, localTime } from "../local-time.ts";

export interface ListIntentionsOptions {
  readonly which: "open" | "all";
  readonly format: "text" | "json";
  readonly style: "rich" | "plain";
}

/** Lists the "next times": those that are open, by number, and if wished those that were closed. Throws Failure. */
export async function listIntentions(
  { which, format, style }: ListIntentionsOptions,
  context: Context,
): Promise<ExitCode> {
  const journal = await context.openJournal("kept");
  try {
    const open = intentionsIn(journal, "open");
    const closed = which === "all" ? intentionsIn(journal, "closed") : [];
    if (format === "json") context.out(jsonText([...open, ...closed].map(rowOf)));
    else {
      const pieces = [...open.map((one, index) => piece(one, String(index + 1))), ...closed.map((one) => piece(one))];
      if (open.length === 0) context.tell(`${say("intentions.none")}\n`);
      if (pieces.length > 0) await showPieces(style, pieces, context);
      if (open.length > 0) context.note(`${say("intentions.how")}\n`);
    }
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}

function piece({ session, text, made, outcome }: Intention, number?: string): Piece {
  const state = outcome === undefined ? (number ?? "") : say(`intentions.was.${outcome}`);
  const label = say("intentions.line", { state, date: localDate(made.at, made.offset), title: session.title });
  return { kind: "own", label, text };
}

function rowOf({ session, text, made, looked, outcome }: Intention): object {
  return {
    session: session.id,
    title: session.title,
    text,
    made: localTime(made.at, made.offset),
    looked: localTime(looked.at, looked.offset),
    state: outcome ?? "open",
  };
}
