import type { Journal, Label } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { nearest } from "../../pack/nearest.ts";
import { linesIn, mingled } from "../../session/capture.ts";
import { eventVersion, type SessionEvent } from "../../session/events.ts";
import { type AskingStep, canBeClosed, takesAsides } from "../../session/play.ts";
import { replay, type Session } from "../../session/replay.ts";
import type { Situation } from "../../session/situation.ts";
import { canGoBack } from "../../session/standing.ts";
import type { Passage } from "../../session/steps.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { Moment } from "../context.ts";
import { type Lead, openLead } from "../facilitate/lead.ts";
import { thenPieces } from "../journal/then-pieces.ts";
import { showCard } from "../pair/show-card.ts";
import { followedBy } from "./labels.ts";
import { helpPieces, limitsPieces, standardsPieces } from "./look-ups.ts";
import { pieces } from "./pieces.ts";
import { prompt } from "./prompt.ts";
import { type Begun, eventsOf } from "./record.ts";
import type { Side } from "./side.ts";

/** What a session is run with. */
export interface Kit {
  readonly terminal: Terminal;
  readonly journal: Journal;
  readonly record: "kept" | "off-record";
  /** Whether "saved" and the like need not be said. */
  readonly quiet: boolean;
  /** Where what is not for everybody's eyes is shown, if there is such a place. */
  readonly side?: Side;
  /** The command that prints the customer's card of a pair. */
  readonly cardCommand?: string;
  /** The command that prints the facilitator's sheet, where somebody leads a group. */
  readonly sheetCommand?: string;
  now(): Moment;
  /** What a session is found by once this has happened in it, and perhaps ended it. */
  foundBy(event: SessionEvent, situation: Situation, ends: "ends" | "goes-on"): readonly Label[];
}

/**
 * Runs a session from where its events have brought it until it is finished or left.
 * Everything given is in the journal before what follows from it is shown. Throws Interruption, Failure.
 */
export async function runSession(kit: Kit, begun: Begun): Promise<"finished" | "left"> {
  const { terminal, journal } = kit;
  const { id, situation, events: earlier } = begun;
  const events = [...earlier];
  const drafts = new Map(journal.drafts(id).map(({ step, text }) => [step, text]));
  let session = replay(situation, events);
  let known = journal.entries(id).length;
  const lead = openLead(kit, begun);

  const happened = (event: SessionEvent) => {
    const next = replay(situation, [...events, event]);
    const passages = event.kind === "went_back" ? [] : next.passages.slice(session.passages.length);
    const { kind, ...body } = event;
    const settles = "step" in event ? { settles: event.step } : {};
    const ends = next.step.kind === "finished" ? "ends" : "goes-on";
    const labels = kit.foundBy(event, situation, ends);
    const entry = { kind, version: eventVersion, ...kit.now(), body: { ...body, shown: passages } };
    const { sequence } = journal.append(id, { ...entry, ...settles, labels, ...(ends === "ends" && { ends }) });
    events.push(event);
    session = next;
    known += 1;
    // A gap is what another window has written.
    if (sequence !== known) return comeTogether();
    if ("text" in event && event.text !== "" && next.step.kind !== "finished" && !kit.quiet) {
      terminal.show({ kind: "note", text: savedNote(kit) });
    }
    // What the person has just written, or a group has talked about, stands on the screen already.
    show(
      kit,
      id,
      passages.filter(({ kind: shown }) => shown !== "own" && shown !== "intention" && !isTalkedAbout(shown, kind)),
    );
    lead.followed(event, session, passages);
  };

  /** Two windows have the session open: this one goes on from what the journal holds. */
  const comeTogether = () => {
    events.splice(0, events.length, ...eventsOf(journal, id));
    session = replay(situation, events);
    known = journal.entries(id).length;
    terminal.show({ kind: "note", text: say("practice.elsewhere") });
    show(kit, id, session.passages);
  };

  lead.begin(session, earlier);
  if (earlier.length > 0) terminal.show({ kind: "note", text: say("practice.so-far") });
  show(kit, id, session.passages);
  // Half-written words of another step: an obstacle or a step back came in between.
  for (const [step, text] of drafts) {
    const isAskedNow = "id" in session.step && session.step.id === step;
    if (!isAskedNow && text.trim() !== "") terminal.show({ kind: "own", label: say("cli.journal.draft"), text });
  }

  while (session.step.kind !== "finished") {
    const { step } = session;
    const keep = (text: string) => {
      const draft = { step: step.id, text: step.kind === "capture" ? mingled(linesIn(text)) : text };
      drafts.set(draft.step, draft.text);
      // What a group has given one after the other stays in no order, not even in the log.
      journal.keepDraft(id, draft, step.kind === "capture" ? "alone" : "with-earlier");
    };
    const draft = drafts.get(step.id) ?? session.recalled.get(step.id) ?? "";
    const reply = await (step.kind === "release" ? lead.ask(step) : prompt(terminal, step, { draft, keep }));
    if (reply.kind === "given") {
      happened(reply.value);
      continue;
    }
    if (reply.draft !== "") keep(onNewLine(reply.draft));
    if (reply.name === "leave") return "left";
    if (reply.name.toLowerCase() === cardCommandName && situation.company === "pair" && canBeClosed(step)) {
      if ((await showCard(kit, situation)) === "leave") return "left";
      continue;
    }
    const writing = { draft: reply.draft, keep };
    const event = await obey(kit, { session, events, step, writing, lead }, reply.name.toLowerCase(), reply.rest);
    if (event) happened(event);
  }
  return "finished";
}

const commands = ["ask", "back", "edit", "end", "help", "leave", "limits", "obstacle", "standards"];
/** What a pair has besides, while the contact goes on. */
const cardCommandName = "card";

interface Standpoint {
  readonly session: Session;
  readonly events: readonly SessionEvent[];
  readonly step: AskingStep;
  readonly writing: { readonly draft: string; keep(text: string): void };
  readonly lead: Lead;
}

/** Does what a command asks; gives the event that it is, where it is one. */
async function obey(kit: Kit, where: Standpoint, name: string, rest: string): Promise<SessionEvent | undefined> {
  const { terminal } = kit;
  const { session, step, writing, lead } = where;
  const note = (text: string) => terminal.show({ kind: "note", text });
  const own = session.situation.company === "pair" ? [...commands, cardCommandName] : commands;
  switch (name) {
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
      if (!takesQuestions(step)) break;
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
function onNewLine(draft: string): string {
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

/** Whether something can be asked for. */
function takesQuestions({ kind }: AskingStep): boolean {
  return ["answer", "lean", "predict", "discuss", "capture"].includes(kind);
}

function isTalkedAbout(shown: Passage["kind"], event: SessionEvent["kind"]): boolean {
  return shown === "question" && event === "discussed";
}

function savedNote({ record }: Kit): string {
  return record === "kept" ? say("practice.saved") : say("practice.not-kept");
}

function show({ terminal, journal }: Kit, session: string, passages: readonly Passage[]): void {
  const piecesOf = (passage: Passage) =>
    passage.kind === "then" ? thenPieces(journal, followedBy(journal, session)) : pieces(passage);
  terminal.show(...passages.flatMap(piecesOf));
}
