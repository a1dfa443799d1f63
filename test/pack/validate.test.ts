import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check, findings, folderWith, packWith, scenario } from "./folders.ts";

const good = scenario("good");
const bad = scenario("bad", "minutes: soon");
const clean = (files: number) => `${files} files checked: no errors, no warnings.\n`;

describe("paths", () => {
  test("a pack's folder is the whole pack, named from the working folder", async () => {
    const pack = packWith({ "scenarios/good.yaml": good, "scenarios/bad.yaml": bad });
    const [first] = (await findings(join(pack, ".."), pack)).filter((finding) => finding.includes("bad"));
    expect(first).toMatch(/^offscript-pack-\w+\/scenarios\/bad\.yaml:7:10 OFF209 /);
    expect(await findings(pack)).toEqual([expect.stringMatching(/^scenarios\/bad\.yaml:7:10 OFF209 /)]);
    expect(await findings(join(pack, "policies"))).toEqual([expect.stringMatching(/^\.\.\/scenarios\/bad\.yaml:7:10/)]);
  });

  test("a folder of packs is all of them, four folders down, without hidden ones, links and node_modules", async () => {
    const manifest = (name: string) => `format: offscript/pack@1.0\nname: ${name}\ntitle: T\nversion: "1.0.0"\n`;
    const files: Record<string, string> = {};
    for (const [at, place] of ["a", "b/c/d/e", "b/c/d/e/f/g", ".hidden/h", "node_modules/i"].entries()) {
      files[`${place}/pack.yaml`] = manifest(`pack-${at}`);
      files[`${place}/scenarios/good.yaml`] = good;
    }
    const folder = folderWith(files);
    symlinkSync(join(folder, "a"), join(folder, "linked"));
    expect(await check(folder)).toEqual({ code: 0, output: clean(4) });
  });

  test("one file of a pack is checked with its pack round it, and nothing else is told", async () => {
    const lines = ["practises:", "  - say-who"];
    const pack = packWith({ "scenarios/good.yaml": scenario("good", ...lines), "scenarios/bad.yaml": bad });
    expect(await findings(pack, "scenarios/good.yaml")).toEqual([
      'scenarios/good.yaml:8:5 OFF304 The charter has no standard "say-who".',
    ]);
    expect(await findings(pack, "pack.yaml", "charter.yaml", "policies/returns.md")).toEqual([]);
  });

  test("one file of a pack that is broken itself is told what could not be checked", async () => {
    const pack = packWith({ "scenarios/good.yaml": good, "pack.yaml": "name: x\n" });
    writeFileSync(join(pack, "pack.yaml"), "name: x\n");
    const { code, output } = await check(pack, ["scenarios/good.yaml"]);
    expect(output).toContain("scenarios/good.yaml:1:1  note OFF012\n  pack.yaml has mistakes of its own");
    expect(code).toBe(0);
  });

  test("a scenario that lies in no pack is held against itself", async () => {
    const lines = ["practises:", "  - anything", "minutes: soon", "turns:", "  - id: a", "    say: b", "    then: c"];
    const folder = folderWith({ "draft.yaml": scenario("draft", ...lines) });
    expect(await findings(folder, "draft.yaml")).toEqual([
      expect.stringMatching(/^draft\.yaml:9:10 OFF209 /),
      expect.stringMatching(/^draft\.yaml:13:11 OFF307 /),
    ]);
  });

  test("the same thing named twice is checked once", async () => {
    const pack = packWith({ "scenarios/good.yaml": good });
    expect(await check(pack, [".", "scenarios/good.yaml", pack])).toEqual({ code: 0, output: clean(4) });
  });

  test("two packs of the same name are told, each at its name", async () => {
    const manifest = 'format: offscript/pack@1.0\nname: twin\ntitle: T\nversion: "1.0.0"\n';
    const files = { "a/pack.yaml": manifest, "a/scenarios/good.yaml": good, "b/pack.yaml": manifest };
    const { output, code } = await check(folderWith({ ...files, "b/scenarios/good.yaml": good }));
    expect(output).toBe(`b/pack.yaml:2:7  error OFF303
  "twin" is already the name of another pack: a/pack.yaml.

    1 | format: offscript/pack@1.0
    2 | name: twin
      |       ^^^^
    3 | title: T
    4 | version: "1.0.0"

  a/pack.yaml, line 2: The other one.

    2 | name: twin
      |       ^^^^

  What to do: Give one of the two another name.

4 files checked: 1 error, no warnings.
`);
    expect(code).toBe(1);
  });
});

describe("never green by accident", () => {
  test("nothing to check is wrong usage", async () => {
    const folder = folderWith({ "notes.txt": "hello" });
    expect(await check(folder)).toMatchObject({ code: 2, output: expect.stringContaining("No pack was found here.") });
    mkdirSync(join(folder, "empty"));
    const { code, output } = await check(folder, ["empty"]);
    expect([code, output.split("\n")[1]]).toEqual([2, "  No pack was found in empty."]);
  });

  test("a path that is not there cannot be opened, and that weighs more than an error", async () => {
    const pack = packWith({ "scenarios/bad.yaml": bad });
    const { code, output } = await check(pack, ["nowhere", ".", "empty/nowhere"]);
    expect(code).toBe(3);
    expect(output).toContain("nowhere:1:1  error OFF002\n  There is nothing called nowhere.");
    expect(output).toContain("OFF209");
  });

  test("a path that leads round in a circle cannot be opened", async () => {
    const folder = folderWith({});
    symlinkSync(join(folder, "a"), join(folder, "b"));
    symlinkSync(join(folder, "b"), join(folder, "a"));
    const { code, output } = await check(folder, ["a"]);
    expect([code, output.split("\n")[1]]).toEqual([3, "  This could not be opened (ELOOP)."]);
  });

  test.skipIf(process.getuid?.() === 0)("a file that may not be read cannot be opened", async () => {
    const pack = packWith({ "scenarios/good.yaml": good });
    chmodSync(join(pack, "scenarios/good.yaml"), 0o000);
    expect(await check(pack)).toMatchObject({ code: 3, output: expect.stringContaining("OFF003") });
  });

  test("another kind of file is told", async () => {
    const folder = folderWith({ "notes.txt": "hello", "compose.yaml": "services:\n  web: x\n" });
    expect(await findings(folder, "notes.txt", "compose.yaml")).toEqual([
      "notes.txt:1:1 OFF006 This is neither a pack.yaml, nor a charter.yaml, nor a scenario.",
      "compose.yaml:1:1 OFF006 This is neither a pack.yaml, nor a charter.yaml, nor a scenario.",
    ]);
  });

  test("a pack with nothing in it is told", async () => {
    const manifest = 'format: offscript/pack@1.0\nname: p\ntitle: T\nversion: "1.0.0"\n';
    expect(await findings(folderWith({ "pack.yaml": manifest }))).toEqual([
      "pack.yaml:1:1 OFF011 This pack has neither a scenario nor a charter.",
    ]);
  });

  test("what is never read is told: other endings, folders nearly named right, scenarios beside their folder", async () => {
    const names = [
      "scenarios/a.yml",
      "scenarios/b.txt",
      "scenarios/deep/c.yaml",
      "d.yaml",
      "scenario/e.yaml",
      "README.md",
    ];
    const files = Object.fromEntries(
      [...names, "assets/x.yaml", "policies/rules.txt", ".git/x.yaml"].map((name) => [name, "x"]),
    );
    expect(await findings(packWith({ ...files, "scenarios/good.yaml": good }))).toEqual([
      "d.yaml:1:1 OFF010 This is not read: a pack has no such part.",
      "policies/rules.txt:1:1 OFF010 This is not read: a pack has no such part.",
      "scenario:1:1 OFF009 This is not read under the name that it has.",
      "scenarios/a.yml:1:1 OFF009 This is not read under the name that it has.",
      "scenarios/b.txt:1:1 OFF010 This is not read: a pack has no such part.",
      "scenarios/deep:1:1 OFF010 This is not read: a pack has no such part.",
    ]);
  });

  test("warnings alone are fine", async () => {
    expect(await check(packWith({ "scenarios/good.yaml": scenario("good", "summary: about #4411") }))).toMatchObject({
      code: 0,
    });
  });
});

describe("a name nearly right", () => {
  test.each([
    ["pack.yml", "pack.yaml"],
    ["Pack.yaml", "pack.yaml"],
  ])("%s is no pack.yaml yet, and it is said how to make it one", async (name, meant) => {
    const folder = folderWith({
      [name]: `format: offscript/pack@1.0\nname: p\ntitle: T\nversion: "1.0.0"\n`,
      "scenarios/good.yaml": good,
    });
    const { code, output } = await check(folder);
    expect(code).toBe(1);
    expect(output).toBe(`${name}:1:1  error OFF009
  This is not read under the name that it has.
  What to do: Rename it to ${meant}.

0 files checked: 1 error, no warnings.
`);
  });

  test("a scenario whose file cannot bear its id is told the one way out", async () => {
    const pack = packWith({ "scenarios/Wrong size.yaml": scenario("wrong-size") });
    expect((await check(pack)).output).toContain("What to do: Call the file wrong-size.yaml.\n");
  });

  test("an ending that a program has added is told", async () => {
    const pack = packWith({ "scenarios/good.yaml": good, "scenarios/late.yaml.txt": good });
    expect((await check(pack)).output).toContain("What to do: Rename it to scenarios/late.yaml.\n");
  });
});

describe("nothing outside a pack is opened", () => {
  test("links are not followed: neither files nor folders", async () => {
    const outside = folderWith({ "secret.yaml": "password: hunter2\n", "secret.md": "hunter2\n" });
    const pack = packWith({ "scenarios/good.yaml": good });
    symlinkSync(join(outside, "secret.yaml"), join(pack, "scenarios/a.yaml"));
    symlinkSync(join(outside, "secret.md"), join(pack, "policies/secret.md"));
    symlinkSync(outside, join(pack, "walks"));
    const { output, code } = await check(pack);
    expect(output).not.toContain("hunter2");
    expect(output.match(/^\S+ {2}error OFF\d+/gm)).toEqual([
      "policies/secret.md:1:1  error OFF005",
      "scenarios/a.yaml:1:1  error OFF005",
      "walks:1:1  error OFF005",
    ]);
    expect(code).toBe(1);
  });

  test.skipIf(process.platform === "win32")(
    "pipes, devices and folders in the place of files are not opened",
    async () => {
      const pack = packWith({ "scenarios/good.yaml": good });
      execFileSync("mkfifo", [join(pack, "scenarios/pipe.yaml")]);
      mkdirSync(join(pack, "scenarios/folder.yaml"));
      expect(await findings(pack, ".", "/dev/zero")).toEqual([
        "scenarios/folder.yaml:1:1 OFF004 This is not an ordinary file.",
        "scenarios/pipe.yaml:1:1 OFF004 This is not an ordinary file.",
        expect.stringMatching(/dev\/zero:1:1 OFF004 /),
      ]);
    },
  );
});
