import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import english from "../../src/messages/en/settings.json" with { type: "json" };
import { installation, newFolder, run } from "./world.ts";

const schema = JSON.parse(readFileSync(join(installation, "schemas/settings.schema.json"), "utf8"));
const names = Object.keys(schema.properties).filter((name) => name !== "format");

/** A home in which these settings stand. */
function withSettings(text: string | Uint8Array): string {
  const home = newFolder();
  writeFileSync(join(home, "settings.yaml"), text);
  return home;
}

const read = (home: string) => readFileSync(join(home, "settings.yaml"), "utf8");

describe("the list", () => {
  test("tells every setting, its value and what says so, one a line", async () => {
    const home = withSettings("form: short\nrole: back-office\n");
    const { code, stdout, stderr } = await run({
      argv: ["config"],
      home,
      env: { ACCESSIBLE: "1", LANG: "en_GB.UTF-8" },
    });
    expect(stdout).toBe(
      [
        "language  en           set by LANG        can be: en, de",
        "style     plain        set by ACCESSIBLE  can be: rich, plain",
        "form      short        your settings      can be: short, default, long",
        "minutes   -            nothing set        can be: 1-120",
        "role      back-office  your settings      can be: the id of a role",
        "horizon   3-months     nothing set        can be: 1-month, 3-months, 6-months, 1-year",
        "quiet     off          nothing set        can be: on, off",
        "",
      ].join("\n"),
    );
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `\nYour settings are in ${home}/settings.yaml\nTo change one, for example: offscript config set form short\n`,
    });
  });

  test("breaks between words where the terminal is narrow, what a setting can be below it", async () => {
    const { stdout, stderr } = await run({
      argv: ["config"],
      home: withSettings("form: short\n"),
      env: { ACCESSIBLE: "1", LANG: "en_GB.UTF-8" },
      terminal: { columns: 40, rows: 24 },
    });
    expect(stdout).toContain("\nstyle     plain     set by ACCESSIBLE\n          can be: rich, plain\n");
    expect(stderr).toContain("\nTo change one, for example: offscript\nconfig set form short\n");
    const help = await run({ argv: ["config", "set", "--help"] });
    expect(help.stdout).toContain(
      "\n  form      short, default, long\n  minutes   1-120\n  role      the id of a role\n",
    );
  });

  test("one setting is told in rows that end between words", async () => {
    const { stdout, stderr } = await run({ argv: ["config", "get", "style"], terminal: { columns: 80, rows: 24 } });
    expect(stdout).toBe("rich\n");
    expect(stderr).toMatch(/^How things look: .{40,63}\n\S.* need[s ]/);
    const piped = await run({ argv: ["config", "get", "style"] });
    expect(stderr.replace(/\s+/g, " ")).toBe(piped.stderr.replace(/\s+/g, " "));
    for (const line of stderr.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("is JSON alone with --json", async () => {
    const { stdout, home } = await run({ argv: ["config", "--json"] });
    const { path, settings } = JSON.parse(stdout);
    expect(path).toBe(join(home, "settings.yaml"));
    expect(settings.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(settings[3]).toEqual({
      name: "minutes",
      value: null,
      from: "default",
      range: { kind: "number", least: 1, most: 120 },
      about: "Nothing that takes longer than so many minutes is offered.",
      without: "Without it: everything is.",
    });
  });

  test("the schema and the program say the same of each", () => {
    const texts: Readonly<Record<string, string>> = english;
    for (const name of names) {
      const told = `${texts[`settings.about.${name}`]} ${texts[`settings.without.${name}`]}`;
      expect(schema.properties[name].markdownDescription).toBe(told);
    }
  });
});

describe("setting one", () => {
  test("makes a file that describes all, and is YAML", async () => {
    const { home, code, stdout, stderr } = await run({ argv: ["config", "set", "form", "short"] });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: `Saved in ${home}/settings.yaml\n` });
    expect(parse(read(home))).toEqual({ format: "offscript/settings@1.0", form: "short" });
    for (const name of names) expect(read(home)).toMatch(new RegExp(`^# .+\n# .+\n# Without it: .+\n#?${name}: `, "m"));
    const { stdout: value } = await run({ argv: ["config", "get", "form"], home });
    expect(value).toBe("short\n");
  });

  test("every line that is put into force by hand holds", async () => {
    const home = newFolder();
    await run({ argv: ["config", "set", "form", "short"], home });
    writeFileSync(join(home, "settings.yaml"), read(home).replace(/^#(?=\w)/gm, ""));
    const { stderr, stdout } = await run({ argv: ["config", "--json"], home });
    expect(stderr).toBe("");
    const settings: { name: string; value: unknown }[] = JSON.parse(stdout).settings;
    expect(Object.fromEntries(settings.map(({ name, value }) => [name, value]))).toEqual({
      language: "de",
      style: "plain",
      form: "short",
      minutes: 10,
      role: "supervisor",
      horizon: "6-months",
      quiet: "on",
    });
    expect(parse(read(home))).toMatchObject({ minutes: 10, quiet: "on" });
  });

  test("keeps every other line, its comment, and the ends of the lines", async () => {
    const before = "# mine\r\nform: long   # for Fridays\r\n\r\nodd line\r\nrole: 'manager'\r\nform: short\r\n";
    const home = withSettings(before);
    await run({ argv: ["config", "set", "form", "default"], home });
    expect(read(home)).toBe("# mine\r\nform: default   # for Fridays\r\n\r\nodd line\r\nrole: 'manager'\r\n");
    await run({ argv: ["config", "set", "minutes", "5"], home });
    await run({ argv: ["config", "unset", "form"], home });
    expect(read(home)).toBe(
      "# mine\r\n#form: default   # for Fridays\r\n\r\nodd line\r\nrole: 'manager'\r\nminutes: 5\r\n",
    );
    await run({ argv: ["config", "set", "form", "short"], home });
    expect(read(home)).toContain("# mine\r\nform: short\r\n\r\nodd");
  });

  test("what is not set can be unset, and nothing is made", async () => {
    const { code, stderr, home } = await run({ argv: ["config", "unset", "form"] });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "Nothing was set, so nothing changed.\n" });
    expect(existsSync(join(home, "settings.yaml"))).toBe(false);
  });

  test.each([
    [["sett", "form", "short"], "There is no command “sett” here.\nDid you mean: set\n"],
    [["list", "xyzzy"], "There is no command “xyzzy” here.\nSee how it is used with: offscript config --help\n"],
    [["get", "frm"], "There is no setting “frm”.\nDid you mean: form\n"],
    [
      ["set", "colour", "red"],
      "There is no setting “colour”.\nThere are: language, style, form, minutes, role, horizon, quiet.\n",
    ],
    [["set", "form", "brief"], "form cannot be “brief”.\nIt can be one of these: short, default, long.\n"],
    [["set", "quiet", "true"], "quiet cannot be “true”.\nIt can be one of these: on, off.\n"],
    [["set", "minutes", "0"], "minutes cannot be “0”.\nIt can be a whole number from 1 to 120.\n"],
    [
      ["set", "role", "Back Office"],
      "role cannot be “Back Office”.\nIt can be the id of a role, such as adviser, supervisor or back-office.\n",
    ],
  ])("config %s is wrong usage", async (argv, told) => {
    const { code, stdout, stderr, home } = await run({ argv: ["config", ...argv] });
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: told });
    expect(existsSync(join(home, "settings.yaml"))).toBe(false);
  });

  test("a link stays a link, and a folder that is made is closed to others", async () => {
    const home = join(newFolder(), "new");
    await run({ argv: ["config", "set", "form", "short"], home });
    expect(lstatSync(home).mode & 0o777).toBe(0o700);
    const real = join(withSettings("form: long\n"), "settings.yaml");
    chmodSync(real, 0o640);
    const linked = newFolder();
    symlinkSync(real, join(linked, "settings.yaml"));
    await run({ argv: ["config", "set", "form", "short"], home: linked });
    expect(lstatSync(join(linked, "settings.yaml")).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, "utf8")).toBe("form: short\n");
    expect(lstatSync(real).mode & 0o777).toBe(0o640);
  });

  test("where nothing can be written, it says so", async () => {
    const home = join(newFolder(), "file");
    writeFileSync(home, "");
    const { code, stderr } = await run({ argv: ["config", "set", "form", "short"], home });
    expect(code).toBe(3);
    expect(stderr).toContain(`Your settings could not be written (ENOTDIR): ${home}/settings.yaml`);
  });

  test("a relative OFFSCRIPT_HOME and a missing home are told", async () => {
    const relative = await run({ argv: ["config", "path"], env: { OFFSCRIPT_HOME: "mine" } });
    expect({ code: relative.code, stdout: relative.stdout }).toEqual({ code: 3, stdout: "" });
    expect(relative.stderr).toContain("“mine”");
    const homeless = await run({ argv: ["config", "path"], env: { OFFSCRIPT_HOME: "" }, home: "" });
    expect({ code: homeless.code, stdout: homeless.stdout }).toEqual({ code: 3, stdout: "" });
    expect(homeless.stderr).toContain("Your home folder is not known");
  });
});

describe("a settings file that is not as it should be", () => {
  const until = "Until then, it is as if";

  test.each<[string, string | Uint8Array, (path: string) => string]>([
    [
      "a setting that does not exist",
      "forms: short\n",
      (path) => `There is no setting “forms” (line 1 of ${path}).\nDid you mean: form\n`,
    ],
    [
      "a value outside the range",
      "\nform: brief\n",
      (path) => `form cannot be “brief” (line 2 of ${path}).\nIt can be one of these: short, default, long.\n`,
    ],
    [
      "a line that is no setting",
      "form short\n",
      (path) =>
        `Line 1 of your settings is not understood: ${path}\nWrite a name, a colon, a space and a value, such as form: short. ${until} that line were not there.\n`,
    ],
    [
      "one that stands twice",
      "quiet: on\nquiet: off\n",
      (path) => `quiet stands more than once (line 2 of ${path}).\nThe first one holds. Take the others out.\n`,
    ],
    [
      "a newer format",
      "format: offscript/settings@2.0\n",
      (path) =>
        `Your settings are written for a newer Offscript (offscript/settings@2.0): ${path}\nInstall the newest Offscript. Until then, what this one knows of them holds.\n`,
    ],
    [
      "another format",
      "format: offscript/pack@1.0\n",
      (path) => `format cannot be “offscript/pack@1.0” (line 1 of ${path}).\nIt can only be offscript/settings@1.0.\n`,
    ],
    [
      "UTF-16",
      Buffer.from("\ufeffform: short\n", "utf16le"),
      (path) =>
        `Your settings are not saved as UTF-8: ${path}\nSave the file as UTF-8, as plain text. ${until} nothing were set.\n`,
    ],
    [
      "a file too large",
      "#".repeat(70_000),
      (path) =>
        `Your settings cannot be read (EFBIG): ${path}\nSee whether that is an ordinary file that you may read. ${until} nothing were set.\n`,
    ],
  ])("%s is told once, on stderr, and the program goes on", async (_, text, told) => {
    const home = withSettings(text);
    const { code, stdout, stderr } = await run({ argv: ["journal", "path"], home });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `${home}/journal.db\n`,
      stderr: told(join(home, "settings.yaml")),
    });
  });

  test.skipIf(process.platform === "win32")("a pipe in its place is told, and holds nothing up", () => {
    const home = newFolder();
    execFileSync("mkfifo", [join(home, "settings.yaml")]);
    // In a process that can be stopped: whoever opens a pipe waits until somebody writes into it.
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(installation, "bin/offscript.js"), "config", "path"],
      {
        env: { OFFSCRIPT_HOME: home, LANG: "C" },
        encoding: "utf8",
        timeout: 20_000,
      },
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${home}/settings.yaml\n` });
    expect(stderr).toContain("Your settings cannot be read (EINVAL)");
  });

  test("a folder in its place is told, and never overwritten", async () => {
    const home = newFolder();
    mkdirSync(join(home, "settings.yaml"));
    const listed = await run({ argv: ["config"], home });
    expect(listed.stderr).toContain("cannot be read (EISDIR)");
    expect((await run({ argv: ["config", "set", "form", "short"], home })).code).toBe(3);
  });

  test("the lines that are understood hold, quoted or not, with a mark of UTF-8 or without", async () => {
    const home = withSettings('\ufeff---\nnonsense\nform: "short" # why\nminutes: 7\nrole: a#b\n');
    const { stdout } = await run({ argv: ["config"], home });
    expect(stdout).toMatch(/^form {6}short +your settings /m);
    expect(stdout).toMatch(/^minutes {3}7 +your settings /m);
    expect(stdout).toMatch(/^role {6}- +nothing set /m);
  });

  test("whatever stands in it is made harmless", async () => {
    const { stderr } = await run({ argv: ["journal", "path"], home: withSettings("form: \u001b]0;x\u0007\n") });
    expect(stderr).not.toContain("\u001b");
  });
});

describe("what settings do", () => {
  test("language beats the locale, in the help too", async () => {
    const home = withSettings("language: de\n");
    const { stdout } = await run({ argv: ["--help"], home, env: { LANG: "en_GB.UTF-8" } });
    expect(stdout).not.toContain("Usage:");
    const back = await run({ argv: ["--help"], home: withSettings("language: en\n"), env: { LANG: "de_DE.UTF-8" } });
    expect(back.stdout).toContain("Usage:");
  });

  test("style asks for plain lines as the flag does", async () => {
    const cwd = newFolder();
    await run({ argv: ["pack", "new", "our-pack", "--title", "Our pack", "--yes"], cwd });
    const scene = { argv: ["pack", "coverage", "our-pack"], cwd, terminal: { columns: 80, rows: 24 } };
    const rich = await run({ ...scene, home: withSettings("style: rich\n") });
    const plain = await run({ ...scene, home: withSettings("style: plain\n") });
    const flagged = await run({ ...scene, argv: [...scene.argv, "--plain"] });
    expect(plain.stdout).toBe(flagged.stdout);
    expect(plain.stdout).not.toBe(rich.stdout);
  });

  test.each<[string, string, readonly string[]]>([
    ["the setting", "quiet: on\n", []],
    ["the flag", "", ["--quiet"]],
    ["the short flag", "quiet: off\n", ["-q"]],
  ])("%s for quiet silences what went as it should, and nothing else", async (_, settings, flags) => {
    const home = withSettings(settings);
    const saved = await run({ argv: ["config", "set", "form", "short", ...flags], home });
    expect(saved).toMatchObject({ code: 0, stdout: "", stderr: "" });
    const file = join(home, "schema.json");
    const written = await run({ argv: [...flags, "schema", "pack", "--output", file], home });
    expect(written).toMatchObject({ code: 0, stdout: "", stderr: "" });
    const wrong = await run({ argv: ["config", "set", "form", "brief", ...flags], home });
    expect(wrong.stderr).not.toBe("");
    const result = await run({ argv: ["config", "get", "form", ...flags], home });
    expect(result).toMatchObject({ stdout: "short\n", stderr: "" });
    const made = await run({
      argv: ["pack", "new", "our-pack", "--title", "Our pack", "--yes", ...flags],
      home,
      cwd: home,
    });
    expect(made).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(await run({ argv: ["validate", "our-pack", ...flags], home, cwd: home })).toMatchObject({
      code: 0,
      stdout: "",
    });
  });

  test("a mistake in the settings is told even where quiet is asked for", async () => {
    const { stderr } = await run({ argv: ["journal", "path", "-q"], home: withSettings("quiet: on\nfrm: short\n") });
    expect(stderr).toContain("There is no setting “frm”");
  });
});
