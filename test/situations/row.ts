import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Something that changes the situation half-way: when, and what the customer then does or says. */
export interface Complication {
  readonly when: string;
  readonly what: string;
}

/** One real situation, as its collection holds it. Lists are empty and texts "" where the collection has nothing. */
export interface Row {
  readonly id: string;
  readonly source: string;
  readonly source_commit: string;
  readonly source_path: string;
  readonly licence: string;
  readonly origin: string;
  readonly tier: string;
  readonly domain: string;
  readonly channel: string;
  readonly cluster: string;
  /** The customer's side, the adviser's side, and who else there is. */
  readonly roles: readonly string[];
  readonly tags: readonly string[];
  readonly flags: readonly string[];
  readonly persona: string;
  readonly situation: string;
  readonly opening: string;
  readonly goal: string;
  readonly now: string;
  readonly customer_name: string;
  readonly user_id: string;
  readonly other_instructions: string;
  readonly raw_text: string;
  readonly known: readonly string[];
  readonly unknown: readonly string[];
  readonly hidden: readonly string[];
  readonly secrets: readonly string[];
  readonly customer_limits: readonly string[];
  readonly customer_behaviour: readonly string[];
  readonly stage_directions: readonly string[];
  readonly complications: readonly Complication[];
  /** By name: resolved, failed, escalation. */
  readonly endings: Readonly<Record<string, string>>;
  readonly policy_excerpt: string;
  readonly policy_ref: readonly string[];
  readonly record: readonly string[];
  readonly reference_handling: readonly string[];
  /** A line each, as `customer: …` or `agent: …`. */
  readonly transcript: readonly string[];
}

const nothing = {
  ...{ persona: "", situation: "", opening: "", goal: "", now: "", customer_name: "", user_id: "" },
  ...{ other_instructions: "", raw_text: "", policy_excerpt: "" },
  ...{ known: [], unknown: [], hidden: [], secrets: [], customer_limits: [], customer_behaviour: [] },
  ...{ stage_directions: [], complications: [], endings: {}, policy_ref: [], record: [], reference_handling: [] },
  ...{ transcript: [], tags: [], flags: [], roles: [] },
};

/** A row with what is given, and nothing in its other fields. */
export function rowFrom(given: object): Row {
  const held = Object.entries(given).filter(([, value]) => value !== null);
  return { ...nothing, ...Object.fromEntries(held) } as unknown as Row;
}

/** The rows of `situations.jsonl` in a folder, in the file's order. */
export async function readRows(folder: string): Promise<Row[]> {
  const text = await readFile(join(folder, "situations.jsonl"), "utf8");
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => rowFrom(JSON.parse(line)));
}
