import { cleanLine } from "../../authoring/clean-text.ts";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import type { Interview } from "./interview.ts";

/** What flags say of a new pack; the rest is asked, or gets a first text. */
export interface PackCard {
  readonly title?: string;
  readonly organisation?: string;
  readonly language?: string;
  /** Service standards of the charter, in words; none: without a charter. */
  readonly standards?: readonly string[];
}

/** What a pack is made of: clean texts, each on one line. */
export interface PackAnswers {
  readonly title: string;
  readonly organisation: string | undefined;
  readonly language: string;
  readonly standards: readonly string[];
}

/** Fills in what a new pack says of itself, by questions. Throws Failure, Interruption. */
export async function fillPackCard(card: PackCard, interview: Interview): Promise<PackAnswers> {
  const title = (await interview.needed(say("authoring.ask.pack-title"), card.title)) ?? "";
  const organisation = await interview.line({
    question: say("authoring.ask.organisation"),
    given: card.organisation,
    first: undefined,
  });
  return {
    title,
    organisation,
    language: await askLanguage(card, interview),
    standards: await askStandards(card, interview),
  };
}

async function askLanguage({ language: given }: PackCard, interview: Interview): Promise<string> {
  for (let wish = given; ; wish = undefined) {
    const question = say("authoring.ask.language");
    const language = await interview.line({ question, given: wish, first: spokenLanguage() });
    if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) return language;
    const problem = say("authoring.language", { language });
    if (!interview.terminal || wish !== undefined) {
      throw new Failure(exitCodes.usage, problem, say("authoring.language.remedy"));
    }
    interview.terminal.show({ kind: "note", text: `${problem} ${say("authoring.language.remedy")}` });
  }
}

/** One or two service standards in the organisation's own words, or the ones that a charter begins with. */
async function askStandards({ standards }: PackCard, interview: Interview): Promise<readonly string[]> {
  const first = [say("authoring.first.standard.1"), say("authoring.first.standard.2")];
  if (standards !== undefined) return fewEnough(standards.map(cleanLine).filter((text) => text !== ""));
  if (!interview.terminal) return first;
  const charter = await interview.choice<"own" | "none">({
    question: say("authoring.ask.charter"),
    given: undefined,
    options: [
      { label: say("authoring.charter.own"), value: "own" },
      { label: say("authoring.charter.none"), value: "none" },
    ],
    none: say("authoring.charter.first"),
  });
  if (charter === "none") return [];
  if (charter === undefined) return first;
  const one = await interview.needed(say("authoring.ask.standard-text"), undefined);
  const another = await interview.line({
    question: say("authoring.ask.second-standard"),
    given: undefined,
    first: undefined,
  });
  return [one, another].filter((text) => text !== undefined);
}

/** The first scenario practises all of them, and its file stays short. */
const mostStandards = 5;

function fewEnough(standards: readonly string[]): readonly string[] {
  if (standards.length <= mostStandards) return standards;
  const values = { count: standards.length, most: mostStandards };
  throw new Failure(exitCodes.usage, say("authoring.many-standards", values), say("authoring.many-standards.remedy"));
}
