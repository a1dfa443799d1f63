/**
 * A whole number from 0 up to, not including, `below`: always the same for the same seed and purpose.
 * Each draw has a purpose of its own, so that adding one changes no other. FNV-1a over the purpose,
 * finished with the mixer of MurmurHash3, both public domain; integers only, so alike on every machine.
 */
export function draw(seed: number, purpose: string, below: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < purpose.length; index++) {
    hash = Math.imul(hash ^ purpose.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return (hash >>> 0) % below;
}

/** The items in an order that the seed gives. */
export function shuffled<Item>(seed: number, purpose: string, items: readonly Item[]): Item[] {
  return items
    .map((item, index) => ({ item, index, rank: draw(seed, `${purpose}:${index}`, 0xffffffff) }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ item }) => item);
}
