import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { installation, newFolder, run, type World } from "./world.ts";

/** Signs of a computer on which nothing is missing. */
const sound = { LANG: "en_GB.UTF-8", EDITOR: "/bin/sh" };

const doctor = (world: Partial<World> = {}) => run({ argv: ["doctor"], ...world, env: { ...sound, ...world.env } });

/** All that is found of one check. */
async function found(check: string, world: Partial<World> = {}) {
  const { stdout } = await doctor({ ...world, argv: ["doctor", "--json"] });
  const findings: { check: string; state: string; found: string; remedy?: string }[] = JSON.parse(stdout);
  return findings.filter((finding) => finding.check === check);
}

const program = join(installation, "bin/offscript.js");

/** A home with a journal in which somebody has written. In a process of its own: SQLite tidies up when that ends. */
function practised(): string {
  const home = newFolder();
  const argv = [program, "practice", "chatbot-promised", "--plain", "--seed", "7"];
  spawnSync(process.execPath, argv, { env: { ...sound, OFFSCRIPT_HOME: home }, input: "\nMarker of mine.\n.\n" });
  expect(readdirSync(home)).toContain("journal.db");
  return home;
}

const version = JSON.parse(readFileSync(join(installation, "package.json"), "utf8")).version;
const posix = process.platform !== "win32";

test("where all is there, it says so, changes nothing, and tells no words of the person's", async () => {
  const home = practised();
  const before = readdirSync(home);
  const { code, stdout, stderr } = await doctor({ home, node: "20.19.0" });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(`ok    Offscript ${version}, Node 20.19.0, ${process.platform} ${process.arch}\n`);
  expect(stdout).toContain("ok    Your journal is kept in ~\n");
  expect(stdout).toMatch(/^ok {4}The journal can be opened, version \d+ of \d+\.$/m);
  expect(stdout).toContain("ok    Language: en (set by LANG)\n");
  expect(stdout).toContain(
    "ok    Editor for /edit: /bin/sh\n\nAll that Offscript needs is there. To practise: offscript\n",
  );
  expect(stdout).not.toContain("Marker");
  expect(stdout).not.toContain(home);
  // In a process of its own, since what SQLite leaves behind is seen when that ends.
  const env = { ...sound, OFFSCRIPT_HOME: home };
  expect(spawnSync(process.execPath, [program, "doctor"], { env }).status).toBe(0);
  expect(readdirSync(home)).toEqual(before);
});

test("on a computer where it never ran, nothing is made", async () => {
  const home = join(newFolder(), "new");
  const { code, stdout } = await doctor({ home });
  expect(code).toBe(0);
  expect(stdout).toContain("ok    Your journal will be kept in ~, which is not there yet.\n");
  expect(stdout).toContain("ok    There is no journal yet; the first session makes it.\n");
  expect(stdout).toContain("ok    Your settings will be in ~/settings.yaml, which is not there yet.\n");
  expect(() => statSync(home)).toThrow();
});

test("in a narrow terminal it breaks between words, and stands under where it began", async () => {
  const terminal = { columns: 40, rows: 24 };
  const { stdout } = await doctor({ terminal, env: { EDITOR: "" } });
  const piped = await doctor({ env: { EDITOR: "" } });
  expect(piped.stdout).toContain("note  There is no editor for /edit.\n      ");
  const [rows = ""] = stdout.split("\n\n");
  for (const row of rows.split("\n")) expect(row).toMatch(/^(?:ok {4}|note {2}|mend {2}| {6})\S.{0,33}$/);
  expect(stdout).toContain("\nok    There is no journal yet; the first\n      session makes it.\n");
});

test("what is said of each finding begins in one column, in German too", async () => {
  const { stdout } = await doctor({ env: { LANG: "de_DE.UTF-8", EDITOR: "/nowhere/editor" } });
  const [rows = ""] = stdout.split("\n\n");
  expect(rows).toContain("\noffen  ");
  for (const row of rows.split("\n")) expect(row).toMatch(/^(?:ok {5}|Info {3}|offen {2}| {7})\S/);
});

test("only what lies in the home folder is shortened, not what lies beside it", async () => {
  const around = newFolder();
  const [home, beside] = [join(around, "ana"), join(around, "anabel")];
  const [place] = await found("folder", { home, env: { OFFSCRIPT_HOME: beside } });
  expect(place?.found).toBe(`Your journal will be kept in ${beside}, which is not there yet.`);
  const [within] = await found("folder", { home, env: { OFFSCRIPT_HOME: join(home, "bel") } });
  expect(within?.found).toBe("Your journal will be kept in ~/bel, which is not there yet.");
});

test.each([
  ["20.18.3", 1],
  ["18.20.8", 1],
  ["20.19.0", 0],
  ["24.0.0", 0],
])("Node %s ends with %i", async (node, code) => {
  expect((await doctor({ node })).code).toBe(code);
  const told = await found("node", { node });
  expect(told.map(({ remedy }) => remedy)).toEqual(
    code === 0 ? [] : ["Install Node 20.19 or newer from https://nodejs.org"],
  );
});

describe("the folder and the journal", () => {
  test.skipIf(!posix)(
    "files that others may read are named with the way to close them, an open folder in passing",
    async () => {
      const home = practised();
      chmodSync(join(home, "journal.db"), 0o644);
      chmodSync(home, 0o755);
      const { code } = await doctor({ home });
      expect(code).toBe(1);
      expect((await found("folder", { home })).slice(1)).toEqual([
        {
          check: "folder",
          state: "mend",
          found: "Others on this computer may read ~/journal.db",
          remedy: 'Close it to them: chmod go= "$HOME/journal.db"',
        },
        {
          check: "folder",
          state: "note",
          found: "Others on this computer may look into that folder; what it holds is closed to them in any case.",
          remedy: 'To close the folder as well: chmod go= "$HOME"',
        },
      ]);
      expect(statSync(join(home, "journal.db")).mode & 0o777).toBe(0o644);
    },
  );

  test.each([
    ["damaged", (file: string) => writeFileSync(file, "x".repeat(5_000)), "This file is damaged"],
    ["gone, its log left", (file: string) => renameSync(file, `${file}-wal`), "The journal file is gone"],
    [
      "a folder",
      (file: string) => {
        rmSync(file);
        mkdirSync(file);
      },
      "something else is in its place",
    ],
  ])("a journal that is %s is told with what to do, and left as it is", async (_, spoil, told) => {
    const home = practised();
    spoil(join(home, "journal.db"));
    const before = readdirSync(home);
    const { code, stdout } = await doctor({ home });
    expect(code).toBe(1);
    expect(stdout).toContain("1 thing needs doing.");
    const [finding] = await found("journal", { home });
    expect(finding?.found).toContain(told);
    expect(finding?.remedy).toBeTruthy();
    expect(readdirSync(home)).toEqual(before);
  });

  test("a file in the place of the folder, a relative OFFSCRIPT_HOME and a missing home are told", async () => {
    const file = join(newFolder(), "file");
    writeFileSync(file, "");
    expect(await found("folder", { home: file })).toMatchObject([
      { state: "mend", found: expect.stringContaining("something else") },
    ]);
    expect(await found("folder", { env: { OFFSCRIPT_HOME: "mine" } })).toMatchObject([
      { state: "mend", found: expect.stringContaining("“mine”") },
    ]);
    const { code, stdout } = await doctor({ home: "", env: { OFFSCRIPT_HOME: "" } });
    expect(code).toBe(1);
    expect(stdout).toContain("Your home folder is not known");
  });

  test.skipIf(!posix)("a folder that is closed to the person is told", () => {
    const closed = newFolder();
    chmodSync(closed, 0o500);
    // The superuser may do anything, so somebody else looks.
    const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, "doctor"], {
      ...other,
      env: { ...sound, OFFSCRIPT_HOME: join(closed, "mine"), HOME: "/nowhere" },
      cwd: "/",
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain(`mend  You may not read and write in ${closed} (EACCES).\n`);
  });

  test("without the database's own package, it still works, and says how to get it", () => {
    const folder = newFolder();
    for (const part of ["bin", "dist", "package.json"])
      cpSync(join(installation, part), join(folder, part), { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "bin/offscript.js"), "doctor"], {
      env: { ...sound, OFFSCRIPT_HOME: newFolder(), HOME: "/nowhere" },
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("mend  The database that holds the journal does not load here (ERR_MODULE_NOT_FOUND).\n");
    expect(stdout).toContain("npm install --global --include=optional offscript");
  });

  test("a charter in use is named, and one that is spoilt is told", async () => {
    const home = newFolder();
    const charter = join(installation, "scenarios/first-week/charter.yaml");
    expect((await run({ argv: ["charter", "use", charter], home })).code).toBe(0);
    expect(await found("charter", { home })).toMatchObject([
      { state: "fine", found: expect.stringMatching(/^Your charter is ~\/charters\/[0-9a-f]{64}\.yaml$/) },
    ]);
    const [copy = ""] = readdirSync(join(home, "charters")).filter((name) => name.endsWith(".yaml"));
    writeFileSync(join(home, "charters", copy), "changed");
    expect(await found("charter", { home })).toMatchObject([{ state: "mend" }]);
  });
});

describe("settings, terminal and editor", () => {
  test("mistakes in the settings are told here alone, not on stderr as well", async () => {
    const home = newFolder();
    writeFileSync(join(home, "settings.yaml"), "form: brief\nfrm: short\n");
    const { code, stdout, stderr } = await doctor({ home });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain("mend  form cannot be “brief” (line 1 of ~/settings.yaml).\n");
    expect(stdout).toContain("2 things need doing.");
  });

  test.each<[Record<string, string>, string, string]>([
    [{ TERM: "xterm" }, "fine", "Terminal: 80 by 24, TERM xterm, colour"],
    [{ TERM: "xterm", NO_COLOR: "1" }, "fine", "Terminal: 80 by 24, TERM xterm, no colour"],
    [{ TERM: "xterm", ACCESSIBLE: "1" }, "fine", "Terminal: 80 by 24, TERM xterm, plain lines"],
    [{ TERM: "dumb" }, "fine", "Terminal: 80 by 24, TERM dumb, plain lines"],
    [{}, "note", "Terminal: 80 by 24, TERM -, colour"],
  ])("with %o, the terminal is %s", async (env, state, told) => {
    const [finding] = await found("terminal", { env, terminal: { columns: 80, rows: 24 }, platform: "linux" });
    expect(finding).toMatchObject({ state, found: told });
  });

  test("a window narrower than things are laid out for is told", async () => {
    const narrow = await found("terminal", { env: { TERM: "xterm" }, terminal: { columns: 39, rows: 24 } });
    expect(narrow).toMatchObject([{ state: "mend", remedy: "Make the window 40 columns wide or wider." }]);
    const wide = await found("terminal", { env: { TERM: "xterm" }, terminal: { columns: 40, rows: 24 } });
    expect(wide).toMatchObject([{ state: "fine" }]);
  });

  test.each<[Record<string, string>, string, readonly string[]]>([
    [{ LANG: "de_DE.ISO-8859-1" }, "linux", ["mend"]],
    [{ LANG: "en_GB.UTF-8", LC_ALL: "C" }, "linux", ["note"]],
    [{ LANG: "" }, "darwin", ["note"]],
    [{ LANG: "C", LC_CTYPE: "en_GB.utf8" }, "linux", []],
    [{ LANG: "zz_ZZ@odd.value" }, "linux", ["mend"]],
    [{ LANG: "" }, "win32", []],
  ])("with %o on %s, letters are %o", async (env, platform, states) => {
    expect((await found("letters", { env, platform })).map(({ state }) => state)).toEqual(states);
  });

  test("the editor is looked for as a shell would find it, and never run", async () => {
    const folder = newFolder();
    const script = join(folder, "my editor");
    writeFileSync(script, `#!/bin/sh\ntouch "${folder}/ran"\n`, { mode: 0o755 });
    const state = async (env: Record<string, string>) => (await found("editor", { env }))[0]?.state;
    expect(await state({ EDITOR: `"${script}" --wait`, PATH: "" })).toBe("fine");
    expect(await state({ EDITOR: "'my editor'", PATH: `/nowhere:${folder}` })).toBe("fine");
    expect(await state({ VISUAL: "my-editor -w", PATH: folder })).toBe("mend");
    expect(await state({ EDITOR: " ", PATH: folder })).toBe("note");
    expect(readdirSync(folder)).toEqual(["my editor"]);
  });
});
