import { appendFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadPack, type Pack } from "../../src/pack/load-pack.ts";
import { installation, newFolder } from "../cli/world.ts";
import { libraryOf, shippedLibrary } from "../schedule/libraries.ts";
import { readRows } from "../situations/row.ts";
import { sample } from "../situations/sample.ts";
import { writeSituationsPack } from "../situations/situations-pack.ts";
import { dealt, packText, writeMadePack } from "./made-pack.ts";
import type { Shelf } from "./year.ts";

/** The shipped packs. */
export async function shipped(): Promise<Shelf> {
  const { pack } = await loadPack(join(installation, "scenarios/first-week"));
  return { library: await shippedLibrary(), flags: [], titles: titlesOf(pack) };
}

/** A made pack of so many situations. */
export function made(situations: number): Promise<Shelf> {
  const folder = newFolder();
  writeMadePack(folder, situations);
  return packIn(folder, `${situations} made situations`);
}

/** So many situations of the collection, with dilemmas dealt out to them. */
export async function real(collection: string, situations: number): Promise<Shelf> {
  const folder = newFolder();
  const rows = (await readRows(collection)).filter(({ tier }) => tier === "A" || tier === "B");
  // Without the policies, which are long: the pack is opened at every start of a year.
  const chosen = sample(rows, situations).slice(0, situations);
  await writeSituationsPack(
    folder,
    chosen.map((row) => ({ ...row, policy_ref: [] })),
    collection,
  );
  writeFileSync(join(folder, "pack.yaml"), packText("situations", "Real situations"));
  for (const file of readdirSync(join(folder, "scenarios"))) {
    const dilemmas = dealt(file.replace(".yaml", "")).map((one) => `  - ${one}\n`);
    appendFileSync(join(folder, "scenarios", file), `dilemmas:\n${dilemmas.join("")}`);
  }
  return packIn(folder, `${situations} real situations, dilemmas dealt out`);
}

async function packIn(folder: string, name: string): Promise<Shelf> {
  const { pack, leftOut } = await loadPack(folder);
  if (!pack || leftOut.length > 0) throw new Error(`The pack cannot be played: ${leftOut.join(", ")}`);
  return { library: libraryOf(name, [pack]), flags: ["--pack", folder], titles: titlesOf(pack) };
}

function titlesOf(pack: Pack | undefined): string[] {
  return [...(pack?.scenarios.values() ?? [])].flatMap(({ id, title, setting, content_notes: notes = [] }) => {
    return [id, title, setting?.field ?? "", ...notes];
  });
}
