import { posix, relative, sep } from "node:path";
import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { checkTarget } from "../../pack/check-target.ts";
import { codes } from "../../pack/codes.ts";
import { type Diagnostic, diagnoseAt } from "../../pack/diagnostic.ts";
import { findTargets } from "../../pack/find.ts";
import type { Range } from "../../pack/source.ts";
import { json } from "../../report/json.ts";
import type { Report, Reporter, ReportWords } from "../../report/report.ts";
import { text } from "../../report/text.ts";

export interface ValidateOptions {
  /** Files and folders, as typed; none means the working folder. */
  readonly paths: readonly string[];
  readonly format: keyof typeof reporters;
}

export interface ValidateContext {
  readonly cwd: string;
  /** Writes a result; the terminal makes it harmless. */
  out(text: string): void;
}

/** The formats of a report, by the names that people type. */
export const reporters = { text, json } as const satisfies Record<string, Reporter>;

/** Checks packs and reports on them. Exit codes: 0 fine, 1 errors, 2 nothing to check, 3 something could not be opened. */
export async function validate({ paths, format }: ValidateOptions, { cwd, out }: ValidateContext): Promise<ExitCode> {
  const report = await check(paths, cwd);
  out(reporters[format](report));
  return exitCodeFor(report.findings);
}

async function check(paths: readonly string[], cwd: string): Promise<Report> {
  const found = findTargets(paths, cwd);
  const findings: Diagnostic[] = [...found.findings];
  const sources = new Map<string, string>();
  const packs = new Map<string, NamedPack>();
  let files = 0;
  for (const target of found.targets) {
    const shown = (file: string) => posix.join(relative(cwd, target.folder).replaceAll(sep, "/"), file);
    const loaded = await checkTarget(target);
    files += loaded.files.length;
    for (const finding of loaded.diagnostics) findings.push(renamed(finding, shown));
    for (const [file, source] of loaded.sources) sources.set(shown(file), source);
    if (target.kind !== "pack" || !loaded.pack || !loaded.nameAt) continue;
    const { id } = loaded.pack;
    const pack = { id, file: shown("pack.yaml"), nameAt: loaded.nameAt };
    const first = packs.get(id);
    if (first) findings.push(twice(pack, first));
    else packs.set(id, pack);
  }
  return { findings, files, sources, words };
}

/** The program's own words in a report. */
const words: ReportWords = {
  head: ({ file, range, severity, code }) => say("pack.report.head", { file, ...range.start, severity, code }),
  remedy: ({ remedy }) => say("pack.report.remedy", { remedy }),
  related({ file, range, message }, finding) {
    const { line } = range.start;
    if (file === finding.file) return say("pack.report.related", { line, message });
    return say("pack.report.related-file", { file, line, message });
  },
  summary: (totals) => say("pack.report.summary", { ...totals }),
};

/** A pack, and where it says its name. */
interface NamedPack {
  readonly id: string;
  readonly file: string;
  readonly nameAt: Range;
}

function twice({ id, file, nameAt }: NamedPack, first: NamedPack): Diagnostic {
  const related = { file: first.file, range: first.nameAt, message: say("pack.duplicate-pack.first") };
  return diagnoseAt(file, nameAt, "duplicate-pack", { id, other: first.file }, related);
}

function renamed(finding: Diagnostic, name: (file: string) => string): Diagnostic {
  const { related } = finding;
  const moved = { ...finding, file: name(finding.file) };
  return related ? { ...moved, related: { ...related, file: name(related.file) } } : moved;
}

function exitCodeFor(findings: readonly Diagnostic[]): ExitCode {
  const has = (...names: readonly string[]) => findings.some(({ code }) => names.includes(code));
  if (has(codes.unreadable.code, codes["not-there"].code)) return exitCodes.unable;
  if (has(codes["nothing-matched"].code)) return exitCodes.usage;
  return findings.some(({ severity }) => severity === "error") ? exitCodes.findings : exitCodes.fine;
}
