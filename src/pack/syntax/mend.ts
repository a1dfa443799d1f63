import { isMap, isScalar, isSeq } from "yaml";
import { type Composed, compose } from "../compose.ts";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { edited, fixOf, mendedSource } from "../fix.ts";
import { knownNames } from "../schema-lookup.ts";
import { openSource, type Source } from "../source.ts";
import type { Checked, Subject } from "../subject.ts";
import { misread, unreadable } from "./hints.ts";
import { quoteBefore } from "./quotes.ts";
import { linesBelow } from "./quoting.ts";
import { lineAt, type Repair, type Spot } from "./repair.ts";

/** In how long a file mends are looked for, how many characters are read again meanwhile, and how many mends there are. */
const longest = 60_000;
const budget = 250_000;
const most = 12;

/** Mistakes in how the lines of a file are written, and the file as it is without them. */
interface Mended {
  /** Its ranges are those of the file as it stands. */
  readonly source: Source;
  readonly findings: readonly Diagnostic[];
}

/** All that there is to say about a text that can be read; `weight` says how much of it there is. */
type Look = (source: Source) => readonly Diagnostic[];

/**
 * A check that first tells how the lines of a text are written wrongly, and then what is found once that is mended: so that
 * one mistake does not hide the others, and is not told again in other words.
 */
export function checkMended(
  source: Source,
  subject: Subject,
  check: (source: Source, subject: Subject) => Checked,
): Checked {
  const seen = withoutRefused(source, check(source, subject));
  if (!seen.findings.some(isMistake) || seen.findings.length > tooMany) return seen;
  const { source: mended, findings } = mendLines(source, (other) => {
    return check(other, { ...subject, depth: "mistakes" }).findings.filter(isMistake);
  });
  if (findings.length === 0) return seen;
  const rest = withoutRefused(source, check(mended, subject));
  // What cannot be read even now is mostly a consequence.
  const others = rest.findings.filter(({ problem }) => problem !== "not-understood");
  const isBroken = findings.some(({ severity }) => severity === "error");
  const data = isBroken || seen.data === undefined ? {} : { data: seen.data };
  return { findings: [...findings, ...others], allowances: rest.allowances, ...data };
}

/** How what stands behind a name is written is of no concern where that name has no place. */
function withoutRefused(source: Source, checked: Checked): Checked {
  const refused = checked.findings.filter(({ problem }) => problem === "unknown-key" || problem === "answer-key");
  const lines = new Set(
    refused
      .map(({ range }) => lineAt(source, range.start.line))
      .flatMap((line) => [line, ...linesBelow(source, line)].map(({ number }) => number)),
  );
  const findings = checked.findings.filter(
    (finding) =>
      refused.includes(finding) || finding.problem !== "read-otherwise" || !lines.has(finding.range.start.line),
  );
  return { ...checked, findings };
}

/** With so many findings, a file is wrong in another way than in how its lines are written. */
const tooMany = 40;

/** Whether a finding may be a consequence of how something is written: what refers to what is another matter. */
function isMistake({ severity, code }: Diagnostic): boolean {
  return severity === "error" && code < "OFF300";
}

/**
 * Mends one mistake after the other, in memory, and tells each. A mend counts only if it leaves less to tell: it makes what
 * cannot be read readable, and of several it is the one after which the file fits best. `look` checks a text that can be read.
 */
function mendLines(source: Source, look: Look): Mended {
  const findings: Diagnostic[] = [];
  if (source.text.length > longest) return { source, findings };
  const search = startSearch(look);
  let mended = source;
  while (findings.length < most) {
    const repair = search(mended.text);
    if (!repair) break;
    const { span, problem, values, safety, edits } = repair;
    findings.push(diagnose(mended, span, problem, values, fixOf(mended, safety, edits)));
    mended = mendedSource(mended, openSource(source.file, edited(mended.text, edits)), edits);
  }
  return { source: mended, findings };
}

interface Readable {
  readonly kind: "readable";
  /** Whether the whole is one list, which no file of a pack is. */
  readonly isList: boolean;
  readonly weight: number;
  readonly findings: readonly Diagnostic[];
}

interface Stopped {
  readonly kind: "stopped";
  readonly at: number;
  readonly line: number;
  /** The last line that is surely read as its author means it: a quotation mark that is not closed swallows what follows. */
  readonly reached: number;
}

/** How a text is read: how much there is to tell about it, or where reading stops. */
type Reading =
  | Readable
  | Stopped
  /** There is too much of something in it. */
  | { readonly kind: "refused" };

function startSearch(look: Look): (text: string) => Repair | undefined {
  const readings = new Map<string, Reading>();
  let left = budget;

  function read(text: string): Reading {
    const known = readings.get(text);
    if (known) return known;
    left -= text.length;
    const reading = readText(openSource("", text), look);
    readings.set(text, reading);
    return reading;
  }

  /** The mend after which the least is left to tell; where the rest cannot be mended, the first that gets well past the spot. */
  function next(text: string, depth: number): { repair: Repair; left: number } | undefined {
    const before = read(text);
    if (before.kind === "refused" || (before.kind === "readable" && before.weight === 0)) return undefined;
    const source = openSource("", text);
    let best: { repair: Repair; left: number } | undefined;
    let surest: Repair | undefined;
    for (const repair of repairsOf(source, before)) {
      if (left < 0) break;
      const after = edited(text, repair.edits);
      const progress = gained(before, read(after), after.split("\n").length - source.lineCount);
      if (progress <= 0) continue;
      if (progress > 1) surest ??= repair;
      const rest = weightOf(after, depth);
      const total = rest + (lossy.has(repair.problem) ? 1.5 : 1) + Math.min(repair.edits.length, 20) / 1000;
      if (total < (best?.left ?? Number.POSITIVE_INFINITY)) best = { repair, left: total };
      // Further on, the first mend that leads to the end is good enough.
      if (total < 1.002 || depth > 0) break;
    }
    return best ?? (surest && { repair: surest, left: Number.POSITIVE_INFINITY });
  }

  /** How much is left to tell of a text once all that can be mended is. */
  function weightOf(text: string, depth: number): number {
    const reading = read(text);
    if (reading.kind === "readable") return reading.weight;
    if (reading.kind === "refused" || depth >= most / 2) return Number.POSITIVE_INFINITY;
    return next(text, depth + 1)?.left ?? Number.POSITIVE_INFINITY;
  }

  return (text) => next(text, 0)?.repair;
}

/** Mends that take away words of the author's. */
const lossy: ReadonlySet<string> = new Set(["text-and-keys", "second-file"]);

type Mendable = Exclude<Reading, { kind: "refused" }>;

function* repairsOf(source: Source, reading: Mendable): Iterable<Repair> {
  for (const hint of reading.kind === "stopped" ? unreadable : misread) {
    for (const spot of spotsOf(source, reading)) yield* hint(spot);
  }
}

function spotsOf(source: Source, reading: Mendable): Spot[] {
  if (reading.kind === "stopped") return [{ source, at: reading.at, line: reading.line }];
  const lines = new Set(reading.findings.map(({ range }) => range.start.line));
  return [...lines].slice(0, most).map((line) => ({ source, at: source.line(line).start, line }));
}

/** Whether something stands now where nothing of its kind belongs: the mend has only moved what is wrong. */
function hasOtherShape(before: Readable, after: Readable): boolean {
  const told = new Set(before.findings.map(({ message }) => message));
  return after.findings.some(({ problem, message }) => shapes.has(problem) && !told.has(message));
}

const shapes: ReadonlySet<string> = new Set(["list-expected", "keys-expected", "text-expected", "unknown-key"]);

/** How much better a text is after a mend: how many lines further it is read, or how much less there is to tell. */
function gained(before: Mendable, after: Reading, added: number): number {
  if (after.kind === "refused") return 0;
  if (after.kind === "readable" && after.isList && !(before.kind === "readable" && before.isList)) return 0;
  if (before.kind === "stopped") {
    return after.kind === "readable" ? Number.POSITIVE_INFINITY : after.reached - added - before.reached;
  }
  // What is only warned of is no mistake that could be told in another way.
  const less = after.kind === "readable" && !hasOtherShape(before, after) ? before.weight - after.weight : 0;
  return less < 0.5 ? 0 : less;
}

function readText(source: Source, look: Look): Reading {
  const composed = compose(source.text);
  if (composed.kind === "breach") return { kind: "refused" };
  const at = firstObstacle(composed);
  if (at !== undefined) {
    const offset = Math.min(at, source.text.trimEnd().length);
    const { line } = source.position(offset);
    const quote = quoteBefore(source.text, at);
    const isSwallowed = quote !== undefined && source.position(quote.end).line >= line;
    return { kind: "stopped", at, line, reached: isSwallowed ? source.position(quote.start).line : line };
  }
  const findings = look(source);
  const weight = findings.length + swallowedNames(source.text, composed) / 2;
  const isList = composed.kind === "document" && isSeq(composed.document.contents);
  return { kind: "readable", isList, weight, findings };
}

/** Where a text stops being readable; undefined where it never does. */
function firstObstacle(composed: Exclude<Composed, { kind: "breach" }>): number | undefined {
  if (composed.kind === "escape") return composed.span.start;
  const places = [composed.error?.pos[0], composed.feature?.span.start].filter((place) => place !== undefined);
  return places.length > 0 ? Math.min(...places) : undefined;
}

const names = knownNames();

/** How many lines look like names of the format and have become part of a text. */
function swallowedNames(text: string, composed: Composed): number {
  const lines = [...text.matchAll(/^ *(?:- +)*([a-z_]+)(?= *:(?:\s|$))/gm)].filter(([, name = ""]) => names.has(name));
  return Math.max(0, lines.length - (composed.kind === "document" ? namesIn(composed.document.contents) : 0));
}

function namesIn(node: unknown): number {
  if (isSeq(node)) return node.items.reduce((sum: number, item) => sum + namesIn(item), 0);
  if (!isMap(node)) return 0;
  const own = node.items.filter(({ key }) => isScalar(key) && names.has(String(key.value))).length;
  return node.items.reduce((sum, { value }) => sum + namesIn(value), own);
}
