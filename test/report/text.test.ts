import { describe, expect, test } from "vitest";
import { text } from "../../src/report/text.ts";
import { harmless } from "../../src/terminal/harmless.ts";
import { check, packWith, scenario } from "../pack/folders.ts";
import { bracketCommand, commandsIn } from "./build-server.ts";
import { finding, report } from "./sample.ts";

/** The frame alone: what stands between the message and the remedy. */
function frameOf(source: string, from: readonly [number, number], to: readonly [number, number]): string[] {
  const lines = text(report([finding(from, to)], { "a.yaml": source })).split("\n");
  return lines.slice(3, lines.indexOf("  Do: Mend it.") - 1);
}

describe("a report for people", () => {
  test("is one paragraph a finding, and a summary", () => {
    const findings = [
      finding([2, 3], [2, 5]),
      finding([1, 1], [1, 1], { file: "b.yaml", severity: "warning" }),
      finding([1, 1], [1, 1], { file: "c.yaml", severity: "info" }),
    ];
    expect(text(report(findings, { "a.yaml": "one\ntwo two\nthree\n", "b.yaml": "" }))).toBe(`a.yaml:2:3 error OFF119
  Here.

    1 | one
    2 | two two
      |   ^^
    3 | three

  Do: Mend it.

b.yaml:1:1 warning OFF119
  Here.
  Do: Mend it.

c.yaml:1:1 info OFF119
  Here.
  Do: Mend it.

2 1 1 1
`);
  });

  test("is a summary alone where nothing was found", () => {
    expect(text(report([], {}))).toBe("2 0 0 0\n");
  });

  test("shows a second place, in the same file and in another", () => {
    const related = { file: "b.yaml", range: finding([2, 1], [2, 4]).range, message: "There." };
    expect(
      text(report([finding([1, 1], [1, 4], { related })], { "a.yaml": "one", "b.yaml": "x\ntwo\n" })),
    ).toBe(`a.yaml:1:1 error OFF119
  Here.

    1 | one
      | ^^^

  See b.yaml:2

    2 | two
      | ^^^

  Do: Mend it.

2 1 0 0
`);
  });
});

describe("in the log of a build server", () => {
  test("neither the name of a file nor its text is a command", async () => {
    const pack = packWith({
      "::error::x/scenarios/a.yaml": scenario("a", "summary: ##[error]now ##vso[x] #1", "::add-mask::x"),
    });
    const { output } = await check(pack, ["::error::x/scenarios/a.yaml"]);
    expect(output).toContain(": :error::x/scenarios/a.yaml:");
    expect(output).toContain("##(error]now ##vso(x] #1");
    expect(commandsIn(output)).toEqual([]);
    expect(output).not.toMatch(bracketCommand);
  });

  test("nor is a message where something that nobody sees stands before it, or between its signs", () => {
    for (const message of [
      "\u200d::error::x",
      "\u00a0:\u200c:error::x",
      "a\u2028::error::x",
      "#\u200d#\u200c[error]x",
    ]) {
      const log = harmless(text(report([finding([1, 1], [1, 2], { message })])));
      expect(commandsIn(log)).toEqual([]);
      expect(log).not.toMatch(bracketCommand);
    }
  });

  test("an honest text stays as it is", () => {
    const source = "## Heading [1]\na: b::c #[x] # #[y]\n";
    const output = text(report([finding([2, 1], [2, 2])], { "a.yaml": source }));
    for (const line of source.trimEnd().split("\n")) expect(output).toContain(`| ${line}\n`);
  });
});

describe("a frame", () => {
  test("has two lines above and below, numbered in one column", () => {
    const source = Array.from({ length: 12 }, (_, at) => `line ${at + 1}`).join("\n");
    expect(frameOf(source, [10, 6], [10, 8])).toEqual([
      "     8 | line 8",
      "     9 | line 9",
      "    10 | line 10",
      "       |      ^^",
      "    11 | line 11",
      "    12 | line 12",
    ]);
  });

  test("marks the rest of the line where a place goes on to the next, and one cell where it has no length", () => {
    expect(frameOf("one two\nthree", [1, 5], [2, 3])).toEqual(["    1 | one two", "      |     ^^^", "    2 | three"]);
    expect(frameOf("one", [1, 4], [1, 4])).toEqual(["    1 | one", "      |    ^"]);
  });

  test("makes visible what the eye would miss, and keeps the carets below their place", () => {
    expect(frameOf("a:\t\u00a0\u202fb", [1, 6], [1, 7])).toEqual(["    1 | a:→␣␣b", "      |      ^"]);
    expect(frameOf("\u001b[2Jx\u200b\u202ey", [1, 5], [1, 6])).toEqual([
      "    1 | <U+001B>[2Jx<U+200B><U+202E>y",
      "      |            ^",
    ]);
  });

  test("counts wide characters as two cells, and what combines as none", () => {
    expect(frameOf("字字: x", [1, 5], [1, 6])).toEqual(["    1 | 字字: x", "      |       ^"]);
    expect(frameOf("e\u0301e: x", [1, 6], [1, 7])).toEqual(["    1 | e\u0301e: x", "      |     ^"]);
    expect(frameOf("😀 x", [1, 1], [1, 3])).toEqual(["    1 | 😀 x", "      | ^^"]);
  });

  test("cuts long lines to a window round the place", () => {
    const line = `${"a".repeat(100)}HERE${"b".repeat(100)}`;
    expect(frameOf(line, [1, 101], [1, 105])).toEqual([
      `    1 | …${"a".repeat(40)}HERE${"b".repeat(27)}…`,
      `      | ${" ".repeat(41)}^^^^`,
    ]);
    expect(frameOf("a".repeat(100), [1, 3], [1, 90])).toEqual([
      `    1 | ${"a".repeat(72)}…`,
      `      |   ${"^".repeat(70)}`,
    ]);
    expect(frameOf("字".repeat(100), [1, 1], [1, 2])).toEqual([`    1 | ${"字".repeat(36)}…`, "      | ^^"]);
  });

  test("of a line of 400,000 characters is as short as any", () => {
    const line = "x".repeat(400_000);
    expect(frameOf(line, [1, 200_000], [1, 300_000]).join("\n").length).toBeLessThan(200);
  });

  test("knows the line ends of Windows", () => {
    expect(frameOf("one\r\ntwo\r\n", [2, 1], [2, 4])).toEqual(["    1 | one", "    2 | two", "      | ^^^"]);
  });
});

test("on a narrow terminal, sentences and frames are fitted to it", () => {
  const source = "situation: A customer writes in the shop's chat, and has waited for an hour.\n";
  const look = { columns: 40, fit: (sentence: string) => `  <${sentence}>` };
  const shown = text({ ...report([finding([1, 60], [1, 66])], { "a.yaml": source }), look });
  expect(shown).toContain("  <Here.>\n");
  expect(shown).toContain("  <Do: Mend it.>\n");
  expect(Math.max(...shown.split("\n").map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(shown).toContain("and has waited");
});
