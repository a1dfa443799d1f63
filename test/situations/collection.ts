import { env } from "node:process";
import { type Row, readRows } from "./row.ts";
import { sample } from "./sample.ts";

/** The folder of the collection of real situations; undefined where `OFFSCRIPT_SITUATIONS` is not set. */
export const collection = env["OFFSCRIPT_SITUATIONS"];

/** Says of a proof whether it runs. */
export function announce(proof: string): void {
  console.log(`${proof}: ${collection ? "run" : "skipped, OFFSCRIPT_SITUATIONS is not set"}`);
}

/** The rows that the proofs take: of tiers A and B, over all their sources and domains. */
export async function chosenRows(): Promise<Row[]> {
  const rows = await readRows(collection ?? "");
  return sample(
    rows.filter(({ tier }) => tier === "A" || tier === "B"),
    336,
  );
}
