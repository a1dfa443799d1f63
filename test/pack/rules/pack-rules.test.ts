import { describe, expect, test } from "vitest";
import { findings, folderWith, scenario } from "../folders.ts";

const head = 'format: offscript/pack@1.0\nname: shop\ntitle: Shop\nversion: "1.0.0"\n';
const charter = [
  "format: offscript/charter@1.0",
  "standards:",
  "  - id: keep-our-word",
  "    text: What one of us promised, all of us keep.",
  "  - id: say-why",
  "    text: Whoever says no says why.",
].join("\n");

/** What is told of a pack, as place and code. */
async function told(files: Readonly<Record<string, string>>, ...packLines: readonly string[]): Promise<string[]> {
  const found = await findings(folderWith({ ...files, "pack.yaml": `${head}${packLines.join("\n")}\n` }));
  return found.map((line) => line.replace(/^(\S+?):(\d+):\d+ (OFF\d+) .*$/, "$1:$2 $3"));
}

function scenarios(lines: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(lines).map(([id, more]) => [`scenarios/${id}.yaml`, scenario(id, ...more)]));
}

const debrief = (...asks: readonly string[]) => [
  "debrief:",
  ...asks.flatMap((ask) => ["  - kind: system", `    ask: ${ask}`]),
];

describe("the same debrief", () => {
  const same = debrief("Who hears of it?", "What was in the way?");
  const turned = debrief("What was in the way?", "Who hears of it?");
  const own = debrief("Where did it begin?");

  test("in most scenarios is told once, whatever its order", async () => {
    expect(await told(scenarios({ a: same, b: turned, c: own }))).toEqual(["scenarios/a.yaml:7 OFF411"]);
    expect(await told(scenarios({ a: same, b: turned, c: own, d: debrief("How else?") }))).toEqual([]);
    expect(await told(scenarios({ a: same }))).toEqual([]);
  });

  test("in a variant is no other", async () => {
    expect(await told(scenarios({ a: same, b: [...same, "variant_of: a"], c: own }))).toEqual([]);
  });

  test("is told where a pack's own questions stand in most scenarios; varied defaults are not", async () => {
    const defaults = ["defaults:", "  debrief:", "    - kind: system", "      ask: Who hears of it?"];
    expect(await told(scenarios({ a: [], b: [], c: own }), ...defaults)).toEqual(["pack.yaml:6 OFF411"]);
    expect(await told(scenarios({ a: [], b: [], c: [] }))).toEqual([]);
  });
});

test("a pack's own questions are read as those of a scenario", async () => {
  const defaults = [
    "defaults:",
    "  ask: Do you help?",
    "  debrief:",
    "    - kind: decision",
    "      ask: Was it the best answer?",
  ];
  expect(await told(scenarios({ a: [] }), ...defaults)).toEqual([
    "pack.yaml:6 OFF406",
    "pack.yaml:7 OFF410",
    "pack.yaml:9 OFF402",
  ]);
});

test("a dilemma has two good sides", async () => {
  const one = (between: string, and: string) => ["dilemmas:", "  pull:", `    between: ${between}`, `    and: ${and}`];
  const used = scenarios({ a: ["dilemmas:", "  - pull"] });
  expect(await told(used, ...one("we keep our word", "we hide behind the rules"))).toEqual(["pack.yaml:8 OFF613"]);
  expect(await told(used, ...one("we are careless with money", "we are fair"))).toEqual(["pack.yaml:7 OFF613"]);
  expect(await told(used, ...one("we keep our word", "we keep the word"))).toEqual(["pack.yaml:8 OFF613"]);
  expect(await told(used, ...one("we keep our word", "one rule for everybody"))).toEqual([]);
});

test("standards without a scenario, and scenarios without a standard, are told where there is a charter", async () => {
  const files = { "charter.yaml": charter, ...scenarios({ a: ["practises:", "  - say-why"], b: [] }) };
  expect(await told(files)).toEqual(["charter.yaml:3 OFF611", "scenarios/b.yaml:2 OFF612"]);
  expect(await told({ "charter.yaml": charter })).toEqual([]);
  expect(await told(scenarios({ a: [], b: [] }))).toEqual([]);
});

test("what nothing uses is told", async () => {
  const parts = [
    "dilemmas:",
    "  pull:",
    "    between: this",
    "    and: that",
    "roles:",
    "  porter:",
    "    label: porter",
  ];
  const policy = { "policies/keys.md": "# Keys\n" };
  expect(await told({ ...policy, ...scenarios({ a: [] }) }, ...parts)).toEqual([
    "pack.yaml:6 OFF614",
    "pack.yaml:10 OFF614",
    "policies/keys.md:1 OFF614",
  ]);
  const uses = [
    "dilemmas:",
    "  - pull",
    "roles:",
    "  porter: {}",
    "policy:",
    "  - title: Keys",
    "    file: policies/keys.md",
  ];
  expect(await told({ ...policy, ...scenarios({ a: uses }) }, ...parts)).toEqual([]);
});

describe("nearly the same situation", () => {
  const story = (name: string, thing: string) => [
    "facts:",
    "  - id: slip",
    `    say: ${name} has lost the slip, but her sister was there when she bought the ${thing} in May.`,
    "turns:",
    "  - id: later",
    `    happens: The till stops. Nobody can see the ${thing} on the screen, and eleven people wait behind her.`,
    "  - id: queue",
    "    say: I have to be at the school in ten minutes. Please look at what your own screen says.",
  ];
  const other = [
    "facts:",
    "  - id: dog",
    "    say: The dog belongs to my neighbour, who is in hospital until the end of the month.",
    "turns:",
    "  - id: bark",
    "    happens: In the waiting room another dog begins to bark, and the vet opens her door a hand wide.",
  ];

  test("is one remark for a group, at the first, and names the others", async () => {
    const files = scenarios({ a: story("She", "coat"), b: story("He", "coat"), c: story("She", "lamp"), d: other });
    const found = await findings(folderWith({ ...files, "pack.yaml": head }));
    expect(found).toEqual(["scenarios/a.yaml:4:1 OFF601 This tells nearly the same as b, c."]);
  });

  test("is not told of a variant, nor of what only begins alike", async () => {
    expect(await told(scenarios({ a: story("She", "coat"), b: [...story("He", "coat"), "variant_of: a"] }))).toEqual(
      [],
    );
    expect(await told(scenarios({ a: [], b: [] }))).toEqual([]);
    expect(await told(scenarios({ a: story("She", "coat"), b: other }))).toEqual([]);
  });
});
