import { say } from "../../messages/say.ts";
import type { PickRequest, Terminal } from "../../terminal/terminal.ts";
import { ended } from "./given-words.ts";

/** Words that are being written, with what is asked for and where each key is kept. */
export interface WordsWanted {
  readonly question: string;
  readonly hint: string;
  readonly draft: string;
  /** What the editor begins with where nothing is written yet. */
  readonly before?: string;
  keep(text: string): void;
}

/** Asks for several lines of the person's own words; undefined where they leave, and what they wrote stays kept. Throws Interruption. */
export async function writtenWords(
  terminal: Terminal,
  { question, hint, keep, before = "", ...start }: WordsWanted,
): Promise<string | undefined> {
  for (let { draft } = start; ; ) {
    terminal.show({ kind: "question", text: question });
    const reply = await terminal.words({ hint, draft, keep });
    if (reply.kind === "given") return ended(reply.value);
    const name = reply.name.toLowerCase();
    draft = reply.draft;
    if (name === "edit") draft = (await terminal.edit(draft === "" ? before : draft)) ?? draft;
    else if (name !== "leave") {
      // Somebody may have meant it as words: nothing that was written goes away.
      draft = [draft, `/${reply.name} ${reply.rest}`.trimEnd()].filter(Boolean).join("\n");
      terminal.show({ kind: "note", text: say("keeping.command.unknown", { name: reply.name }) });
    }
    // A command has a line of its own: what is written after it, now or later, begins on a new one.
    draft = draft.replace(/\n*$/, draft === "" ? "" : "\n");
    keep(draft);
    if (name === "leave") return undefined;
  }
}

/** One of several; undefined where the person leaves, as Ctrl-D does. Any other command means nothing here. Throws Interruption. */
export async function picked<Value>(terminal: Terminal, request: PickRequest<Value>): Promise<Value | undefined> {
  for (;;) {
    const reply = await terminal.pick(request);
    if (reply.kind === "given") return reply.value;
    if (reply.name.toLowerCase() === "leave") return undefined;
    terminal.show({ kind: "note", text: say("keeping.no-commands") });
  }
}
