import { charterText, packText, standardsOf } from "../../authoring/pack-text.ts";
import { type ScenarioDraft, scenarioText } from "../../authoring/scenario-text.ts";
import { say } from "../../messages/say.ts";
import type { NewFile } from "./new-files.ts";
import type { PackAnswers } from "./pack-card.ts";

/** The path from a file of the pack to its schema, for editors. */
export type SchemaFor = (path: string, kind: "pack" | "charter" | "scenario") => string | undefined;

/** The files of a new pack: its own, a charter where it has standards, a first scenario that can be practised. */
export function firstFiles(name: string, answers: PackAnswers, schemaFor: SchemaFor): NewFile[] {
  const { title, organisation, language } = answers;
  const dilemma = {
    id: "promise-against-rule",
    between: say("authoring.first.between"),
    and: say("authoring.first.and"),
    theme: "promise-and-rule",
  };
  const standards = standardsOf(answers.standards);
  const charter = { title: say("authoring.first.charter"), promise: say("authoring.first.promise"), standards };
  const scenario: ScenarioDraft = {
    id: "promised-before-noon",
    title: say("authoring.pack.scenario.title"),
    practises: standards.map(({ id }) => id),
    dilemma: dilemma.id,
    channel: "phone",
    situation: say("authoring.pack.scenario.situation"),
    opening: say("authoring.pack.scenario.opening"),
    wants: say("authoring.pack.scenario.wants"),
    fact: { say: say("authoring.pack.scenario.fact"), words: say("authoring.pack.scenario.fact-words") },
    turn: { happens: say("authoring.pack.scenario.turn"), ask: say("authoring.first.ask") },
  };
  const path = `scenarios/${scenario.id}.yaml`;
  const own = { name, title, language, dilemma, ...(organisation !== undefined && { organisation }) };
  return [
    { path: "pack.yaml", text: packText(own, schemaFor("pack.yaml", "pack")) },
    ...(standards.length === 0
      ? []
      : [{ path: "charter.yaml", text: charterText(charter, schemaFor("charter.yaml", "charter")) }]),
    { path, text: scenarioText(scenario, schemaFor(path, "scenario")) },
  ];
}
