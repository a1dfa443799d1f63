import { createHash } from "node:crypto";
import type { Row } from "./row.ts";

/**
 * About `count` rows, the same at each call: every pair of source and domain with as even a share as its size allows, and
 * within a pair near-duplicates only once every cluster has a row.
 */
export function sample(rows: readonly Row[], count: number): Row[] {
  const pairs = [...groupBy(rows, pairOf).values()].sort((one, other) => one.length - other.length);
  const chosen: Row[] = [];
  for (const [index, pair] of pairs.entries()) {
    const share = Math.ceil((count - chosen.length) / (pairs.length - index));
    chosen.push(...thinned(pair).slice(0, share));
  }
  return chosen;
}

/** How many rows there are of each source and domain. */
export function countByPair(rows: readonly Row[]): Record<string, number> {
  return Object.fromEntries([...groupBy(rows, pairOf)].map(([pair, held]) => [pair, held.length]));
}

function pairOf(row: Row): string {
  return `${row.source.split(" ")[0]} ${row.domain}`;
}

/** The rows in an order of their own: one of each cluster, then a second of each, and so on. */
function thinned(rows: readonly Row[]): Row[] {
  const clusters = [...groupBy([...rows].sort(byMark), ({ cluster }) => cluster).values()];
  const longest = Math.max(...clusters.map((cluster) => cluster.length));
  return Array.from({ length: longest }, (_, round) => clusters.flatMap((cluster) => cluster[round] ?? [])).flat();
}

/** An order that has nothing to do with the order of the file, and never changes. */
function byMark(one: Row, other: Row): number {
  return mark(one) < mark(other) ? -1 : 1;
}

function mark({ id }: Row): string {
  return createHash("sha256").update(id).digest("hex");
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
