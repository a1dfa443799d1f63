import { expect, test } from "vitest";
import { findings, folderWith, scenario } from "./folders.ts";

const pack = (name: string, ...more: readonly string[]) =>
  `${["format: offscript/pack@1.0", `name: ${name}`, "title: T", 'version: "1.0.0"', ...more].join("\n")}\n`;

const rich = ["facts:", "  - id: receipt", "    say: Here it is.", "  - id: fee", "    say: Twelve.", "roles:"];
const roles = ["  adviser:", "    brief: You write.", "  supervisor:", "    brief: You read."];
const turns = ["turns:", "  - id: later", "    happens: The queue grows.", "    ask: What now?"];
const vary = ["vary:", "  choices:", "    proof:", "      has-it:", "        - receipt", "      lost-it: []"];

/** An original and its translation, and what is told of the two as such. */
async function told(files: Readonly<Record<string, string>>, ...paths: readonly string[]): Promise<string[]> {
  const original = {
    "one/pack.yaml": pack("one"),
    "one/scenarios/a.yaml": scenario("a", ...rich, ...roles, ...turns, ...vary),
  };
  const folder = folderWith({ ...original, ...files });
  return (await findings(folder, ...paths)).filter((line) => / OFF(62[789]|705) /.test(line));
}

const german = pack("one-de", "language: de", "translation_of: one");
const same = scenario("a", ...rich, ...roles, ...turns, ...vary);

test("a translation with the same ids has no finding", async () => {
  expect(await told({ "two/pack.yaml": german, "two/scenarios/a.yaml": same })).toEqual([]);
});

test("ids that only one of the two has are told, each at its place, also where the translation alone is checked", async () => {
  const own = same
    .replace("id: fee", "id: charge")
    .replace("  supervisor:", "  manager:")
    .replace("lost-it", "gone")
    .replace(turns.join("\n"), "");
  const files = {
    "one/scenarios/b.yaml": scenario("b"),
    "two/pack.yaml": german,
    "two/scenarios/a.yaml": own,
    "two/scenarios/c.yaml": scenario("c"),
  };
  const expected = [
    'two/pack.yaml:6:17 OFF627 one, which this pack translates, has the scenario "b", and this does not.',
    'two/scenarios/a.yaml:2:5 OFF627 one, which this pack translates, has the turn "later", and this does not.',
    'two/scenarios/a.yaml:7:1 OFF627 one, which this pack translates, has the fact "fee", and this does not.',
    'two/scenarios/a.yaml:10:9 OFF627 one, which this pack translates, has no fact "charge".',
    'two/scenarios/a.yaml:12:1 OFF627 one, which this pack translates, has the role "supervisor", and this does not.',
    'two/scenarios/a.yaml:15:3 OFF627 one, which this pack translates, has no role "manager".',
    'two/scenarios/a.yaml:19:3 OFF627 one, which this pack translates, has the alternative "proof: lost-it", and this does not.',
    'two/scenarios/a.yaml:23:7 OFF627 one, which this pack translates, has no alternative "proof: gone".',
    'two/scenarios/c.yaml:2:5 OFF627 one, which this pack translates, has no scenario "c".',
  ];
  expect(await told(files)).toEqual(expected);
  expect(await told(files, "two")).toEqual(expected);
});

test("a difference can be allowed, and an allowance for none is told", async () => {
  const note = "# offscript: allow OFF627 because it is practised in German alone\n";
  const files = { "two/pack.yaml": german, "two/scenarios/a.yaml": same };
  expect(await told({ ...files, "two/scenarios/c.yaml": scenario("c").replace("id:", `${note}id:`) })).toEqual([]);
  const idle = await told({ ...files, "two/scenarios/a.yaml": note + same });
  expect(idle).toEqual([expect.stringMatching(/^two\/scenarios\/a\.yaml:1:20 OFF705 /)]);
});

test("a scenario with mistakes of its own is not called missing", async () => {
  expect(await told({ "two/pack.yaml": german, "two/scenarios/a.yaml": `${same}minutes: soon\n` })).toEqual([]);
});

test("the same language in both is told, whether it is written or not", async () => {
  const files = { "two/scenarios/a.yaml": same };
  const message = "This pack translates one, and the language of both is en.";
  expect(await told({ ...files, "two/pack.yaml": pack("two", "language: en", "translation_of: one") })).toEqual([
    `two/pack.yaml:5:11 OFF628 ${message}`,
  ]);
  expect(await told({ ...files, "two/pack.yaml": pack("two", "translation_of: one") })).toEqual([
    `two/pack.yaml:5:17 OFF628 ${message}`,
  ]);
});

test("an original that none of the packs beside it is, is told; where none lies beside it, nothing is", async () => {
  const own = pack("two", "language: de", "translation_of: won");
  expect(await told({ "two/pack.yaml": own, "two/scenarios/a.yaml": same })).toEqual([
    'two/pack.yaml:6:17 OFF629 None of the packs beside this one is called "won", so the two were not compared.',
  ]);
  expect(await told({ "far/two/pack.yaml": own, "far/two/scenarios/a.yaml": same }, "far")).toEqual([]);
});

test("an original elsewhere in the same check is found", async () => {
  const files = {
    "far/two/pack.yaml": german,
    "far/two/scenarios/a.yaml": same,
    "far/two/scenarios/c.yaml": scenario("c"),
  };
  expect(await told(files)).toEqual([expect.stringMatching(/^far\/two\/scenarios\/c\.yaml:2:5 OFF627 /)]);
});
