import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { problemOf } from "../../pack/codes.ts";
import { nearest } from "../../pack/nearest.ts";
import type { Look, Report } from "../../report/report.ts";
import { reporters } from "../../report/reporters.ts";
import type { Context } from "../context.ts";

/** The name of a format, as people type it. */
export type Format = keyof typeof reporters;

/** A report that is wanted: in which format, and into which file; without one it is printed. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

/** All formats, in the order in which they are told. */
const formats = Object.keys(reporters) as Format[];

/** What was typed after `--format`: a name, or a name and a file, as in `sarif=findings.sarif`. Throws Failure. */
export function readOutputs(wanted: readonly string[]): Output[] {
  const outputs = wanted.map(readOutput);
  const printed = outputs.filter(({ file, format }) => file === undefined && format !== "github");
  if (printed.length < 2) return outputs;
  const names = printed.map(({ format }) => format).join(", ");
  const [, second = ""] = printed.map(({ format }) => format);
  throw new Failure(
    exitCodes.usage,
    say("validate.two-printed", { names }),
    say("validate.two-printed.remedy", { second }),
  );
}

function readOutput(wanted: string): Output {
  const [name = "", ...rest] = wanted.split("=");
  const file = rest.join("=");
  const format = formats.find((known) => known === name);
  if (format && rest.length === 0) return { format };
  if (format && file !== "") return { format, file };
  if (format)
    throw new Failure(exitCodes.usage, say("validate.no-file", { name }), say("validate.no-file.remedy", { name }));
  const near = nearest(name, formats);
  const remedy = near
    ? say("validate.format.near", { near })
    : say("validate.format.remedy", { names: formats.join(", ") });
  throw new Failure(exitCodes.usage, say("validate.format", { name }), remedy);
}

/** Writes a report in every wanted format. Throws Failure where a file cannot be written. */
export async function writeReport(
  report: Report,
  outputs: readonly Output[],
  { cwd, out, columns }: Pick<Context, "cwd" | "out" | "columns">,
): Promise<void> {
  for (const { format, file } of outputs) {
    if (file === undefined && format === "text" && columns !== undefined) {
      out(reporters.text({ ...report, look: await lookOf(columns) }));
      continue;
    }
    const text = reporters[format](format === "sarif" ? await withReasons(report) : report);
    if (file === undefined) out(text);
    else await write(resolve(cwd, file), file, text);
  }
}

async function lookOf(columns: number): Promise<Look> {
  const { measure, wrap } = await import("../../terminal/layout.ts");
  return { columns, fit: (sentence) => wrap(sentence, measure(columns), "  ").join("\n") };
}

/** The reasons behind the rules are many words, and only some readers show them. */
async function withReasons(report: Report): Promise<Report> {
  const { explain } = await import("../../messages/explain.ts");
  const rule = (code: string) => ({ ...report.words.rule(code), why: explain(problemOf(code)).why });
  return { ...report, words: { ...report.words, rule } };
}

async function write(path: string, name: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new Failure(exitCodes.unable, say("validate.unwritten", { name, reason }), say("validate.unwritten.remedy"));
  }
}
