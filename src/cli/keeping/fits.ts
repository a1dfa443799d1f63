/** Where something is otherwise than awaited, and what is awaited there. */
export interface Misfit {
  readonly at: string;
  readonly awaited:
    | "text"
    | "name"
    | "number"
    | "time"
    | "list"
    | "object"
    | "known"
    | "there"
    | "once"
    | "order"
    | "kind";
}

/** Whether a value at a place is as awaited; nothing where it is. */
export type Fit = (value: unknown, at: string) => Misfit | undefined;

/** Any text. */
export const text: Fit = (value, at) => (typeof value === "string" ? undefined : { at, awaited: "text" });

/** A text that a column of a database keeps as it is. */
export const name: Fit = (value, at) =>
  typeof value === "string" && !/\p{Cs}|\0/u.test(value) ? undefined : { at, awaited: "name" };

/** A whole number from one to another. */
export function number(from: number, to: number): Fit {
  return (value, at) =>
    Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to
      ? undefined
      : { at, awaited: "number" };
}

/** UTC milliseconds, in the years from 1 to 9999. */
export const time: Fit = (value, at) =>
  number(-62_135_596_800_000, 253_402_300_799_999)(value, at) && { at, awaited: "time" };

/** Minutes that a clock is ahead of UTC. */
export const offset: Fit = number(-1440, 1440);

/** Any object. */
export const object: Fit = (value, at) => (isObject(value) ? undefined : { at, awaited: "object" });

/** A list of things alike. */
export function list(item: Fit): Fit {
  return (value, at) => {
    if (!Array.isArray(value)) return { at, awaited: "list" };
    return firstOf(value.map((one: unknown, index) => () => item(one, `${at}[${index}]`)));
  };
}

/** An object with these members and, it may be, some of the others; and nothing else. */
export function shape(members: Readonly<Record<string, Fit>>, others: Readonly<Record<string, Fit>> = {}): Fit {
  return (value, at) => {
    if (!isObject(value)) return { at, awaited: "object" };
    const isKnown = (key: string) => Object.hasOwn(members, key) || Object.hasOwn(others, key);
    // A name that nobody knows is not told: it may be anything.
    if (!Object.keys(value).every(isKnown)) return { at, awaited: "known" };
    const missing = Object.keys(members).find((key) => !Object.hasOwn(value, key));
    if (missing !== undefined) return { at: `${at}.${missing}`, awaited: "there" };
    const known = Object.entries({ ...others, ...members }).filter(([key]) => Object.hasOwn(value, key));
    return firstOf(
      known.map(
        ([key, check]) =>
          () =>
            check(value[key], `${at}.${key}`),
      ),
    );
  };
}

/** As the first says, and then as the others say. */
export function all(...fits: readonly Fit[]): Fit {
  return (value, at) => firstOf(fits.map((check) => () => check(value, at)));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function firstOf(looks: readonly (() => Misfit | undefined)[]): Misfit | undefined {
  for (const look of looks) {
    const misfit = look();
    if (misfit) return misfit;
  }
  return undefined;
}
