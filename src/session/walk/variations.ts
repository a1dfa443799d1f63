import type { Vary } from "../../pack/generated/scenario.ts";
import type { Variation } from "../../pack/player.ts";
import { drawAll, keyOf } from "../variation.ts";

/** So many variations are walked, and besides as many as it takes until each alternative was drawn. */
const most = 32;
/** So many seeds are looked at. */
const seeds = 512;

/** Variations that between them hold every alternative of every choice, so far as the seeds go, and whether all that there can be are among them. */
export function sampleVariations(vary: Vary | undefined): {
  readonly variations: readonly Variation[];
  readonly covers: "all" | "some";
} {
  const choices = vary?.choices ?? {};
  const left = new Set(
    Object.entries(choices).flatMap(([name, some]) => Object.keys(some).map((one) => `${name}:${one}`)),
  );
  const all = Object.values(choices).reduce((whole, some) => whole * Math.max(1, Object.keys(some).length), 1);
  const drawn = new Map<string, Variation>();
  for (let seed = 0; seed < seeds && drawn.size < all && (drawn.size < most || left.size > 0); seed++) {
    const { choices: chosen, absent } = drawAll({ choices }, seed);
    const names = Object.entries(chosen).map(([name, one]) => `${name}:${one}`);
    const isNew = names.some((name) => left.has(name));
    if (drawn.has(keyOf(chosen)) || (drawn.size >= most && !isNew)) continue;
    drawn.set(keyOf(chosen), { seed, choices: chosen, absent });
    for (const name of names) left.delete(name);
  }
  return { variations: [...drawn.values()], covers: drawn.size === all ? "all" : "some" };
}
