import type { RegisterLine } from "./register.ts";

/** How often something came up, and what it is called. */
export interface Count {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** How many lines go with each of what `of` finds in them, the most frequent first. */
export function countsBy(
  lines: readonly RegisterLine[],
  of: (line: RegisterLine) => readonly { readonly id: string; readonly name: string }[],
): Count[] {
  const counts = new Map<string, Count>();
  for (const { id, name } of lines.flatMap(of)) {
    // The latest line comes first: what it calls a thing holds.
    const before = counts.get(id) ?? { id, name, count: 0 };
    counts.set(id, { ...before, count: before.count + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}

/** The standards and the scenario of a line, as `countsBy` takes them. */
export const standardsOf = ({ standards }: RegisterLine) => standards.map(({ id, text }) => ({ id, name: text }));
export const scenarioOf = ({ scenario, title }: RegisterLine) => [{ id: scenario, name: title }];
