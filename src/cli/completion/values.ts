import { Argument, type Option } from "commander";
import { commandsOf } from "./place.ts";
import type { Candidate, Candidates, Wanted } from "./wanted.ts";

type Values = (wanted: Wanted) => Promise<Candidates>;

const situations = () => import("./situations.ts");
const settings = () => import("./setting-values.ts");

/** By what the help calls a value, with the name of the command where another one means something else by it. */
const sources: Readonly<Record<string, Values>> = {
  scenario: async (wanted) => (await situations()).scenarios(wanted),
  "preview scenario": async (wanted) => (await situations()).ownScenarios(wanted),
  pack: async (wanted) => (await situations()).packs(wanted),
  role: async (wanted) => (await situations()).roles(wanted),
  "config name": async () => (await settings()).settings(),
  "config value": async (wanted) => (await settings()).settingValues(wanted),
  code: async ({ typed }) => (await import("./findings.ts")).findings(typed),
  "schema name": async () => named((await import("../commands/schema.ts")).schemaNames),
  "name[=file]": async () => named(Object.keys((await import("../../report/reporters.ts")).reporters)),
  shell: async () => named((await import("./shells.ts")).shells),
  command: async ({ place }) => commandsOf(place.above).map((one) => ({ value: one.name(), about: one.description() })),
  file: async () => "files",
  folder: async () => "files",
  path: async () => "files",
};

/** What could be given for a flag or an argument; nothing where only the person can know. */
export async function valuesOf(asked: Option | Argument, wanted: Wanted): Promise<Candidates> {
  if (asked.argChoices) return named(asked.argChoices);
  const name = asked instanceof Argument ? asked.name() : (/[<[](.*?)(?:\.{3})?[>\]]$/.exec(asked.flags)?.[1] ?? "");
  const { command, above } = wanted.place;
  const values = sources[`${command.name()} ${name}`] ?? sources[`${above.name()} ${name}`] ?? sources[name];
  return values ? values(wanted) : [];
}

function named(values: readonly string[]): Candidate[] {
  return values.map((value) => ({ value }));
}
