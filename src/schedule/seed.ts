/** A variation of a situation that was met. */
export interface MetVariation {
  readonly role: string;
  /** The key of what was drawn. */
  readonly drawn: string;
}

/**
 * Seeds tried for each variation that could be hit instead of the one looked for. Where all are as likely, one that is
 * there is missed once in nine million times; where few are unlikely, more often, and then an older one is met again.
 */
const triesEach = 16;

/**
 * The first seed, counting up from `first`, that draws what was never met; else what was never met from this role; else
 * what was met longest ago. `met` is what was met of the situation, newest first; `keyOf` says what a seed draws.
 */
export function seedFor(
  keyOf: (seed: number) => string,
  met: readonly MetVariation[],
  role: string,
  first: number,
): number {
  const sessionsAgo = new Map<string, number>();
  for (const [index, { drawn }] of met.entries()) sessionsAgo.set(drawn, sessionsAgo.get(drawn) ?? index);
  const fromRole = new Set(met.filter((one) => one.role === role).map(({ drawn }) => drawn));
  let best = { seed: first, age: -1 };
  for (let attempt = 0; attempt < triesEach * (sessionsAgo.size + 1); attempt++) {
    const seed = (first + attempt) >>> 0;
    const key = keyOf(seed);
    const ago = sessionsAgo.get(key);
    if (ago === undefined) return seed;
    const age = fromRole.has(key) ? ago : ago + met.length;
    if (age > best.age) best = { seed, age };
  }
  return best.seed;
}
