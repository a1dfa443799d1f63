import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const biome = join(root, "node_modules/@biomejs/biome/bin/biome");

interface Wall {
  readonly file: string;
  readonly code: string;
  /** A part of the message, or of the rule's name, that tells where to go instead; undefined where the code is allowed. */
  readonly told: string | undefined;
}

const terminalDoor = "src/terminal is the only door";
const pure = "are pure: no package, nothing of Node";
const handedIn = "Have the rest handed in by src/cli";
const siblings = "Siblings share only types from src/pack";
const host = "come in through the Host";
const clock = "No clock but the Host's";
const chance = "No chance but the Host's";

const walls: readonly Wall[] = [
  {
    file: "src/session/a1.ts",
    code: 'import { select } from "inquirer";\nexport const a = select;',
    told: terminalDoor,
  },
  {
    file: "src/session/a2.ts",
    code: 'import type { Prompt } from "@inquirer/core";\nexport type A = Prompt;',
    told: terminalDoor,
  },
  { file: "src/cli/a3.ts", code: 'export const a = () => import("inquirer");', told: terminalDoor },
  { file: "src/cli/a4.ts", code: 'export { default as chalk } from "chalk";', told: terminalDoor },
  { file: "src/report/a5.ts", code: 'import width from "string-width";\nexport const a = width;', told: terminalDoor },
  { file: "src/terminal/a6.ts", code: 'import width from "string-width";\nexport const a = width;', told: undefined },
  {
    file: "src/cli/b1.ts",
    code: 'import Database from "libsql";\nexport const a = Database;',
    told: "src/journal is the only door",
  },
  { file: "src/journal/b2.ts", code: 'import Database from "libsql";\nexport const a = Database;', told: undefined },
  {
    file: "src/cli/b3.ts",
    code: 'import { diffLines } from "diff";\nexport const a = diffLines;',
    told: "the only door to diffs",
  },
  {
    file: "src/cli/c1.ts",
    code: 'import { parse } from "yaml";\nexport const a = parse;',
    told: "src/pack is the only door to YAML",
  },
  { file: "src/pack/c2.ts", code: 'import { parse } from "yaml";\nexport const a = parse;', told: undefined },
  {
    file: "src/pack/d1.ts",
    code: 'import { Command } from "commander";\nexport const a = Command;',
    told: "src/cli is the only door to commander",
  },
  {
    file: "src/cli/e1.ts",
    code: 'import { IntlMessageFormat } from "intl-messageformat";\nexport const a = IntlMessageFormat;',
    told: "say(), src/messages/say.ts",
  },
  {
    file: "src/pack/f1.ts",
    code: 'import Ajv from "ajv/dist/2020.js";\nexport const a = Ajv;',
    told: "src/pack/generated",
  },
  {
    file: "src/cli/g1.ts",
    code: 'import { get } from "node:https";\nexport const a = get;',
    told: "Offscript opens no connection",
  },
  { file: "src/cli/g2.ts", code: 'export const a = () => fetch("x:");', told: "Offscript opens no connection" },
  { file: "src/session/h1.ts", code: 'import { join } from "node:path";\nexport const a = join;', told: pure },
  { file: "src/schedule/h2.ts", code: 'import fc from "fast-check";\nexport const a = fc;', told: pure },
  {
    file: "src/session/h3.ts",
    code: 'import { say } from "../messages/say.ts";\nexport const a = say;',
    told: handedIn,
  },
  { file: "src/report/h4.ts", code: 'import { a } from "../session/x.ts";\nexport const b = a;', told: handedIn },
  {
    file: "src/schedule/h5.ts",
    code: 'import type { Host } from "../host.ts";\nexport type A = Host;',
    told: handedIn,
  },
  {
    file: "src/session/h6.ts",
    code: 'import { Failure } from "../failure.ts";\nexport const a = Failure;',
    told: undefined,
  },
  {
    file: "src/session/i1.ts",
    code: 'import { load } from "../pack/load.ts";\nexport const a = load;',
    told: siblings,
  },
  { file: "src/terminal/i2.ts", code: 'export const a = () => import("../pack/load.ts");', told: siblings },
  {
    file: "src/report/i3.ts",
    code: 'import type { Diagnostic } from "../pack/diagnostic.ts";\nexport type A = Diagnostic;',
    told: undefined,
  },
  {
    file: "src/terminal/i4.ts",
    code: 'import type { Journal } from "../journal/journal.ts";\nexport type A = Journal;',
    told: siblings,
  },
  {
    file: "src/pack/deep/i5.ts",
    code: 'import type { Piece } from "../../terminal/terminal.ts";\nexport type A = Piece;',
    told: siblings,
  },
  {
    file: "src/cli/commands/j1.ts",
    code: 'import { main } from "../../main.ts";\nexport const a = main;',
    told: "Direction: bin → main → cli",
  },
  { file: "src/failure.ts", code: 'import { a } from "./host.ts";\nexport const b = a;', told: "are leaves" },
  {
    file: "src/messages/j2.ts",
    code: 'import { a } from "../pack/load.ts";\nexport const b = a;',
    told: "knows no other folder",
  },
  { file: "src/pack/k1.ts", code: "export const a = process.env;", told: "Only src/main.ts sees the process" },
  { file: "src/pack/k2.ts", code: "export const a = globalThis.process;", told: "Only src/main.ts sees the world" },
  { file: "src/pack/k3.ts", code: 'import { env } from "node:process";\nexport const a = env;', told: host },
  { file: "src/journal/k4.ts", code: 'import { homedir } from "node:os";\nexport const a = homedir;', told: host },
  {
    file: "src/main.ts",
    code: "export const a = () => [process.argv, Date.now(), new Date(), Math.random(), setTimeout];",
    told: undefined,
  },
  { file: "src/session/l1.ts", code: "export const a = () => Date.now();", told: clock },
  { file: "src/cli/l2.ts", code: "export const a = () => new Date();", told: clock },
  { file: "src/cli/l3.ts", code: "export const a = (at: number) => new Date(at);", told: undefined },
  { file: "src/cli/l4.ts", code: "export const a = () => performance.now();", told: clock },
  { file: "src/cli/l8.ts", code: "export const a = () => Date();", told: clock },
  { file: "src/cli/l5.ts", code: "export const a = (at: Date) => at.getHours();", told: "No time zone but the Host's" },
  {
    file: "src/authoring/m1.ts",
    code: 'import { readFileSync } from "node:fs";\nexport const a = readFileSync;',
    told: "are pure",
  },
  {
    file: "src/authoring/m2.ts",
    code: 'import { say } from "../messages/say.ts";\nexport const a = say;',
    told: "know types from src/pack",
  },
  {
    file: "src/cli/l6.ts",
    code: "export const a = (then: () => void) => setTimeout(then, 10);",
    told: "Timers are for the keyboard, in src/terminal, and for saved files",
  },
  { file: "src/terminal/l7.ts", code: "export const a = (then: () => void) => setTimeout(then, 10);", told: undefined },
  { file: "src/session/m1.ts", code: "export const a = () => Math.random();", told: chance },
  {
    file: "src/journal/m2.ts",
    code: 'import { randomUUID } from "node:crypto";\nexport const a = randomUUID;',
    told: chance,
  },
  {
    file: "src/journal/m3.ts",
    code: 'import crypto from "node:crypto";\nexport const a = () => crypto.randomBytes(8);',
    told: chance,
  },
  {
    file: "src/journal/m4.ts",
    code: 'import { createHash } from "node:crypto";\nexport const a = createHash;',
    told: undefined,
  },
  { file: "src/cli/n1.ts", code: 'export const a = () => console.log("a");', told: "lint/suspicious/noConsole" },
  { file: "src/cli/n2.ts", code: "const a = 1;\nexport default a;", told: "lint/style/noDefaultExport" },
  { file: "src/cli/n3.ts", code: 'export * from "./l3.ts";', told: "lint/performance/noReExportAll" },
  { file: "src/cli/n4.ts", code: "export const a = (b: any): unknown => b;", told: "lint/suspicious/noExplicitAny" },
  {
    file: "src/cli/n5.ts",
    code: 'const a = async () => "a";\nexport const b = () => {\n  a();\n};',
    told: "lint/nursery/noFloatingPromises",
  },
  {
    file: "src/cli/n6.ts",
    code: 'import { b } from "./n7.ts";\nexport const a = () => b;',
    told: "lint/suspicious/noImportCycles",
  },
  {
    file: "src/cli/n7.ts",
    code: 'import { a } from "./n6.ts";\nexport const b = () => a;',
    told: "lint/suspicious/noImportCycles",
  },
  { file: "src/cli/camelCase.ts", code: "export const a = 1;", told: "lint/style/useFilenamingConvention" },
  {
    file: "src/cli/n8.ts",
    code: 'import { a } from "./l3";\nexport const b = a;',
    told: "lint/correctness/useImportExtensions",
  },
  { file: "src/cli/n9.ts", code: 'export { a } from "./l3.ts";', told: "lint/performance/noBarrelFile" },
  { file: "src/cli/n11.ts", code: 'export { a } from "left-pad";', told: "lint/correctness/noUndeclaredDependencies" },
  { file: "src/cli/n12.ts", code: "try {\n  a();\n} catch {}\nfunction a() {}", told: "noEmptyBlockStatements" },
  {
    file: "src/cli/n10.ts",
    code: Array.from({ length: 260 }, (_, at) => `export const a${at} = ${at};`).join("\n"),
    told: "lint/style/noExcessiveLinesPerFile",
  },
  { file: "src/pack/generated/o1.ts", code: "export default (a: any) => console.log(process, a);", told: undefined },
];

let copy: string;
const told = new Map<string, string[]>();

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "offscript-walls-"));
  await cp(join(root, "biome.json"), join(copy, "biome.json"));
  await cp(join(root, ".ci/walls"), join(copy, ".ci/walls"), { recursive: true });
  await cp(join(root, "package.json"), join(copy, "package.json"));
  for (const { file, code } of walls) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await writeFile(join(copy, file), `${code}\n`);
  }
  for (const [heading = "", ...rest] of sections(await lint(copy))) {
    const [path = ""] = heading.split(/[: ]/, 1);
    told.set(path, [...(told.get(path) ?? []), [heading, ...rest].join("\n")]);
  }
});

afterAll(() => rm(copy, { recursive: true, force: true }));

test.each(walls)("$file: $told", ({ file, told: expected }) => {
  const found = told.get(file) ?? [];
  if (expected === undefined) expect(found).toEqual([]);
  else expect(found.join("\n")).toContain(expected);
});

/** What Biome says about each finding: a heading with file, place and rule, then the message and the way out. */
function sections(report: string): string[][] {
  return report.split(/\n(?=\S.* ━+\n)/).map((section) => section.split("\n"));
}

/** Biome ends with 1 where it finds something. */
function lint(folder: string): Promise<string> {
  return new Promise((resolve) => {
    const settings = { cwd: folder, maxBuffer: 64 * 2 ** 20, env: { ...process.env, NO_COLOR: "1" } };
    execFile(process.execPath, [biome, "lint", "--max-diagnostics=none", "."], settings, (_, stdout, stderr) =>
      resolve(`\n${stderr}${stdout}`),
    );
  });
}
