import { stripVTControlCharacters } from "node:util";
import { type MessageKey, say } from "../../src/messages/say.ts";

/** What the program can wait for. */
export type PromptKind = (typeof kinds)[number];

const kinds = [
  "offer",
  "list",
  "answer",
  "land",
  "lean",
  "predict",
  "confirm",
  "confirm-one",
  "whether",
  "ending",
  "reflect",
  "perspectives",
  "limit",
  "field-note",
  "intend",
  "obstacle-kind",
  "obstacle-text",
  "obstacle-place",
  "stands",
  "wording",
  "happened",
  "worth",
] as const;

/** A prompt, as somebody sees it. */
export interface Prompt {
  readonly kind: PromptKind;
  /** All that has come since something was typed, as it is read. */
  readonly read: string;
  /** How many numbered options stand there. */
  readonly options: number;
  /** Whether nothing at all stands in what is to be written. */
  readonly blank: boolean;
  /** Whether the cursor stands at the beginning of a line, where a command can be typed. */
  readonly onNewLine: boolean;
  /** Whether Enter alone is taken for "carry on as you are". */
  readonly canCarryOn: boolean;
}

/** The words by which a prompt is known: those that the program, in the language it speaks, always says there. */
function signsOf(kind: PromptKind): string[] {
  switch (kind) {
    case "offer":
      return [say("practice.offer.begin"), say("practice.offer.continue")];
    case "list":
      return [say("practice.list.question")];
    case "answer":
      return [say("practice.answer.hint"), say("practice.answer.hint.short")];
    case "land":
      return [say("practice.land.question")];
    case "lean":
      return [say("practice.lean.question")];
    case "predict":
      return around("practice.predict.question", "who");
    case "confirm":
      return [2, 3].map((count) => say("practice.confirm.help", { count }));
    case "confirm-one":
      return around("practice.confirm.one", "what").slice(-1);
    case "whether":
      return around("practice.whether.question", "sentence");
    case "ending":
      return [say("practice.ending.question")];
    case "reflect":
      return [say("practice.reflect.hint")];
    case "perspectives":
      return around("practice.perspectives.question", "seen");
    case "limit":
      return around("practice.limit.question", "action");
    case "field-note":
      return [say("practice.follow-up.hint")];
    case "intend":
      return [say("practice.intend.hint")];
    case "obstacle-kind":
      return [say("practice.obstacle.question")];
    case "obstacle-text":
      return [say("practice.obstacle.text")];
    case "obstacle-place":
      return around("practice.obstacle.place", "text");
    case "stands":
      return [say("intentions.question")];
    case "wording":
      return [say("intentions.wording")];
    case "happened":
      return [say("intentions.happened.hint")];
    case "worth":
      return [say("practice.worth.hint")];
  }
}

/** What stands before and after what is put into a text, as far as it could be taken for nothing else. */
function around(key: MessageKey, slot: string): string[] {
  return say(key, { [slot]: "\n" })
    .split("\n")
    .filter((part) => part.length > 8);
}

/** The prompt at which the program waits, by all that has come since something was typed, and the piece that came last. */
export function promptIn(since: string, last: string): Prompt | undefined {
  const screen = squeezed(since);
  const places = kinds.flatMap((kind) =>
    signsOf(kind).map((sign) => ({ kind, at: screen.lastIndexOf(squeezed(sign)) })),
  );
  const latest = places.reduce((one, other) => (other.at > one.at ? other : one));
  if (latest.at < 0) return undefined;
  // Here what tells the prompt stands under the options.
  const questionAt = screen.lastIndexOf(squeezed(say("practice.confirm.question")));
  const rows = stripVTControlCharacters(last).split("\n");
  const written = rows.slice(rows.findIndex((row) => row.startsWith(">")));
  return {
    kind: latest.kind,
    read: screen,
    options: optionsIn(screen.slice(latest.kind === "confirm" ? questionAt : latest.at)),
    blank: written.length === 1 && written[0]?.trim() === ">",
    onNewLine: written.at(-1)?.trim() === ">",
    canCarryOn: screen.includes(squeezed(say("practice.answer.carry-on"))),
  };
}

/** The options 1, 2, 3 … of a screen, however far they go. */
function optionsIn(screen: string): number {
  let count = 0;
  for (let at = 0; ; count++) {
    const next = screen.slice(at).search(new RegExp(`(?<= )${count + 1} \\S`, "u"));
    if (next < 0) return count;
    at += next + 1;
  }
}

/** Text as it is read: without codes, the breaks of rows and the signs that keep a direction. */
export function squeezed(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ");
}
