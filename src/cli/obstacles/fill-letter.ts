import { cleanLine } from "../../authoring/clean-text.ts";
import { say } from "../../messages/say.ts";
import type { Option, Piece, Terminal } from "../../terminal/terminal.ts";
import { askLine } from "../authoring/interview.ts";
import { lineWith, partsOf } from "./choose-lines.ts";
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

/** A wording, and the line of the register for which it stands; with an empty text it is left out. */
export interface Wording extends Worded {
  readonly line?: RegisterLine;
}

/** What was answered for a letter, also what is left out of it. */
export interface Answers {
  readonly lines: readonly Wording[];
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

/** What of the answers goes into the letter. */
export function contentOf({ lines, ...head }: Answers): LetterContent {
  return { ...head, lines: lines.filter(({ text }) => text !== "") };
}

/** The wordings of flags, with the kind and the month of the line that each may name. Throws Failure for an id that is none. */
export function wordedBy(flags: readonly string[], register: readonly RegisterLine[]): Wording[] {
  return flags.flatMap((flag) => {
    const [, id, words = flag] = /^([0-9a-f]{8}\.\d+)=(.*)$/is.exec(flag) ?? [];
    const text = cleanLine(words);
    if (text === "") return [];
    return id === undefined ? [{ text }] : [standingFor(lineWith(register, id), text)];
  });
}

/** Asks for whatever of a letter no flag has given. Throws Interruption. */
export async function fillLetter(
  terminal: Terminal,
  { from, to, by }: LetterFlags,
  given: readonly Wording[],
  register: readonly RegisterLine[],
): Promise<Answers> {
  const lines = given.length > 0 ? await mendedAll(terminal, given) : await reword(terminal, register);
  if (lines.every(({ text }) => text === "")) return { lines, from: "", to: "", by: "" };
  const ask = async (name: "from" | "to" | "by", value: string | undefined) => {
    const answer = value ?? (await askLine(terminal, say(`obstacles.letter.ask-${name}`), say("authoring.enter.none")));
    return mended(terminal, cleanLine(answer));
  };
  return { lines, from: await ask("from", from), to: await ask("to", to), by: await ask("by", by) };
}

/** Nothing goes in as it stands in the journal: what the person does not word stays out. */
async function reword(terminal: Terminal, register: readonly RegisterLine[]): Promise<Wording[]> {
  const worded: Wording[] = [];
  for (const line of await choose(terminal, register)) {
    terminal.show(sourceOf(line));
    const hint = say("obstacles.letter.reword.hint");
    const text = await mended(terminal, await askLine(terminal, say("obstacles.letter.reword"), hint));
    worded.push(standingFor(line, text));
  }
  return worded;
}

async function choose(terminal: Terminal, register: readonly RegisterLine[]): Promise<readonly RegisterLine[]> {
  terminal.show({ kind: "question", text: say("obstacles.letter.choose") });
  const { obstacles, questions } = partsOf(register);
  const options = [...obstacles, ...questions].map(
    (line, at): Option<RegisterLine> => ({ key: String(at + 1), label: choiceOf(line), value: line }),
  );
  const hint = say("obstacles.letter.choose.hint");
  for (;;) {
    const reply = await terminal.pickSome({ options, hint });
    if (reply.kind === "given") return reply.value;
    terminal.show({ kind: "note", text: say("authoring.no-commands") });
  }
}

async function mendedAll(terminal: Terminal, lines: readonly Wording[]): Promise<Wording[]> {
  const all: Wording[] = [];
  for (const line of lines) all.push({ ...line, text: await mended(terminal, line.text) });
  return all;
}

function choiceOf(line: RegisterLine): string {
  const words = `${labelOf(line)}: ${line.text.replace(/\s+/gu, " ")}`;
  const last = line.replies.at(-1);
  return last === undefined ? words : say("obstacles.letter.replied", { line: words, date: last.on });
}

/** What is to be worded, as the journal has it. */
export function sourceOf(line: RegisterLine): Piece {
  return { kind: "own", label: labelOf(line), text: line.text };
}

function labelOf({ kind, date }: RegisterLine): string {
  return `${stretchName(monthIn(date), "month", "short")} · ${kindName(kind)}`;
}

/** Nothing finer than a month goes into a letter besides the wording. */
function standingFor(line: RegisterLine, text: string): Wording {
  return { text, line, met: { kind: line.kind, month: monthIn(line.date) } };
}
