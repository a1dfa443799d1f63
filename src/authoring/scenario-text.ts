import type { Setting } from "../pack/generated/scenario.ts";
import { proposeId } from "./propose-id.ts";
import { entry, type Layout } from "./yaml-text.ts";

/** How a customer gets in touch. */
export type Channel = NonNullable<Setting["channel"]>;

/** What a new scenario says. All texts are clean. */
export interface ScenarioDraft {
  readonly id: string;
  readonly title: string;
  /** The ids of standards. */
  readonly practises: readonly string[];
  readonly dilemma?: string;
  readonly channel?: Channel;
  readonly situation: string;
  /** A comment above the situation, on one line. */
  readonly reminder?: string;
  readonly opening: string;
  readonly wants?: string;
  /** What the customer says when asked, and the words to ask by, parted by ` / `. */
  readonly fact?: { readonly say: string; readonly words: string };
  /** What happens next, and the question that gives the floor back. */
  readonly turn?: { readonly happens: string; readonly ask: string };
  /** How the real contact went, a line each as `who: what`. */
  readonly talk?: string;
}

/** The most lines that a new file has. */
export const mostLines = 25;

/** The file of a new scenario, at most `mostLines` lines. `schema` is the path from the file to its schema, for editors. */
export function scenarioText(draft: ScenarioDraft, schema: string | undefined): string {
  const tight = new Set<string>();
  for (;;) {
    const lines = linesOf(draft, schema, (text) => (tight.has(text) ? "tight" : "open"));
    const [longest] = textsOf(draft)
      .filter((text) => !tight.has(text))
      .sort(byLines);
    if (lines.length <= mostLines || longest === undefined) return `${lines.join("\n")}\n`;
    tight.add(longest);
  }
}

/** Whether the file has at most `mostLines` lines with every text as it reads best. */
export function fits(draft: ScenarioDraft): boolean {
  return linesOf(draft, "", () => "open").length <= mostLines;
}

function linesOf(draft: ScenarioDraft, schema: string | undefined, layout: (text: string) => Layout): string[] {
  const { id, title, practises, dilemma, channel, reminder, situation, opening, wants, fact, turn, talk } = draft;
  const put = (head: string, text: string | undefined) => (text === undefined ? [] : entry(head, text, layout(text)));
  return [
    ...(schema === undefined ? [] : [modeline(schema)]),
    "format: offscript/scenario@1.0",
    `id: ${quotedId(id)}`,
    ...put("title:", title),
    ...(practises.length === 0 ? [] : ["practises:", ...practises.map((id) => `  - ${quotedId(id)}`)]),
    ...(dilemma === undefined ? [] : ["dilemmas:", `  - ${quotedId(dilemma)}`]),
    ...(channel === undefined ? [] : ["setting:", `  channel: ${channel}`]),
    ...(reminder === undefined ? [] : [`# ${reminder}`]),
    ...put("situation:", situation),
    "customer:",
    ...put("  opening:", opening),
    ...put("  wants:", wants),
    ...(fact ? ["facts:", `  - id: ${quotedId(idOf(fact.words))}`] : []),
    ...put("    say:", fact?.say),
    ...put("    words:", fact?.words),
    ...(turn ? ["turns:", `  - id: ${turnId}`] : []),
    ...put("    happens:", turn?.happens),
    ...put("    ask:", turn?.ask),
    ...(talk === undefined ? [] : ["as_it_happened:"]),
    ...put("  talk:", talk),
  ];
}

const turnId = "next";

/** An id for a fact, of the first words by which one asks for it; never the turn's. */
function idOf(words: string): string {
  const id = proposeId(words.split(" / ")[0] ?? "");
  return id === "" || id === turnId ? "fact" : id;
}

function textsOf({ title, situation, opening, wants, fact, turn, talk }: ScenarioDraft): string[] {
  const texts = [title, situation, opening, wants, fact?.say, fact?.words, turn?.happens, turn?.ask, talk];
  return texts.filter((text) => text !== undefined);
}

function byLines(one: string, other: string): number {
  const lines = (text: string) => text.split("\n").length;
  return lines(other) - lines(one) || other.length - one.length;
}

/** The line by which editors find the schema of a file. */
export function modeline(schema: string): string {
  return `# yaml-language-server: $schema=${schema}`;
}

/** An id as YAML reads it: one that would be a number or a yes or no stands in quotation marks. */
export function quotedId(id: string): string {
  return /^[a-z]/.test(id) && !/^(?:y|yes|n|no|on|off|true|false|null|nan)$/.test(id) ? id : `"${id}"`;
}
