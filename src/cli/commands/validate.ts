import { posix, relative, sep } from "node:path";
import { type ExitCode, exitCodes } from "../../failure.ts";
import { checkTarget } from "../../pack/check-target.ts";
import { codes } from "../../pack/codes.ts";
import { type Diagnostic, diagnoseAt, wholeFile } from "../../pack/diagnostic.ts";
import { findTargets } from "../../pack/find.ts";
import { json } from "../../report/json.ts";
import type { Report, Reporter } from "../../report/report.ts";
import { text } from "../../report/text.ts";
import { say } from "../../messages/say.ts";

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
  const packs = new Map<string, string>();
  let files = 0;
  for (const target of found.targets) {
    const shown = (file: string) => posix.join(relative(cwd, target.folder).replaceAll(sep, "/"), file);
    const loaded = await checkTarget(target);
    files += loaded.files.length;
    for (const finding of loaded.diagnostics) findings.push(renamed(finding, shown));
    for (const [file, source] of loaded.sources) sources.set(shown(file), source);
    const id = target.kind === "pack" ? loaded.pack?.id : undefined;
    if (id === undefined) continue;
    const first = packs.get(id);
    if (first === undefined) packs.set(id, shown("pack.yaml"));
    else findings.push(twice(id, shown("pack.yaml"), first));
  }
  return { findings, files, sources };
}

function twice(id: string, file: string, other: string): Diagnostic {
  const related = { file: other, range: wholeFile, message: say("pack.duplicate-pack.first") };
  return diagnoseAt(file, wholeFile, "duplicate-pack", { id, other }, related);
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
