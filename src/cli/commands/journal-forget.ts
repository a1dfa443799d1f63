import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Asking } from "../authoring/interview.ts";
import type { Context } from "../context.ts";
import { fittedCells } from "../fitted.ts";
import { askToForget } from "../keeping/ask-forget.ts";
import { countOf } from "../keeping/count.ts";
import { forgetWish, type TypedWish } from "../keeping/forget-wish.ts";
import { recordLine } from "../keeping/record-line.ts";
import { followsLabel } from "../practice/labels.ts";

/** What the command line says of what is to be forgotten, and how. */
export interface ForgetOptions extends TypedWish {
  readonly asking: Asking;
  /** `unasked`: without a question. */
  readonly consent: "asked" | "unasked";
  /** `shown`: nothing is forgotten. */
  readonly outcome: "forgotten" | "shown";
}

/** Takes sessions and field notes out of the journal for good, once the person has said so. Throws Failure, Interruption. */
export async function forgetRecords(options: ForgetOptions, context: Context): Promise<ExitCode> {
  const { asking, consent, outcome } = options;
  const journal = await context.openJournal("kept");
  try {
    const wish = forgetWish(journal, options, context);
    const count = countOf(wish.records);
    if (wish.records.length === 0 && wish.kind === "days") {
      context.tell(`${say("keeping.forget.none")}\n`);
      return exitCodes.fine;
    }
    if (outcome === "shown") {
      for (const record of wish.records) {
        context.out(`${fittedCells(recordLine(journal, record), context.columns, "    ")}\n`);
      }
      context.note(`${say("keeping.forget.dry-run", { count })}\n`);
      return exitCodes.fine;
    }
    if (consent === "asked" && asking === "nothing") {
      throw new Failure(
        exitCodes.usage,
        say("keeping.forget.unasked", { count }),
        say("keeping.forget.unasked.remedy"),
      );
    }
    // Opened in any case: it takes away what a stopped run has left for an editor.
    const terminal = await context.openTerminal(asking === "nothing" ? "plain" : asking);
    try {
      if (consent === "asked" && (await askToForget(terminal, journal, wish)) === "keep") {
        context.note(`${say("keeping.forget.kept")}\n`);
        return exitCodes.fine;
      }
    } finally {
      terminal.close();
    }
    const ids = wish.records.map(({ line }) => line.id);
    const later = ids
      .flatMap((id) => journal.sessions({ labels: [followsLabel(id)] }))
      .some(({ id }) => !ids.includes(id));
    journal.forget(wish.kind === "everything" ? "everything" : ids);
    context.done(`${say("keeping.forget.done", { count })}\n`);
    if (later) context.note(`${say("keeping.forget.followed")}\n`);
    context.note(`${say("keeping.forget.reach")}\n`);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}
