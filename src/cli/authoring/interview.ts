import { cleanLine, cleanText } from "../../authoring/clean-text.ts";
import { Interruption } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Option, Reply, Terminal } from "../../terminal/terminal.ts";
import type { Context } from "../context.ts";

/** Where answers come from that no flag has given: a person, or nobody. */
export type Asking = "rich" | "plain" | "nothing";

/** A question for one line, what a flag has given, and what is taken where nothing is answered. */
export interface LineQuestion<First extends string | undefined> {
  readonly question: string;
  readonly given: string | undefined;
  readonly first: First;
}

/** A question with several choices; Enter alone is none of them. */
export interface ChoiceQuestion<Value> {
  readonly question: string;
  readonly given: Value | undefined;
  readonly options: readonly { readonly label: string; readonly value: Value }[];
  /** What Enter alone means. */
  readonly none: string;
}

/** Asks what no flag has answered. Throws Interruption. */
export interface Interview {
  /** Without anybody to ask, nothing is shown either. */
  readonly terminal: Terminal | undefined;
  /** One clean line; a text that a flag has given may have several. */
  line<First extends string | undefined>(question: LineQuestion<First>): Promise<string | First>;
  /** One clean line that there must be: it is asked for until it is there. Nothing only where there is nobody to ask. */
  needed(question: string, given: string | undefined): Promise<string | undefined>;
  choice<Value>(question: ChoiceQuestion<Value>): Promise<Value | undefined>;
}

/** Holds an interview; whoever breaks it off is told that nothing was written. */
export async function interviewed<Result>(
  context: Context,
  asking: Asking,
  hold: (interview: Interview) => Promise<Result>,
): Promise<Result> {
  if (asking === "nothing") return hold(interviewWith(undefined));
  const terminal = await context.openTerminal(asking);
  try {
    return await hold(interviewWith(terminal));
  } catch (problem) {
    if (problem instanceof Interruption) terminal.show({ kind: "note", text: say("authoring.nothing-written") });
    throw problem;
  } finally {
    terminal.close();
  }
}

function interviewWith(terminal: Terminal | undefined): Interview {
  return {
    terminal,
    async line({ question, given, first }) {
      const text = cleanText(given ?? "");
      if (text !== "" || !terminal) return text === "" ? first : text;
      const enter = first === undefined ? say("authoring.enter.none") : say("authoring.enter.first", { first });
      const answer = await askLine(terminal, question, enter);
      return answer === "" ? first : answer;
    },
    async needed(question, given) {
      const text = cleanLine(given ?? "");
      if (text !== "" || !terminal) return text === "" ? undefined : text;
      let answer = "";
      while (answer === "") answer = await askLine(terminal, question, "");
      return answer;
    },
    async choice({ question, given, options, none }) {
      if (given !== undefined || !terminal || options.length === 0) return given;
      terminal.show({ kind: "question", text: question });
      const numbered = options.map((option, at): Option<typeof given> => ({ key: String(at + 1), ...option }));
      const enter = { label: none, value: undefined };
      return answered(terminal, () => terminal.pick<typeof given>({ options: numbered, enter }));
    },
  };
}

/** One clean line of the person's own words, which may be empty. Throws Interruption. */
export async function askLine(terminal: Terminal, question: string, hint: string): Promise<string> {
  terminal.show({ kind: "question", text: question }, { kind: "note", text: hint });
  return cleanLine(await answered(terminal, () => terminal.line({ draft: "", keep: () => undefined })));
}

async function answered<Value>(terminal: Terminal, ask: () => Promise<Reply<Value>>): Promise<Value> {
  for (;;) {
    const reply = await ask();
    if (reply.kind === "given") return reply.value;
    terminal.show({ kind: "note", text: say("authoring.no-commands") });
  }
}
