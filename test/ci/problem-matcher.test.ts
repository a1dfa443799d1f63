import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installation, run } from "../cli/world.ts";
import { doubt, mistake, repository } from "./shell.ts";

interface Pattern {
  regexp: string;
  [field: string]: string | number;
}
interface Matcher {
  owner: string;
  severity?: string;
  pattern: [Pattern, Pattern];
}

const text = readFileSync(join(installation, "schemas/problem-matcher.json"), "utf8");
const { problemMatcher: matchers }: { problemMatcher: Matcher[] } = JSON.parse(text);

/** Finds what a runner finds: a line that the first pattern matches, and the line just below it for the second. */
function annotations(output: string, { severity, pattern: [head, below] }: Matcher): Record<string, string>[] {
  const lines = output.split("\n");
  return lines.flatMap((line, at) => {
    const [first, second] = [fields(head, line), fields(below, lines[at + 1] ?? "")];
    return first && second ? [{ ...(severity && { severity }), ...first, ...second }] : [];
  });
}

function fields({ regexp, ...groups }: Pattern, line: string): Record<string, string> | undefined {
  const match = new RegExp(regexp).exec(line);
  return match
    ? Object.fromEntries(Object.entries(groups).map(([name, at]) => [name, match[Number(at)] ?? ""]))
    : undefined;
}

test("the problem matcher finds each finding in the text, and nothing in the author's own lines", async () => {
  // A line of the author's that looks like a finding, shown in the frame round the real one.
  const lookalike = "# packs/clothes/pack.yaml:1:1  error OFF101";
  const cwd = repository(lookalike, mistake, lookalike, doubt);
  const { stdout } = await run({ argv: ["validate", "--format", "text"], cwd });
  expect(stdout).toContain(`| ${lookalike}`);
  const heads = matchers.flatMap(({ pattern: [{ regexp }] }) => stdout.match(new RegExp(regexp, "gm")) ?? []);
  expect(heads).toHaveLength(2);
  const file = "packs/clothes/scenarios/late-parcel.yaml";
  expect(matchers.flatMap((matcher) => annotations(stdout, matcher))).toEqual([
    expect.objectContaining({ file, line: "8", column: "1", severity: "error", code: "OFF211" }),
    expect.objectContaining({ file, line: "10", severity: "warning", code: "OFF123" }),
  ]);
});

test("notes are notices, the one word that a runner knows for them", async () => {
  const cwd = repository(mistake);
  const { stdout } = await run({ argv: ["validate", "--format", "text"], cwd });
  const note = stdout.replace("  error OFF211", "  note OFF211");
  expect(note).not.toBe(stdout);
  expect(matchers.flatMap((matcher) => annotations(note, matcher))).toEqual([
    expect.objectContaining({
      severity: "notice",
      code: "OFF211",
      message: '"weather:" is not known at the top of this file.',
    }),
  ]);
});

test("the problem matcher is one that a runner takes", () => {
  expect(new Set(matchers.map(({ owner }) => owner)).size).toBe(matchers.length);
  for (const { severity, pattern } of matchers) {
    expect(["error", "warning", "notice", undefined]).toContain(severity);
    const set = pattern.flatMap(({ regexp: _, ...groups }) => Object.keys(groups));
    expect(set).toContain("message");
    expect(new Set(set).size).toBe(set.length);
  }
});
