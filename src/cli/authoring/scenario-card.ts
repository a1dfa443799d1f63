import { withoutQuotationMarks } from "../../authoring/clean-text.ts";
import { type NoteParts, readNote, withNote, wordsToAskBy } from "../../authoring/note.ts";
import { freeId, proposeId } from "../../authoring/propose-id.ts";
import type { Channel, ScenarioDraft } from "../../authoring/scenario-text.ts";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Context } from "../context.ts";
import { channelIds } from "./channel-ids.ts";
import type { HomePack } from "./find-pack.ts";
import type { Interview } from "./interview.ts";
import { nameKnown } from "./name-known.ts";

/** What flags say of a new scenario; the rest is asked, or gets a first text. */
export interface ScenarioCard {
  readonly id?: string;
  readonly title?: string;
  readonly situation?: string;
  readonly channel?: Channel;
  readonly opening?: string;
  readonly wants?: string;
  readonly fact?: string;
  readonly factWords?: string;
  readonly turn?: string;
  readonly dilemma?: string;
  readonly standard?: string;
  /** The path of a note about a real contact; `-` is stdin. */
  readonly fromNote?: string;
}

/** Fills in a scenario card, by questions in the order of a blank one. Throws Failure, Interruption. */
export async function fillScenarioCard(
  card: ScenarioCard,
  home: HomePack,
  interview: Interview,
  context: Context,
): Promise<ScenarioDraft> {
  const note = card.fromNote === undefined ? undefined : await noteParts(card.fromNote, interview, context);
  const title = (await interview.needed(say("authoring.ask.title"), card.title)) ?? "";
  const id = chooseId(card.id, title, home);
  const situation = await interview.line({
    question: say("authoring.ask.situation"),
    given: card.situation ?? note?.told.join("\n"),
    first: say("authoring.first.situation", { title }),
  });
  const channel = await interview.choice({
    question: say("authoring.ask.channel"),
    given: card.channel ?? note?.channel,
    options: channelIds.map((value) => ({ value, label: say(`practice.channel.${value}`) })),
    none: say("authoring.enter.skip"),
  });
  const firstWords = await interview.line({
    question: say("authoring.ask.opening"),
    given: card.opening ?? note?.opening,
    first: say("authoring.first.opening"),
  });
  const opening = withoutQuotationMarks(firstWords);
  // What really happened is told as far as the note goes: nothing is made up beside it.
  const made = <Text extends string>(text: Text) => (note ? undefined : text);
  const wants = await interview.line({
    question: say("authoring.ask.wants"),
    given: card.wants,
    first: made(say("authoring.first.wants")),
  });
  const fact = await askFact(card, note, interview);
  const happens = await interview.line({
    question: say("authoring.ask.turn"),
    given: card.turn,
    first: made(say("authoring.first.turn")),
  });
  const dilemma = await chooseDilemma(card.dilemma, home, interview);
  const standard = await chooseStandard(card.standard, home, interview);
  const draft: ScenarioDraft = {
    id,
    title,
    practises: standard === undefined ? [] : [standard],
    situation,
    opening,
    ...(channel && { channel }),
    ...(wants !== undefined && { wants }),
    ...(fact && { fact }),
    ...(happens !== undefined && { turn: { happens, ask: say("authoring.first.ask") } }),
    ...(dilemma !== undefined && { dilemma }),
  };
  if (!note) return draft;
  const told = card.situation === undefined ? note.told : [];
  return withNote({ ...draft, ...(told.length > 0 && { reminder: say("authoring.note.sort") }) }, { ...note, told });
}

async function noteParts(path: string, interview: Interview, context: Context): Promise<NoteParts> {
  const { readNoteFile } = await import("./read-note-file.ts");
  const { withoutPersonalData } = await import("./take-out.ts");
  return readNote(await withoutPersonalData(await readNoteFile(path, context), interview, context));
}

/** The id as it was given, which must be one and free; without one, a free one made of the title. Throws Failure. */
function chooseId(given: string | undefined, title: string, { ids }: HomePack): string {
  if (given === undefined) return freeId(idOfTitle(title), ids);
  const shaped = proposeId(given);
  const free = freeId(shaped || idOfTitle(title), ids);
  if (given === free) return given;
  const problem =
    shaped === given ? say("authoring.id-taken", { id: given }) : say("authoring.id-shape", { id: given });
  throw new Failure(exitCodes.usage, problem, say("authoring.id.remedy", { id: free }));
}

/** The id that a title makes, taken or not. */
export function idOfTitle(title: string): string {
  return proposeId(title) || "scenario";
}

/** What comes out when somebody asks, and the words to ask by. */
async function askFact({ fact, factWords }: ScenarioCard, note: NoteParts | undefined, interview: Interview) {
  const told = await interview.line({
    question: say("authoring.ask.fact"),
    given: fact ?? note?.fact?.say,
    first: note ? undefined : say("authoring.first.fact"),
  });
  if (told === undefined) return undefined;
  const known = withoutQuotationMarks(told);
  const own = wordsToAskBy(known) || say("authoring.first.fact-words.any");
  const isFirst = known === say("authoring.first.fact");
  const words = await interview.line({
    question: say("authoring.ask.fact-words"),
    given: factWords ?? (known === note?.fact?.say ? note.fact.words : undefined),
    first: isFirst ? say("authoring.first.fact-words") : own,
  });
  return { say: known, words: words.replace(/\s*[,;]\s*/g, " / ") };
}

async function chooseDilemma(given: string | undefined, { pack }: HomePack, interview: Interview) {
  const dilemmas = Object.entries(pack.file.dilemmas ?? {});
  nameKnown(
    "dilemma",
    given,
    dilemmas.map(([id]) => id),
  );
  return interview.choice({
    question: say("authoring.ask.dilemma"),
    given,
    options: dilemmas.map(([value, { between, and }]) => ({
      value,
      label: say("authoring.dilemma", { between, and }),
    })),
    none: say("authoring.enter.no-dilemma"),
  });
}

/** The standard that was named; else, where nobody says otherwise, the first one that no scenario practises yet. */
async function chooseStandard(given: string | undefined, { pack }: HomePack, interview: Interview) {
  const standards = pack.charter?.standards ?? [];
  nameKnown(
    "standard",
    given,
    standards.map(({ id }) => id),
  );
  const practised = new Set([...pack.scenarios.values()].flatMap(({ practises = [] }) => practises));
  const first = standards.find(({ id }) => !practised.has(id)) ?? standards[0];
  const chosen = await interview.choice({
    question: say("authoring.ask.standard"),
    given,
    options: standards.map(({ id, text }) => ({ value: id, label: text })),
    none: say("authoring.enter.standard", { id: first?.id ?? "" }),
  });
  return chosen ?? first?.id;
}
