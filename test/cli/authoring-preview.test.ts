import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtures, scenario } from "../pack/folders.ts";
import { newFolder, run } from "./world.ts";

const story = [
  "roles:",
  "  adviser:",
  "    limits:",
  "      yours:",
  "        - a new pair",
  "      tight:",
  "        yours:",
  "          - kind words",
  "  supervisor:",
  "    brief: You watch the till.",
  "turns:",
  "  - id: queue",
  "    happens: Three people wait behind <name>.",
  "    known_to:",
  "      - adviser",
  "    ask: And now?",
  "  - id: manager-calls",
  "    from: supervisor",
  "    say: I need you upstairs.",
  "    ask: What do you do?",
  "vary:",
  "  slots:",
  "    name: Ada / Bo / Cy",
  "  choices:",
  "    waiting:",
  "      three:",
  "        - queue",
  "      nobody: []",
];

/** A pack with one scenario of two turns, the first of which only some seeds have. */
function packFolder(): string {
  const folder = join(newFolder(), "shop");
  cpSync(join(fixtures, "around"), folder, { recursive: true });
  mkdirSync(join(folder, "scenarios"));
  put(folder, "late-return", ...story);
  return folder;
}

function put(folder: string, id: string, ...lines: readonly string[]): void {
  writeFileSync(join(folder, "scenarios", `${id}.yaml`), scenario(id, ...lines));
}

/** Enough for any step: a line of words, or the first of several, and then an end to it. */
const answers = "1\n.\n".repeat(20);

const preview = (cwd: string, ...argv: readonly string[]) =>
  run({ argv: ["pack", "preview", "--plain", ...argv], cwd, input: answers });

test("walks through from the first words to the end, says what was drawn, and keeps nothing", async () => {
  const cwd = packFolder();
  const files = readdirSync(cwd, { recursive: true });
  const { code, stdout, stderr, home } = await preview(cwd, "--seed", "7");
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^A preview: nothing you write is kept, and your journal stays closed.\nSeed 7 · as adviser\nDrawn: name = (?:Ada|Bo|Cy) · waiting = (?:three|nobody)\n/,
  );
  expect(stdout.trimEnd()).toMatch(/The preview ends here\. Nothing was kept\.$/);
  expect(stderr).toBe("To see this one again:\n  offscript pack preview scenarios/late-return.yaml --seed 7\n");
  expect(stdout).not.toContain("off the record");
  expect(readdirSync(home)).toEqual([]);
  expect(readdirSync(cwd, { recursive: true })).toEqual(files);
});

test("the command that it names shows the same, word for word", async () => {
  const cwd = packFolder();
  const first = await preview(cwd, "late-return", "--as", "adviser", "--limits", "tight", "--short");
  expect(first.stdout).toContain(" · as adviser · tight limits · short form\n");
  expect(first.stdout).toContain("kind words");
  const [, again = ""] = first.stderr.match(/^ {2}offscript pack preview (.+)$/m) ?? [];
  expect(again).toMatch(/^scenarios\/late-return\.yaml --as adviser --limits tight --short --seed \d+$/);
  const second = await preview(cwd, ...again.split(" "));
  expect(second.stdout).toBe(first.stdout);
});

test("input that ends early keeps nothing either, and the command is told all the same", async () => {
  const cwd = packFolder();
  const argv = ["pack", "preview", "--plain", "--seed", "7"];
  const { code, stdout, stderr, home } = await run({ argv, cwd, input: "well\n" });
  expect(code).toBe(3);
  expect(stdout).toContain("The preview ends here. Nothing was kept.\n");
  expect(stderr).toContain("offscript pack preview scenarios/late-return.yaml --seed 7\n");
  expect(readdirSync(home)).toEqual([]);
});

test("begins with a turn, with a seed that has it, and names the parts as they come", async () => {
  const cwd = packFolder();
  for (const _ of [1, 2, 3, 4]) {
    const { stdout } = await preview(cwd, "late-return", "--from", "queue", "--ids");
    expect(stdout).toContain("waiting = three");
    expect(stdout).not.toContain("What do you say and do?");
    expect(stdout).toMatch(
      /^Three people wait behind (?:Ada|Bo|Cy)\.\n\[turn: queue\]\n\nTurn \d of about \d: And now\?/m,
    );
    expect(stdout).toMatch(/: "I need you upstairs\."\n\[turn: manager-calls\]\n/);
  }
});

test("says which scenario, role, turn or limits there are where something else was named", async () => {
  const cwd = packFolder();
  put(cwd, "no-receipt");
  const refusals: [string[], string][] = [
    [[], "Which scenario? None is named.\nThere are: late-return, no-receipt\n"],
    [
      ["late-retrun"],
      "The pack has no scenario “late-retrun”.\nDid you mean late-return? There are: late-return, no-receipt\n",
    ],
    [["pack.yaml"], "pack.yaml is not a scenario of a pack.\nA scenario lies in the folder scenarios of a pack"],
    [["scenarios/none.yaml"], "There is no file scenarios/none.yaml.\n"],
    [
      ["late-return", "--as", "superviser"],
      "as “superviser”.\nDid you mean supervisor? Its roles are: adviser, supervisor\n",
    ],
    [
      ["late-return", "--limits", "wide"],
      "The role adviser has no wide limits here.\nWrite them under roles, adviser, limits, wide",
    ],
    [
      ["late-return", "--from", "quue"],
      "no turn “quue”.\nDid you mean queue? The turns for this role are: queue, manager-calls\n",
    ],
    [
      ["late-return", "--from", "queue", "--as", "supervisor"],
      "The role supervisor does not notice the turn “queue”.\nThere is no turn for this role.",
    ],
    [["no-receipt", "--from", "x"], "The scenario has no turn “x”.\nThere is no turn for this role.\n"],
  ];
  for (const [argv, told] of refusals) {
    const { code, stdout, stderr } = await preview(cwd, ...argv);
    expect({ argv, code, stdout }).toEqual({ argv, code: 2, stdout: "" });
    expect(stderr).toContain(told);
  }
});

test("a seed that leaves the turn out is said to do so", async () => {
  const cwd = packFolder();
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, seed) => preview(cwd, "late-return", "--from", "queue", "--seed", String(seed))),
  );
  const refused = outcomes.filter(({ code }) => code === 2);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThan(8);
  for (const { stderr } of refused)
    expect(stderr).toMatch(/With the seed \d, the turn “queue” is left out.*\nLeave out --seed/);
});

test("a file with mistakes has them told as validate tells them, and is not played", async () => {
  const cwd = packFolder();
  put(cwd, "broken", "tiltle: x");
  const checked = await run({ argv: ["validate", "scenarios/broken.yaml"], cwd });
  const { code, stdout, stderr } = await preview(cwd, "scenarios/broken.yaml");
  expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  expect(stderr).toBe(
    `${checked.stdout}scenarios/broken.yaml cannot be played: it has mistakes.\nThey stand above. To see them again: offscript validate scenarios/broken.yaml\n`,
  );
});

test("a file with a remark alone has it told, and is played", async () => {
  const cwd = packFolder();
  put(cwd, "remark", "facts:", "  - id: x", "    say: It is so. # and more");
  const checked = await run({ argv: ["validate", "scenarios/remark.yaml"], cwd });
  expect(checked).toMatchObject({ code: 0, stdout: expect.stringContaining("1 warning") });
  const { code, stdout, stderr } = await preview(cwd, "remark");
  expect(code).toBe(0);
  expect(stderr).toContain(checked.stdout);
  expect(stdout).toContain("The preview ends here.");
});

test("words come from a terminal, or by lines where that was asked for", async () => {
  const { code, stderr } = await run({ argv: ["pack", "preview"], cwd: packFolder(), input: answers });
  expect(code).toBe(2);
  expect(stderr).toContain("add --plain");
});

test("a walk is written when the end is reached, never over another one, and validate takes it", async () => {
  const cwd = packFolder();
  const first = await preview(cwd, "late-return", "--seed", "7", "--record");
  expect(first.stdout).toContain("At the end, the way you take is written\ninto a file, with your words.");
  expect(first.stdout).toMatch(/\nWritten: walks\/late-return-adviser\.yaml\n$/);
  const second = await preview(cwd, "late-return", "--seed", "7", "--record");
  expect(second.stdout).toMatch(/\nWritten: walks\/late-return-adviser-2\.yaml\n$/);
  const text = readFileSync(join(cwd, "walks", "late-return-adviser.yaml"), "utf8");
  expect(readFileSync(join(cwd, "walks", "late-return-adviser-2.yaml"), "utf8")).toBe(text);
  const checked = await run({ argv: ["validate", "."], cwd });
  expect(checked.stdout).not.toContain("walks/");

  const named = await preview(cwd, "late-return", "--record", "walks/late-return-adviser.yaml");
  expect(named).toMatchObject({ code: 3, stdout: "" });
  expect(readFileSync(join(cwd, "walks", "late-return-adviser.yaml"), "utf8")).toBe(text);
});

test("a walk that is not finished is not written", async () => {
  const cwd = packFolder();
  const argv = ["pack", "preview", "--plain", "late-return", "--record"];
  const { code, stderr } = await run({ argv, cwd, input: "well\n/leave\n" });
  expect(code).toBe(0);
  expect(stderr).toContain("No walk was written, since the end was not reached.");
  expect(existsSync(join(cwd, "walks"))).toBe(false);
});
