import { cpSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownTexts } from "../../../src/cli/practice/own-texts.ts";
import { loadPack } from "../../../src/pack/load-pack.ts";
import { playableRoles, realise } from "../../../src/session/realise.ts";
import { walkText } from "../../../src/session/walk/record.ts";
import { installation } from "../../cli/world.ts";
import { playThrough } from "../../session/simulate.ts";
import { check, findings, folderWith, packWith, scenario } from "../folders.ts";

const shipped = join(installation, "scenarios/first-week");

const story = scenario(
  "late",
  ...["  reactions:", "    softens: Thank you.", "    hardens: No."],
  ...["facts:", "  - id: order", "    say: It was order 4411.", "    words: order / number"],
  ...["turns:", "  - id: squeeze", "    when: the queue grows", "    happens: The queue grows.", "    ask: What now?"],
  ...["    ways:", "      refund: pay it back", "      wait: ask for two days"],
  ...[
    "endings:",
    "  - id: paid",
    "    how: settled",
    "    when_chose: refund",
    "    happens: The money is on its way.",
  ],
  ...["  - id: open", "    how: left_open", "    happens: She waits."],
);

/** What is said of a walk with these lines after its format and its scenario. */
async function toldOf(...lines: readonly string[]): Promise<string[]> {
  const walk = ["format: offscript/walk@1.0", "scenario: late", ...lines, ""].join("\n");
  const found = await findings(packWith({ "scenarios/late.yaml": story, "walks/one.yaml": walk }));
  return found.filter((line) => line.startsWith("walks/")).map((line) => line.replace("walks/one.yaml:", ""));
}

const whole = [
  "steps:",
  "  - answer: What is the order number?",
  "  - confirm:",
  "      - order",
  "  - predict: softens",
  "  - whether: holds",
  "  - answer: I pay it back.",
  "  - lean: refund",
  "  - predict: hardens",
  "  - reflect: The queue.",
  "  - pass: reflect",
  "  - pass: next_time",
  "ends: settled",
];

describe("a walk", () => {
  test("that fits its scenario is told nothing of", async () => {
    expect(await toldOf(...whole)).toEqual([]);
    expect(await toldOf("role: adviser", "form: short", "steps:", "  - pass: answer", "ends: untold")).toEqual([]);
    expect(await toldOf("steps:", "  - ask: order", "  - answer: Well.")).toEqual([]);
    expect(await toldOf("from: squeeze", "steps:", "  - answer: Well.")).toEqual([]);
    expect(await toldOf("steps:", "  - close: I am ending this call now.", "ends: closed")).toEqual([]);
  });

  test("that no longer fits is told at the first step that does not", async () => {
    const without = (line: string) => whole.filter((one) => !one.includes(line));
    const other = (line: string, instead: string) => whole.map((one) => one.replace(line, instead));
    expect(await toldOf(...without("predict: softens"))).toEqual([
      "7:5 OFF331 The story asks for another step here: predict.",
    ]);
    expect(await toldOf(...other("lean: refund", "lean: pay-back"))).toEqual([
      '10:11 OFF332 "pay-back" is not offered here.',
    ]);
    expect(await toldOf(...other("- order", "- number"))).toEqual(['6:9 OFF332 "number" is not offered here.']);
    expect(await toldOf(...other("ends: settled", "ends: escalates"))).toEqual([
      "15:7 OFF333 The contact ends so: settled.",
    ]);
    expect(await toldOf("steps:", "  - pass: answer", "ends: settled")).toEqual([
      "5:7 OFF333 The contact is not over where the walk stops.",
    ]);
    expect(await toldOf(...whole.slice(0, -1), "  - reflect: More.")).toEqual([
      "15:5 OFF331 The story is over here, and asks for nothing more.",
    ]);
  });

  test("names a scenario, a role and a turn that are there", async () => {
    const walk = "format: offscript/walk@1.0\nscenario: lat\nsteps:\n  - pass: answer\n";
    const pack = packWith({ "scenarios/late.yaml": story, "walks/one.yaml": walk });
    expect(await findings(pack, "walks/one.yaml")).toEqual([
      'walks/one.yaml:2:11 OFF313 The pack has no scenario "lat".',
    ]);
    expect(await toldOf("role: manager", "steps:", "  - pass: answer")).toEqual([
      '3:7 OFF306 There is no role "manager".',
    ]);
    expect(await toldOf("from: squeze", "steps:", "  - pass: answer")).toEqual([
      '3:7 OFF311 There is no turn with the id "squeze".',
    ]);
  });

  test("keeps to the limits that its role has", async () => {
    const roles = [
      "roles:",
      "  supervisor: {}",
      "  adviser:",
      "    limits:",
      "      tight:",
      "        yours:",
      "          - kind words",
      "",
    ];
    const told = async (text: string, ...lines: readonly string[]) => {
      const walk = ["format: offscript/walk@1.0", "scenario: late", ...lines, "steps:", "  - pass: answer", ""].join(
        "\n",
      );
      return findings(packWith({ "scenarios/late.yaml": text, "walks/one.yaml": walk }), "walks/one.yaml");
    };
    const restricted = `${story}${roles.join("\n")}`;
    expect(await told(restricted, "limits: tight")).toEqual([]);
    expect(await told(restricted, "role: supervisor", "limits: tight")).toEqual([
      'walks/one.yaml:4:9 OFF332 "tight" is not offered here.',
    ]);
    expect(await told(story, "limits: tight")).toEqual(['walks/one.yaml:3:9 OFF332 "tight" is not offered here.']);
  });

  test("that no longer fits says what can stand there, and how it is recorded again", async () => {
    const walk = (...lines: readonly string[]) => ["format: offscript/walk@1.0", ...lines, ""].join("\n");
    const folder = packWith({
      "scenarios/late.yaml": story,
      "walks/one.yaml": walk("scenario: late", "form: long", "steps:", "  - answer: Well.", "  - reflect: Well."),
      "walks/two.yaml": walk("scenario: too-soon", "steps:", "  - pass: answer"),
    });
    const { output } = await check(folder);
    expect(output).toContain('Write "predict: softens" or the like');
    expect(output.replace(/\s+/g, " ")).toContain(
      "delete this file, and record the walk again: offscript pack preview late --long --record",
    );
    expect(output.replace(/\s+/g, " ")).toContain(
      "If the scenario was renamed, write its new id here; else delete this walk.",
    );
  });

  test("tells apart what was confirmed where two things go by the same words", async () => {
    const twice = story
      .replace("    words: order / number", "    words: order / number\n  - id: extra\n    say: Blue.")
      .replace("  reactions:", "  if_asked:\n    order: Which one?\n  reactions:");
    const folder = packWith({ "scenarios/late.yaml": twice });
    const { pack } = await loadPack(folder);
    const late = pack?.scenarios.get("late");
    if (!pack || !late) throw new Error("no scenario");
    const situation = realise({ pack: pack.file, digest: "", scenario: late, files: pack.policies }, ownTexts(), {
      seed: 7,
    });
    const walk = walkText(situation, [
      { kind: "answered", step: "opening", question: "", text: "What is the order?" },
      { kind: "confirmed", step: "opening:confirm", items: ["customer:order"] },
    ]);
    expect(walk).toContain('  - confirm:\n      - "customer:order"\n');
    expect(
      await findings(packWith({ "scenarios/late.yaml": twice, "walks/one.yaml": walk }), "walks/one.yaml"),
    ).toEqual([]);
    const unclear = walk.replace("customer:", "");
    expect(
      await findings(packWith({ "scenarios/late.yaml": twice, "walks/one.yaml": unclear }), "walks/one.yaml"),
    ).toEqual([expect.stringContaining('OFF332 "order" is not offered here.')]);
  });

  test("of a scenario that has mistakes of its own waits for these", async () => {
    const walk = "format: offscript/walk@1.0\nscenario: late\nsteps:\n  - lean: nowhere\n";
    const pack = packWith({ "scenarios/late.yaml": story.replace("title:", "tilte:"), "walks/one.yaml": walk });
    expect((await findings(pack, "walks/one.yaml")).map((line) => line.slice(0, 25))).toEqual([
      "walks/one.yaml:2:11 OFF01",
    ]);
  });

  test("is checked like any other file, also alone", async () => {
    expect(await toldOf("steps:", "  - anser: Well.")).toEqual([expect.stringMatching(/^4:5 OFF212 /)]);
    const walk = "format: offscript/walk@1.0\nscenario: late\nsteps:\n  - pass: answer\n    lean: refund\n";
    const folder = folderWith({ "one.yaml": walk });
    expect(await findings(folder, "one.yaml")).toEqual([expect.stringMatching(/^one.yaml:5:5 OFF127 /)]);
  });
});

test("what was recorded of any play fits, and says how it ended", async () => {
  const { pack } = await loadPack(shipped);
  if (!pack) throw new Error("no pack");
  const files: Record<string, string> = {};
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(9_999)), (chances) => {
      const chance = (below: number) => (chances.next().value ?? 0) % below;
      const scenarios = [...pack.scenarios.values()];
      const one = scenarios[chance(scenarios.length)];
      if (!one) return;
      const roles = playableRoles(one);
      const role = roles[chance(roles.length)] ?? "adviser";
      const [form, level] = [
        (["short", "default", "long"] as const)[chance(3)],
        (["usual", one.roles?.[role]?.limits?.tight ? "tight" : "usual"] as const)[chance(2)],
      ];
      const source = { pack: pack.file, digest: "", scenario: one, files: pack.policies };
      const wish = { role, seed: chance(99), ...(form && { form }), ...(level && { level }) };
      const situation = realise(source, ownTexts(), wish);
      const words = () => texts[chance(texts.length)] ?? "";
      const { events } = playThrough(situation, words, chance);
      const going = chance(2) === 0 ? events : events.slice(0, 1 + chance(events.length));
      files[`walks/walk-${Object.keys(files).length}.yaml`] = walkText(situation, going);
    }),
    { numRuns: 60 },
  );
  const folder = folderWith(files);
  cpSync(shipped, folder, { recursive: true });
  const found = await findings(folder);
  const told = found.filter((line) => line.startsWith("walks/"));
  expect(told.map((line) => `${line}\n${files[line.split(":")[0] ?? ""]}`)).toEqual([]);
  expect(Object.values(files).filter((text) => /^ends: \w+$/m.test(text)).length).toBeGreaterThan(20);
});

const texts = [
  "",
  '  two lines,\nand a third:\n\n- "quoted" # not a comment  ',
  "photo / picture / seen: yes",
  "One line.\nAnother one.",
  "yes",
  "sorry, the control room, the depot and the papers",
];
