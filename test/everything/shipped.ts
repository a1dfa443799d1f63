import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import type { Scenario, Vary } from "../../src/pack/generated/scenario.ts";
import { loadPack } from "../../src/pack/load-pack.ts";
import { playableRoles } from "../../src/session/realise.ts";
import { wordings } from "../../src/session/spot.ts";
import { drawAll } from "../../src/session/variation.ts";
import { installation } from "../cli/world.ts";

/** Somebody to be in a shipped scenario. */
export interface Part {
  readonly pack: string;
  readonly language: "en" | "de";
  readonly scenario: string;
  readonly role: string;
  readonly levels: readonly ("usual" | "tight" | "wide")[];
  /** Seeds that together draw every alternative of every choice. */
  readonly seeds: readonly number[];
  /** The names of the alternatives, as `choice:alternative`. */
  readonly alternatives: readonly string[];
  /** The words that the scenario listens for. */
  readonly listed: readonly string[];
}

/** Every role of every scenario of every shipped pack. */
export async function everyPart(): Promise<Part[]> {
  const folder = join(installation, "scenarios");
  const parts: Part[] = [];
  for (const name of readdirSync(folder).sort()) {
    const { pack, leftOut } = await loadPack(join(folder, name));
    if (!pack || leftOut.length > 0) throw new Error(`${name} cannot be played: ${leftOut.join(", ")}`);
    const language = pack.file.language === "de" ? "de" : "en";
    for (const [id, scenario] of pack.scenarios) {
      const { vary } = scenario;
      const shared = { pack: pack.file.name, language, scenario: id, listed: listedIn(scenario) } as const;
      const varied = { seeds: seedsFor(vary), alternatives: alternativesOf(vary) };
      for (const role of playableRoles(scenario))
        parts.push({ ...shared, ...varied, role, levels: levelsOf(scenario, role) });
    }
  }
  return parts;
}

function levelsOf({ roles = {} }: Scenario, role: string): Part["levels"] {
  const limits = roles[role]?.limits;
  return ["usual", ...(limits?.tight ? (["tight"] as const) : []), ...(limits?.wide ? (["wide"] as const) : [])];
}

function alternativesOf(vary: Vary | undefined): string[] {
  return Object.entries(vary?.choices ?? {}).flatMap(([name, alternatives]) =>
    Object.keys(alternatives).map((alternative) => `${name}:${alternative}`),
  );
}

/** What a seed draws of the choices, as `choice:alternative`. */
function drawnBy(vary: Vary | undefined, seed: number): string[] {
  return Object.entries(drawAll(vary, seed).choices).map(([name, alternative]) => `${name}:${alternative}`);
}

/** The alternatives that the sessions in the journal of a home had. */
export function drawnIn(home: string, { alternatives }: Part): string[] {
  const journal = openJournal(home);
  const drawn = new Set(
    journal.sessions().flatMap((line) => (JSON.parse(line.drawn || "[]") as string[][]).map((pair) => pair.join(":"))),
  );
  journal.close();
  return alternatives.filter((one) => drawn.has(one));
}

/** The first seeds, from 1 on, of which each draws an alternative that none before it has drawn; at least two. */
function seedsFor(vary: Vary | undefined): number[] {
  const left = new Set(alternativesOf(vary));
  const seeds: number[] = [];
  for (let seed = 1; left.size > 0 && seed < 1000; seed++) {
    const drawn = drawnBy(vary, seed);
    if (drawn.some((one) => left.has(one))) seeds.push(seed);
    for (const one of drawn) left.delete(one);
  }
  return seeds.length < 2 ? [...seeds, 1001] : seeds;
}

/** Every single wording that a scenario listens for, in the order of their first place. */
function listedIn(scenario: Scenario): string[] {
  const found = new Set<string>();
  const look = (value: unknown, key: string): void => {
    if (typeof value === "string" && key === "words") for (const one of wordings(value)) found.add(one);
    if (value === null || typeof value !== "object") return;
    if (key === "if_asked") for (const words of Object.keys(value)) for (const one of wordings(words)) found.add(one);
    for (const [name, inner] of Object.entries(value)) look(inner, Array.isArray(value) ? key : name);
  };
  look(scenario, "");
  return [...found].filter((words) => !/<[a-z0-9-]+>/.test(words));
}
