import { exitCodes, Failure } from "../../failure.ts";
import type { KeptJournal, SessionLine } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { linesIn, mingled } from "../../session/capture.ts";
import type { Situation } from "../../session/situation.ts";
import { findRecord, shortId } from "../journal/find-record.ts";
import { ownWords } from "../journal/own-words.ts";
import { readRegister } from "../obstacles/register.ts";
import { companyLabel, companyOf } from "../practice/labels.ts";
import { situationIdOf, situationIn } from "../practice/record.ts";

/** What a huddle has left: its situation, the lines that the group wants to keep, and what gets in the way where it works. */
export interface KeptHuddle {
  readonly id: string;
  readonly situation: Situation;
  readonly lines: readonly string[];
  readonly obstacles: readonly { readonly text: string; readonly owner?: string }[];
}

/** The huddle that was named, or the latest, of that situation where one was named. Throws Failure where there is none. */
export function keptHuddle(
  journal: KeptJournal,
  { record, scenario }: { readonly record?: string; readonly scenario?: string },
): KeptHuddle {
  const { id } = record === undefined ? latestHuddle(journal, scenario) : huddleNamed(journal, record);
  return {
    id,
    situation: situationIn(journal, id),
    lines: linesOf(journal, id),
    obstacles: readRegister(journal)
      .filter(({ session }) => session === id)
      .map(({ text, owner }) => ({ text, ...(owner !== undefined && { owner }) })),
  };
}

function latestHuddle(journal: KeptJournal, scenario: string | undefined): SessionLine {
  const isMeant = (line: SessionLine) =>
    scenario === undefined || [line.scenario, situationIdOf(line)].includes(scenario);
  const line = journal.sessions({ labels: [companyLabel("huddle")] }).find(isMeant);
  if (line) return line;
  const message = scenario === undefined ? say("huddle.sheet.none") : say("huddle.sheet.none.of", { scenario });
  throw new Failure(exitCodes.unable, message, say("huddle.sheet.none.remedy"));
}

function huddleNamed(journal: KeptJournal, record: string): SessionLine {
  const { kind, line } = findRecord(journal, record);
  if (kind === "session" && companyOf(journal.labels(line.id)) === "huddle") return line;
  const message = say("huddle.sheet.other", { id: shortId(line.id) });
  throw new Failure(exitCodes.usage, message, say("huddle.sheet.other.remedy"));
}

/** The lines of a group: those that it has kept, with what was added since; else those that it was giving when it was broken off. */
function linesOf(journal: KeptJournal, id: string): string[] {
  const words = ownWords(journal, id);
  const captured = words.find(({ kind }) => kind === "captured");
  const added = words
    .filter(({ kind, to }) => kind === "addition" && to === captured?.sequence)
    .map(({ text }) => text);
  const given = captured?.text ?? journal.drafts(id).find(({ step }) => step === "capture")?.text ?? "";
  return linesIn(mingled([given, ...added].flatMap(linesIn)));
}
