import type { Journal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { Given, SessionEvent } from "../../session/events.ts";
import { lookBackCode, writeCode } from "../../session/facilitate.ts";
import { planOf } from "../../session/plan.ts";
import type { PlanItem } from "../../session/plan-item.ts";
import type { Session } from "../../session/replay.ts";
import type { Situation } from "../../session/situation.ts";
import { standing } from "../../session/standing.ts";
import type { Passage, Step } from "../../session/steps.ts";
import type { Piece, Reply } from "../../terminal/terminal.ts";
import type { Moment } from "../context.ts";
import { ledHelp } from "./help.ts";
import { whatItIs } from "./item-words.ts";
import { elapsedWords } from "./minutes.ts";
import { type OwnPlaces, openOwnEyes } from "./own-eyes.ts";
import { ifStuck, listOfCodes, notes, type OwnPieces, probe, timing, wholeSide } from "./own-pieces.ts";
import { typedWords } from "./typed-words.ts";

type ReleaseStep = Extract<Step, { kind: "release" }>;

/** What a group is led with. */
interface LeadKit extends OwnPlaces {
  readonly journal: Journal;
  readonly record: "kept" | "off-record";
  now(): Moment;
}

/** Whoever leads a group through a session, at the keyboard; in other company nothing of it is met. */
export interface Lead {
  /** Says to everybody how it goes, where it begins, and to whoever leads all that they have before them. */
  begin(session: Session, earlier: readonly SessionEvent[]): void;
  /** Asks what is brought up; the reply is that, or a command. What is for their own eyes comes in between. Throws Interruption. */
  ask(step: ReleaseStep): Promise<Reply<Given>>;
  /** Tells beside what has happened, and what comes next. */
  followed(event: SessionEvent, session: Session, shown: readonly Passage[]): void;
  /** What `/help` shows; undefined in other company. */
  help(): readonly Piece[] | undefined;
  /** What a step back takes away, in words; undefined where that is nothing brought up. */
  takenBack(step: Step, events: readonly SessionEvent[]): string | undefined;
}

export function openLead(
  kit: LeadKit,
  { id, situation }: { readonly id: string; readonly situation: Situation },
): Lead {
  const { terminal, journal, record } = kit;
  const isLed = situation.company === "facilitated";
  const plan = isLed ? planOf(situation) : [];
  const eyes = openOwnEyes(kit);
  const note = (text: string) => terminal.show({ kind: "note", text });
  /** What was typed in one line and is still to be done. */
  let words: string[] = [];
  let probed = 0;
  /** Whether the screen has just been covered: an Enter too many, which takes that away, is to bring up nothing. */
  let isCovered = false;
  const opened = isLed ? kit.now().at : 0;

  const itemOf = (code: string) => plan.find((item) => item.code === code);
  const given = (step: ReleaseStep, code: string): Reply<Given> => ({
    kind: "given",
    value: { kind: "released", step: step.id, code },
  });

  async function own(pieces: OwnPieces): Promise<Reply<Given> | undefined> {
    const seen = await eyes.show(pieces);
    isCovered = seen === "covered";
    if (typeof seen === "string") return undefined;
    words = [];
    return seen;
  }

  /** Does what a word asks; gives the reply that it is, where it is one. */
  async function take(word: string, step: ReleaseStep): Promise<Reply<Given> | undefined> {
    switch (word) {
      case "n":
        return own(notes(situation));
      case "p":
        return own(probe(situation, probed++));
      case "s":
        return own(ifStuck(situation));
      case "m":
        note(elapsedWords(journal.entries(id)[0]?.at ?? opened, opened, kit.now().at));
        return own(timing(situation));
      case "l":
        return own({ from: "author", pieces: listOfCodes(situation) });
      case lookBackCode:
        if (step.part === "contact") return given(step, word);
        note(say("facilitate.back-already"));
        return undefined;
      case writeCode:
        words = [];
        return given(step, word);
      default: {
        if (step.part === "back" || itemOf(word)?.part === "contact") return given(step, word);
        note(say("facilitate.too-early", { code: word }));
        return undefined;
      }
    }
  }

  /** The words of a line; none, with a word on it, where one of them means nothing: nothing is brought up by half. */
  function understood(line: string): string[] {
    const typed = typedWords(line);
    const unknown = typed.find((word) => !isKey(word) && !itemOf(word));
    if (unknown === undefined) return typed;
    note(say(isCommand(unknown) ? "facilitate.unknown.command" : "facilitate.unknown", { word: unknown }));
    return [];
  }

  function tellNext({ step }: Session): void {
    if (step.kind !== "release") return;
    const next = step.next === undefined ? undefined : itemOf(step.next);
    const text = next
      ? say("facilitate.side.next", { code: next.code, what: whatItIs(next, situation) })
      : say(step.next === writeCode ? "facilitate.side.next.keep" : "facilitate.side.next.none");
    eyes.tell({ kind: "note", text });
  }

  return {
    begin(session, earlier) {
      if (!isLed) return;
      if (earlier.length === 0) introduce();
      const codes = releasedIn(earlier).join(" ");
      const text = codes === "" ? say("facilitate.side.begins") : say("facilitate.side.so-far", { codes });
      eyes.tell(...wholeSide(situation), { kind: "heading", text });
      tellNext(session);
    },
    async ask(step) {
      for (;;) {
        const word = words.shift();
        if (word !== undefined) {
          const reply = await take(word, step);
          if (reply) return reply;
          continue;
        }
        note(hintAt(step, plan));
        const reply = await terminal.line({ draft: "", keep: () => undefined });
        if (reply.kind === "command") return reply;
        const wasCovered = isCovered;
        isCovered = false;
        if (reply.value.trim() !== "") words = understood(reply.value);
        else if (wasCovered && step.next !== undefined) note(say("facilitate.once-more"));
        else if (step.next !== undefined) return given(step, step.next);
        else note(say("facilitate.waits"));
      }
    },
    followed(event, session, shown) {
      if (event.kind === "released") {
        const item = itemOf(event.code);
        if (item && shown.length === 0) note(say("facilitate.empty", { code: event.code }));
        const text = item
          ? say("facilitate.side.released", { code: event.code, what: whatItIs(item, situation) })
          : say(event.code === lookBackCode ? "facilitate.side.back" : "facilitate.side.keep");
        eyes.tell({ kind: "note", text });
      } else if (event.kind === "went_back" && isLed) {
        eyes.tell({ kind: "note", text: say("facilitate.side.taken-back") });
      } else return;
      tellNext(session);
    },
    help: () => (isLed ? ledHelp(kit) : undefined),
    takenBack(step, events) {
      if (step.kind !== "release") return undefined;
      const code = releasedIn(events).at(-1);
      return code === undefined ? undefined : say("facilitate.taken-back", { code });
    },
  };

  function introduce(): void {
    const kept = say(record === "kept" ? "facilitate.intro.kept" : "facilitate.intro.off-record");
    terminal.show({ kind: "event", text: `${say("facilitate.intro")} ${kept}` });
  }
}

/** The codes of what was brought up and not taken back. */
function releasedIn(events: readonly SessionEvent[]): string[] {
  return standing(events).events.flatMap((event) => (event.kind === "released" ? [event.code] : []));
}

function isKey(word: string): boolean {
  return ["n", "p", "s", "m", "l", lookBackCode, writeCode].includes(word);
}

/** Whether it is the name of a command, typed without its slash. */
function isCommand(word: string): boolean {
  return ["help", "back", "leave", "obstacle", "limits", "standards"].includes(word);
}

/** What can be typed, in a short line. */
function hintAt({ part, next }: ReleaseStep, plan: readonly PlanItem[]): string {
  if (next === writeCode) return say("facilitate.hint.keep");
  if (part === "back") return say("facilitate.hint.back");
  return say(plan.some(({ code }) => code === next) ? "facilitate.hint.next" : "facilitate.hint.waits");
}
