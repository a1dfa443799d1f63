import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { version } from "../../package.json" with { type: "json" };
import { installation } from "../cli/world.ts";
import { misfits } from "./published-schema.ts";
import { bash, mistake, repository } from "./shell.ts";

const readme = readFileSync(join(installation, "README.md"), "utf8");
const section = readme.split(/^## /m).find((part) => part.startsWith("If you check packs in CI")) ?? "";
const blocks = (language: string) =>
  [...section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, text = ""]) => text);

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Recipe {
  jobs?: Record<string, { steps: Step[] }>;
  packs?: { script: string[]; artifacts: { reports: Record<string, string> } };
  repos?: { repo: string; rev: string; hooks: { id: string }[] }[];
  severities?: Record<string, string>;
}

const recipes: Recipe[] = blocks("yaml").map((text) => parse(text));
const steps = recipes.flatMap(({ jobs = {} }) => Object.values(jobs).flatMap((job) => job.steps));
const gitlab = recipes.find(({ packs }) => packs)?.packs;
const commands = [
  ...blocks("sh").flatMap((text) => text.trim().split("\n")),
  ...steps.flatMap(({ run }) => run ?? []),
  ...(gitlab?.script ?? []),
];

const start = `npx --yes offscript@${version} `;

describe("the recipes of the README for CI", () => {
  test("are there: a shell, GitHub, GitLab, pre-commit, settings", () => {
    expect(commands).toHaveLength(6);
    expect(recipes).toHaveLength(6);
  });

  test("run this version, wherever it comes from", () => {
    for (const command of commands) expect(command.startsWith(start), command).toBe(true);
    const [first = ""] = commands;
    expect(bash(first, repository())).toMatchObject({ code: 0, stderr: "" });
  });

  test.each(commands)("%s is content with a pack in order, and stops at a mistake", (command) => {
    // What npx does takes most of the time, and has been tried above.
    const direct = command.replace(start, "node_modules/.bin/offscript ");
    expect(bash(direct, repository())).toMatchObject({ code: 0, stderr: "" });
    const folder = repository(mistake);
    const { code, stdout } = bash(direct, folder);
    expect(stdout).toContain("late-parcel.yaml:7:1  error OFF211");
    expect(code).toBe(1);
    for (const [, file = ""] of command.matchAll(/=(\S+)/g)) expect(existsSync(join(folder, file)), file).toBe(true);
  });

  test("hand on the reports that they write", () => {
    const uploads = steps.filter(({ uses }) => uses?.startsWith("github/codeql-action/upload-sarif@"));
    const handedOn = [
      ...uploads.map((step) => step.with?.["sarif_file"]),
      ...Object.values(gitlab?.artifacts.reports ?? {}),
    ];
    expect(handedOn).toHaveLength(3);
    for (const file of handedOn) expect(commands.some((command) => command.includes(`=${file}`))).toBe(true);
  });

  test("use the action with inputs that it has", () => {
    const { inputs } = parse(readFileSync(join(installation, "action.yml"), "utf8"));
    const [step] = steps.filter(({ uses }) => uses?.startsWith("OWNER/offscript@"));
    expect(step?.uses).toBe(`OWNER/offscript@v${version}`);
    for (const input of Object.keys(step?.with ?? {})) expect(inputs).toHaveProperty(input);
  });

  test("name hooks that there are", () => {
    const config = recipes.find(({ repos }) => repos);
    expect(misfits("pre-commit-config", config)).toEqual([]);
    const hooks: { id: string }[] = parse(readFileSync(join(installation, ".pre-commit-hooks.yaml"), "utf8"));
    const [repo] = config?.repos ?? [];
    expect(repo?.rev).toBe(`v${version}`);
    expect(hooks.map(({ id }) => id)).toEqual(expect.arrayContaining(repo?.hooks.map(({ id }) => id) ?? ["none"]));
  });
});
