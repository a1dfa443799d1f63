import { describe, expect, test } from "vitest";
import type { Severity } from "../../src/pack/codes.ts";
import { github } from "../../src/report/github.ts";
import { markdown } from "../../src/report/markdown.ts";
import { commandsIn } from "./build-server.ts";
import { finding, report } from "./sample.ts";

const many = (count: number, severity: Severity) =>
  Array.from({ length: count }, (_, at) => finding([at + 1, 1], [at + 1, 2], { severity }));

describe("github", () => {
  test("tells ten of a kind, as many as are shown, and then how many there are", () => {
    const output = github(report([...many(11, "warning"), ...many(12, "error"), ...many(10, "info")]));
    const names = commandsIn(output).map(({ name }) => name);
    expect(names.filter((name) => name === "error")).toHaveLength(10);
    expect(names.filter((name) => name === "warning")).toHaveLength(10);
    expect(names.filter((name) => name === "notice")).toHaveLength(10);
    expect(output.endsWith("\n2 12 11 10\n")).toBe(true);
  });

  test("says nothing more where all are told", () => {
    expect(github(report(many(10, "error"))).split("\n")).toHaveLength(11);
  });

  test("leaves the columns out of a place on several lines, where GitHub refuses them", () => {
    const [command] = commandsIn(github(report([finding([1, 3], [2, 4])])));
    expect(command?.properties).toEqual({ title: "OFF119 About OFF119", file: "a.yaml", line: "1", endLine: "2" });
  });
});

describe("markdown", () => {
  test("fits into a comment, and shows where it was cut", () => {
    const output = markdown(report(many(2000, "error")));
    expect(output.length).toBeGreaterThan(50_000);
    expect(output.length).toBeLessThan(65_536);
    expect(output.startsWith("**2 2000 0 0**\n")).toBe(true);
    expect(output.endsWith("`\n\n…\n")).toBe(true);
  });
});
