import { cleanLine } from "../../authoring/clean-text.ts";
import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { isLong } from "../../report/letter/length.ts";
import type { Letter } from "../../report/letter/letter.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { type Asking, interviewed } from "../authoring/interview.ts";
import type { Context } from "../context.ts";
import { localDate } from "../local-time.ts";
import { changeLetter } from "../obstacles/change-letter.ts";
import { composeLetter, type LetterContent } from "../obstacles/compose-letter.ts";
import { contentOf, fillLetter, type LetterFlags, type Wording, wordedBy } from "../obstacles/fill-letter.ts";
import { deliver, type Form, formOf, type LetterFile, refuseExisting, textOf } from "../obstacles/letter-file.ts";
import { letterPieces } from "../obstacles/letter-pieces.ts";
import { type RegisterLine, readRegister } from "../obstacles/register.ts";
import { monthIn } from "../obstacles/stretches.ts";
import { tellingIn, tellingNote } from "../obstacles/telling.ts";

/** What the command line says of a letter. */
export interface LetterOptions extends LetterFlags, LetterFile {
  /** `shown`: nothing is written. */
  readonly outcome: "written" | "shown";
  readonly asking: Asking;
  /** What becomes of words that may tell who somebody is, where nobody is asked. */
  readonly telling: "refused" | "let-stand";
}

/** Makes one page of obstacles, in words that the person found for it, shown before it is written. Throws Failure, Interruption. */
export async function writeLetter(options: LetterOptions, context: Context): Promise<ExitCode> {
  const { output, outcome, asking } = options;
  const form = formOf(output);
  const register = await readNow(context);
  const given = wordedBy(options.lines, register);
  if (given.length === 0 && register.length === 0) {
    context.tell(`${say("obstacles.none")}\n`);
    return exitCodes.fine;
  }
  if (given.length === 0 && asking === "nothing") {
    throw new Failure(exitCodes.usage, say("obstacles.letter.needed"), say("obstacles.letter.needed.remedy"));
  }
  if (outcome === "written") refuseExisting(options, context);
  const letter =
    asking === "nothing"
      ? compose(unasked(given, options), context)
      : await interviewed(context, asking, async ({ terminal }) =>
          terminal ? wordedAt(terminal, { ...options, form }, { given, register }, context) : undefined,
        );
  if (!letter) {
    context.note(`${say("authoring.nothing-written")}\n`);
    return exitCodes.fine;
  }
  if (asking === "nothing" && isRefused(options, given, context)) return exitCodes.findings;
  if (isLong(letter)) context.note(`${say("obstacles.letter.long")}\n`);
  const text = textOf(letter, form);
  if (outcome === "written") deliver(text, options, context);
  // Whoever was asked has seen it.
  else if (asking === "nothing") context.out(`${say("authoring.would-write", { file: output })}\n\n${text}`);
  else context.note(`${say("authoring.nothing-written")}\n`);
  return exitCodes.fine;
}

async function readNow(context: Context): Promise<RegisterLine[]> {
  const journal = await context.openJournal("kept");
  try {
    return readRegister(journal);
  } finally {
    journal.close();
  }
}

function compose(content: LetterContent, { now }: Context): Letter {
  const { at, offset } = now();
  return composeLetter(content, monthIn(localDate(at, offset)));
}

/** What flags alone say of a letter. */
function unasked(lines: LetterContent["lines"], { from = "", to = "", by = "" }: LetterFlags): LetterContent {
  return { lines, from: cleanLine(from), to: cleanLine(to), by: cleanLine(by) };
}

/** A letter as somebody words it and looks at it, whole; undefined where it is not to be written. Throws Interruption. */
async function wordedAt(
  terminal: Terminal,
  options: LetterOptions & { readonly form: Form },
  { given, register }: { given: readonly Wording[]; register: readonly RegisterLine[] },
  context: Context,
): Promise<Letter | undefined> {
  let answers = await fillLetter(terminal, options, given, register);
  for (;;) {
    const content = contentOf(answers);
    if (content.lines.length === 0) return undefined;
    const letter = compose(content, context);
    terminal.show(...letterPieces(letter, options.form), { kind: "note", text: say("authoring.note.reminder") });
    if (options.outcome === "shown") return letter;
    const wish = await wishFor(terminal, options.output);
    if (wish !== "change") return wish === "write" ? letter : undefined;
    answers = await changeLetter(terminal, answers);
  }
}

type Wish = "write" | "change" | "leave";

/** What is to become of a letter that was looked at. Throws Interruption. */
async function wishFor(terminal: Terminal, file: string): Promise<Wish> {
  const enter = { label: say("obstacles.letter.enter", { file }), value: "write" } as const;
  const change = { key: "c", label: say("obstacles.letter.change"), value: "change" } as const;
  const leave = { key: "n", label: say("obstacles.letter.leave"), value: "leave" } as const;
  for (;;) {
    const reply = await terminal.pick<Wish>({ options: [change, leave], enter });
    if (reply.kind === "given") return reply.value;
    terminal.show({ kind: "note", text: say("authoring.no-commands") });
  }
}

/** Says which words may tell who somebody is, and whether that stops the letter. */
function isRefused(
  { telling, outcome, from, to, by }: LetterOptions,
  lines: LetterContent["lines"],
  { warn }: Context,
) {
  if (telling === "let-stand") return false;
  const texts = [...lines.map(({ text }) => text), from, to, by].filter((text) => text !== undefined);
  const notes = texts.filter((text) => tellingIn(text).length > 0).map(tellingNote);
  if (notes.length === 0) return false;
  for (const note of notes) warn(`${note}\n`);
  if (outcome === "shown") return false;
  warn(`${say("obstacles.letter.refused")}\n`);
  return true;
}
