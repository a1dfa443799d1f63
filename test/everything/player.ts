import { say } from "../../src/messages/say.ts";
import { draw } from "../../src/session/chance.ts";
import type { Prompt, PromptKind } from "./prompt.ts";
import type { Typed } from "./stage.ts";

/** Somebody who practises: what they do at each prompt, and what they have written. */
export interface Player {
  type(prompt: Prompt): Typed;
  /** Each line that was written as one's own words, in order. */
  readonly written: readonly string[];
  /** What was written at each prompt of a session that asks for words, in order: what stands in it where nothing came in between. */
  readonly given: readonly string[];
  /** The commands that were typed, in order. */
  readonly commands: readonly string[];
}

/** How somebody practises. */
export interface Manner {
  /** What they do follows from this alone. */
  readonly seed: number;
  /** The words that the scenario listens for. */
  readonly listed: readonly string[];
  /** Whether commands come in between, by chance. */
  readonly commands: "none" | "mixed";
}

/** More commands than this in one run would only be more of the same. */
const mostCommands = 9;

/** Where several lines can be written, and a command comes on one of its own. */
const manyLines: ReadonlySet<PromptKind> = new Set(["answer", "reflect", "field-note", "worth"]);

const thoughts = [
  "I will look at it with you now",
  "“Ich prüfe das”, sagte ich — für Sie",
  "أفهم ذلك، دعيني أنظر في الأمر معك",
  "我明白了，我们一起来看看，请稍等一下，我马上回来",
  "é as e\u0301, and Ελληνικά",
  "C:\\new, two  spaces, and a / b",
  `one word: ${"x".repeat(60)}`,
  "a longer thought, as somebody has it who has been on the telephone since seven and wants to get this one right",
];

/** A player who reads what stands at a prompt, and draws what they do from a seed. */
export function createPlayer({ seed, listed, commands: mixed }: Manner): Player {
  const written: string[] = [];
  const given: string[] = [];
  const commands: string[] = [];
  let draws = 0;
  const below = (count: number): number => draw(seed, `player:${draws++}`, count);
  const oneIn = (count: number): boolean => below(count) === 0;
  const one = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;

  /** A line like no other; sometimes with words that are listened for. */
  const line = (): string => {
    const heard = listed.length === 0 ? [] : Array.from({ length: below(3) }, () => one(listed));
    const text = [`${seed}.${written.length + 1}`, ...heard, one(thoughts)].join(" ");
    written.push(text);
    return text;
  };

  const entered = (text: string): Typed => ({ lines: [text], finish: "enter" });
  const numbered = ({ options }: Prompt): Typed => entered(String(1 + below(options)));

  const several = (prompt: Prompt): Typed => {
    const lines = Array.from({ length: oneIn(3) ? 2 : 1 }, line);
    // A pasted or a two-paragraph answer keeps its empty line.
    if (lines.length === 2 && oneIn(2)) lines.splice(1, 0, "");
    const pasted = oneIn(4) ? { pasted: "pasted" as const } : {};
    return { lines: prompt.onNewLine ? lines : ["", ...lines], finish: one(["full-stop", "ctrl-d"]), ...pasted };
  };

  const words = (prompt: Prompt): Typed => {
    const typed = several(prompt);
    given.push((prompt.onNewLine ? typed.lines : typed.lines.slice(1)).join("\n"));
    return typed;
  };

  const nothing = (): Typed => {
    given.push("");
    return entered("");
  };

  const answered = (prompt: Prompt): Typed => {
    switch (prompt.kind) {
      case "offer":
        return entered("");
      case "answer":
        return prompt.blank && prompt.canCarryOn && oneIn(5) ? nothing() : words(prompt);
      case "reflect":
      case "field-note":
        return prompt.blank && oneIn(4) ? nothing() : words(prompt);
      case "intend":
        if (prompt.blank && oneIn(3)) return nothing();
        given.push(line());
        return entered(given.at(-1) ?? "");
      case "obstacle-text":
        given.push(line());
        return entered(given.at(-1) ?? "");
      case "confirm":
        return entered(one(["", "", "0", "1", `2, ${prompt.options}`]));
      case "confirm-one":
      case "perspectives":
        return entered(one(["", say("practice.yes.key"), say("practice.no.key")]));
      case "whether":
        return entered(one([say("practice.yes.key"), say("practice.yes.key"), say("practice.no")]));
      case "limit":
      case "stands":
        return oneIn(4) ? entered("") : numbered(prompt);
      case "wording":
        return entered(line());
      case "happened":
        return entered(oneIn(2) ? "" : line());
      case "worth":
        return prompt.blank && oneIn(2) ? entered("") : several(prompt);
      default:
        return numbered(prompt);
    }
  };

  const command = (prompt: Prompt): Typed => {
    const asked = listed.length === 0 ? "receipt" : one(listed);
    const often = ["/limits", "/standards", `/ask ${asked}`, "/obstacle", "/back", "/help"];
    const typed = oneIn(12) ? "/end" : oneIn(9) ? "/leave" : one(often);
    commands.push(typed);
    const before = manyLines.has(prompt.kind) && oneIn(3) ? [line()] : [];
    return { lines: [...before, typed], finish: "enter" };
  };

  return {
    type(prompt) {
      const canCommand = mixed === "mixed" && prompt.kind !== "offer" && prompt.onNewLine;
      return canCommand && commands.length < mostCommands && oneIn(3) ? command(prompt) : answered(prompt);
    },
    written,
    given,
    commands,
  };
}
