import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findings, packWith, scenario } from "./folders.ts";

/** What is said of a scenario in a pack without faults, as far as it is about how it is written and what refers to what. */
async function told(...lines: readonly string[]): Promise<string[]> {
  const pack = packWith({
    "scenarios/good.yaml": scenario("good", ...lines),
    "scenarios/other.yaml": scenario("other"),
  });
  const all = (await findings(pack)).filter((finding) => !/ OFF[4-6]/.test(finding));
  return all.map((finding) => finding.replace("scenarios/good.yaml:", ""));
}

describe("what a scenario names", () => {
  test("is found wherever it stands", async () => {
    const names = [
      "practises: [say-why]",
      "dilemmas: [promise-against-rule]",
      "variant_of: other",
      "formerly: [older]",
      "  ",
      "policy: [{ title: Returns, file: policies/returns.md }]",
      "ways: { pay: Pay it., refuse: Say no. }",
      "facts: [{ id: slip, say: No., known_to: [cashier, night-porter, customer] }]",
      "roles: { night-porter: { brief: You open the door. } }",
      "turns:",
      "  - { id: one, say: Well, reactions: [{ id: huff, say: Hm., when_chose: refuse, then: two }], then: gone }",
      "  - { id: two, say: So., when_chose: pay, known_to: [night-porter], then: gone }",
      "endings: [{ id: gone, how: walks_away, happens: She goes., when_chose: pay }]",
      "debrief: [{ kind: decision, ask: Why., at: after, role: manager }, { kind: system, ask: How., at: two }]",
      "vary: { choices: { proof: { kept: [slip, huff], lost: [gone] } } }",
    ];
    expect(await told(...names)).toEqual([]);
  });

  test("is told at its own place where nothing has that name", async () => {
    const lines = ["turns:", "  - id: one", "    say: Well.", "    known_to: [customer, chef]", "    reactions:"];
    const more = ["      - { id: huff, say: Hm., when_chose: pay, when_customer: leaves, then: nowhere }"];
    const endings = ["endings: [{ id: gone, how: settled, say: Bye., when_chose: pey, when_customer: softens }]"];
    expect(await told(...lines, ...more, ...endings)).toEqual([
      '10:26 OFF306 There is no role "chef".',
      '12:43 OFF309 There is no way "pay".',
      '12:63 OFF310 The customer has no reaction "leaves", so this can never happen.',
      '12:77 OFF307 There is no turn and no ending with the id "nowhere".',
      '13:60 OFF309 There is no way "pey".',
      '13:80 OFF310 The customer has no reaction "softens", so this can never happen.',
    ]);
  });

  test("is not asked for where a misspelt name hides what is defined", async () => {
    expect(await told("turnz: [{ id: one, say: Well. }]", "debrief: [{ kind: system, ask: How., at: one }]")).toEqual([
      '7:1 OFF212 "turnz:" is not known at the top of this file.',
    ]);
  });

  test("can be another scenario's former id, but not one that is still in use", async () => {
    expect(await told("formerly: [older, good, other]")).toEqual([
      '7:25 OFF322 "other" is the id of another scenario that is still there.',
    ]);
  });

  test("leads on in the story, also out of a reaction", async () => {
    const lines = ["turns:", "  - { id: one, say: Well., reactions: [{ id: huff, say: Hm., then: one }] }"];
    expect(await told(...lines, "  - { id: two, say: So., then: one }")).toEqual([
      '8:68 OFF308 "one" does not come later in the story: it is this turn, or one before it.',
      '9:32 OFF308 "one" does not come later in the story: it is this turn, or one before it.',
    ]);
  });
});

describe("an id that another file has", () => {
  test("is told where the copy was forgotten to be renamed, with the way back", async () => {
    const pack = packWith({ "scenarios/good.yaml": scenario("good"), "scenarios/copy.yaml": scenario("good") });
    expect(await findings(pack)).toEqual([
      'scenarios/copy.yaml:2:5 OFF301 The id is "good", and the file is called copy.yaml.',
    ]);
  });
});

describe("slots", () => {
  test("count wherever people read them, in names of questions too, and once each", async () => {
    const lines = [
      "  if_asked: { <who> / her: She is <who>. }",
      "  wants: <what> or <what>",
      "gap: \\<no-slot> and < x >",
    ];
    expect(await told(...lines, "vary: { slots: { who: Ann / Bo } }")).toEqual([
      "8:10 OFF316 <what> is a slot, and nothing says what stands in it.",
    ]);
  });

  test("can be declared as rows of a table", async () => {
    expect(await told("  name: <who>", "vary: { together: [{ who: Ann }, { who: Bo }] }")).toEqual([]);
  });
});

describe("perspectives", () => {
  const from = (...names: readonly string[]) => [
    "perspectives:",
    ...names.map((name) => `  - { from: ${name}, would: go }`),
  ];

  test("need the customer's voice: as customer, or by name", async () => {
    expect(await told(...from("customer", "the manager"))).toEqual([]);
    expect(await told(...from("The customer that evening", "the manager"))).toEqual([]);
    expect(await told("  name: Ms Okafor", ...from("the manager", '"Ms Okafor, later"'))).toEqual([]);
    expect(await told("  name: Ms Okafor", ...from("the manager", "customers’ board"))).toEqual([
      "8:1 OFF321 None of the perspectives is the customer's.",
    ]);
  });

  test("are not asked for where there are none", async () => {
    expect(await told()).toEqual([]);
    expect(await told("perspectives: []")).toEqual([]);
  });
});

describe("pack and charter", () => {
  test("have themes from the published list", async () => {
    const pack = packWith({ "scenarios/good.yaml": scenario("good") });
    appendFileSync(join(pack, "charter.yaml"), "  - id: more\n    text: More.\n    theme: keeping-promise\n");
    expect(await findings(pack)).toEqual([
      'charter.yaml:10:12 OFF315 "keeping-promise" is not one of the themes that packs share, so it links to nothing.',
    ]);
  });

  test("have no standard twice, and no default for a role that is not there", async () => {
    const pack = packWith({ "scenarios/good.yaml": scenario("good") });
    appendFileSync(join(pack, "charter.yaml"), "  - id: say-why\n    text: Again.\n");
    const debrief = "defaults:\n  debrief:\n    - { kind: system, ask: How., role: cashier }\n";
    appendFileSync(join(pack, "pack.yaml"), `${debrief}    - { kind: system, ask: How., role: chef }\n`);
    expect(await findings(pack)).toEqual([
      'charter.yaml:8:9 OFF302 "say-why" is already the id of something else in this file (line 6).',
      'pack.yaml:16:40 OFF306 There is no role "chef".',
    ]);
  });
});
