import { codes, type Problem, problemOf } from "./codes.ts";
import { type Diagnostic, diagnose, diagnoseAt } from "./diagnostic.ts";
import { nearest } from "./nearest.ts";
import type { Range, Source, Span } from "./source.ts";
import type { Node } from "./tree.ts";
import { quoted } from "./words.ts";

/** `# offscript: allow OFF403 because …`: a kind of finding that the author lets stand, and on which lines. */
export interface Allowance {
  readonly code: string;
  /** Where the code stands in the comment. */
  readonly range: Range;
  /** The lines that it covers, from 1, the last one included. */
  readonly from: number;
  readonly to: number;
}

/** The allowances of a file, and what is to be said about those that are none. */
export function allowancesIn(source: Source, root: Node): { allowances: Allowance[]; findings: Diagnostic[] } {
  const allowances: Allowance[] = [];
  const findings: Diagnostic[] = [];
  for (const { index, 0: whole, 1: start = "", 2: words = "" } of source.text.matchAll(notes)) {
    const from = index + start.length;
    const span = { start: from, end: index + whole.trimEnd().length };
    if (isInText(root, span)) continue;
    const [, code = "", reason] = allowance.exec(words) ?? [];
    const at = source.text.indexOf(code, from);
    const place = code === "" ? span : { start: at, end: at + code.length };
    const fault = faultOf(code.toUpperCase(), reason);
    if (fault) findings.push(diagnose(source, place, fault, faultValues(code, words)));
    else allowances.push({ code: code.toUpperCase(), range: source.range(place), ...coverage(source, from) });
  }
  return { allowances, findings };
}

/** A comment for the checker, on a line of its own. */
const notes = /^([ \t]*)# ?offscript:([^\n]*)$/gim;
const allowance = /^ *allow +(OFF\d{3})\b(?: +because +(\S.*))?/i;

function faultOf(code: string, reason: string | undefined): Problem | undefined {
  if (code === "") return "note-not-understood";
  const known = Object.values(codes).find((one) => one.code === code);
  if (!known) return "unknown-code";
  if (!canBeAllowed(code)) return "allowance-refused";
  return reason === undefined ? "allowance-without-reason" : undefined;
}

function faultValues(code: string, words: string) {
  const near = nearest(
    code.toUpperCase(),
    Object.values(codes).map((one) => one.code),
  );
  return { code, words: quoted(words), near: near ? "yes" : "no", nearest: near ?? "" };
}

/** Whether a kind of finding is a matter of judgement, and no mistake that keeps a file from being read or practised. */
export function canBeAllowed(code: string): boolean {
  const { severity } = codes[problemOf(code)];
  return code < "OFF700" && (severity !== "error" || code >= "OFF400");
}

function isInText(node: Node, span: Span): boolean {
  if (span.start < node.span.start || span.end > node.span.end) return false;
  if (node.kind === "scalar") return true;
  const inner = node.kind === "list" ? node.items : [...node.entries.values()].map(({ value }) => value);
  return inner.some((child) => isInText(child, span));
}

/** The next line that says something, and all that stands further in below it; at the top of a file, the file as a whole too. */
function coverage(source: Source, offset: number): { from: number; to: number } {
  const lines = Array.from({ length: source.lineCount }, (_, at) => {
    const { start, end } = source.line(at + 1);
    return source.text.slice(start, end);
  });
  const own = source.position(offset).line;
  const isSilent = (line = "") => /^\s*(#.*)?$/.test(line);
  const next = lines.findIndex((line, at) => at >= own && !isSilent(line));
  if (next === -1) return { from: own, to: source.lineCount };
  const first = lines[next] ?? "";
  const indent = first.search(/\S/);
  const holdsList = !first.trimStart().startsWith("-");
  let last = next;
  for (let at = next + 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const column = line.search(/\S/);
    const within = column > indent || (holdsList && column === indent && /^-(\s|$)/.test(line.trimStart()));
    if (isSilent(line)) continue;
    if (!within) break;
    last = at;
  }
  const atTop = lines.slice(0, own).every(isSilent);
  return { from: atTop ? 1 : own, to: last + 1 };
}

/** The findings that no allowance of their file covers; of allowances that nothing came under, it is said so. */
export function withoutAllowed(
  findings: readonly Diagnostic[],
  allowances: ReadonlyMap<string, readonly Allowance[]>,
): Diagnostic[] {
  const used = new Set<Allowance>();
  const left = findings.filter(({ file, code: found, range: { start } }) => {
    const allowed = allowances
      .get(file)
      ?.filter(({ code, from, to }) => code === found && from <= start.line && start.line <= to);
    for (const allowance of allowed ?? []) used.add(allowance);
    return !allowed?.length;
  });
  for (const [file, all] of allowances) {
    const idle = all.filter((allowance) => !used.has(allowance));
    left.push(...idle.map(({ range, code }) => diagnoseAt(file, range, "allowance-unused", { code })));
  }
  return left;
}
