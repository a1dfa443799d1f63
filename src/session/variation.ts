import type { Vary } from "../pack/generated/scenario.ts";
import { draw } from "./chance.ts";
import { wordings } from "./spot.ts";

/** What a seed draws from what varies. */
export interface Drawn {
  /** The values of the slots, by name. */
  readonly slots: Readonly<Record<string, string>>;
  /** The alternative of each choice, by name. */
  readonly choices: Readonly<Record<string, string>>;
  /** The ids of the items that exist only with an alternative that was not drawn. */
  readonly absent: ReadonlySet<string>;
}

/** What a seed draws: the same for the same seed, on every machine. */
export function drawAll(vary: Vary | undefined, seed: number): Drawn {
  const { slots = {}, together = [], choices = {} } = vary ?? {};
  const values: Record<string, string> = {};
  for (const [name, text] of Object.entries(slots)) {
    const list = wordings(text);
    values[name] = list[draw(seed, `slot:${name}`, list.length)] ?? text;
  }
  Object.assign(values, together[draw(seed, "together", together.length || 1)]);

  const chosen: Record<string, string> = {};
  const mentioned = new Set<string>();
  const present = new Set<string>();
  for (const [name, alternatives] of Object.entries(choices)) {
    const names = Object.keys(alternatives);
    const one = names[draw(seed, `choice:${name}`, names.length)];
    for (const [alternative, ids] of Object.entries(alternatives)) {
      for (const id of ids) (alternative === one ? present : mentioned).add(id);
    }
    if (one !== undefined) chosen[name] = one;
  }
  const absent = new Set([...mentioned].filter((id) => !present.has(id)));
  return { slots: values, choices: chosen, absent };
}

/** How many distinct situations the slots, rows and choices give, 1 where nothing varies; exact up to 2^53. */
export function variationsOf(vary: Vary | undefined): number {
  const { slots = {}, together = [], choices = {} } = vary ?? {};
  const counts = [
    ...Object.values(slots).map((values) => new Set(wordings(values)).size),
    new Set(together.map(keyOf)).size,
    ...Object.values(choices).map((alternatives) => Object.keys(alternatives).length),
  ];
  const product = counts.reduce((whole, count) => whole * Math.max(1, count), 1);
  return Math.min(product, Number.MAX_SAFE_INTEGER);
}

/** One text for what was drawn, the same for the same names and values in whatever order; empty where nothing was. */
export function keyOf(drawn: Readonly<Record<string, string>>): string {
  const names = Object.keys(drawn).sort();
  return names.length === 0 ? "" : JSON.stringify(names.map((name) => [name, drawn[name]]));
}
