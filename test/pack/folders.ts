import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { run } from "../cli/world.ts";

export const fixtures = fileURLToPath(new URL("../fixtures/", import.meta.url));

/** The smallest scenario that can be practised, with further lines below it. */
export function scenario(id: string, ...lines: readonly string[]): string {
  const smallest = [
    "format: offscript/scenario@1.0",
    `id: ${id}`,
    "title: The wrong size, too late",
    "situation: A customer writes in the shop's chat.",
    "customer:",
    "  opening: Hi! I need to return something.",
  ];
  return `${[...smallest, ...lines].join("\n")}\n`;
}

/** A folder of its own, with these files in it, for one test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "offscript-pack-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A pack that has no fault (pack.yaml, charter.yaml, one policy), with these files in it. */
export function packWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = folderWith(files);
  cpSync(join(fixtures, "around"), folder, { recursive: true, force: false });
  return folder;
}

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs `offscript validate` in a folder. */
export async function check(
  cwd: string,
  paths: readonly string[] = [],
  format: "text" | "json" = "text",
): Promise<Outcome> {
  const { code, stdout } = await run({ argv: ["validate", "--format", format, ...paths], cwd });
  return { code, output: stdout };
}

/** Runs `offscript validate` and answers its findings as `place code message`, one a line. */
export async function findings(cwd: string, ...paths: readonly string[]): Promise<string[]> {
  const { output } = await check(cwd, paths, "json");
  const report = JSON.parse(output) as { findings: Record<string, string | number>[] };
  return report.findings.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`);
}
