import { say } from "../../src/messages/say.ts";
import { draw } from "../../src/session/chance.ts";
import { createPlayer } from "../everything/player.ts";
import type { Prompt } from "../everything/prompt.ts";
import type { Typed } from "../everything/stage.ts";

/** What became of a "next time" that was asked about: how it was worded, as it was read then, and what was written. */
export interface Said {
  readonly read: string;
  readonly outcome: "done" | "still_true" | "reworded" | "dropped";
  /** The new wording, or what happened. */
  readonly words?: string;
}

/** What somebody did in one run. */
export interface Did {
  /** What was typed at each offer. */
  readonly offers: string[];
  /** What was written in answers of the story, without what stood there already. */
  readonly answers: string[];
  /** An answer that was begun, and left. */
  half?: string;
  nextTime?: string;
  said?: Said;
}

/** Somebody who practises, over a long time. */
export interface Person {
  /** One run: what they do at each prompt of it, and what they have done. */
  run(): { type(prompt: Prompt): Typed; readonly did: Did };
  /** A whole number from 0 up to, not including, `below`. */
  chance(below: number): number;
  /** Each line that they wrote, in order. */
  readonly written: readonly string[];
}

const thoughts = {
  answer: [
    "I say that it came from us, and that I look at it now",
    "I ask what was said yesterday, and by whom",
    "I tell them what I can do today, and what I cannot",
    "I say sorry once, then what happens next",
    "I would rather ring them back than guess",
  ],
  reflection: [
    "I was weighing the queue against this one person",
    "that somebody listened, I hope",
    "both began with a promise of ours",
    "nobody had told me what I may do",
  ],
  nextTime: [
    "when somebody quotes us, I say so first",
    "when I do not know, I say by when I will",
    "when it gets loud, I slow down",
    "when two rules pull, I ask before I promise",
  ],
  happened: ["She laughed, and read me the number", "It took two minutes longer, and that was fine"],
  note: ["Twice, on the phone; the tool was slow", "Yes, at the counter, and I asked first"],
  obstacle: ["I can see the button but may not use it", "the two lists say different things"],
  worth: ["Yes. Shorter openings would help", "Mostly; the evening is a good time for it"],
} as const;

/** A person whose every doing follows from a seed. */
export function createPerson(seed: number): Person {
  const written: string[] = [];
  let draws = 0;
  const chance = (below: number): number => draw(seed, `person ${draws++}`, below);
  const oneIn = (count: number): boolean => chance(count) === 0;
  const line = (of: keyof typeof thoughts): string => {
    const those = thoughts[of];
    // No line is like another.
    const text = `${those[chance(those.length)]} #${String(written.length + 1).padStart(4, "0")}`;
    written.push(text);
    return text;
  };
  const rest = createPlayer({ seed, listed: [], commands: "none" });

  const run = () => {
    const did: Did = { offers: [], answers: [] };
    let leavesIn = oneIn(9) ? 1 + chance(3) : 0;
    let willHinder = oneIn(5);

    const several = (of: keyof typeof thoughts, { onNewLine }: Prompt): Typed & { readonly text: string } => {
      const lines = Array.from({ length: oneIn(4) ? 2 : 1 }, () => line(of));
      return { lines: onNewLine ? lines : ["", ...lines], finish: "full-stop", text: lines.join("\n") };
    };
    const leave = (prompt: Prompt): Typed => {
      if (prompt.kind !== "answer" || oneIn(2)) return { lines: ["/leave"], finish: "enter" };
      did.half = line("answer");
      return { lines: [did.half, "/leave"], finish: "enter" };
    };
    const offer = ({ read }: Prompt): string => {
      const canEnd = read.includes(say("practice.offer.continue"));
      const typed = oneIn(25) ? "q" : oneIn(20) ? "l" : oneIn(6) ? "s" : canEnd && oneIn(6) ? "e" : "";
      did.offers.push(typed);
      return typed;
    };
    const stands = ({ read }: Prompt): string => {
      const outcomes = ["still_true", "done", "reworded", "dropped"] as const;
      const typed = oneIn(3) ? 0 : chance(4);
      did.said = { read, outcome: outcomes[typed] ?? "still_true" };
      return typed === 0 ? "" : String(typed);
    };
    const tell = (words: string): string => {
      if (did.said) did.said = { ...did.said, words };
      return words;
    };

    const type = (prompt: Prompt): Typed => {
      const entered = (text: string): Typed => ({ lines: [text], finish: "enter" });
      const { kind, blank, onNewLine } = prompt;
      const canLeave = kind === "answer" || kind === "reflect" || kind === "field-note";
      if (canLeave && onNewLine && leavesIn > 0 && --leavesIn === 0) return leave(prompt);
      switch (kind) {
        case "offer":
          return entered(offer(prompt));
        case "stands":
          return entered(stands(prompt));
        case "wording":
          return entered(tell(line("nextTime")));
        case "happened":
          return entered(oneIn(3) ? "" : tell(line("happened")));
        case "answer": {
          if (blank && prompt.canCarryOn && oneIn(4)) return entered("");
          const { text, ...typed } = several("answer", prompt);
          did.answers.push(text);
          return typed;
        }
        case "reflect":
          return blank && oneIn(4) ? entered("") : several("reflection", prompt);
        case "field-note":
          if (willHinder && onNewLine) {
            willHinder = false;
            return entered("/obstacle");
          }
          return blank && oneIn(3) ? entered("") : several("note", prompt);
        case "worth":
          return blank && oneIn(2) ? entered("") : several("worth", prompt);
        case "obstacle-text":
          return entered(line("obstacle"));
        case "intend":
          if (oneIn(3)) return entered("");
          did.nextTime = line("nextTime");
          return entered(did.nextTime);
        default:
          return rest.type(prompt);
      }
    };
    return { type, did };
  };
  return { run, chance, written };
}
