import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { Option, Terminal } from "../../terminal/terminal.ts";
import { countOf } from "./count.ts";
import type { ForgetWish } from "./forget-wish.ts";
import { recordLine } from "./record-line.ts";
import { picked } from "./write-words.ts";

/** Asks before anything is forgotten: lightly for what was named, by a word for everything. Throws Interruption. */
export async function askToForget(
  terminal: Terminal,
  journal: KeptJournal,
  { kind, records }: ForgetWish,
): Promise<"forget" | "keep"> {
  const count = countOf(records);
  if (kind === "everything") {
    const word = say("keeping.forget.word");
    terminal.show({ kind: "question", text: say("keeping.forget.everything", { count, word }) });
    const reply = await terminal.line({ draft: "", keep: () => undefined });
    const isWord = reply.kind === "given" && reply.value.trim().toLowerCase() === word.toLowerCase();
    return isWord ? "forget" : "keep";
  }
  const [only] = records;
  if (only && kind === "named" && records.length === 1) {
    terminal.show({ kind: "note", text: recordLine(journal, only).join("  ") });
    terminal.show({ kind: "question", text: say(`keeping.forget.one.${only.kind}`) });
  } else {
    const items = kind === "named" ? records.map((record) => recordLine(journal, record).join("  ")) : [];
    terminal.show({ kind: "list", items }, { kind: "question", text: say("keeping.forget.several", { count }) });
  }
  const options: Option<"forget">[] = [{ key: say("practice.yes.key"), label: say("practice.yes"), value: "forget" }];
  const enter = { label: say("keeping.forget.enter"), value: "keep" as const };
  return (await picked<"forget" | "keep">(terminal, { options, enter })) ?? "keep";
}
