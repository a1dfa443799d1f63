import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { json } from "../../src/report/json.ts";
import { check, folderWith, packWith, scenario } from "../pack/folders.ts";
import { threeFindings } from "./sample.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/findings.schema.json", import.meta.url), "utf8"));
const ajv = new Ajv2020({ allErrors: true });
for (const note of ["markdownDescription", "enumDescriptions", "patternErrorMessage"]) ajv.addKeyword(note);
const validate = ajv.compile(schema);

test("a check gives a report for programs, which fits its schema", async () => {
  const pack = packWith({ "scenarios/good.yaml": scenario("good", "summary: about #4411", "minutes: soon") });
  const { output, code } = await check(pack, [], "json");
  const report: unknown = JSON.parse(output);
  expect(report).toMatchObject({
    findings: [
      {
        file: "scenarios/good.yaml",
        line: 7,
        column: 16,
        endLine: 7,
        endColumn: 21,
        code: "OFF120",
        severity: "warning",
        message: "A # with a space before it begins a comment, so this is not part of the text: #4411",
        remedy:
          'If it is a comment, give it a line of its own. If it belongs to the text, put straight double quotation marks (") round the whole: summary: "about #4411"',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      {
        file: "scenarios/good.yaml",
        line: 8,
        column: 10,
        endLine: 8,
        endColumn: 14,
        code: "OFF209",
        severity: "error",
        message: 'A whole number belongs after "minutes:"; soon is none.',
        remedy: "Write a whole number in digits, without quotation marks, such as 8.",
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ],
    summary: { files: 4, errors: 1, warnings: 1, infos: 0 },
  });
  expect(validate(report)).toBe(true);
  expect(output.endsWith("}\n")).toBe(true);
  expect(code).toBe(1);
});

test("a second place and a fix fit the schema too, and need all their parts", () => {
  const report = JSON.parse(json(threeFindings));
  expect(validate(report)).toBe(true);
  for (const part of ["related", "fix"]) {
    const [one] = report.findings.filter((finding: object) => part in finding);
    for (const key of Object.keys(one[part])) {
      const { [key]: _, ...without } = one[part];
      expect(validate({ ...report, findings: [{ ...one, [part]: without }] })).toBe(false);
    }
  }
});

test.each([
  ["a clean pack", () => packWith({ "scenarios/good.yaml": scenario("good") }), 0],
  ["nothing to check", () => folderWith({}), 2],
])("%s gives a valid report as well", async (_, folder, code) => {
  const outcome = await check(folder(), [], "json");
  expect(validate(JSON.parse(outcome.output))).toBe(true);
  expect(outcome.code).toBe(code);
});
