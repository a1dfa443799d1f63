import type { Path } from "./tree.ts";

/** A value in the data of a file, where it stands, and what it was looked for as. */
export interface Found<Sought = undefined> {
  readonly value: unknown;
  readonly path: Path;
  readonly sought: Sought;
}

/** Where to look: names parted by full stops, in which `*` stands for every item or name, such as `turns.*.then`. */
export interface Plan<Sought = undefined> {
  readonly sought?: Sought;
  readonly ends: boolean;
  readonly each?: Plan<Sought>;
  readonly names: readonly (readonly [name: string, inner: Plan<Sought>])[];
}

/** One place to look at, or all that a `*` stands for. Made once: it is looked for in every file. */
export function pattern(text: string): Plan {
  return plan([[text, undefined]]);
}

/** Several patterns, each with what is sought there: all of them are then found in one walk through a file. */
export function plan<Sought>(patterns: readonly (readonly [pattern: string, sought: Sought])[]): Plan<Sought> {
  return branch(patterns.map(([text, sought]) => ({ steps: text.split("."), sought })));
}

interface Route<Sought> {
  readonly steps: readonly string[];
  readonly sought: Sought;
}

function branch<Sought>(routes: readonly Route<Sought>[]): Plan<Sought> {
  const inner = new Map<string, Route<Sought>[]>();
  const here = routes.find(({ steps }) => steps.length === 0);
  for (const { steps, sought } of routes) {
    const [step, ...rest] = steps;
    if (step !== undefined) inner.set(step, [...(inner.get(step) ?? []), { steps: rest, sought }]);
  }
  const each = inner.get("*");
  inner.delete("*");
  const names = [...inner].map(([name, further]) => [name, branch(further)] as const);
  return { names, ends: here !== undefined, ...(here && { sought: here.sought }), ...(each && { each: branch(each) }) };
}

/** All that a plan looks for, in the order of the plan. */
export function select<Sought>(data: unknown, wanted: Plan<Sought>): readonly Found<Sought>[] {
  const found: Found<Sought>[] = [];
  eachAt(data, wanted, (value, way, sought) => found.push({ value, path: [...way], sought }));
  return found;
}

/** The way to something in the data of a file; it is used again for the next one, so that what is kept of it has to be copied. */
export type Way = readonly (string | number)[];

/** Shows all that a plan looks for, one by one. */
export function eachAt<Sought>(
  data: unknown,
  { ends, sought, each, names }: Plan<Sought>,
  visit: (value: unknown, way: Way, sought: Sought) => void,
  way: (string | number)[] = [],
): void {
  if (ends) visit(data, way, sought as Sought);
  if (typeof data !== "object" || data === null) return;
  if (Array.isArray(data)) {
    if (!each) return;
    for (let index = 0; index < data.length; index++) {
      way.push(index);
      eachAt(data[index], each, visit, way);
      way.pop();
    }
    return;
  }
  const map = data as Readonly<Record<string, unknown>>;
  for (const [name, inner] of names) {
    // No name in a plan is one that every object has.
    const value = map[name];
    if (value === undefined) continue;
    way.push(name);
    eachAt(value, inner, visit, way);
    way.pop();
  }
  if (!each) return;
  for (const name of Object.keys(map)) {
    way.push(name);
    eachAt(map[name], each, visit, way);
    way.pop();
  }
}

/** Every text of a file, and every name with something behind it. */
export function eachText(
  data: unknown,
  visit: (text: string, way: Way, part: "key" | "value") => void,
  way: (string | number)[] = [],
): void {
  if (typeof data === "string") visit(data, way, "value");
  if (typeof data !== "object" || data === null) return;
  if (Array.isArray(data)) {
    for (let index = 0; index < data.length; index++) {
      way.push(index);
      eachText(data[index], visit, way);
      way.pop();
    }
    return;
  }
  for (const name of Object.keys(data)) {
    way.push(name);
    visit(name, way, "key");
    eachText((data as Record<string, unknown>)[name], visit, way);
    way.pop();
  }
}

/** Whether a value is names with something behind each. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** All texts that a plan leads to. */
export function textsAt(data: unknown, wanted: Plan<unknown>): string[] {
  return select(data, wanted).flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}

/** The names that stand in the maps that a plan leads to. */
export function keysAt(data: unknown, wanted: Plan<unknown>): string[] {
  return select(data, wanted).flatMap(({ value }) => (isMap(value) ? Object.keys(value) : []));
}
