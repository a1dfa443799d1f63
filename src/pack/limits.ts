/**
 * What a file may hold. Far above anything that a person writes, and low enough that no file takes a second:
 * without them 1,000 nested brackets abort Node 20, and 389 kB of keys take twelve seconds.
 */
export const limits = { bytes: 500_000, depth: 24, keys: 2_500, parts: 30_000, findings: 200, files: 20_000 } as const;
