import { say } from "../../messages/say.ts";
import type { Option, PickRequest, Terminal } from "../../terminal/terminal.ts";
import { ended } from "./given-words.ts";

/** Words that are being written, with what is asked for and where each key is kept. */
export interface WordsWanted {
  readonly question: string;
  readonly hint: string;
  readonly draft: string;
  keep(text: string): void;
}

/** Asks for several lines of the person's own words; undefined where they leave, and what they wrote stays kept. Throws Interruption. */
export async function writtenWords(
  terminal: Terminal,
  { question, hint, keep, ...start }: WordsWanted,
): Promise<string | undefined> {
  for (let { draft } = start; ; ) {
    terminal.show({ kind: "question", text: question });
    const reply = await terminal.words({ hint, draft, keep });
    if (reply.kind === "given") return ended(reply.value);
    draft = reply.draft;
    if (reply.name === "leave") return undefined;
    if (reply.name === "edit") draft = (await terminal.edit(draft)) ?? draft;
    else {
      // Somebody may have meant it as words: nothing that was written goes away.
      draft = [draft, `/${reply.name} ${reply.rest}`.trimEnd()].filter(Boolean).join("\n");
      terminal.show({ kind: "note", text: say("keeping.command.unknown", { name: reply.name }) });
    }
    // A command has a line of its own: what is written after it begins on a new one.
    draft = draft.replace(/\n*$/, draft === "" ? "" : "\n");
    keep(draft);
  }
}

/** One of several; a line that begins with `/` means nothing here. Throws Interruption. */
export async function picked<Value>(terminal: Terminal, request: PickRequest<Value>): Promise<Value> {
  for (;;) {
    const reply = await terminal.pick(request);
    if (reply.kind === "given") return reply.value;
    terminal.show({ kind: "note", text: say("keeping.no-commands") });
  }
}

/** Options with numbers for their keys. */
export function numbered<Value>(
  options: readonly { readonly label: string; readonly value: Value }[],
): Option<Value>[] {
  return options.map((option, at) => ({ key: String(at + 1), ...option }));
}
