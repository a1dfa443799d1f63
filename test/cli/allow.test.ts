import { describe, expect, test } from "vitest";
import { findings, folderWith, packWith, scenario } from "../pack/folders.ts";
import { run } from "./world.ts";

const found = (lines: readonly string[], files: Record<string, string> = {}) =>
  findings(packWith({ "scenarios/good.yaml": scenario("good", ...lines), ...files }), "scenarios/good.yaml");

const lone = ["perspectives:", "  - from: customer", "    would: ask again"];

describe("a finding that an author lets stand, with a reason", () => {
  test("is not told: on the next line, and in all that stands further in below it", async () => {
    expect(await found(lone)).toEqual(["scenarios/good.yaml:7:1 OFF320 There is only one perspective."]);
    expect(await found(["# offscript: allow OFF320 because she is alone", ...lone])).toEqual([]);
    expect(
      await found(["# offscript: allow OFF120 because it is a number", "facts:", "  - id: a", "    say: No. #4411"]),
    ).toEqual([]);
    expect(await found(["# offscript: allow OFF320 because she is alone", "", "# and so on", ...lone])).toEqual([]);
  });

  test("is still told elsewhere, and what lets nothing stand is told too", async () => {
    const lines = ["# offscript: allow OFF320 because she is alone", "minutes: 8", ...lone];
    expect(await found(lines)).toEqual([
      "scenarios/good.yaml:7:20 OFF705 This lets OFF320 stand, and there is no such finding below it.",
      "scenarios/good.yaml:9:1 OFF320 There is only one perspective.",
    ]);
  });

  test.each([
    ["# offscript: allow OFF320", "OFF704 This lets OFF320 stand and gives no reason."],
    ["# offscript: allow OFF320 because", "OFF704 This lets OFF320 stand and gives no reason."],
    ["# offscript: allow OFF999 because so", "OFF702 No finding has the code OFF999."],
    [
      "# offscript: allow OFF204 because so",
      "OFF703 OFF204 cannot be let stand: it is a mistake, and no matter of judgement.",
    ],
    ["# offscript: allows OFF320", "OFF701 This note to the checker is not understood: allows OFF320"],
  ])("%s lets nothing stand", async (note, told) => {
    const all = await found([note, ...lone]);
    expect(all.map((line) => line.replace(/^\S+ /, ""))).toEqual([told, "OFF320 There is only one perspective."]);
  });

  test("words of a customer are no note", async () => {
    expect(await found(["summary: |", "  # offscript: allow OFF999"])).toEqual([]);
  });

  test("a mistake stays a mistake", async () => {
    expect(await found(["# offscript: allow OFF204 because so", "summary: 12"])).toEqual([
      "scenarios/good.yaml:7:20 OFF703 OFF204 cannot be let stand: it is a mistake, and no matter of judgement.",
      'scenarios/good.yaml:8:10 OFF204 A text belongs after "summary:"; 12 without quotation marks is read as a number.',
    ]);
  });
});

describe("how much findings weigh in a project", () => {
  const project = (...lines: string[]) => `${["format: offscript/project@1.0", "severities:", ...lines].join("\n")}\n`;
  const pack = (file: string) =>
    packWith({ "offscript.yaml": file, "scenarios/good.yaml": scenario("good", ...lone, "summary: a #4") });

  test("is set by code, in the folder or above it", async () => {
    const folder = pack(project("  OFF320: error", "  OFF120: none"));
    const { code, stdout } = await run({ argv: ["validate", "good.yaml"], cwd: `${folder}/scenarios` });
    expect(code).toBe(1);
    expect(stdout).toContain("good.yaml:7:1  error OFF320\n");
    expect(stdout).toContain("1 file checked: 1 error, no warnings.\n");
  });

  test("can stand in a file that is named", async () => {
    const folder = folderWith({ "mild.yaml": project("  OFF320: info") });
    const { stdout } = await run({
      argv: ["validate", "scenarios/good.yaml", "--config", `${folder}/mild.yaml`],
      cwd: pack(""),
    });
    expect(stdout).toContain("note OFF320");
  });

  test("is not set for mistakes, nor for codes that there are not; a broken file is told like any other", async () => {
    const folder = pack(project("  OFF204: info", "  OFF999: none", "  OFF32: none", "  OFF320: non"));
    const own = (await findings(folder, "scenarios/good.yaml")).filter((line) => line.startsWith("offscript.yaml"));
    expect(own).toEqual([
      "offscript.yaml:3:3 OFF706 The weight of OFF204 cannot be changed: it is a mistake, and no matter of judgement.",
      "offscript.yaml:4:3 OFF702 No finding has the code OFF999.",
      'offscript.yaml:5:3 OFF219 "OFF32:" cannot be a name here.',
      'offscript.yaml:6:11 OFF217 "non" cannot stand after "OFF320:".',
    ]);
  });
});
