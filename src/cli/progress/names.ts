import { say } from "../../messages/say.ts";
import type { Charter } from "../../pack/generated/charter.ts";
import type { Part } from "../../schedule/progress.ts";
import { ownValue } from "../../session/own-value.ts";
import { charterInUse } from "../charter/charter-in-use.ts";
import type { Context } from "../context.ts";
import type { Library } from "../practice/library.ts";
import { ownTexts } from "../practice/own-texts.ts";
import { type PackFiles, readPackFiles } from "./pack-files.ts";

/** What can come up in a library, and what each is called, in one line. */
export interface Named {
  readonly values: Readonly<Record<Part, readonly string[]>>;
  nameOf(part: Part, value: string): string;
}

/** Reads what the things in a library are called, in its packs and in the charter laid over them. Throws Failure. */
export async function namesIn(library: Library, context: Context): Promise<Named> {
  const { offered } = library;
  const overlay = (await charterInUse(await context.dataFolder()))?.charter;
  const packs = await readPackFiles(library, context);
  const names: Readonly<Record<Part, ReadonlyMap<string, string>>> = {
    standard: overlay ? laidOver(overlay) : standardsOf(packs),
    dilemma: dilemmasOf(packs, library),
    role: labelsOf(library),
    field: new Map(),
  };
  return {
    values: {
      // The organisation's own charter is there as a whole, also what no situation puts to work.
      standard: distinct(overlay ? [...names.standard.keys()] : offered.flatMap(({ standards }) => standards)),
      dilemma: distinct(offered.flatMap(({ dilemmas }) => dilemmas)),
      role: distinct(offered.flatMap(({ roles }) => roles)),
      field: distinct(offered.flatMap(({ field }) => field ?? [])),
    },
    nameOf: (part, value) => (names[part].get(value) ?? value).replace(/\s+/gu, " "),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Names by what the library's situations call a standard, where a charter is laid over them. */
function laidOver({ standards }: Charter): Map<string, string> {
  return firstOfEach(standards.map(({ id, text }) => [`/${id}`, text]));
}

function standardsOf(packs: readonly PackFiles[]): Map<string, string> {
  const named = packs.flatMap(({ file, charter }) =>
    (charter?.standards ?? []).map(({ id, theme, text }): [string, string] => [
      theme ?? `${file.translation_of ?? file.name}/${id}`,
      text,
    ]),
  );
  return firstOfEach(named);
}

function dilemmasOf(packs: readonly PackFiles[], library: Library): Map<string, string> {
  const named = packs.flatMap(({ file: { name, dilemmas = {} } }) =>
    Object.entries(dilemmas).map(([id, { between, and, theme }]): [string, string] => [
      library.dilemmaKey(name, { id, ...(theme !== undefined && { theme }) }),
      say("authoring.dilemma", { between, and }),
    ]),
  );
  return firstOfEach(named);
}

/** The program's own labels, and only beside them those of situations: what one calls a role would not fit the others. */
function labelsOf({ offered }: Library): Map<string, string> {
  const { roleLabels } = ownTexts();
  const roles = offered.flatMap(({ indexedRoles }) => indexedRoles);
  return firstOfEach(roles.map(({ id, label = id }) => [id, ownValue(roleLabels, id) ?? label]));
}

/** Of several names for one thing, the first counts. */
function firstOfEach(named: readonly (readonly [key: string, name: string])[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const [key, name] of named) if (!first.has(key)) first.set(key, name);
  return first;
}
