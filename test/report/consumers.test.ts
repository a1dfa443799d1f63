import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { RDFormatValidator } from "@umbrelladocs/rdformat-validator";
import { Ajv } from "ajv";
import { parse } from "junit2json";
import { describe, expect, test } from "vitest";
import { checkstyle } from "../../src/report/checkstyle.ts";
import { gitlab } from "../../src/report/gitlab.ts";
import { junit } from "../../src/report/junit.ts";
import { rdjson } from "../../src/report/rdjson.ts";
import { sarif } from "../../src/report/sarif.ts";
import { elementsAt } from "./read-xml.ts";
import { finding, noFindings, report, threeFindings } from "./sample.ts";

const reports = [
  ["three findings", threeFindings],
  ["a clean run", noFindings],
] as const;

describe("sarif fits the schema of SARIF 2.1.0", () => {
  const { $schema: _, id: __, ...schema } = sarifSchema;
  const formats = { uri: /^[a-z]+:[!-~]+$/, "uri-reference": /^[!$-;=?-Z_a-z~]*$/, "date-time": /^\d/ };
  const validate = new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(schema);

  test.each(reports)("%s", (_, findings) => {
    validate(JSON.parse(sarif(findings)));
    expect(validate.errors).toBe(null);
  });

  test("which would tell if it did not", () => {
    expect(validate({ ...JSON.parse(sarif(noFindings)), more: 1 })).toBe(false);
    expect(validate(JSON.parse(sarif(threeFindings).replace("my%20pack", "my pack")))).toBe(false);
  });
});

describe("rdjson is taken by a validator of the Reviewdog Diagnostic Format", () => {
  const check = (text: string) => new RDFormatValidator({ strictMode: true }).validateString(text);

  test.each(reports)("%s", async (_, findings) => {
    expect(await check(rdjson(findings))).toMatchObject({ valid: true, errors: [] });
  });

  test("which would tell if it were not", async () => {
    expect(await check(rdjson(threeFindings).replace('"line": 2', '"line": 0'))).toMatchObject({ valid: false });
  });

  test("counts columns in bytes, and takes them as they are in a file that could not be read", () => {
    const one = finding([1, 6], [1, 8]);
    const columns = (source: Record<string, string>) =>
      JSON.parse(rdjson(report([one], source))).diagnostics[0].location;
    expect(columns({ "a.yaml": "aé字😀x" })).toMatchObject({ range: { start: { column: 11 }, end: { column: 12 } } });
    expect(columns({})).toMatchObject({ range: { start: { column: 6 }, end: { column: 8 } } });
  });
});

describe("gitlab is what GitLab documents for Code Quality", () => {
  const line = { type: "integer", minimum: 1 };
  const lines = { type: "object", required: ["begin"], properties: { begin: line, end: line } };
  const path = { type: "string", pattern: "^[^/.]" };
  const location = { type: "object", required: ["path", "lines"], properties: { path, lines } };
  const severity = { enum: ["info", "minor", "major", "critical", "blocker"] };
  const text = { type: "string", minLength: 1 };
  const properties = { description: text, check_name: text, fingerprint: text, severity, location };
  const items = { type: "object", additionalProperties: false, required: Object.keys(properties), properties };
  const validate = new Ajv().compile({ type: "array", items });

  test.each(reports)("%s", (_, findings) => {
    validate(JSON.parse(gitlab(findings)));
    expect(validate.errors).toBe(null);
  });

  test("where every fingerprint is its own, since GitLab keeps one finding for each", () => {
    const again = report([...threeFindings.findings, ...threeFindings.findings]);
    const issues: { fingerprint: string }[] = JSON.parse(gitlab(again));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(6);
  });
});

describe("junit is read by a reader of JUnit's reports", () => {
  test("three findings, of which one fails", async () => {
    const read = await parse(junit(threeFindings));
    expect(read).toMatchObject({
      testsuite: [
        {
          ...{ name: "offscript", tests: 3, failures: 1, errors: 0 },
          properties: [{ name: "version", value: "1.0.0" }, { name: "files" }],
          testcase: [
            { name: "2:3 OFF119 About OFF119", failure: [{ type: "OFF119" }] },
            { name: "3:5 OFF120 About OFF120", "system-out": [expect.stringContaining("Mend it.")] },
            { name: "1:1 OFF012 About OFF012", classname: "b.yaml" },
          ],
        },
      ],
    });
  });

  test("a clean run, with one case that passed", async () => {
    const counts = { tests: 1, failures: 0, errors: 0 };
    const testcase = [{ name: "2 0 0 0", classname: "offscript" }];
    expect(await parse(junit(noFindings))).toMatchObject({ testsuite: [{ ...counts, testcase }] });
  });
});

describe("checkstyle has what its readers look for", () => {
  const read = (xml: string) => {
    const at = (path: string) => elementsAt(path, xml).map(({ attributes }) => attributes);
    return { root: at("/checkstyle"), files: at("/checkstyle/file"), errors: at("/checkstyle/file/error") };
  };

  test("three findings in two files", () => {
    const { root, files, errors } = read(checkstyle(threeFindings));
    expect(root).toEqual([{ version: "4.3" }]);
    expect(files).toEqual([{ name: threeFindings.findings[0]?.file }, { name: "b.yaml" }]);
    expect(errors).toMatchObject([
      { line: "2", column: "3", severity: "error", source: "offscript.OFF119" },
      { line: "3", column: "5", severity: "warning", message: "Here. Do: Mend it.", source: "offscript.OFF120" },
      { line: "1", column: "1", severity: "info", source: "offscript.OFF012" },
    ]);
  });

  test("a clean run", () => {
    expect(read(checkstyle(noFindings))).toEqual({ root: [{ version: "4.3" }], files: [], errors: [] });
  });

  test("one element for a file, wherever its findings stand among the others", () => {
    const [one, other] = [finding([1, 1], [1, 2]), finding([1, 1], [1, 2], { file: "b.yaml" })];
    expect(read(checkstyle(report([one, other, one]))).files).toEqual([{ name: "a.yaml" }, { name: "b.yaml" }]);
  });
});
