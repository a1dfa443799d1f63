import { cleanLine } from "../../authoring/clean-text.ts";
import { say } from "../../messages/say.ts";
import type { Option, Terminal } from "../../terminal/terminal.ts";
import { askLine } from "../authoring/interview.ts";
import { lineWith } from "./choose-lines.ts";
import type { LetterContent, Worded } from "./compose-letter.ts";
import { kindName } from "./kind-name.ts";
import type { RegisterLine } from "./register.ts";
import { monthIn, stretchName } from "./stretches.ts";
import { mended } from "./telling.ts";

/** What the flags say of a letter. */
export interface LetterFlags {
  /** Wordings, each perhaps with the id of a line of the register before it: `1a2b3c4d.7=…`. */
  readonly lines: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
}

/** The wordings of flags, with the kind and the month of the line that each may name. Throws Failure for an id that is none. */
export function wordedBy(flags: readonly string[], register: readonly RegisterLine[]): Worded[] {
  return flags.flatMap((flag) => {
    const [, id, words = flag] = /^([0-9a-f]{8}\.\d+)=(.*)$/is.exec(flag) ?? [];
    const text = cleanLine(words);
    if (text === "") return [];
    return id === undefined ? [{ text }] : [{ text, ...metIn(lineWith(register, id)) }];
  });
}

/** Asks for whatever of a letter no flag has given. Throws Interruption. */
export async function fillLetter(
  terminal: Terminal,
  { from, to, by }: LetterFlags,
  given: readonly Worded[],
  register: readonly RegisterLine[],
): Promise<LetterContent> {
  const lines = given.length > 0 ? await mendedAll(terminal, given) : await reword(terminal, register);
  if (lines.length === 0) return { lines };
  const ask = async (name: "from" | "to" | "by", value: string | undefined) => {
    const answer = value ?? (await askLine(terminal, say(`obstacles.letter.ask-${name}`), say("authoring.enter.none")));
    return mended(terminal, cleanLine(answer));
  };
  return { lines, from: await ask("from", from), to: await ask("to", to), by: await ask("by", by) };
}

/** Nothing goes in as it stands in the journal: what the person does not word stays out. */
async function reword(terminal: Terminal, register: readonly RegisterLine[]): Promise<Worded[]> {
  const worded: Worded[] = [];
  for (const line of await choose(terminal, register)) {
    terminal.show({ kind: "own", label: labelOf(line), text: line.text });
    const hint = say("obstacles.letter.reword.hint");
    const text = await mended(terminal, await askLine(terminal, say("obstacles.letter.reword"), hint));
    if (text !== "") worded.push({ text, ...metIn(line) });
  }
  return worded;
}

async function choose(terminal: Terminal, register: readonly RegisterLine[]): Promise<readonly RegisterLine[]> {
  terminal.show({ kind: "question", text: say("obstacles.letter.choose") });
  const options = register.map(
    (line, at): Option<RegisterLine> => ({
      key: String(at + 1),
      label: `${labelOf(line)}: ${line.text.replace(/\s+/gu, " ")}`,
      value: line,
    }),
  );
  const hint = say("obstacles.letter.choose.hint");
  for (;;) {
    const reply = await terminal.pickSome({ options, hint });
    if (reply.kind === "given") return reply.value;
    terminal.show({ kind: "note", text: say("authoring.no-commands") });
  }
}

async function mendedAll(terminal: Terminal, lines: readonly Worded[]): Promise<Worded[]> {
  const all: Worded[] = [];
  for (const line of lines) all.push({ ...line, text: await mended(terminal, line.text) });
  return all;
}

function labelOf({ kind, date }: RegisterLine): string {
  return `${stretchName(monthIn(date), "month", "short")} · ${kindName(kind)}`;
}

/** What of a line goes into a letter besides its wording: nothing finer than a month. */
function metIn({ kind, date }: RegisterLine): Pick<Worded, "met"> {
  return { met: { kind, month: monthIn(date) } };
}
