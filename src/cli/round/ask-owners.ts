import { cleanLine } from "../../authoring/clean-text.ts";
import { say } from "../../messages/say.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { isDay } from "../obstacles/is-day.ts";
import type { Item, Outcome } from "./kept-round.ts";

/** Asks of each difference who finds out, and by when, as far as it was not answered. Throws Interruption, Failure. */
export async function askOwners(
  terminal: Terminal,
  begun: Outcome,
  keep: (outcome: Outcome) => void,
): Promise<Outcome> {
  let { half, ...outcome } = begun;
  const answer = (at: number, said: Pick<Item, "owner" | "by">) => {
    half = undefined;
    outcome = { ...outcome, items: outcome.items.with(at, { ...itemAt(outcome, at), ...said }) };
    keep(outcome);
  };
  const ask = (question: string, hint: string) => {
    terminal.show({ kind: "question", text: question }, { kind: "note", text: hint });
    return askLine(terminal, half, (text) => keep({ ...outcome, half: text }));
  };
  for (const [at, { action, ...before }] of begun.items.entries()) {
    if (before.owner === undefined) {
      const owner = await ask(say("round.owner", { action }), say("round.owner.hint"));
      // Nobody does nothing by any day.
      answer(at, owner === "" ? { owner, by: "" } : { owner });
    }
    if (itemAt(outcome, at).by !== undefined) continue;
    let by = await ask(say("round.by"), say("round.by.hint"));
    while (/^\d{4}-\d{2}-\d{2}$/.test(by) && !isDay(by))
      by = await ask(say("round.by.no-day", { by }), say("round.by.hint"));
    answer(at, { by });
  }
  return outcome;
}

function itemAt({ items }: Outcome, at: number): Item {
  return items[at] ?? { action: "", parties: [] };
}

async function askLine(terminal: Terminal, draft = "", keep: (text: string) => void): Promise<string> {
  for (;;) {
    const reply = await terminal.line({ draft, keep });
    if (reply.kind === "given") return cleanLine(reply.value);
    terminal.show({ kind: "note", text: say("round.no-commands") });
  }
}
