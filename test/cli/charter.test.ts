import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { loadPack } from "../../src/pack/load-pack.ts";
import { layOver, layOverIndex } from "../../src/pack/overlay.ts";
import { indexPack } from "../../src/pack/pack-index.ts";
import { playing } from "../../src/session/playing.ts";
import { fixtures } from "../pack/folders.ts";
import { installation, newFolder, type Outcome, run } from "./world.ts";

/** Two packs, `shop` and `hotline`, and a charter to lay over them; in its folder, commands are typed. */
function overlayFolder(): string {
  const folder = newFolder();
  cpSync(join(fixtures, "overlay"), folder, { recursive: true });
  return folder;
}

const both = ["--pack", "shop", "--pack", "hotline"];

/** A folder with the packs, and a home in which the charter is laid over them. */
async function laidOver(): Promise<{ cwd: string; home: string; use: Outcome }> {
  const cwd = overlayFolder();
  const use = await run({ argv: ["charter", "use", "our-charter.yaml", ...both], cwd });
  return { cwd, home: use.home, use };
}

const copies = (home: string) => readdirSync(join(home, "charters")).filter((name) => name.endsWith(".yaml"));
const show = async (home: string, cwd: string) =>
  JSON.parse((await run({ argv: ["charter", "show", "--json", ...both], cwd, home })).stdout);

describe("a charter laid over packs", () => {
  test("says what stands for what, by theme and by its own word, and what has no counterpart on either side", async () => {
    const { use } = await laidOver();
    expect(use.code).toBe(0);
    expect(use.stdout).toContain(`
How we serve
Meridian Air · 3 standards
`);
    expect(use.stdout).toContain(`
The shop:
Its standard  Yours     Linked by
shop-promise  our-word  the theme

The hotline:
Its standard  Yours     Linked by
calm-first    no-blame  stands_for
`);
    expect(use.stdout).toContain("- shop/tidy-shelves: Every shelf is as we would like to find it.\n");
    expect(use.stdout).toMatch(
      /Your standards without a counterpart in these packs:\n- quiet-cabin: We speak as if somebody were asleep beside us\.\n$/,
    );
    expect(use.stderr).toContain("new sessions and coverage speak of this charter");
    expect(use.stderr).toContain("offscript charter drop");
  });

  test("is kept as a copy named by its digest, for the person alone", async () => {
    const { cwd, home } = await laidOver();
    const [copy = "", ...others] = copies(home);
    expect(others).toEqual([]);
    expect(copy).toMatch(/^[0-9a-f]{64}\.yaml$/);
    expect(readFileSync(join(home, "charters", copy))).toEqual(readFileSync(join(cwd, "our-charter.yaml")));
    expect(readdirSync(join(home, "charters")).sort()).toEqual([copy, "in-use"]);
    if (process.platform !== "win32") {
      expect(statSync(join(home, "charters")).mode & 0o777).toBe(0o700);
      for (const name of [copy, "in-use"]) expect(statSync(join(home, "charters", name)).mode & 0o777).toBe(0o600);
    }
    rmSync(join(cwd, "our-charter.yaml"));
    expect((await show(home, cwd)).charter.title).toBe("How we serve");
  });

  test("can be shown as it was written, and as data", async () => {
    const { cwd, home } = await laidOver();
    const { code, stdout } = await run({ argv: ["charter", "show"], cwd, home });
    expect(code).toBe(0);
    expect(stdout).toContain("Nobody who travels with us is left alone with a problem.");
    expect(stdout).toContain("- I am told what happens next, and when.");
    expect(stdout).toContain("- our-word: What one of us promised, all of us keep.");
    expect(stdout).toContain("Named under stands_for, and in none of these packs:\n- hotline/calm-first\n");
    const { charter, packs, withoutCounterpart, unknown } = await show(home, cwd);
    expect(charter).toMatchObject({ organisation: "Meridian Air", standards: [{ id: "our-word" }, {}, {}] });
    expect(`${charter.digest}.yaml`).toBe(copies(home)[0]);
    expect(packs.filter(({ pack }: { pack: string }) => pack !== "first-week")).toEqual([
      {
        pack: "shop",
        title: "The shop",
        standards: [
          { id: "shop-promise", counterparts: ["our-word"], by: "theme" },
          { id: "tidy-shelves", counterparts: [], by: "nothing" },
        ],
      },
      {
        pack: "hotline",
        title: "The hotline",
        standards: [{ id: "calm-first", counterparts: ["no-blame"], by: "stands_for" }],
      },
    ]);
    expect({ withoutCounterpart, unknown }).toEqual({ withoutCounterpart: ["quiet-cabin"], unknown: [] });
  });

  test("gives coverage its standards, and names the pack's that have no counterpart", async () => {
    const { cwd, home } = await laidOver();
    const { stdout } = await run({ argv: ["pack", "coverage", "shop"], cwd, home });
    expect(stdout).toContain(`“How we serve” is laid over this pack`);
    expect(stdout).toContain(`
Standards:
Standard     Met in
our-word     long-queue, torn-label
no-blame     not met yet
quiet-cabin  not met yet

Standards of the pack without a counterpart in your charter:
Standard      Met in
tidy-shelves  half-a-pair, torn-label
`);
    expect(stdout).toContain("Scenarios that put none of these standards to work:\n- half-a-pair\n");
    expect(stdout).not.toContain("shop-promise");
    const other = await run({ argv: ["pack", "coverage", "hotline", "--json"], cwd, home });
    const { standards, withoutCounterpart } = JSON.parse(other.stdout);
    const met = standards.filter(({ scenarios }: { scenarios: string[] }) => scenarios.length > 0);
    expect(met).toMatchObject([{ id: "no-blame", scenarios: ["no-light"] }]);
    expect(withoutCounterpart).toEqual([]);
  });

  test("gives coverage as data, as its schema describes it", async () => {
    const { cwd, home } = await laidOver();
    const { stdout } = await run({ argv: ["pack", "coverage", "shop", "--json"], cwd, home });
    const data: unknown = JSON.parse(stdout);
    const schema = JSON.parse(readFileSync(join(installation, "schemas", "coverage.schema.json"), "utf8"));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(data) ? [] : validate.errors).toEqual([]);
    expect(data).toMatchObject({
      overlay: { title: "How we serve" },
      withoutCounterpart: [{ id: "tidy-shelves", scenarios: ["half-a-pair", "torn-label"] }],
    });
  });

  test("takes a translation for the pack that it translates", async () => {
    const { cwd, home } = await laidOver();
    const own = readFileSync(join(cwd, "hotline", "pack.yaml"), "utf8");
    cpSync(join(cwd, "hotline"), join(cwd, "leitung"), { recursive: true });
    writeFileSync(
      join(cwd, "leitung", "pack.yaml"),
      `${own.replace("name: hotline", "name: leitung")}translation_of: hotline\n`,
    );
    const { stdout } = await run({ argv: ["pack", "coverage", "leitung", "--json"], cwd, home });
    expect(JSON.parse(stdout).standards[1]).toMatchObject({ id: "no-blame", scenarios: ["no-light"] });
  });

  test("gives the index of a pack the same standards as the pack itself", async () => {
    const load = async (folder: string) => (await loadPack(join(fixtures, "overlay", folder))).pack;
    const { charter } = (await load("hotline")) ?? {};
    const pack = await load("shop");
    if (!charter || !pack) throw new Error("the packs cannot be loaded");
    const index = layOverIndex(charter, indexPack(pack, playing));
    expect(index).toEqual(indexPack(layOver(charter, pack).pack, playing));
    const calm = [{ id: "calm-first", theme: "keeping-promises" }];
    expect(index.scenarios.map(({ practises }) => practises)).toEqual([[], calm, calm]);
  });

  test("gives sessions its standards: on request all, at the end those put to work, and what has no counterpart", async () => {
    const { cwd, home } = await laidOver();
    const { code, stdout } = await run({
      argv: shortOf("torn-label", "shop"),
      cwd,
      home,
      input: words("/standards\n"),
    });
    expect(code).toBe(0);
    expect(stdout).toContain("We speak as if somebody were asleep beside us.");
    expect(stdout.split("What one of us promised, all of us keep.")).toHaveLength(3);
    expect(stdout).toContain("Without a counterpart in your charter:\n- Every shelf is as we would like to find it.\n");
    expect(stdout).not.toContain("The shop keeps what the shop promised.");
    const second = await run({ argv: shortOf("long-queue", "shop"), cwd, home, input: words() });
    expect(second.stdout).not.toContain("Without a counterpart");
    const other = await run({ argv: shortOf("no-light", "hotline"), cwd, home, input: words() });
    expect(other.stdout).toContain("Nobody is asked whose fault it is before they are helped.");
    expect(other.stdout).not.toContain("Without a counterpart");
  });

  test("gives a preview the standards that a session would have", async () => {
    const { cwd, home } = await laidOver();
    const argv = ["pack", "preview", "torn-label", "--pack", "shop", "--plain", "--short"];
    const { code, stdout } = await run({ argv, cwd, home, input: words("/standards\n") });
    expect(code).toBe(0);
    expect(stdout).toContain("We speak as if somebody were asleep beside us.");
    expect(stdout).toContain("Without a counterpart in your charter:\n- Every shelf is as we would like to find it.\n");
    expect(stdout).not.toContain("The shop keeps what the shop promised.");
  });

  test("leaves sessions that have begun as they are", async () => {
    const cwd = overlayFolder();
    const argv = ["practice", "torn-label", "--pack", "shop", "--plain"];
    const { home } = await run({ argv, cwd, input: "Let me" });
    await run({ argv: ["charter", "use", "our-charter.yaml"], cwd, home });
    const { stdout } = await run({ argv, cwd, home, input: "/standards\n" });
    expect(stdout).toContain("Let me");
    expect(stdout).toContain("The shop keeps what the shop promised.");
    expect(stdout).not.toContain("What one of us promised");
  });

  test("is taken off again without a question, and says how to lay it over again", async () => {
    const { cwd, home } = await laidOver();
    const { code, stdout, stderr } = await run({ argv: ["charter", "drop"], cwd, home });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    const [, file = ""] = /To lay it over again: offscript charter use (\S+)/.exec(stderr) ?? [];
    expect(file).toMatch(/^"?([A-Z]:)?[/\\]/);
    expect((await show(home, cwd)).charter).toBeNull();
    const coverage = await run({ argv: ["pack", "coverage", "shop"], cwd, home });
    expect(coverage.stdout).toContain("shop-promise");
    expect((await run({ argv: ["charter", "use", file], cwd, home })).code).toBe(0);
    expect((await show(home, cwd)).charter.title).toBe("How we serve");
    const again = await run({ argv: ["charter", "drop"], cwd });
    expect({ code: again.code, stderr: again.stderr.slice(0, 40) }).toEqual({
      code: 0,
      stderr: "No charter is laid over the packs: each ",
    });
  });

  test("takes the place of another, and says how to go back", async () => {
    const { cwd, home } = await laidOver();
    const [first = ""] = copies(home);
    writeFileSync(join(cwd, "other.yaml"), charterOf("one-word", "One word is enough."));
    const { stderr } = await run({ argv: ["charter", "use", "other.yaml"], cwd, home });
    expect(stderr).toContain("It takes the place of another.");
    expect(stderr).toContain(`offscript charter use ${join(home, "charters", first)}\n`);
    expect((await show(home, cwd)).charter.standards).toMatchObject([{ id: "one-word" }]);
    const same = await run({ argv: ["charter", "use", "other.yaml"], cwd, home });
    expect(same.stderr).not.toContain("It takes the place of another.");
  });

  test("changes nothing in a dry run", async () => {
    const { stdout, stderr, home } = await run({
      argv: ["charter", "use", "our-charter.yaml", "-n"],
      cwd: overlayFolder(),
    });
    expect(stdout).toContain("answer-for-our-word");
    expect(stderr).toBe("Nothing was changed: this was a dry run.\n");
    expect(existsSync(join(home, "charters"))).toBe(false);
  });

  test("says only what was asked for where quiet is wanted, and what is wrong all the same", async () => {
    const cwd = overlayFolder();
    const used = await run({ argv: ["--quiet", "charter", "use", "our-charter.yaml"], cwd });
    expect(used.stdout).toContain("How we serve");
    expect(used.stderr).toBe("");
    writeFileSync(join(cwd, "new.yaml"), "format: offscript/charter@1.0\n");
    const refused = await run({ argv: ["--quiet", "charter", "use", "new.yaml"], cwd });
    expect(refused.stderr).toContain("new.yaml:1:1  error OFF");
  });

  test("can be the one of a pack; what has the same id is the same standard", async () => {
    const cwd = overlayFolder();
    const { code, stdout } = await run({ argv: ["charter", "use", "hotline", ...both], cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("calm-first    calm-first  the same id");
    expect(stdout).toContain("shop-promise  calm-first  the theme");
  });
});

describe("what cannot be laid over", () => {
  /** What comes of a charter file that says this, where another charter was in use before. */
  async function refused(text: string | Uint8Array, named = "new.yaml"): Promise<Outcome> {
    const { cwd, home } = await laidOver();
    const before = readFileSync(join(home, "charters", "in-use"), "utf8");
    writeFileSync(join(cwd, named), text);
    const outcome = await run({ argv: ["charter", "use", "--", named], cwd, home });
    expect(readFileSync(join(home, "charters", "in-use"), "utf8")).toBe(before);
    expect(copies(home)).toHaveLength(1);
    expect(outcome.stdout).toBe("");
    return outcome;
  }

  test("is told as validate tells it, and nothing changes", async () => {
    const { code, stderr } = await refused(
      "format: offscript/charter@1.0\nstandards:\n  - id: Two Words\n    text: Yes.\n",
    );
    expect(code).toBe(1);
    expect(stderr).toContain("new.yaml:3:9  error OFF");
    expect(stderr).toContain("What to do: ");
    expect(stderr).toContain("1 file checked: 1 error, no warnings.\n");
    expect(stderr.endsWith("Nothing was changed. Mend what is shown above, then try again.\n")).toBe(true);
  });

  test("is a counterpart that is not written as one", async () => {
    const { code, stderr } = await refused(charterOf("one", "One.", "    stands_for:\n      - Shop/promise\n"));
    expect(code).toBe(1);
    expect(stderr).toContain("new.yaml:6:9  error OFF");
  });

  test("is a charter for a newer Offscript", async () => {
    const { code, stderr } = await refused(charterOf("one", "One.").replace("@1.0", "@1.7"));
    expect(code).toBe(1);
    expect(stderr).toContain("offscript/charter@1.7");
  });

  test.each(["scenario@1.0", "walk@1.0", "findings@2.1"])("is another kind of file: %s", async (kind) => {
    const { code, stderr } = await refused(`format: offscript/${kind}\nid: x\n`);
    expect(code).toBe(2);
    expect(stderr).toContain(`new.yaml is no charter: its format line says offscript/${kind}.`);
  });

  test("names a counterpart that no pack has, and the one that may be meant", async () => {
    const { stdout } = await run({
      argv: ["charter", "use", "new.yaml", "--dry-run", ...both],
      cwd: withCharter(charterOf("one", "One.", "    stands_for:\n      - hotline/calm-frist\n      - elsewhere\n")),
    });
    expect(stdout).toMatch(
      /and in none of these packs:\n- hotline\/calm-frist \(did you mean hotline\/calm-first\?\)\n- elsewhere\n$/,
    );
  });

  test("is no text at all, or too much of it", async () => {
    expect((await refused(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 255))).code).toBe(1);
    expect((await refused(`# ${"x".repeat(600_000)}\n`)).code).toBe(3);
  });

  test("may have any name, which does no harm", async () => {
    const { code, stderr } = await refused("format: offscript/charter@1.0\n", "--x\u001b]0;title\u0007.yaml");
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/[\u001b\u0007]/);
  });

  test("is a file that is not there, or a folder without a charter", async () => {
    const cwd = newFolder();
    const missing = await run({ argv: ["charter", "use", "our-charter.yaml"], cwd });
    expect(missing).toMatchObject({ code: 3, stdout: "" });
    expect(missing.stderr).toContain("our-charter.yaml could not be opened (ENOENT).");
    const folder = await run({ argv: ["charter", "use", "."], cwd });
    expect(folder.code).toBe(3);
    expect(folder.stderr).toContain("There is no charter.yaml in .");
    expect((await run({ argv: ["charter", "use"], cwd })).code).toBe(2);
  });

  test("is compared with a pack that is not there", async () => {
    const { cwd, home } = await laidOver();
    const argv = ["charter", "use", "hotline", "--pack", "nowhere"];
    expect((await run({ argv, cwd, home })).code).toBe(2);
    expect(copies(home)).toHaveLength(1);
  });

  test("warns of a theme that links nothing, and is laid over all the same", async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, "new.yaml"), charterOf("one", "One.", "    theme: keeping-promise\n"));
    const { code, stderr } = await run({ argv: ["charter", "use", "new.yaml"], cwd });
    expect(code).toBe(0);
    expect(stderr).toContain("keeping-promises");
    expect(stderr).toContain("Laid over all packs");
  });
});

describe("a copy that is not what was laid over", () => {
  const spoils: Record<string, (folder: string, copy: string) => void> = {
    "is gone": (_, copy) => rmSync(copy),
    "was changed after it was laid over the packs": (_, copy) => writeFileSync(copy, charterOf("one", "One.")),
    "cannot be told": (folder) => writeFileSync(join(folder, "in-use"), "../../x\n"),
  };
  test.each(Object.entries(spoils))("is never spoken of: it %s", async (what, spoil) => {
    const { cwd, home } = await laidOver();
    spoil(join(home, "charters"), join(home, "charters", copies(home)[0] ?? ""));
    for (const argv of [["charter", "show"], ["pack", "coverage", "shop"], shortOf("torn-label", "shop")]) {
      const { code, stdout, stderr } = await run({ argv, cwd, home, input: words() });
      expect({ argv, code, stdout }).toEqual({ argv, code: 3, stdout: "" });
      expect(stderr).toContain(`The charter in use ${what}: `);
      expect(stderr).toContain("offscript charter drop");
    }
    expect((await run({ argv: ["charter", "drop"], cwd, home })).code).toBe(0);
    expect((await show(home, cwd)).charter).toBeNull();
  });

  test("is mended by laying it over once more", async () => {
    const { cwd, home } = await laidOver();
    writeFileSync(join(home, "charters", "in-use"), "");
    expect((await run({ argv: ["charter", "use", "our-charter.yaml"], cwd, home })).code).toBe(0);
    expect((await show(home, cwd)).charter.title).toBe("How we serve");
  });

  test.skipIf(process.platform === "win32")("is not followed where it is a link", async () => {
    const { cwd, home } = await laidOver();
    const copy = join(home, "charters", copies(home)[0] ?? "");
    rmSync(copy);
    symlinkSync(join(cwd, "our-charter.yaml"), copy);
    expect((await run({ argv: ["charter", "show"], cwd, home })).code).toBe(3);
  });

  test("says where it could not be written", async () => {
    const home = newFolder();
    writeFileSync(join(home, "charters"), "");
    const { code, stderr } = await run({ argv: ["charter", "use", "our-charter.yaml"], cwd: overlayFolder(), home });
    expect(code).toBe(3);
    expect(stderr).toContain(`could not be written or taken off (ENOTDIR): ${join(home, "charters")}`);
    const below = join(home, "charters", "data");
    const unmade = await run({ argv: ["charter", "use", "our-charter.yaml"], cwd: overlayFolder(), home: below });
    expect(unmade.code).toBe(3);
    expect(unmade.stderr).toContain("The copy of the charter could not be written or taken off (ENOTDIR): ");
  });
});

/** The folder of the two packs, with this charter in `new.yaml`. */
function withCharter(text: string): string {
  const cwd = overlayFolder();
  writeFileSync(join(cwd, "new.yaml"), text);
  return cwd;
}

function charterOf(id: string, text: string, more = ""): string {
  return `format: offscript/charter@1.0\nstandards:\n  - id: ${id}\n    text: ${text}\n${more}`;
}

/** A whole session: one answer, one reflection. */
function shortOf(scenario: string, pack: string): string[] {
  return ["practice", scenario, "--pack", pack, "--plain", "--short"];
}

function words(first = ""): string {
  return `${first}Let me look for it.\n.\nThe jacket.\n.\n`;
}
