import type { Key, Stroke } from "./strokes.ts";
import type { Reply } from "./terminal.ts";
import {
  at,
  breakLine,
  bufferOf,
  currentLine,
  eraseTo,
  left,
  paste,
  right,
  type TextBuffer,
  textEnd,
  textOf,
  textStart,
  type as typeText,
  withoutLine,
  wordLeft,
  wordRight,
} from "./text-buffer.ts";
import { cellsBefore, vertically } from "./vertical.ts";

/** What holds for an answer while it is written. */
export interface Rules {
  /** `many`: Enter begins a new line, Ctrl-D or a typed line with only `.` finishes; `one`: Enter finishes. */
  readonly lines: "many" | "one";
  /** What to say when many lines are finished with nothing in them; without it nothing is an answer. */
  readonly refusal?: string | undefined;
  /** How many lines are finished, in one short line: said again where somebody presses Enter on an empty line. */
  readonly reminder: string;
  /** `at-end`: nothing before the end of the text can be reached, since nothing is ever redrawn. */
  readonly editing: "anywhere" | "at-end";
  /** The cells in a row, and the rows that are seen at once: for the keys that move by rows. */
  readonly columns: number;
  readonly page: number;
}

/** An answer that is being written. */
export interface Writing {
  readonly buffer: TextBuffer;
  /** The cells from the left edge that the cursor keeps to on its way up and down. */
  readonly goal?: number;
  /** Why it could not be finished, or how it can be. */
  readonly notice?: string;
}

/** How it ended, if it has. */
export type Ending =
  | { readonly kind: "replied"; readonly reply: Reply<string> }
  | { readonly kind: "stopped"; readonly by: "ctrl-c" | "end-of-input" };

export interface Progress {
  readonly writing: Writing;
  readonly ending?: Ending;
  /** What came after the ending: for the next prompt. */
  readonly rest: readonly Stroke[];
}

type Step = Writing | Ending;

const atEnd: ReadonlySet<Key> = new Set([
  "backspace",
  "enter",
  "erase-line-left",
  "erase-word-left",
  "finish",
  "interrupt",
  "tab",
]);

/** Takes strokes in their order, up to the one that ends the answer. */
export function take(writing: Writing, strokes: readonly Stroke[], rules: Rules): Progress {
  const queue = rules.lines === "one" ? strokes.flatMap(lineByLine) : strokes;
  let now = writing;
  for (const [index, one] of queue.entries()) {
    const step = advance(now, one, rules);
    if ("kind" in step) return { writing: now, ending: step, rest: queue.slice(index + 1) };
    now = step;
  }
  return { writing: now, rest: [] };
}

/** One line takes the first of several that came at once, and leaves the others together. */
function lineByLine(stroke: Stroke): Stroke[] {
  const end = stroke.kind === "burst" ? stroke.text.indexOf("\n") : -1;
  if (stroke.kind !== "burst" || end < 0) return [stroke];
  const rest = stroke.text.slice(end + 1);
  const head: Stroke[] = [
    { kind: "text", text: stroke.text.slice(0, end) },
    { kind: "key", key: "enter" },
  ];
  return rest === "" ? head : [...head, { kind: "burst", text: rest }];
}

function advance({ buffer, goal }: Writing, stroke: Stroke, rules: Rules): Step {
  switch (stroke.kind) {
    case "text":
      return { buffer: typeText(buffer, stroke.text) };
    case "paste":
    case "burst":
      return { buffer: paste(buffer, rules.lines === "one" ? stroke.text.replace(/[\r\n]+/g, " ") : stroke.text) };
    case "closed":
      return { kind: "stopped", by: "end-of-input" };
    case "key":
      if (rules.editing === "at-end" && !atEnd.has(stroke.key)) return { buffer };
      return press({ buffer, ...(goal === undefined ? {} : { goal }) }, stroke.key, rules);
  }
}

function press(writing: Writing, key: Key, rules: Rules): Step {
  const { buffer } = writing;
  const lineStart = { row: buffer.row, column: 0 };
  const lineEnd = { row: buffer.row, column: currentLine(buffer).text.length };
  switch (key) {
    case "interrupt":
      return { kind: "stopped", by: "ctrl-c" };
    case "enter":
      return enter(buffer, rules);
    case "finish":
      if (rules.lines === "many") return finish(textOf(buffer), rules);
      return textOf(buffer) === "" ? command("leave", "", "") : given(textOf(buffer));
    case "tab":
      return { buffer: typeText(buffer, "  ") };
    case "backspace":
      return { buffer: eraseTo(buffer, left(buffer)) };
    case "delete":
      return { buffer: eraseTo(buffer, right(buffer)) };
    case "erase-word-left":
      return { buffer: eraseTo(buffer, wordLeft(buffer)) };
    case "erase-word-right":
      return { buffer: eraseTo(buffer, wordRight(buffer)) };
    case "erase-line-left":
      return { buffer: eraseTo(buffer, buffer.column === 0 ? left(buffer) : lineStart) };
    case "erase-line-right":
      return { buffer: eraseTo(buffer, buffer.column === lineEnd.column ? right(buffer) : lineEnd) };
    case "left":
      return { buffer: at(buffer, left(buffer)) };
    case "right":
      return { buffer: at(buffer, right(buffer)) };
    case "word-left":
      return { buffer: at(buffer, wordLeft(buffer)) };
    case "word-right":
      return { buffer: at(buffer, wordRight(buffer)) };
    case "line-start":
      return { buffer: at(buffer, lineStart) };
    case "line-end":
      return { buffer: at(buffer, lineEnd) };
    case "text-start":
      return { buffer: at(buffer, textStart) };
    case "text-end":
      return { buffer: at(buffer, textEnd(buffer)) };
    case "up":
      return climb(writing, -1, rules);
    case "down":
      return climb(writing, 1, rules);
    case "page-up":
      return climb(writing, -rules.page, rules);
    case "page-down":
      return climb(writing, rules.page, rules);
  }
}

function climb({ buffer, goal = -1 }: Writing, by: number, { columns }: Rules): Writing {
  const cells = goal < 0 ? cellsBefore(buffer, columns) : goal;
  return { buffer: at(buffer, vertically(buffer, columns, by, cells)), goal: cells };
}

function enter(buffer: TextBuffer, rules: Rules): Step {
  const { text, origin } = currentLine(buffer);
  const [, name, rest = ""] = (origin === "typed" && /^\/(\S*)(.*)$/su.exec(text)) || [];
  if (name !== undefined) return command(name, rest.trim(), withoutLine(buffer));
  if (rules.lines === "one") return given(text);
  if (origin === "typed" && text === ".") return finish(withoutLine(buffer), rules);
  if (textOf(buffer) === "") return finish("", rules);
  const broken = breakLine(buffer);
  const isWaiting = /\S[^\S\n]*\n\n+$/.test(textOf(broken)) && broken.row === broken.lines.length - 1;
  return isWaiting ? { buffer: broken, notice: rules.reminder } : { buffer: broken };
}

/** Blank space alone is nothing. */
function finish(text: string, { refusal }: Rules): Step {
  if (text.trim() !== "") return given(text);
  return refusal === undefined ? given("") : { buffer: bufferOf(text), notice: refusal };
}

function given(value: string): Ending {
  return { kind: "replied", reply: { kind: "given", value } };
}

function command(name: string, rest: string, draft: string): Ending {
  return { kind: "replied", reply: { kind: "command", name, rest, draft } };
}
