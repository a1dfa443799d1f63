import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { codes } from "../../pack/codes.ts";
import type { Memory } from "../../pack/read-pack.ts";
import { type Report, totals } from "../../report/report.ts";
import type { Context } from "../context.ts";
import { check } from "../validate/check-targets.ts";
import { findWork, type Wanted, type Work } from "../validate/find-work.ts";
import { type Output, writeReport } from "../validate/outputs.ts";

export interface ValidateOptions extends Wanted {
  readonly outputs: readonly Output[];
  /** Above how many warnings the check fails. */
  readonly maxWarnings?: number;
  /** Whether safe mends are made, or only shown. */
  readonly mend?: "write" | "show";
  /** Whether it goes on, and checks again after each change. */
  readonly watch?: true;
  /** Whether a report without findings is left out where it would be printed. */
  readonly quiet?: true;
}

/** Checks packs and reports on them. Exit codes: 0 fine, 1 errors, 2 nothing to check, 3 something could not be opened. */
export async function validate(options: ValidateOptions, context: Context): Promise<ExitCode> {
  if (!options.watch) return once(options, context);
  const { watchAndRepeat } = await import("../validate/watch.ts");
  const memory: Memory = new Map();
  return watchAndRepeat(options.paths, () => once(options, context, memory), context);
}

async function once(options: ValidateOptions, context: Context, memory?: Memory): Promise<ExitCode> {
  const work = { ...(await findWork(options, context)), ...(memory && { memory }) };
  const found = options.mend ? await mended(work, options.mend, context) : await check(work);
  const report = options.watch ? heaviestLast(found) : found;
  const silent = options.quiet && report.findings.length === 0;
  const outputs = silent ? options.outputs.filter(({ file }) => file !== undefined) : options.outputs;
  await writeReport(report, outputs, context);
  return exitCodeFor(report, options.maxWarnings);
}

/** What weighs most stands where somebody looks who has just saved a file: at the end. */
function heaviestLast(report: Report): Report {
  const weights = ["info", "warning", "error"];
  const findings = report.findings.toSorted((a, b) => weights.indexOf(a.severity) - weights.indexOf(b.severity));
  return { ...report, findings };
}

async function mended(work: Work, how: "write" | "show", { cwd, note, warn, out }: Context): Promise<Report> {
  const { mend, writeMended } = await import("../validate/mend.ts");
  const mending = await mend((instead) => check({ ...work, instead: new Map([...work.instead, ...instead]) }), cwd);
  const { report, files, count } = mending;
  if (how === "show") {
    const { patchOf } = await import("../validate/patch.ts");
    for (const [file, { before, after }] of files) out(patchOf(file, before, after));
    note(`${say("validate.would-mend", { count, files: files.size })}\n`);
    return report;
  }
  const left = await writeMended(mending, cwd);
  note(`${say("validate.mended", { count, files: files.size - left.length })}\n`);
  for (const file of left) warn(`${say("validate.changed-meanwhile", { file })}\n`);
  return report;
}

function exitCodeFor(report: Report, maxWarnings = Number.POSITIVE_INFINITY): ExitCode {
  const has = (...names: readonly string[]) => report.findings.some(({ code }) => names.includes(code));
  if (has(codes.unreadable.code, codes["not-there"].code)) return exitCodes.unable;
  if (has(codes["nothing-matched"].code)) return exitCodes.usage;
  const { errors, warnings } = totals(report);
  return errors > 0 || warnings > maxWarnings ? exitCodes.findings : exitCodes.fine;
}
