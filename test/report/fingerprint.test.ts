import { describe, expect, test } from "vitest";
import { fingerprints } from "../../src/report/fingerprint.ts";
import { finding, report } from "./sample.ts";

const source = "title: a\nsummary: b #1\nsummary: b #1\n";
const twice = [finding([2, 12], [2, 14]), finding([3, 12], [3, 14])];

describe("a fingerprint", () => {
  test("is unique in its report, also for equal lines", () => {
    const findings = [...twice, finding([2, 1], [2, 2]), finding([2, 12], [2, 14], { code: "OFF120" })];
    const prints = fingerprints(report([...findings, ...findings], { "a.yaml": source }));
    expect(new Set(prints).size).toBe(8);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{64}$/);
  });

  test("stays when lines are added above, when lines are indented, and with the line ends of Windows", () => {
    const before = fingerprints(report(twice, { "a.yaml": source }));
    const lower = [finding([4, 14], [4, 16]), finding([5, 14], [5, 16])];
    const indented = source.replaceAll("\n", "\r\n").replaceAll("summary:", "  summary: ");
    const after = fingerprints(report(lower, { "a.yaml": `# one\r\n# two\r\n${indented}` }));
    expect(after).toEqual(before);
  });

  test("stays for what concerns the whole file, whatever its first line says", () => {
    const whole = [finding([1, 1], [1, 1])];
    const before = fingerprints(report(whole, { "a.yaml": source }));
    expect(fingerprints(report(whole, { "a.yaml": `# one\n${source}` }))).toEqual(before);
    expect(fingerprints(report(whole))).toEqual(before);
  });

  test("is another for another file, another code, another line", () => {
    const of = (more: object, text = source) =>
      fingerprints(report([finding([1, 1], [1, 6], more)], { "a.yaml": text, "b.yaml": text }));
    const prints = [of({}), of({ file: "b.yaml" }), of({ code: "OFF120" }), of({}, "title: b\n")].flat();
    expect(new Set(prints).size).toBe(4);
  });

  test("does not depend on the message, which may hold the number of a line", () => {
    const of = (message: string) => fingerprints(report([finding([1, 1], [1, 6], { message })], { "a.yaml": source }));
    expect(of("Line 3.")).toEqual(of("Line 4."));
  });
});
