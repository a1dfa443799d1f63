import { say } from "../../messages/say.ts";
import { nearest } from "../../pack/nearest.ts";
import type { SessionEvent } from "../../session/events.ts";
import { type AskingStep, canBeClosed, takesAsides } from "../../session/play.ts";
import { replay, type Session } from "../../session/replay.ts";
import type { Situation } from "../../session/situation.ts";
import { canGoBack } from "../../session/standing.ts";
import type { Passage } from "../../session/steps.ts";
import type { Lead } from "../facilitate/lead.ts";
import { showCard } from "../pair/show-card.ts";
import type { Kit } from "./kit.ts";
import { helpPieces, limitsPieces, standardsPieces } from "./look-ups.ts";

const commands = ["ask", "back", "edit", "end", "help", "leave", "limits", "obstacle", "standards"];
/** What a pair has besides, while the contact goes on. */
const cardCommandName = "card";

/** Where a session stands as a command is typed. */
export interface Standpoint {
  readonly session: Session;
  readonly events: readonly SessionEvent[];
  readonly step: AskingStep;
  readonly writing: { readonly draft: string; keep(text: string): void };
  readonly lead: Lead;
}

/** Does what a typed command asks; gives the event that it is, where it is one, and whether it leaves the session. Throws Interruption. */
export async function obey(
  kit: Kit,
  where: Standpoint,
  typed: { readonly name: string; readonly rest: string },
): Promise<SessionEvent | "leave" | undefined> {
  const name = typed.name.toLowerCase();
  const { rest } = typed;
  const { terminal } = kit;
  const { session, step, writing, lead } = where;
  const note = (text: string) => terminal.show({ kind: "note", text });
  const own = session.situation.company === "pair" ? [...commands, cardCommandName] : commands;
  if (name === cardCommandName && own.includes(name) && canBeClosed(step)) {
    return (await showCard(kit, session.situation)) === "leave" ? "leave" : undefined;
  }
  switch (name) {
    case "leave":
      return "leave";
    case "help":
      terminal.show(...(lead.help() ?? helpPieces(kit.record, session.situation)));
      return undefined;
    case "limits":
      terminal.show(...limitsPieces(session.situation));
      return undefined;
    case "standards":
      terminal.show(...standardsPieces(session.situation));
      return undefined;
    case "edit": {
      if (!takesWords(step)) break;
      const text = await terminal.edit(writing.draft);
      if (text !== undefined) writing.keep(onNewLine(text));
      return undefined;
    }
    case "ask":
      if (!takesQuestions(step, session.situation)) break;
      if (rest === "") note(say("practice.command.ask-what"));
      return rest === "" ? undefined : { kind: "asked", words: rest };
    case "obstacle":
      if (!takesAsides(step)) break;
      return { kind: "hindered" };
    case "end":
      if (!canBeClosed(step)) break;
      return {
        kind: "closed",
        step: step.id,
        question: step.kind === "answer" ? step.question : "",
        text: step.kind === "answer" ? writing.draft.replace(/\n+$/, "") : "",
      };
    case "back": {
      if (!canGoBack(where.events)) note(say("practice.back.none"));
      else if (leadsBeforeOldWords(session, where.events)) note(say("practice.back.old-words"));
      else {
        note(lead.takenBack(step, where.events) ?? say("practice.back.done"));
        return { kind: "went_back" };
      }
      return undefined;
    }
    default: {
      if (own.includes(name)) break;
      const near = rest === "" ? nearest(name, own) : undefined;
      if (near !== undefined) {
        note(say("practice.command.near", { name, near }));
        return undefined;
      }
      if (!takesWords(step)) {
        note(say("practice.command.unknown.short", { name }));
        return undefined;
      }
      // Somebody may have meant it as words: nothing that was written goes away.
      writing.keep(onNewLine([writing.draft, `/${name} ${rest}`.trimEnd()].filter(Boolean).join("\n")));
      note(say(step.kind === "capture" ? "huddle.capture.unknown" : "practice.command.unknown", { name }));
      return undefined;
    }
  }
  note(say("practice.command.not-now", { name }));
  return undefined;
}

/** A command has a line of its own: what is written after it begins on a new one. */
export function onNewLine(draft: string): string {
  return draft.replace(/\n*$/, "\n");
}

/** Whether a step back leads to the answers that were given before the old words stood beside them. */
function leadsBeforeOldWords({ situation, passages }: Session, events: readonly SessionEvent[]): boolean {
  const isOld = ({ kind }: Passage) => kind === "then";
  return passages.some(isOld) && !replay(situation, [...events, { kind: "went_back" }]).passages.some(isOld);
}

/** Whether several lines of own words are awaited. */
function takesWords({ kind }: AskingStep): boolean {
  return kind === "answer" || kind === "reflect" || kind === "field_note" || kind === "capture";
}

/** Whether something can be asked for; where somebody leads, they bring it up. */
function takesQuestions({ kind }: AskingStep, { company }: Situation): boolean {
  return company !== "facilitated" && ["answer", "lean", "predict", "discuss", "capture"].includes(kind);
}
