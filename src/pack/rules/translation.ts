import type { PackFile } from "../generated/pack.ts";
import type { Scenario } from "../generated/scenario.ts";
import type { PackRemark } from "../remark.ts";
import type { Path } from "../tree.ts";

/** A pack as it is held against another one. */
export interface Compared {
  readonly file: PackFile;
  /** By id. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** The ids of those that have mistakes of their own, and are not compared. */
  readonly leftOut: readonly string[];
}

/** What of one kind a scenario has: the path of their list, and of each by its id. */
interface Part {
  readonly kind: "role" | "turn" | "fact" | "ending" | "choice" | "alternative";
  readonly path: Path;
  readonly ids: ReadonlyMap<string, Path>;
}

/** Where a translation differs from its original in what sessions are told apart by: the language, scenarios, and the ids in them. */
export function* translationRemarks(own: Compared, original: Compared): Generator<PackRemark> {
  const { name } = original.file;
  const [language, other] = [own, original].map(({ file }) => (file.language ?? "en").toLowerCase());
  if (language === other) {
    const path = [own.file.language === undefined ? "translation_of" : "language"];
    yield { file: "pack.yaml", problem: "same-language", path, values: { original: name, language: language ?? "" } };
  }
  const missing = [...original.scenarios.keys()].filter((id) => !own.scenarios.has(id) && !own.leftOut.includes(id));
  if (missing.length > 0) {
    const values = { ...valuesOf("scenario", missing), original: name, side: "lacks" };
    yield { file: "pack.yaml", problem: "differs-from-original", path: ["translation_of"], values };
  }
  for (const [id, scenario] of own.scenarios) {
    const file = `scenarios/${id}.yaml`;
    const counterpart = original.scenarios.get(id);
    if (counterpart) {
      for (const remark of scenarioRemarks(scenario, counterpart, name)) yield { file, ...remark };
    } else if (!original.leftOut.includes(id)) {
      const values = { ...valuesOf("scenario", [id]), original: name, side: "adds" };
      yield { file, problem: "differs-from-original", path: ["id"], values };
    }
  }
}

function* scenarioRemarks(own: Scenario, other: Scenario, original: string): Generator<Omit<PackRemark, "file">> {
  const theirs = partsOf(other);
  for (const [index, { kind, path, ids }] of partsOf(own).entries()) {
    const wanted = theirs[index]?.ids ?? new Map<string, Path>();
    const problem = "differs-from-original";
    const missing = [...wanted.keys()].filter((id) => !ids.has(id));
    if (missing.length > 0) {
      // Where there is none of the kind at all, there is nothing of theirs to point at.
      const at = ids.size > 0 ? ({ path, at: "key" } as const) : { path: ["id"] };
      yield { problem, ...at, values: { ...valuesOf(kind, missing), original, side: "lacks" } };
    }
    for (const [id, path] of ids) {
      if (wanted.has(id)) continue;
      const at = path.at(-1) === "id" ? "value" : "key";
      yield { problem, path, at, values: { ...valuesOf(kind, [id]), original, side: "adds" } };
    }
  }
}

const mostNamed = 5;

function valuesOf(kind: Part["kind"] | "scenario", ids: readonly string[]) {
  const named = ids.slice(0, mostNamed).map((id) => `"${id}"`);
  return { kind, count: ids.length, names: [...named, ...(ids.length > mostNamed ? ["…"] : [])].join(", ") };
}

function partsOf({ roles, turns, facts, endings, vary }: Scenario): Part[] {
  const choices = Object.entries(vary?.choices ?? {});
  const alternatives = choices.flatMap(([choice, all]) =>
    Object.keys(all).map((name): [string, Path] => [`${choice}: ${name}`, ["vary", "choices", choice, name]]),
  );
  return [
    // Without any, it is practised as an adviser.
    { kind: "role", path: ["roles"], ids: roles ? keysAt(["roles"], roles) : new Map([["adviser", ["id"]]]) },
    { kind: "turn", path: ["turns"], ids: idsAt("turns", turns) },
    { kind: "fact", path: ["facts"], ids: idsAt("facts", facts) },
    { kind: "ending", path: ["endings"], ids: idsAt("endings", endings) },
    { kind: "choice", path: ["vary", "choices"], ids: keysAt(["vary", "choices"], vary?.choices ?? {}) },
    { kind: "alternative", path: ["vary", "choices"], ids: new Map(alternatives) },
  ];
}

function keysAt(path: Path, keyed: object): Map<string, Path> {
  return new Map(Object.keys(keyed).map((name) => [name, [...path, name]]));
}

function idsAt(list: string, items: readonly { readonly id?: string }[] = []): Map<string, Path> {
  return new Map(items.flatMap(({ id }, index) => (id === undefined ? [] : [[id, [list, index, "id"]]])));
}
