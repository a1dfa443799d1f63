import type { Source } from "../source.ts";
import { typable } from "../words.ts";
import { isBlank, type Line, lineAt, linesOf, type Repair, type Spot, wordsAt } from "./repair.ts";

/** Spaces that look like the ordinary one and are not, and characters that are not seen at all. */
const odd = "\\u00a0\\u00ad\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff";
const unseen = /[\u00ad\u200b\u2060\ufeff]/;
/** Where a line is more than words: before its first words, in and round its dashes, up to the value behind its colon. */
const frame = new RegExp(`^[\\s${odd}]*(?:-[ ${odd}]+)*(?:[A-Za-z_${odd}-]+ *:(?=[\\s${odd}]|$)[ ${odd}]*)?`);
const tail = new RegExp(`[${odd}]+$`);
const one = new RegExp(`[${odd}]`, "g");

/** Spaces of another kind where only ordinary ones may stand, here and on the other lines. */
export function* oddSpaces({ source, line: number }: Spot): Iterable<Repair> {
  const spots = linesOf(source).flatMap((line) => oddOn(source, line));
  const first = spots.find(({ line }) => Math.abs(line - number) <= 1);
  if (!first) return;
  const sign = source.text.charAt(first.at);
  const name = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  const values = { name, seen: unseen.test(sign) ? "no" : "yes", more: spots.length > 1 ? "yes" : "no" };
  const span = { start: first.at, end: first.at + 1 };
  for (const kept of [" ", ""]) {
    const edits = spots.map(({ at, isNeeded }) => ({
      span: { start: at, end: at + 1 },
      text: isNeeded && !unseen.test(source.text.charAt(at)) ? kept : "",
    }));
    yield { problem: "odd-space", span, values, edits, safety: "safe" };
  }
}

/** The odd characters of a line outside its words; one is needed where no ordinary space stands beside it. */
function oddOn(source: Source, { number, start, end }: Line): { line: number; at: number; isNeeded: boolean }[] {
  const text = source.text.slice(start, end);
  const until = frame.exec(text)?.[0].length ?? 0;
  const ends = tail.exec(text)?.index ?? text.length;
  return [...text.matchAll(one)]
    .filter(({ index }) => index < until || index >= ends)
    .map(({ index }) => {
      const isIndent = /^\s*$/.test(text.slice(0, index));
      const isNeeded = index < ends && (isIndent || !/ /.test(text.charAt(index - 1) + text.charAt(index + 1)));
      return { line: number, at: start + index, isNeeded };
    });
}

/** Signs that people begin the items of a list with. */
const bullet = /^(\s*)([–—−•·‣◦●○▪*+]|\d{1,3}[.)])([ \t\u00a0]+)(?=\S)/;

/** Items of a list that begin with another sign than a dash, or with numbers. */
export function* oddDashes({ source, line: number }: Spot): Iterable<Repair> {
  for (const near of [number, number + 1]) {
    const found = bulletOn(source, lineAt(source, near));
    if (!found) continue;
    const alike = linesOf(source).flatMap((line) => {
      const other = bulletOn(source, line);
      return other?.indent === found.indent && other.isNumber === found.isNumber ? other : [];
    });
    const { span, rest } = found;
    const sign = source.text.slice(span.start, span.end).trim();
    const more = alike.length > 1 ? "yes" : "no";
    const place = { start: span.start, end: span.start + sign.length };
    // Where an item has further lines, its first words keep their column.
    for (const pad of new Set([0, span.end - span.start - 2])) {
      const edits = alike.map((item) => ({ span: item.span, text: `${" ".repeat(Math.max(0, pad))}- ` }));
      const values = { sign, fix: typable(`- ${rest}`), more, pad: Math.max(0, pad) };
      yield { problem: "odd-dash", span: place, values, edits, safety: "safe" };
    }
    return;
  }
}

function bulletOn(source: Source, line: Line) {
  const text = source.text.slice(line.start, line.end);
  const found = bullet.exec(text);
  if (!found) return undefined;
  const [whole, indent = "", sign = ""] = found;
  const span = { start: line.start + indent.length, end: line.start + whole.length };
  return { indent: indent.length, isNumber: /\d/.test(sign), span, rest: text.slice(whole.length) };
}

/** `title：The wrong size`, `title = The wrong size` */
export function oddColons(known: ReadonlySet<string>) {
  return function* ({ source, line: number }: Spot): Iterable<Repair> {
    for (const near of [number, number + 1]) {
      const { start, end } = source.line(near);
      const found = /^(\s*(?:- +)*)([A-Za-z_]+)(\s*[：︰꞉∶=;]\s*|\s+[-–—]\s+)(.*)$/.exec(source.text.slice(start, end));
      const [, lead = "", name = "", sign = "", rest = ""] = found ?? [];
      if (!found || !known.has(name.toLowerCase())) continue;
      const from = start + lead.length + name.length;
      const span = { start: from + sign.search(/\S/), end: from + sign.trimEnd().length };
      const edits = [{ span: { start: from, end: from + sign.length }, text: rest === "" ? ":" : ": " }];
      const values = { sign: sign.trim(), fix: typable(`${name}: ${rest}`) };
      const safety = /[：︰꞉∶]/.test(sign) ? "safe" : "unsure";
      yield { problem: "odd-colon", span, values, edits, safety };
    }
  };
}

/** `**title**: The wrong size` */
export function* decoratedNames({ source, line: number }: Spot): Iterable<Repair> {
  const line = lineAt(source, number);
  const text = source.text.slice(wordsAt(line), line.end);
  const found = /^([*_`“”„‘’«»#]+ *)([A-Za-z_]*[A-Za-z])(:?)([*_`“”‘’«»]*)(:?)/.exec(text);
  const [whole = "", , name = "", inner, , outer] = found ?? [];
  if (whole === "" || (inner === "") === (outer === "")) return;
  const span = { start: wordsAt(line), end: wordsAt(line) + whole.length };
  const fix = typable(`${name}:${text.slice(whole.length)}`);
  yield { problem: "decorated-name", span, values: { fix }, edits: [{ span, text: `${name}:` }], safety: "safe" };
}

/** Comments as other languages write them. */
export function* otherComments({ source, line: number }: Spot): Iterable<Repair> {
  for (const near of [number, number - 1, number + 1]) {
    const line = lineAt(source, Math.max(1, near));
    const start = line.start + line.indent;
    const found = /^(\/\/+|\/\*+|<!--)(.*?)\s*(\*\/|-->)?$/.exec(source.text.slice(start, line.end));
    const [, sign, words = ""] = found ?? [];
    if (sign === undefined) continue;
    const fix = `#${words.startsWith(" ") ? "" : " "}${words}`;
    const edits = [{ span: { start, end: line.end }, text: fix }];
    const span = { start, end: start + sign.length };
    yield { problem: "other-comment", span, values: { sign, fix: typable(fix) }, edits, safety: "safe" };
  }
}

/** Lines of nothing but signs: a rule drawn across the page, or what a web page puts round an example. */
export function* drawnLines({ source, line: number }: Spot): Iterable<Repair> {
  for (const near of [number, number - 1, number + 1]) {
    const line = lineAt(source, Math.max(1, near));
    const text = source.text.slice(line.start, line.end).trim();
    if (!/^(?:([=_*~+–—-])\1{2,}|`{3,}\w*|~{3,}\w*)$/.test(text) || text === "---") continue;
    const fences = linesOf(source).filter((each) => /^(`{3,}|~{3,})\w*$/.test(source.text.slice(each.start, each.end)));
    for (const gone of /^[`~]/.test(text) ? [fences] : [[line]]) {
      const edits = gone.map((each) => ({ span: wholeLine(source, each), text: "" }));
      const values = { more: gone.length > 1 ? "yes" : "no" };
      const span = { start: line.start + line.indent, end: line.end };
      yield { problem: "drawn-line", span, values, edits, safety: "safe" };
    }
  }
}

/** A line with its line end. */
function wholeLine(source: Source, line: Line) {
  const next = line.number < source.lineCount ? source.line(line.number + 1).start : line.end;
  return { start: line.start, end: isBlank(line) ? line.end : next };
}
