import type { WholeRecord } from "../../journal/journal.ts";
import { all, type Fit, isObject, list, type Misfit, name, number, object, offset, shape, text, time } from "./fits.ts";

/** The format of an export, and the newest of its versions that is understood. */
export const exportFormat = { name: "offscript/journal", major: 1, minor: 0 } as const;

/** A record for an export: its situation as data, where writing that as JSON gives the same text again, byte for byte. */
export function exported({ line, ...rest }: WholeRecord): object {
  if (line.kind === "note") return { line, ...rest };
  return { line: { ...line, situation: dataOf(line.situation) }, ...rest };
}

function dataOf(situation: string): unknown {
  try {
    const data: unknown = JSON.parse(situation);
    return isObject(data) && JSON.stringify(data) === situation ? data : situation;
  } catch {
    return situation;
  }
}

/** A record as an export has it. Gives what does not fit, and where. */
export function recordFrom(value: unknown, at: string): { readonly record: WholeRecord } | { readonly misfit: Misfit } {
  const misfit = record(value, at);
  if (misfit) return { misfit };
  const { line, ...rest } = value as Omit<WholeRecord, "line"> & { readonly line: { readonly situation?: unknown } };
  const { situation } = line;
  const whole =
    situation === undefined || typeof situation === "string" ? line : { ...line, situation: JSON.stringify(situation) };
  return { record: { line: whole as WholeRecord["line"], ...rest } };
}

const label = shape({ kind: name, value: name });
const draft = shape({ step: name, text });

/** What was shown: pieces, of which each says what it is. */
const passage: Fit = (value, at) => object(value, at) ?? text((value as { kind?: unknown }).kind, `${at}.kind`);
const body: Fit = (value, at) => {
  if (!isObject(value)) return { at, awaited: "object" };
  return Object.hasOwn(value, "shown") ? list(passage)(value["shown"], `${at}.shown`) : undefined;
};

const entry = shape({
  sequence: number(1, Number.MAX_SAFE_INTEGER),
  kind: name,
  version: number(0, 1_000_000),
  at: time,
  offset,
  body,
});

/** Entries come in the order of their numbers. */
const inOrder: Fit = (value, at) => {
  const entries = value as readonly { readonly sequence: number }[];
  const index = entries.findIndex(
    ({ sequence }, place) => place > 0 && sequence <= (entries[place - 1]?.sequence ?? 0),
  );
  return index < 0 ? undefined : { at: `${at}[${index}].sequence`, awaited: "order" };
};

/** Each step has one draft. */
const eachOnce: Fit = (value, at) => {
  const steps = (value as readonly { readonly step: string }[]).map(({ step }) => step);
  const index = steps.findIndex((step, place) => steps.indexOf(step) < place);
  return index < 0 ? undefined : { at: `${at}[${index}].step`, awaited: "once" };
};

/** Data, or the very text of it. */
const situation: Fit = (value, at) => {
  if (typeof value !== "string") return object(value, at);
  try {
    return object(JSON.parse(value), at);
  } catch {
    return { at, awaited: "object" };
  }
};
const id: Fit = (value, at) => (value === "" ? { at, awaited: "name" } : name(value, at));
const began = { kind: text, id, beganAt: time, beganOffset: offset };
const sessionLine = shape(
  {
    ...began,
    pack: name,
    packVersion: name,
    packDigest: name,
    scenario: name,
    title: name,
    role: name,
    seed: number(0, 4_294_967_295),
    drawn: name,
    situation,
  },
  { endedAt: time },
);
const noteLine = shape(began, { endedAt: time, about: id });

const line: Fit = (value, at) => {
  if (!isObject(value)) return { at, awaited: "object" };
  if (value["kind"] === "session") return sessionLine(value, at);
  return value["kind"] === "note" ? noteLine(value, at) : { at: `${at}.kind`, awaited: "kind" };
};

const record = shape({
  line,
  labels: list(label),
  entries: all(list(entry), inOrder),
  drafts: all(list(draft), eachOnce),
});
