import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { newFolder, run } from "./world.ts";

const scenario = (id: string, title: string, standard: string) => `format: offscript/scenario@1.0
id: ${id}
title: ${title}
minutes: 3
practises:
  - ${standard}
situation: A parcel was to come on Monday.
customer:
  name: Mr Ito
  opening: Where is it?
  reactions:
    softens: Good.
roles:
  adviser:
    limits:
      yours:
        - send a second parcel
`;

/** A folder with a pack of two scenarios, which put different standards to work and have the same limits. */
function packFolder(): string {
  const folder = newFolder();
  const files = {
    "pack.yaml": 'format: offscript/pack@1.0\nname: parcels\ntitle: Parcels\nversion: "1.0.0"\n',
    "charter.yaml": `format: offscript/charter@1.0
standards:
  - id: tell-early
    text: We tell people early.
  - id: own-it
    text: We own what we promised.
`,
    "scenarios/late-parcel.yaml": scenario("late-parcel", "The late parcel", "tell-early"),
    "scenarios/wet-parcel.yaml": scenario("wet-parcel", "The wet parcel", "own-it"),
  };
  mkdirSync(join(folder, "scenarios"));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

const cwd = packFolder();

/** What is typed to name an obstacle: the number of its kind, a sentence, and whether it is so at work. */
export const obstacle = (kind: number, sentence: string, place: "story" | "work" = "work") => [
  "/obstacle",
  String(kind),
  sentence,
  place === "work" ? "2" : "1",
];

/** Practises a situation on some day of 2026: what is typed before the first answer, and where the action stands that is asked about last. */
export async function practise(
  home: string,
  [month, day]: readonly [number, number],
  scenario: "late-parcel" | "wet-parcel",
  before: readonly string[],
  place: readonly string[] = [""],
): Promise<void> {
  const lines = [...before, "I will look.", ".", "1", "the day", ".", "the van", ".", ...place, "", ""];
  const argv = ["practice", scenario, "--pack", ".", "--plain", "--seed", "1"];
  const at = Date.UTC(2026, month - 1, day, 9);
  const { code, stderr } = await run({ argv, cwd, home, at, input: `${lines.join("\n")}\n` });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
}

/** A journal with obstacles of autumn, an open question, and one obstacle that was in the story alone. The clock stands at the last of November. */
export async function autumn(): Promise<string> {
  const home = newFolder();
  const september = obstacle(1, "The tracking page is a day old.");
  await practise(home, [9, 14], "late-parcel", september, ["4"]);
  await practise(home, [10, 12], "wet-parcel", obstacle(3, "Eleven calls wait."));
  const november = [...obstacle(1, "The tracking page was down again."), ...obstacle(2, "He shouts.", "story")];
  await practise(home, [11, 30], "late-parcel", november);
  return home;
}

/** What of a line of the register `--json` prints. */
export interface Line {
  readonly id: string;
  readonly text: string;
  readonly owner: string | null;
  readonly replies: readonly { readonly text: string; readonly on: string }[];
}

/** The lines of the register that some flags let through. */
export async function linesIn(home: string, ...flags: readonly string[]): Promise<Line[]> {
  const { code, stdout } = await run({ argv: ["obstacles", "--json", ...flags], home });
  expect(code).toBe(0);
  return JSON.parse(stdout).lines;
}

/** The id of the line with a text. */
export async function idOf(home: string, text: string): Promise<string> {
  const found = (await linesIn(home)).find((line) => line.text === text);
  if (!found) throw new Error(`There is no line “${text}”.`);
  return found.id;
}
