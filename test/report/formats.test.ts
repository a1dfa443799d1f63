import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { reporters } from "../../src/report/reporters.ts";
import { harmless } from "../../src/terminal/harmless.ts";
import { noFindings, threeFindings } from "./sample.ts";

const folder = new URL("../fixtures/report/", import.meta.url);
const expected = (file: string) => readFileSync(new URL(file, folder), "utf8");
const formats = Object.entries(reporters);

test.each(formats)("%s: three findings are exactly this", (name, reporter) => {
  expect(reporter(threeFindings)).toBe(expected(`${name}-three.txt`));
});

test.each(formats)("%s: a clean run is exactly this", (name, reporter) => {
  expect(reporter(noFindings)).toBe(expected(`${name}-none.txt`));
});

test("every format has its two texts, and no text is without a format", () => {
  const files = formats.flatMap(([name]) => [`${name}-none.txt`, `${name}-three.txt`]);
  expect(readdirSync(folder).sort()).toEqual(files.sort());
});

test.each(formats)("%s: what goes to a terminal or a pipe is what went to a file", (_, reporter) => {
  expect(harmless(reporter(threeFindings))).toBe(reporter(threeFindings));
});
