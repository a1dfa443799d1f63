import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installation, newFolder, run } from "../cli/world.ts";
import { findings, folderWith, scenario } from "../pack/folders.ts";
import { type LanguageServer, startLanguageServer } from "./language-server.ts";

const shipped = (name: string) => readFileSync(join(installation, `schemas/${name}.schema.json`), "utf8");
const pack = "format: offscript/pack@1.0\nname: my-pack\ntitle: My pack\nversion: 1.0.0\n";
const newPack = () => folderWith({ "my-pack/pack.yaml": pack, "my-pack/scenarios/late.yaml": scenario("late") });
const allFiles = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]),
  );

describe("offscript schema", () => {
  test("says what there is", async () => {
    const { code, stdout } = await run({ argv: ["schema"] });
    expect(code).toBe(0);
    const named = [...stdout.matchAll(/^ {2}(\w+) {2,}\S/gm)].map(([, name]) => `${name}.schema.json`);
    expect(named.sort()).toEqual(
      readdirSync(join(installation, "schemas")).filter((file) => file.endsWith(".schema.json")),
    );
  });

  test.each(["pack", "charter", "scenario", "project", "settings", "findings", "coverage", "stats"])(
    "prints %s as it is shipped",
    async (name) => {
      const { code, stdout } = await run({ argv: ["schema", name] });
      expect({ code, stdout }).toEqual({ code: 0, stdout: shipped(name) });
      const dashed = await run({ argv: ["schema", name, "-o", "-"] });
      expect(dashed.stdout).toBe(stdout);
    },
  );

  test("writes one to a file, and over a file only when forced", async () => {
    const cwd = folderWith({ "there.json": "mine" });
    const written = await run({ argv: ["schema", "pack", "-o", "new.json"], cwd });
    expect({ code: written.code, stdout: written.stdout }).toEqual({ code: 0, stdout: "Written: new.json\n" });
    expect(readFileSync(join(cwd, "new.json"), "utf8")).toBe(shipped("pack"));
    const refused = await run({ argv: ["schema", "pack", "--output", "there.json"], cwd });
    expect({ code: refused.code, stderr: refused.stderr }).toEqual({
      code: 3,
      stderr:
        "There is another there.json already. Nothing was written.\nMove it away, or overwrite it with --force.\n",
    });
    expect(readFileSync(join(cwd, "there.json"), "utf8")).toBe("mine");
    expect((await run({ argv: ["schema", "pack", "--output", "there.json", "--force"], cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "there.json"), "utf8")).toBe(shipped("pack"));
    expect(readdirSync(cwd).sort()).toEqual(["new.json", "there.json"]);
  });

  test.each([
    [["schema", "scenaro"], 2, "There is no schema “scenaro”.\nDid you mean: offscript schema scenario\n"],
    [
      ["schema", "-o", "x.json"],
      2,
      "No schema is named.\nThere are: pack, charter, scenario, walk, project, settings, findings, coverage, stats and journal.\n",
    ],
    [["schema", "pack", "-o", "x.json", "-n"], 2, "cannot go together"],
    [["schema", "--setup", "nowhere"], 3, "There is no folder called nowhere.\n"],
    [
      ["schema", "pack", "-o", "no/such/folder.json"],
      3,
      "no/such/folder.json could not be written or read (ENOENT).\n",
    ],
  ])("%j ends with %i", async (argv, code, words) => {
    const outcome = await run({ argv });
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toContain(words);
  });
});

describe("offscript schema --setup", () => {
  test("sets up a folder of packs, and says what it wrote", async () => {
    const folder = newPack();
    const { code, stdout } = await run({ argv: ["schema", "--setup"], cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toBe(`Written:
  schemas/pack.schema.json
  schemas/charter.schema.json
  schemas/scenario.schema.json
  schemas/walk.schema.json
  schemas/project.schema.json
  .vscode/settings.json
  .vscode/extensions.json

A first line that names the schema was put into:
  my-pack/pack.yaml
  my-pack/scenarios/late.yaml

Open this folder in VS Code and install the extension YAML by Red Hat, which it offers. Other editors with the YAML language server need nothing more.
`);
    expect(readFileSync(join(folder, "my-pack/scenarios/late.yaml"), "utf8")).toBe(
      `# yaml-language-server: $schema=../../schemas/scenario.schema.json\n${scenario("late")}`,
    );
    expect(readFileSync(join(folder, "schemas/scenario.schema.json"), "utf8")).toBe(shipped("scenario"));
    expect(await findings(folder, "my-pack")).toEqual([]);
    expect(Object.values(allFiles(folder)).join("\n")).not.toMatch(/\$schema=https?:/);
  });

  test("changes nothing the second time", async () => {
    const folder = newPack();
    await run({ argv: ["schema", "--setup"], cwd: folder });
    const before = allFiles(folder);
    const { stdout } = await run({ argv: ["schema", "--setup"], cwd: folder });
    expect(stdout).toContain("9 files are as needed already, and stay as they are.\n");
    expect(allFiles(folder)).toEqual(before);
  });

  test("writes nothing in a dry run, and names the same files", async () => {
    const folder = newPack();
    const before = allFiles(folder);
    const planned = await run({ argv: ["schema", "--setup", folder, "-n"] });
    expect(allFiles(folder)).toEqual(before);
    const done = await run({ argv: ["schema", "--setup", folder] });
    const files = (text: string) => text.match(/^ {2}.*$/gm);
    expect(files(planned.stdout)).toEqual(files(done.stdout));
  });

  test("works in the folder of a pack itself, which stays clean", async () => {
    const folder = newPack();
    const { code } = await run({ argv: ["schema", "--setup", "my-pack"], cwd: folder });
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "my-pack/pack.yaml"), "utf8")).toBe(
      `# yaml-language-server: $schema=./schemas/pack.schema.json\n${pack}`,
    );
    expect(await findings(folder, "my-pack")).toEqual([]);
  });

  test("refuses a part of a pack, and names the pack", async () => {
    const folder = newPack();
    const { code, stderr } = await run({ argv: ["schema", "--setup", "my-pack/scenarios"], cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain("Set up the folder of the pack: offscript schema --setup my-pack\n");
    expect(existsSync(join(folder, "my-pack/scenarios/schemas"))).toBe(false);
  });

  test("keeps a first line that is there, line ends, a byte order mark, and files that are no text", async () => {
    const folder = newPack();
    const own = `# mine\n# yaml-language-server: $schema=elsewhere.json\n${scenario("own")}`;
    const windows = `\uFEFF${scenario("windows").replaceAll("\n", "\r\n")}`;
    const bytes = Buffer.from([0xff, 0xfe, 0x66, 0x00]);
    const write = (name: string, content: string | Uint8Array) =>
      writeFileSync(join(folder, "my-pack/scenarios", name), content);
    write("own.yaml", own);
    write("windows.yaml", windows);
    write("bytes.yaml", bytes);
    // Without a blank after the # the server does not see it.
    write("tight.yaml", `#yaml-language-server: $schema=elsewhere.json\n${scenario("tight")}`);
    const { stdout } = await run({ argv: ["schema", "--setup"], cwd: folder });
    const read = (name: string) => readFileSync(join(folder, "my-pack/scenarios", name));
    expect(read("own.yaml").toString()).toBe(own);
    expect(read("windows.yaml").toString()).toBe(
      `\uFEFF# yaml-language-server: $schema=../../schemas/scenario.schema.json\r\n${windows.slice(1)}`,
    );
    expect(read("bytes.yaml")).toEqual(bytes);
    expect(stdout).toContain("saved as UTF-8:\n  my-pack/scenarios/bytes.yaml\n");
    expect(read("tight.yaml").toString()).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/scenario/);
  });

  test("does not overwrite a schema of somebody else, and replaces one of its own", async () => {
    const folder = newPack();
    mkdirSync(join(folder, "schemas"));
    const file = join(folder, "schemas/pack.schema.json");
    writeFileSync(file, "{}");
    const before = allFiles(folder);
    const refused = await run({ argv: ["schema", "--setup"], cwd: folder });
    expect({ code: refused.code, files: allFiles(folder) }).toEqual({ code: 3, files: before });
    writeFileSync(file, shipped("pack").replace("Pack file", "Pack file of an older version"));
    expect((await run({ argv: ["schema", "--setup"], cwd: folder })).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(shipped("pack"));
  });

  describe("the settings of VS Code", () => {
    const own = { "./schemas/pack.schema.json": ["**/pack.yaml"] };
    const full = {
      "./schemas/pack.schema.json": ["**/pack.yaml"],
      "./schemas/charter.schema.json": ["**/charter.yaml"],
      "./schemas/scenario.schema.json": ["**/scenarios/*.yaml"],
      "./schemas/walk.schema.json": ["**/walks/*.yaml"],
      "./schemas/project.schema.json": ["**/offscript.yaml"],
    };
    const added = Object.entries(full).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);

    async function settle(before: string) {
      const folder = newPack();
      mkdirSync(join(folder, ".vscode"));
      const file = join(folder, ".vscode/settings.json");
      writeFileSync(file, before);
      const { stdout } = await run({ argv: ["schema", "--setup"], cwd: folder });
      return { after: readFileSync(file, "utf8"), stdout };
    }

    test("keep what is there, with its comments", async () => {
      const before = `{\n  // mine: "yaml.schemas": {\n  "editor.fontSize": 14, /* large */\n}\n`;
      const { after } = await settle(before);
      expect(after.endsWith(before.slice(1))).toBe(true);
      const bare = after.replace(/\/\/.*|\/\*.*\*\//g, "").replace(/,(?=\s*})/g, "");
      expect(JSON.parse(bare)).toEqual({ "yaml.schemas": full, "editor.fontSize": 14 });
    });

    test("get what is missing beside schemas of other files, and lose none", async () => {
      const before = `{\r\n  "yaml.schemas": {\r\n    "other.json": "*.yml" // theirs\r\n  }\r\n}\r\n`;
      const { after } = await settle(before);
      const lines = added.join(",\r\n    ");
      expect(after).toBe(before.replace("{\r\n    ", `{\r\n    ${lines},\r\n    `));
    });

    test.each(["{}", "{\n}\n", `{ "yaml.schemas": {} }`, `{"yaml.schemas":${JSON.stringify(own)}}`])(
      "of %j read as they should",
      async (before) => {
        expect(JSON.parse((await settle(before)).after)).toEqual({ "yaml.schemas": full });
      },
    );

    test.each([
      "",
      "{ not json",
      "[]",
      `{ "yaml.schemas": "none" }`,
      `{ "a": { "yaml.schemas": {} }, "yaml.schemas": {} }`,
    ])("of %j are left alone, and what to add is said", async (before) => {
      const { after, stdout } = await settle(before);
      expect(after).toBe(before);
      expect(stdout).toContain(`.vscode/settings.json is left alone`);
      for (const key of Object.keys(full)) expect(stdout).toContain(`"${key}"`);
    });
  });

  describe("in the editor", () => {
    let server: LanguageServer;
    const folder = newFolder();

    beforeAll(async () => {
      mkdirSync(join(folder, "my-pack/scenarios"), { recursive: true });
      writeFileSync(join(folder, "my-pack/pack.yaml"), pack);
      writeFileSync(join(folder, "my-pack/scenarios/late.yaml"), scenario("late"));
      await run({ argv: ["schema", "--setup"], cwd: folder });
      const settings = JSON.parse(readFileSync(join(folder, ".vscode/settings.json"), "utf8"));
      server = await startLanguageServer(folder, { schemas: settings["yaml.schemas"] });
    });
    afterAll(() => server.stop());

    test("a file is checked by its first line", async () => {
      const text = readFileSync(join(folder, "my-pack/scenarios/late.yaml"), "utf8");
      // Outside the folders that the settings name.
      const found = await server.open(join(folder, "my-pack/walks/late.yaml"), `${text}minutes: soon\n`);
      expect(found.map(({ range }) => range.start.line)).toEqual([7]);
    });

    test("a new file is checked by the settings", async () => {
      const found = await server.open(join(folder, "my-pack/scenarios/new.yaml"), `${scenario("new")}minutes: soon\n`);
      expect(found.map(({ range }) => range.start.line)).toEqual([6]);
    });
  });
});
