import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, packWith, scenario } from "../pack/folders.ts";
import { type Outcome, run } from "./world.ts";

const good = scenario("good");
const warned = scenario("good", "summary: about order #4411");
const misspelt = scenario("good").replace("title:", "titel:");

const validate = (cwd: string, ...argv: string[]): Promise<Outcome> => run({ argv: ["validate", ...argv], cwd });

describe("reports", () => {
  test("one is printed, others go into files", async () => {
    const pack = packWith({ "scenarios/good.yaml": warned });
    const { code, stdout } = await validate(pack, "-f", "text", "-f", "sarif=found.sarif", "-f", "json=found=.json");
    expect(code).toBe(0);
    expect(stdout).toContain("scenarios/good.yaml:7:22  warning OFF120\n");
    const sarif = JSON.parse(readFileSync(join(pack, "found.sarif"), "utf8"));
    expect(sarif.runs[0].results).toHaveLength(1);
    expect(sarif.runs[0].tool.driver.rules[0].fullDescription.text).toMatch(/#/);
    expect(JSON.parse(readFileSync(join(pack, "found=.json"), "utf8")).summary).toMatchObject({ warnings: 1 });
  });

  test("on GitHub, the marks in the changed files come by themselves, unless a format is asked for", async () => {
    const pack = packWith({ "scenarios/good.yaml": warned });
    const env = { GITHUB_ACTIONS: "true" };
    const { stdout } = await run({ argv: ["validate"], cwd: pack, env });
    expect(stdout).toContain("scenarios/good.yaml:7:22  warning OFF120\n");
    expect(stdout).toMatch(/^::warning title=OFF120 [^,]+,file=scenarios\/good\.yaml,line=7,/m);
    expect((await run({ argv: ["validate", "-f", "text"], cwd: pack, env })).stdout).not.toContain("::warning");
  });

  test.each([
    [["-f", "sarf"], "There is no format “sarf”.\nDid you mean: --format sarif\n"],
    [["-f", "yaml=x"], "There is no format “yaml”.\nThe formats are: text, json,"],
    [["-f", "text="], "After text= the name of a file is missing.\n"],
    [["-f", "text", "-f", "json"], "Only one report can be printed, and these were asked for: text, json.\n"],
    [["--max-warnings", "few"], "Write a whole number."],
    [["-", "scenarios"], "With - a text is read from standard input"],
  ])("%s is wrong usage, and says what would be right", async (argv, message) => {
    const { code, stdout, stderr } = await validate(packWith({ "scenarios/good.yaml": good }), ...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("settings that are not there are not left out in silence", async () => {
    const { code, stderr } = await validate(packWith({ "scenarios/good.yaml": good }), "--config", "none.yaml");
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: "There is no file none.yaml.\nCompare the spelling of what follows --config.\n",
    });
  });

  test("a file that cannot be written is no success", async () => {
    const { code, stderr } = await validate(packWith({ "scenarios/good.yaml": good }), "-f", "json=none/x.json");
    expect(code).toBe(3);
    expect(stderr).toBe(
      "The report could not be written to none/x.json (ENOENT).\nSee whether the folder is there and may be written to, or name another file.\n",
    );
  });

  test("quiet says nothing where nothing is found", async () => {
    expect((await validate(packWith({ "scenarios/good.yaml": good }), "-q")).stdout).toBe("");
    expect((await validate(packWith({ "scenarios/good.yaml": warned }), "-q")).stdout).toContain("OFF120");
  });

  test("more warnings than are allowed fail", async () => {
    const pack = packWith({ "scenarios/good.yaml": warned });
    expect((await validate(pack, "--max-warnings", "1")).code).toBe(0);
    expect((await validate(pack, "--max-warnings", "0")).code).toBe(1);
  });
});

describe("standard input", () => {
  const checked = (cwd: string, input: string, ...argv: string[]) =>
    run({ argv: ["validate", ...argv, "-"], cwd, input });

  test("is checked as if it were saved in its pack", async () => {
    const pack = packWith({ "scenarios/good.yaml": good });
    const input = scenario("good", "practises:", "  - keep-our-promise");
    const { code, stdout } = await checked(pack, input, "--stdin-filename", "scenarios/good.yaml");
    expect(code).toBe(1);
    expect(stdout).toContain("scenarios/good.yaml:8:5  error OFF304\n");
    expect(stdout).toContain("1 file checked: 1 error, no warnings.\n");
    const fresh = await checked(pack, scenario("new"), "--stdin-filename", "scenarios/new.yaml");
    expect(fresh).toMatchObject({ code: 0, stdout: "1 file checked: no errors, no warnings.\n" });
  });

  test("stands for itself without a name, and too much of it is refused", async () => {
    expect(await checked(folderWith({}), scenario("stdin"))).toMatchObject({ code: 0 });
    const { code, stdout } = await checked(folderWith({}), "#".repeat(600_000));
    expect({ code, stdout }).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("stdin.yaml:1:1  error OFF008"),
    });
  });
});

describe("--fix", () => {
  test("mends what can be mended without a doubt, keeps the rest, and says what is left", async () => {
    const text = `# My own comment\r\n${misspelt.replaceAll("\n", "\r\n")}minutes:   soon   \r\n`;
    const pack = packWith({ "scenarios/good.yaml": `\ufeff${text}` });
    const shown = await validate(pack, "--fix", "--dry-run");
    expect(shown.stdout).toContain("-titel: The wrong size, too late");
    expect(shown.stdout).toContain("+title: The wrong size, too late");
    expect(shown.stderr).toBe(
      "1 finding would be mended in one file. Nothing was written. What follows would be left.\n",
    );
    expect(readFileSync(join(pack, "scenarios/good.yaml"), "utf8")).toBe(`\ufeff${text}`);
    const { code, stdout, stderr } = await validate(pack, "--fix");
    expect(stderr).toBe("1 finding was mended in one file.\n");
    expect(readFileSync(join(pack, "scenarios/good.yaml"), "utf8")).toBe(`\ufeff${text.replace("titel", "title")}`);
    expect(code).toBe(1);
    expect(stdout).not.toContain("OFF212");
    expect(stdout).toContain("scenarios/good.yaml:8:12  error OFF209\n");
  });

  test("is only shown with --dry-run alone, too", async () => {
    const pack = packWith({ "scenarios/good.yaml": misspelt });
    expect((await validate(pack, "-n")).stdout).toContain("+title: The wrong size, too late");
    expect(readFileSync(join(pack, "scenarios/good.yaml"), "utf8")).toBe(misspelt);
  });

  test("leaves a pack alone in which there is nothing to mend", async () => {
    const pack = packWith({ "scenarios/good.yaml": good });
    const { code, stderr } = await validate(pack, "--fix");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "Nothing was mended by itself.\n" });
    expect(readFileSync(join(pack, "scenarios/good.yaml"), "utf8")).toBe(good);
  });
});

describe("--changed and --since", () => {
  const git = (cwd: string, ...argv: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...argv], { cwd, stdio: "pipe" });
  const manifest = 'format: offscript/pack@1.0\nname: NAME\ntitle: T\nversion: "1.0.0"\n';
  const twoPacks = () =>
    folderWith(
      Object.fromEntries(
        ["one", "two"].flatMap((name) => [
          [`${name}/pack.yaml`, manifest.replace("NAME", name)],
          [`${name}/scenarios/good.yaml`, good],
        ]),
      ),
    );

  test("checks whole packs in which Git sees a change, and no others", async () => {
    const folder = twoPacks();
    git(folder, "init", "-q", "-b", "main");
    const all = await validate(folder, "--changed");
    expect(all.stdout).toContain("4 files checked");
    git(folder, "add", ".");
    git(folder, "commit", "-qm", "first");
    expect(await validate(folder, "--changed")).toMatchObject({
      code: 0,
      stdout: "0 files checked: no errors, no warnings.\n",
      stderr: "Nothing has changed, so nothing was checked.\n",
    });
    writeFileSync(join(folder, "two/scenarios/new.yaml"), misspelt.replace("id: good", "id: new"));
    const { code, stdout } = await validate(folder, "--changed");
    expect(code).toBe(1);
    expect(stdout).toContain("two/scenarios/new.yaml:3:1  error OFF212\n");
    expect(stdout).toContain("3 files checked");
    expect((await validate(join(folder, "one"), "--changed")).stdout).toContain("0 files checked");
  });

  test("or in which something has changed since the line parted from another one", async () => {
    const folder = twoPacks();
    git(folder, "init", "-q", "-b", "main");
    git(folder, "add", ".");
    git(folder, "commit", "-qm", "first");
    git(folder, "switch", "-qc", "work");
    writeFileSync(join(folder, "one/scenarios/good.yaml"), warned);
    git(folder, "commit", "-qam", "second");
    expect((await validate(folder, "--changed")).stdout).toContain("0 files checked");
    const { stdout } = await validate(folder, "--since", "main");
    expect(stdout).toContain("one/scenarios/good.yaml:7:22  warning OFF120\n");
    expect(stdout).toContain("2 files checked");
    expect(await validate(folder, "--since=--all")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Git knows no commit “--all” with a common past.\n"),
    });
  });

  test("says so where there is no Git", async () => {
    const { code, stderr } = await run({ argv: ["validate", "--changed"], cwd: twoPacks(), env: { GIT_DIR: "/none" } });
    expect(code).toBe(3);
    expect(stderr).toContain("What has changed is not known here");
  });
});
