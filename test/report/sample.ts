import { createHash } from "node:crypto";
import type { Diagnostic } from "../../src/pack/diagnostic.ts";
import type { Report, ReportWords } from "../../src/report/report.ts";

export const words: ReportWords = {
  rule: (code) => ({ name: code.toLowerCase(), title: `About ${code}`, why: `Why ${code} matters.` }),
  head: ({ file, range, severity, code }) => `${file}:${range.start.line}:${range.start.column} ${severity} ${code}`,
  remedy: ({ remedy }) => `Do: ${remedy}`,
  related: ({ file, range }) => `See ${file}:${range.start.line}`,
  summary: ({ files, errors, warnings, infos }) => `${files} ${errors} ${warnings} ${infos}`,
};

/** A finding from one place to another, each as line and column. */
export function finding(
  from: readonly [number, number],
  to: readonly [number, number],
  more: Partial<Diagnostic> = {},
): Diagnostic {
  const range = { start: { line: from[0], column: from[1] }, end: { line: to[0], column: to[1] } };
  const kind = { problem: "not-understood", code: "OFF119", severity: "error" } as const;
  return { ...kind, file: "a.yaml", range, message: "Here.", remedy: "Mend it.", ...more };
}

/** A report on two files, with the texts of those that have findings. */
export function report(findings: readonly Diagnostic[], sources: Readonly<Record<string, string>> = {}): Report {
  const digest = (text: string) => createHash("sha256").update(text).digest("hex");
  return { findings, files: 2, sources: new Map(Object.entries(sources)), version: "1.0.0", digest, words };
}

const awkward = 'my pack/scenarios/50% "née", a:b #1 😀.yaml';

/** Three findings with all that a format could trip over, and what else they can have: a second place, a fix in two edits. */
export const threeFindings = report(
  [
    finding([2, 3], [2, 8], {
      file: awkward,
      message: `Not "<known>" & 'so', ]( {0} \`x\`\n::error::##[error]##vso[a] \u001b[2J\u202ex 👩‍👩‍👧`,
      remedy: "Write *title* | 100% $x$ @you.",
      related: { file: "b.yaml", range: finding([1, 2], [1, 3]).range, message: "First {here}." },
    }),
    finding([3, 5], [3, 9], {
      file: awkward,
      problem: "cut-by-hash",
      code: "OFF120",
      severity: "warning",
      fix: {
        safety: "safe",
        edits: [
          { range: finding([2, 1], [2, 1]).range, text: '"' },
          { range: finding([3, 9], [3, 9]).range, text: '"\n' },
        ],
      },
    }),
    finding([1, 1], [1, 1], {
      file: "b.yaml",
      problem: "pack-not-loaded",
      code: "OFF012",
      severity: "info",
      fix: { safety: "unsure", edits: [{ range: finding([1, 1], [1, 2]).range, text: "" }] },
    }),
  ],
  { [awkward]: "first\n  titel: ::error::x\n😀ü##[error]\n", "b.yaml": "\uFEFFx: 1\n" },
);

/** A report without any. */
export const noFindings = report([]);
