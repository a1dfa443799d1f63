import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bin, newHome, startProgram } from "../real-terminal/offscript.ts";
import { newFolder, run } from "./world.ts";

/** What would be offered at the end of a line: each value without what it is about. */
async function offered(line: string, options: { shell?: string; part?: string; cwd?: string } = {}): Promise<string[]> {
  const { shell = "zsh", part, cwd } = options;
  const argv = ["complete", shell, ...(part === undefined ? [] : ["--", part])];
  const { code, stdout, stderr } = await run({ argv, env: { COMP_LINE: line }, ...(cwd && { cwd }) });
  expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: "" });
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((row) => row.split(" ")[0] ?? "");
}

const shipped = "chatbot-promised";

describe("what is offered", () => {
  test("commands, and those below them, with what they do", async () => {
    expect(await offered("offscript ")).toEqual(expect.arrayContaining(["practice", "validate", "completion", "help"]));
    expect(await offered("offscript pra")).toEqual(["practice"]);
    expect(await offered("offscript journal sh")).toEqual(["show"]);
    expect(await offered("offscript help val")).toEqual(["validate"]);
    const { stdout } = await run({ argv: ["complete", "fish"], env: { COMP_LINE: "offscript prac" } });
    expect(stdout).toBe("practice practise a situation\n");
  });

  test("flags, but for those that stand there already and need to be given only once", async () => {
    const left = await offered("offscript validate --quiet --format json --");
    expect(left).toEqual(expect.arrayContaining(["--fix", "--format", "--help"]));
    expect(left).not.toContain("--quiet");
    expect(await offered("offscript config list ")).toEqual(["--json", "--help"]);
    expect(await offered("offscript validate -- --")).toEqual([":files"]);
  });

  test.each([
    ["offscript validate --format s", ["sarif"]],
    ["offscript validate -f json -f ju", ["junit"]],
    ["offscript validate --format=s", ["--format=sarif"]],
    ["offscript explain OFF12", ["OFF120", "OFF121", "OFF122"]],
    ["offscript explain OFF120 cut-by", ["cut-by-hash"]],
    ["offscript schema p", ["pack", "project"]],
    ["offscript scenario new --channel le", ["letter"]],
    ["offscript config set lang", ["language"]],
    ["offscript config set language ", ["en", "de"]],
    ["offscript completion f", ["fish"]],
  ])("the values of %s", async (line, values) => {
    expect((await offered(line)).slice(0, values.length)).toEqual(values);
  });

  test("situations, packs and roles, from the index", async () => {
    expect(await offered("offscript practice chat")).toEqual([shipped]);
    expect(await offered("offscript practice --seed 3 chat")).toEqual([shipped]);
    expect(await offered("offscript practice first-week/chat")).toEqual([`first-week/${shipped}`]);
    expect(await offered("offscript practice --pack first-w")).toContain("first-week");
    expect(await offered("offscript practice --pack first-week chat")).toEqual([shipped]);
    expect(await offered(`offscript practice ${shipped} --as super`)).toEqual(["supervisor"]);
    expect(await offered(`offscript practice third-floor-left --as super`)).not.toContain("supervisor");
    expect(await offered(`offscript practice ${shipped} x`)).toEqual([]);
  });

  test("a situation that is told in two languages once, in the one that is spoken", async () => {
    const said = async (LANG: string) =>
      (await run({ argv: ["complete", "zsh"], env: { LANG, COMP_LINE: "offscript practice chat" } })).stdout;
    expect(await said("en_GB.UTF-8")).toBe("chatbot-promised The chatbot promised\n");
    expect(await said("de_DE.UTF-8")).toBe("chatbot-promised Der Chatbot hat's versprochen\n");
  });

  test("the scenarios of a folder, where one is named or somebody is in it", async () => {
    const cwd = newFolder();
    packWith(join(cwd, "our pack"), ["late-parcel", "$(touch pwned)", "two words", "üben"]);
    expect(await offered("offscript practice --pack 'our pack' ", { cwd })).toEqual(["late-parcel"]);
    expect(await offered("offscript practice --pack our\\ pack ", { cwd })).toEqual(["late-parcel"]);
    expect(await offered("offscript pack preview ", { cwd: join(cwd, "our pack") })).toEqual(["late-parcel"]);
    expect(await offered("offscript pack preview ", { cwd: newFolder() })).toEqual([]);
  });

  test("names of files are left to the shell", async () => {
    for (const line of [
      "validate ",
      "validate a.yaml ",
      "practice --pack ./",
      "validate --config=",
      "pack coverage ",
    ]) {
      expect(await offered(`offscript ${line}`)).toEqual([":files"]);
    }
  });

  test("nothing where only the person can know", async () => {
    for (const line of ["scenario new --title ", "practice --seed ", "practice nowhere", "journal path x"]) {
      expect(await offered(`offscript ${line}`)).toEqual([]);
    }
  });

  test("to bash only what it would replace, since it parts words at = and :", async () => {
    expect(await offered("offscript validate --format=s", { shell: "bash", part: "s" })).toEqual(["sarif"]);
    expect(await offered("offscript practice chat", { shell: "bash", part: "chat" })).toEqual([shipped]);
  });
});

describe("offscript completion", () => {
  test("prints a script for each shell, and says in its help where it goes", async () => {
    for (const shell of ["bash", "zsh", "fish", "powershell"]) {
      const { code, stdout, stderr } = await run({ argv: ["completion", shell] });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain(`offscript complete ${shell}`);
      expect((await run({ argv: ["completion", "--help"] })).stdout).toContain(`offscript completion ${shell} >`);
    }
  });

  test("names the usual shell where none is named", async () => {
    const { code, stderr } = await run({ argv: ["completion"], env: { SHELL: "/bin/zsh" } });
    expect(code).toBe(2);
    expect(stderr).toContain("offscript completion zsh");
    expect((await run({ argv: ["completion"], env: { SHELL: "/bin/tcsh" } })).stderr).toContain("bash, zsh, fish");
    expect((await run({ argv: ["completion", "fisch"] })).stderr).toContain("offscript completion fish");
  });
});

/** A shell in a real terminal, in which the program is found by its name, with its completion switched on. */
function shellIn(command: readonly [string, ...string[]], script: string, options: { readonly source: string }) {
  const home = newHome();
  const [folder, programs] = [join(home, "user"), join(home, "bin")];
  mkdirSync(programs);
  writeFileSync(join(programs, "offscript"), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
  chmodSync(join(programs, "offscript"), 0o755);
  writeFileSync(join(home, script), execFileSync(process.execPath, [bin, "completion", options.source]));
  packWith(join(folder, "$(touch pwned-1)"), ["x"]);
  writeFileSync(join(folder, "kept.json"), "kept");
  const env = {
    PATH: `${programs}:${process.env["PATH"]}`,
    ...(process.env["FPATH"] && { FPATH: process.env["FPATH"] }),
  };
  const terminal = startProgram(home, command, { env });
  return { terminal, folder, script: join(home, script) };
}

function packWith(folder: string, scenarios: readonly string[]): void {
  mkdirSync(join(folder, "scenarios"), { recursive: true });
  writeFileSync(join(folder, "pack.yaml"), "format: offscript/pack@1.0\nname: ours\ntitle: Ours\n");
  for (const id of scenarios) writeFileSync(join(folder, "scenarios", `${id}.yaml`), "");
}

const isThere = (shell: string) => spawnSync(shell, ["--version"]).status === 0;
const shellsHere = [
  { shell: "bash", command: ["bash", "--norc", "--noprofile", "-i"], source: "." },
  { shell: "zsh", command: ["zsh", "-f", "-i"], source: "autoload -Uz compinit; compinit -u -D; ." },
  { shell: "fish", command: ["fish", "--no-config", "-i"], source: "source" },
] as const;

describe.each(shellsHere)("in $shell, the Tab key", ({ shell, command, source }) => {
  test.skipIf(!isThere(shell))("completes, and runs nothing", async () => {
    const { terminal, folder, script } = shellIn(command, "completion", { source: shell });
    const clear = async () => {
      terminal.type("\x15");
      await terminal.quiet();
    };
    const tab = async (line: string, what: string) => {
      terminal.type(`${line}\t`);
      await terminal.waitFor(what);
      await clear();
    };
    await terminal.quiet(500);
    terminal.type(`${source} ${script}; ${source === "source" ? "" : "PS1='> '; "}echo re''ady\r`);
    await terminal.waitFor("ready");
    await terminal.quiet(300);
    await tab("offscript prac", "offscript practice");
    await tab("offscript practice chat", `offscript practice ${shipped}`);
    await tab("offscript validate --format=sa", "offscript validate --format=sarif");
    await tab(`offscript practice ${shipped} --as su`, "--as supervisor");
    await tab("offscript validate ke", "offscript validate kept.json");
    await tab("offscript validate --config=ke", "--config=kept.json");
    // What the person has typed is not run, and not what others have named either.
    for (const line of [
      "offscript practice $(touch pwned-2) --as su",
      "offscript practice `touch pwned-3` --as su",
      "offscript schema scenario > kept.json --",
      "offscript practice --pack '$(touch pwned-4)' ",
      "offscript validate '$(touch pw",
    ]) {
      terminal.type(`${line}\t`);
      await terminal.quiet(600);
      await clear();
    }
    expect(readdirSync(folder).filter((name) => name.startsWith("pwned"))).toEqual([]);
    expect(execFileSync("cat", [join(folder, "kept.json")], { encoding: "utf8" })).toBe("kept");
    expect(existsSync(join(folder, "offscript"))).toBe(false);
  });
});
