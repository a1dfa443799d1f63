import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Diagnostic } from "../../pack/diagnostic.ts";
import { applySafeFixes } from "../../pack/fix-apply.ts";
import type { Report } from "../../report/report.ts";
import { writeOver } from "../write-file.ts";

/** What became of files whose findings have safe mends. */
export interface Mending {
  /** What is still to be said when all mends are made. */
  readonly report: Report;
  /** By the names that the report gives the files. */
  readonly files: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  /** How many findings were mended. */
  readonly count: number;
}

/** A mend can bring another mistake to light, which has a mend of its own: but not without end. */
const rounds = 12;

/** Makes every safe mend, in memory, until there is none left to make. `check` checks with other texts in the place of files. */
export async function mend(
  check: (instead: ReadonlyMap<string, Uint8Array>) => Promise<Report>,
  cwd: string,
): Promise<Mending> {
  const files = new Map<string, { before: string; after: string }>();
  let instead: ReadonlyMap<string, Uint8Array> = new Map();
  let report = await check(instead);
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    const made = mendsOf(report);
    if (made.length === 0) break;
    const next = new Map(instead);
    for (const { file, text } of made) next.set(resolve(cwd, file), new TextEncoder().encode(text));
    const after = await check(next);
    const mended = mendedBy(report, after);
    // Made for certain, and yet nothing is better: then it was no mend, and the text stays as it is.
    if (mended === 0) break;
    for (const { file, text } of made) {
      files.set(file, { before: files.get(file)?.before ?? report.sources.get(file) ?? "", after: text });
    }
    count += mended;
    [instead, report] = [next, after];
  }
  return { report, files, count };
}

/** How many of the findings with a safe mend are no more. What a mend brings to light is no reason against it. */
function mendedBy(before: Report, after: Report): number {
  const left = after.findings.map(nameOf);
  const gone = before.findings.filter((finding) => {
    const at = left.indexOf(nameOf(finding));
    if (at !== -1) left.splice(at, 1);
    return at === -1 && finding.fix?.safety === "safe";
  });
  return gone.length;
}

function nameOf({ file, code, message }: Diagnostic): string {
  return [file, code, message].join("\n");
}

function mendsOf({ findings, sources }: Report): { file: string; text: string }[] {
  const files = new Set(findings.filter(({ fix }) => fix?.safety === "safe").map(({ file }) => file));
  return [...files].flatMap((file) => {
    const before = sources.get(file);
    if (before === undefined) return [];
    const own = findings.filter((finding) => finding.file === file);
    const text = applySafeFixes(before, own);
    return text === before ? [] : [{ file, text }];
  });
}

/** Writes what was mended; a file that somebody has changed since it was read is left alone, and named in the answer. */
export async function writeMended({ files }: Mending, cwd: string): Promise<string[]> {
  const left: string[] = [];
  for (const [file, { before, after }] of files) {
    const path = resolve(cwd, file);
    const now = await readFile(path, "utf8");
    const mark = now.startsWith("\ufeff") ? "\ufeff" : "";
    if (now !== mark + before) left.push(file);
    else writeOver(path, mark + after);
  }
  return left;
}
