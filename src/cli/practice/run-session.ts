import { say } from "../../messages/say.ts";
import { linesIn, mingled } from "../../session/capture.ts";
import { eventVersion, type SessionEvent } from "../../session/events.ts";
import { replay } from "../../session/replay.ts";
import type { Passage } from "../../session/steps.ts";
import { openLead } from "../facilitate/lead.ts";
import { thenPieces } from "../journal/then-pieces.ts";
import type { Kit } from "./kit.ts";
import { followedBy } from "./labels.ts";
import { obey, onNewLine } from "./obey.ts";
import { pieces } from "./pieces.ts";
import { prompt } from "./prompt.ts";
import { type Begun, eventsOf } from "./record.ts";

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
    const writing = { draft: reply.draft, keep };
    const obeyed = await obey(kit, { session, events, step, writing, lead }, reply);
    if (obeyed === "leave") return "left";
    if (obeyed) happened(obeyed);
  }
  return "finished";
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
