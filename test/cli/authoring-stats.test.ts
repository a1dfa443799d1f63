import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { fixtures, scenario } from "../pack/folders.ts";
import { installation, newFolder, run } from "./world.ts";

const varied = [
  "roles:",
  "  supervisor:",
  "    brief: You watch.",
  "  adviser:",
  "    limits:",
  "      yours:",
  "        - a new pair",
  "      wide:",
  "        yours:",
  "          - the money",
  "turns:",
  "  - id: queue",
  "    happens: Three people wait.",
  "vary:",
  "  slots:",
  "    name: Ada / Bo / Cy",
  "  choices:",
  "    waiting:",
  "      three:",
  "        - queue",
  "      nobody: []",
];

/** A pack of one plain scenario, one with roles and variations, and one with mistakes. */
function packFolder(language = "en"): string {
  const folder = newFolder();
  cpSync(join(fixtures, "around"), folder, { recursive: true });
  mkdirSync(join(folder, "scenarios"));
  const put = (id: string, ...lines: readonly string[]) =>
    writeFileSync(join(folder, "scenarios", `${id}.yaml`), scenario(id, ...lines));
  put("no-receipt", "minutes: 3");
  put("late-return", ...varied);
  put("broken", "tiltle: x");
  const own = join(folder, "pack.yaml");
  writeFileSync(own, `${readFileSync(own, "utf8").replace(/^language: .*\n/m, "")}language: ${language}\n`);
  return folder;
}

interface Figures {
  readonly scenarios: readonly (Record<string, unknown> & {
    readonly id: string;
    readonly words: { readonly session: number; readonly written: number };
    readonly minutes: { readonly says: number; readonly about: number | null };
    readonly lix: number | null;
  })[];
  readonly assumed: { readonly reading: number | null };
}

async function figures(folder: string): Promise<Figures> {
  const { code, stdout } = await run({ argv: ["pack", "stats", "--json", folder] });
  expect(code).toBe(0);
  return JSON.parse(stdout) as Figures;
}

test("shows the figures of each scenario, what is not in it, and how it is counted", async () => {
  const { code, stdout, stderr } = await run({ argv: ["pack", "stats"], cwd: packFolder() });
  expect(code).toBe(0);
  expect(stderr).toBe("Left out, since their files have mistakes: broken. See: offscript validate .\n");
  expect(stdout).toContain("“Clothes shop” in figures\n2 scenarios · 7 situations\n");
  expect(stdout).toMatch(
    /^Scenario +Session +Written +Minutes +About +LIX +Situations\nlate-return +\d+ +\d+ +10 +\d+ +– +6\n/m,
  );
  expect(stdout).toContain(`
What is in it:
Scenario     Facts  Records  Turns  Endings  Roles (and other limits)
late-return  0      0        1      0        adviser (wide), supervisor
no-receipt   0      0        0      0        adviser
`);
  expect(stdout).toContain("- turns: no-receipt\n");
  expect(stdout).toContain("- facts: all scenarios\n");
  expect(stdout).toContain("at\n  228 words a minute (Trauzettel-Klosinski and Dietz 2012)");
});

test("prints JSON as its schema describes it", async () => {
  const data = await figures(packFolder());
  const schema = JSON.parse(readFileSync(join(installation, "schemas", "stats.schema.json"), "utf8"));
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate(data) ? [] : validate.errors).toEqual([]);
  expect(data).toMatchObject({
    pack: "clothes",
    language: "en",
    total: { scenarios: 2, situations: 7 },
    assumed: { reading: 228, writing: 19, words: 25 },
    leftOut: ["broken"],
    scenarios: [
      {
        id: "late-return",
        situations: 6,
        roles: [
          { id: "adviser", limits: ["wide"] },
          { id: "supervisor", limits: [] },
        ],
        turns: 1,
      },
      { id: "no-receipt", minutes: { says: 3 }, situations: 1, roles: [{ id: "adviser", limits: [] }] },
    ],
  });
});

test("counts what people read: not the ids, the listed words and the notes for facilitators", async () => {
  const folder = packFolder();
  const before = (await figures(folder)).scenarios[1]?.words;
  const file = join(folder, "scenarios", "no-receipt.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, `${text}summary: three more words\nfacilitator:\n  notes: four more of them\n`);
  expect((await figures(folder)).scenarios[1]?.words).toEqual(before);
  writeFileSync(file, `${text}facts:\n  - id: card\n    say: Paid by card.\n    words: card / paid\n`);
  const after = (await figures(folder)).scenarios[1]?.words;
  // It comes out in the debrief, behind the name of whoever knows it.
  expect(after).toEqual({ session: (before?.session ?? 0) + 4, written: (before?.written ?? 0) + 3 });
});

test("a longer story takes longer, and its running text can be measured", async () => {
  const folder = packFolder();
  const story = "The parcel came late and the box was open. ".repeat(60);
  const file = join(folder, "scenarios", "no-receipt.yaml");
  const before = (await figures(folder)).scenarios[1];
  writeFileSync(file, `${readFileSync(file, "utf8")}turns:\n  - id: story\n    happens: ${story}\n`);
  const after = (await figures(folder)).scenarios[1];
  expect(before?.lix).toBeNull();
  // Nine words a sentence, and none in a hundred with more than six letters but for a few around it.
  expect(after?.lix).toBeGreaterThanOrEqual(9);
  expect(after?.lix).toBeLessThanOrEqual(11);
  expect(after?.minutes.about).toBeGreaterThanOrEqual((before?.minutes.about ?? 0) + 2);
});

test("what is written takes time too: less of it in the short form", async () => {
  const folder = packFolder();
  const about = async () => (await figures(folder)).scenarios[1]?.minutes.about ?? 0;
  const usual = await about();
  const file = join(folder, "scenarios", "no-receipt.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}form: short\n`);
  // Two things to write instead of four, each a minute and some seconds.
  expect(usual - (await about())).toBeGreaterThanOrEqual(2);
});

test("a language that is not known gets no number made up", async () => {
  const folder = packFolder("eu");
  const data = await figures(folder);
  expect(data.assumed.reading).toBeNull();
  expect(data.scenarios.map(({ minutes, lix }) => [minutes.about, lix])).toEqual([
    [null, null],
    [null, null],
  ]);
  const { stdout } = await run({ argv: ["pack", "stats", folder] });
  expect(stdout).toContain("how fast people read in this language (eu).");
  expect(stdout).toContain("LIX: left open, since it was not made for this language (eu).");
});

test("words are counted where no spaces part them", async () => {
  const folder = packFolder("zh");
  const file = join(folder, "scenarios", "no-receipt.yaml");
  const before = (await figures(folder)).scenarios[1]?.words.written ?? 0;
  writeFileSync(file, `${readFileSync(file, "utf8")}turns:\n  - id: next\n    happens: 我们明天\n`);
  expect((await figures(folder)).scenarios[1]?.words.written).toBe(before + 2);
});

test("a pack without scenarios says so", async () => {
  const cwd = newFolder();
  writeFileSync(join(cwd, "pack.yaml"), 'format: offscript/pack@1.0\nname: bare\ntitle: Bare\nversion: "1.0.0"\n');
  const { code, stdout } = await run({ argv: ["pack", "stats"], cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "\n“Bare” in figures\nno scenarios yet\n" });
});
