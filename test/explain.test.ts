import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { explain } from "../src/messages/explain.ts";
import { say } from "../src/messages/say.ts";
import { canBeAllowed } from "../src/pack/allowances.ts";
import { codes, type Problem } from "../src/pack/codes.ts";
import { installation, newFolder, run } from "./cli/world.ts";

const problems = Object.keys(codes) as Problem[];

/** The files round an example, each with the parts that it needs at least; an example's own parts take their place. */
const around: Readonly<Record<string, (stem: string) => string>> = {
  "pack.yaml": () => 'format: offscript/pack@1.0\nname: my-pack\ntitle: My pack\nversion: "1.0.0"\n',
  "charter.yaml": () => "format: offscript/charter@1.0\n",
  scenarios: (stem) =>
    `format: offscript/scenario@1.0\nid: ${stem}\ntitle: The late parcel, ${stem}\nsituation: A customer writes in the shop's chat.\n` +
    "customer:\n  opening: Where is my parcel?\n",
  policies: () => "",
  walks: (stem) => `format: offscript/walk@1.0\nscenario: ${stem}\n`,
  "offscript.yaml": () => "format: offscript/project@1.0\n",
};

/** Puts an example into a small pack. A comment such as `# charter.yaml` says which file the lines below it belong to. */
function packAround(example: string): string {
  const folder = newFolder();
  const parts = `# scenarios/late-parcel.yaml\n${example}`.split(/^# (?=[\w/-]+\.(?:yaml|md)$)/m).slice(1);
  const files = new Map(parts.map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n") + 1)]));
  if (!files.has("pack.yaml")) files.set("pack.yaml", "");
  for (const [name, own] of files) {
    const path = join(folder, name === "offscript.yaml" ? name : `my-pack/${name}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, completed(name, own));
  }
  return folder;
}

function completed(name: string, own: string): string {
  // What shows a whole file, or a text that is no file of a pack at all, is left as it is.
  if ((/^id:/m.test(own) && /^customer:/m.test(own)) || /^[A-Z]/.test(own)) return `${own}\n`;
  const [kind = "", stem = ""] = name.replace(/\.\w+$/, "").split("/");
  const whole = around[name] ?? around[kind];
  if (!whole) throw new Error(`No example can stand in ${name}.`);
  // A name that is not written as one still takes the place of the one that is meant.
  const given = new Set(
    Array.from(own.matchAll(/^\W*([a-z_]+)\b/gm), ([line, name]) => (/^\s/.test(line) ? "" : name)),
  );
  const others = whole(stem)
    .split(/^(?=[a-z])/m)
    .filter((block) => !given.has(block.match(/^[a-z_]+/)?.[0] ?? ""));
  // The first line of a file stays the first.
  const [first, rest] = given.has("format") ? [own, others] : ["", [...others, own]];
  return [first, ...rest].map((text) => text && `${text.trimEnd()}\n`).join("");
}

interface Finding {
  code: string;
  severity: string;
}

async function findings(example: string): Promise<Finding[]> {
  const { stdout, stderr } = await run({ argv: ["validate", "--format", "json"], cwd: packAround(example) });
  expect(stderr).toBe("");
  return JSON.parse(stdout).findings;
}

/** All but notes: a small example leaves much unused. */
function weighty(found: readonly Finding[]): Finding[] {
  return found.filter(({ severity }) => severity !== "info");
}

describe.each(problems)("%s", (problem) => {
  const { code } = codes[problem];
  const { why, wrong, right } = explain(problem);

  test("is explained in two to four sentences", () => {
    expect([2, 3, 4]).toContain(why.match(/[.?](?= |$)/g)?.length);
    expect(why).not.toMatch(/\n|[*`]/);
    expect([wrong, right].filter((example) => example === undefined).length).not.toBe(1);
    // On a narrow screen, a line that goes on in the next one would be no example.
    const lines = `${wrong}\n${right}`.split("\n");
    expect(lines.filter((line) => line.length > 72)).toEqual([]);
  });

  test.runIf(wrong)("is found in what goes wrong, and no other error or warning is", async () => {
    const found = await findings(wrong ?? "");
    expect(found.map(({ code }) => code).filter((found) => found === code)).toEqual([code]);
    expect(weighty(found).filter((other) => other.code !== code)).toEqual([]);
  });

  test.runIf(right)("is not found in what works, and no error or warning is", async () => {
    const found = await findings(right ?? "");
    expect(found.map(({ code }) => code)).not.toContain(code);
    expect(weighty(found)).toEqual([]);
  });
});

describe("offscript explain", () => {
  test("says what a finding is, why it matters, an example, and what may be changed", async () => {
    const { code, stdout, stderr } = await run({ argv: ["explain", "OFF120"] });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`
OFF120  Text cut by #
warning · cut-by-hash

A # with a space before it begins a comment, so the rest of the line is
silently left out of the text. Nobody would notice until somebody practises
and half a sentence is missing. Other tools say nothing about it.

What goes wrong:
customer:
  opening: Where is order #4411?

What works:
customer:
  opening: "Where is order #4411?"

To let it stand in one place, write on a line of its own above that place,
with your reason:
# offscript: allow OFF120 because …

To change how much it weighs everywhere (error, warning, info or none), write
in offscript.yaml:
format: offscript/project@1.0
severities:
  OFF120: none
`);
  });

  test("makes visible what the eye would miss, and says what cannot be changed", async () => {
    const { stdout } = await run({ argv: ["explain", "tab-indent", "odd-space", "hidden-space", "blank-line"] });
    expect(stdout).toContain("customer:\n→ opening: Where is my parcel?\n");
    expect(stdout).toContain("customer:\n␣ opening: Where is my parcel?\n");
    expect(stdout).toContain("title: The late<U+200B> parcel\n");
    expect(stdout).toContain("situation: |\n······\n  A customer");
    expect(stdout).toContain("It cannot be switched off.");
    expect(stdout).not.toContain("offscript: allow OFF102");
  });

  test("knows a finding by its code, in any case, by its number and by its name", async () => {
    const { stdout } = await run({ argv: ["explain", "--json", "off120", "121", "cut-by-comma", "1"] });
    const found = JSON.parse(stdout).map(({ code }: { code: string }) => code);
    expect(found).toEqual(["OFF120", "OFF121", "OFF122", "OFF001"]);
  });

  test("lists all of them by group, one a line", async () => {
    const { code, stdout } = await run({ argv: ["explain"] });
    expect(code).toBe(0);
    const groups = stdout.trimEnd().split("\n\n");
    expect(groups[0]).toMatch(/^Files and folders\nOFF001 {2}error {4}Nothing to check \(nothing-matched\)\n/);
    expect(groups.at(-1)).toBe("For more about one of them: offscript explain OFF120");
    const listed = [...stdout.matchAll(/^(OFF\d{3}) {2}(?:error {2}|warning|note {3}) {2}\S.* \(([a-z0-9-]+)\)$/gm)];
    expect(listed.map(([, code, name]) => [code, name])).toEqual(
      problems.map((problem) => [codes[problem].code, problem]).sort(),
    );
    for (const group of groups) expect(group).not.toMatch(/^OFF/);
  });

  test("names the nearest where there is no such finding", async () => {
    const near = await run({ argv: ["explain", "OFF120", "cut-by-hsah"] });
    expect(near).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "There is no finding “cut-by-hsah”.\nDid you mean: offscript explain cut-by-hash\n",
    });
    const { code, stderr } = await run({ argv: ["explain", "constructor"] });
    expect(code).toBe(2);
    expect(stderr).toBe("There is no finding “constructor”.\nSee them all with: offscript explain\n");
  });
});

test("schemas/findings.md says the same as the codes, their titles and what explains them", () => {
  const page = readFileSync(join(installation, "schemas/findings.md"), "utf8");
  const rows = [...page.matchAll(/^\| (OFF\d{3}) \| (.*) \|$/gm)].map(([, code, rest = ""]) => [
    code,
    ...rest.split(/ (?<!\\)\| /).map((cell) => cell.replace(/\\(?=[^\w\s])/g, "")),
  ]);
  const expected = problems.map((problem) => {
    const { code, severity } = codes[problem];
    const why = explain(problem).why.replace(/(?<=[.?]) .*$/, "");
    const weight = canBeAllowed(code) ? severity : `${severity}, fixed`;
    return [code, `\`${problem}\``, say(`pack.${problem}.title`), weight, why];
  });
  expect(rows, "To write it again: npm run generate").toEqual(expected.sort());
});

test("the same codes are nowhere used twice", () => {
  expect(new Set(problems.map((problem) => codes[problem].code)).size).toBe(problems.length);
});
