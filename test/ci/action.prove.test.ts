import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { installation, newFolder } from "../cli/world.ts";
import { misfits } from "./published-schema.ts";
import { bash, doubt, mistake, type Ran, repository } from "./shell.ts";

interface Action {
  inputs: Record<string, { description: string; default: string }>;
  runs: { steps: { name: string; shell: string; run: string; env?: Record<string, string> }[] };
}

const action: Action = parse(readFileSync(join(installation, "action.yml"), "utf8"));
const [install, check] = action.runs.steps;
if (!install || !check) throw new Error("action.yml has two steps");

/** Runs the step that checks, with the inputs that a workflow gives. */
function runCheck(cwd: string, given: Readonly<Record<string, string>> = {}, world: Record<string, string> = {}): Ran {
  const env = Object.entries(check?.env ?? {}).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1] ?? "";
    return [name, given[input] ?? action.inputs[input]?.default ?? "no such input"];
  });
  return bash(check?.run ?? "", cwd, { ...world, ...Object.fromEntries(env), GITHUB_ACTION_PATH: installation });
}

describe("the action for GitHub", () => {
  test("fits the published schema of action.yml", () => {
    expect(misfits("github-action", action)).toEqual([]);
    expect(misfits("github-action", { ...action, runs: { using: "composite" } })).not.toEqual([]);
  });

  test("puts no expression into a script, and hands in every input", () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain("${{");
    const handedIn = Object.values(check.env ?? {});
    expect(handedIn).toEqual(Object.keys(action.inputs).map((input) => `\${{ inputs.${input} }}`));
  });

  test("checks all packs where nothing is named, and fails where there is a mistake", () => {
    expect(runCheck(repository())).toMatchObject({ code: 0, stderr: "" });
    const { code, stdout } = runCheck(repository(mistake));
    expect(stdout).toContain("packs/clothes/scenarios/late-parcel.yaml:7:1");
    expect(code).toBe(1);
  });

  test("marks each finding in the pull request", () => {
    const { stdout } = runCheck(repository(mistake), {}, { GITHUB_ACTIONS: "true" });
    expect(stdout).toMatch(/^::error [^\n]*file=packs\/clothes\/scenarios\/late-parcel\.yaml,line=7,/m);
  });

  test("checks the paths that are named, each on its line, blanks and all", () => {
    const folder = repository();
    mkdirSync(join(folder, "more packs"));
    const ran = runCheck(folder, { paths: "packs/clothes\n\n  more packs\n" });
    expect(ran.stdout).toContain("more packs");
    expect(ran.code).toBe(2);
  });

  test("prints and writes the formats that are named", () => {
    const folder = repository(mistake);
    const { code, stdout } = runCheck(folder, { format: "text\nsarif=found.sarif" });
    expect(stdout).toContain("OFF211");
    expect(JSON.parse(readFileSync(join(folder, "found.sarif"), "utf8")).runs[0].results).toHaveLength(1);
    expect(code).toBe(1);
  });

  test("counts warnings only where it is told to", () => {
    expect(runCheck(repository(doubt)).code).toBe(0);
    expect(runCheck(repository(doubt), { "max-warnings": "0" }).code).toBe(1);
    expect(runCheck(repository(doubt), { "max-warnings": "1" }).code).toBe(0);
  });

  test("takes the settings from the file that is named", () => {
    const folder = repository(doubt);
    mkdirSync(join(folder, "settings"));
    const settings = "format: offscript/project@1.0\nseverities:\n  OFF123: error\n";
    writeFileSync(join(folder, "settings/offscript.yaml"), settings);
    expect(runCheck(folder, { config: "settings/offscript.yaml" }).code).toBe(1);
  });

  test("takes inputs for data, whatever they look like", () => {
    const folder = repository();
    const hostile = ["$(touch taken)", "`touch taken`", "; touch taken", '" && touch taken && "', "--help"];
    for (const input of Object.keys(action.inputs)) {
      const { code } = runCheck(folder, { [input]: hostile.join("\n") });
      expect({ input, code }).not.toEqual({ input, code: 0 });
    }
    expect(existsSync(join(folder, "taken"))).toBe(false);
  });

  test("builds the program only where it is not built yet", () => {
    const folder = newFolder();
    mkdirSync(join(folder, "tools"));
    const npm = join(folder, "tools/npm");
    writeFileSync(npm, '#!/bin/sh\nmkdir dist && echo "$@" > dist/main.js\n');
    chmodSync(npm, 0o755);
    const env = { GITHUB_ACTION_PATH: folder, PATH: `${join(folder, "tools")}:${process.env["PATH"]}` };
    expect(bash(install.run, newFolder(), env).code).toBe(0);
    writeFileSync(npm, "#!/bin/sh\nexit 9\n");
    expect(bash(install.run, newFolder(), env).code).toBe(0);
    expect(readFileSync(join(folder, "dist/main.js"), "utf8")).toBe("ci --include=dev\n");
  });
});
