import type { Diagnostic, Edit } from "../pack/diagnostic.ts";
import type { Position, Range } from "../pack/source.ts";
import { jsonText } from "./json-text.ts";
import { type Lines, linesOf } from "./lines.ts";
import type { Report } from "./report.ts";

const severities = { error: "ERROR", warning: "WARNING", info: "INFO" } as const;

/** A report in the Reviewdog Diagnostic Format (proto/rdf/reviewdog.proto of reviewdog/reviewdog), as JSON. */
export function rdjson(report: Report): string {
  const lines = linesOf(report);
  const diagnostics = report.findings.map((finding) => ({
    message: `${finding.message}\n${report.words.remedy(finding)}`,
    location: location(finding.file, finding.range, lines),
    severity: severities[finding.severity],
    code: { value: finding.code },
    ...suggested(finding, lines),
    ...(finding.related && {
      related_locations: [
        {
          message: finding.related.message,
          location: location(finding.related.file, finding.related.range, lines),
        },
      ],
    }),
  }));
  return jsonText({ source: { name: "offscript" }, diagnostics });
}

function location(path: string, range: Range, lines: Lines) {
  return { path, range: inBytes(range, lines.get(path)) };
}

/** A suggestion becomes a commit at one click: only what cannot lose or change a meaning is suggested. */
function suggested({ file, fix }: Diagnostic, lines: Lines) {
  const own = lines.get(file);
  const [first, ...more] = fix?.safety === "safe" ? fix.edits : [];
  if (!first || !own) return {};
  const { range, text } = more.reduce((one, next) => joined(one, next, own), first);
  return { suggestions: [{ range: inBytes(range, own), text }] };
}

/** Two edits, and what stands between them, as one: several suggestions would be choices, each to be taken alone. */
function joined(one: Edit, next: Edit, lines: readonly string[]): Edit {
  const between = textOf({ start: one.range.end, end: next.range.start }, lines);
  return { range: { start: one.range.start, end: next.range.end }, text: `${one.text}${between}${next.text}` };
}

function textOf({ start, end }: Range, lines: readonly string[]): string {
  const whole = lines.slice(start.line - 1, end.line);
  const last = whole.pop() ?? "";
  return [...whole, last.slice(0, end.column - 1)].join("\n").slice(start.column - 1);
}

/** The same range in bytes of UTF-8, as the format counts columns. */
function inBytes({ start, end }: Range, lines: readonly string[] | undefined): Range {
  return { start: positionInBytes(start, lines), end: positionInBytes(end, lines) };
}

function positionInBytes({ line, column }: Position, lines: readonly string[] | undefined): Position {
  const before = lines?.[line - 1]?.slice(0, column - 1);
  return { line, column: before === undefined ? column : new TextEncoder().encode(before).length + 1 };
}
