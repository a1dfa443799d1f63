import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { reporters } from "../../src/report/reporters.ts";
import { visible } from "../../src/report/visible.ts";
import { harmless } from "../../src/terminal/harmless.ts";
import { bracketCommand, commandsIn } from "./build-server.ts";
import { hostile } from "./hostile.ts";
import { elementsAt } from "./read-xml.ts";
import { finding, report } from "./sample.ts";

type Format = keyof typeof reporters;

/** Makes a report of one finding with hostile text wherever there can be any, and looks at what comes out of a format. */
function always(format: Format, look: (output: string, file: string, message: string, remedy: string) => void): void {
  const texts = fc.tuple(hostile, hostile, hostile, hostile);
  fc.assert(
    fc.property(texts, ([file, message, remedy, source]) => {
      const related = { file, range: finding([1, 1], [1, 2]).range, message };
      const one = finding([1, 1], [1, 3], { file, message, remedy, related });
      look(reporters[format](report([one], { [file]: source })), file, message, remedy);
    }),
    { numRuns: 300 },
  );
}

/** Text in which line breaks and tabs stay, and all else that nobody sees is made visible. */
const shown = (text: string) => text.replace(/[^\t\n\r]+/g, visible);

describe("hostile text is read back as it was", () => {
  test("json", () => {
    always("json", (output, file, message, remedy) => {
      expect(JSON.parse(output).findings).toMatchObject([{ file, message, remedy, related: { file, message } }]);
    });
  });

  test("gitlab", () => {
    always("gitlab", (output, path, message, remedy) => {
      expect(JSON.parse(output)).toMatchObject([{ description: `${message} Do: ${remedy}`, location: { path } }]);
    });
  });

  test("rdjson", () => {
    always("rdjson", (output, path, message, remedy) => {
      expect(JSON.parse(output).diagnostics).toMatchObject([
        {
          message: `${message}\nDo: ${remedy}`,
          location: { path },
          related_locations: [{ message, location: { path } }],
        },
      ]);
    });
  });

  test("sarif, and no part of it is a placeholder or a link", () => {
    always("sarif", (output, file, message, remedy) => {
      const [result] = JSON.parse(output).runs[0].results;
      const { text } = result.message;
      expect(text).not.toMatch(/(?<!\\)(\\\\)*\]\(/);
      expect(text.replaceAll("{{", "").replaceAll("}}", "")).not.toMatch(/[{}]/);
      const read = text.replace(/(\\*)\\\](?=\()/g, (_: string, run: string) => `${run.slice(run.length / 2)}]`);
      expect(read.replace(/([{}])\1/g, "$1")).toBe(`${message}\nDo: ${remedy}`);
      const { uri } = result.locations[0].physicalLocation.artifactLocation;
      expect(uri).toMatch(/^[\w\-.~!'()*%/]*$/);
      expect(decodeURIComponent(uri)).toBe(file.replace(/\p{Cs}/gu, "\uFFFD"));
    });
  });

  test("checkstyle, with what XML cannot hold or nobody sees made visible", () => {
    always("checkstyle", (output, file, message, remedy) => {
      expect(elementsAt("/checkstyle/file", output)).toMatchObject([{ attributes: { name: shown(file) } }]);
      const attributes = { line: "1", column: "1", severity: "error", message: shown(`${message} Do: ${remedy}`) };
      expect(elementsAt("/checkstyle/file/error", output)).toMatchObject([{ attributes }]);
    });
  });

  test("junit, with what XML cannot hold or nobody sees made visible", () => {
    always("junit", (output, file, message, remedy) => {
      expect(elementsAt("//testcase", output)).toMatchObject([{ attributes: { classname: shown(file) } }]);
      const content = shown(`${file}:1:1 error OFF119\n${message}\nDo: ${remedy}`);
      const failure = { attributes: { message: shown(message), type: "OFF119" }, content };
      expect(elementsAt("//testcase/failure", output)).toEqual([failure]);
    });
  });

  test("github, as one command, with what nobody sees made visible", () => {
    const seen = (text: string) => text.replace(/[^\n\r]+/g, visible);
    always("github", (output, file, message, remedy) => {
      const lines = { line: "1", endLine: "1", col: "1", endColumn: "3" };
      const properties = { title: "OFF119 About OFF119", file: seen(file), ...lines };
      expect(commandsIn(output)).toEqual([{ name: "error", properties, data: seen(`${message}\nDo: ${remedy}`) }]);
      expect(output.split("\n")).toHaveLength(2);
    });
  });

  test("markdown, as code alone, without commands and with what nobody sees made visible", () => {
    const parser = new MarkdownIt({ html: true, linkify: true });
    const written = (text: string) => visible(text).replace(/(#[\u200c\u200d]*#[\u200d\u200c\w.-]*)\[/gu, "$1(");
    always("markdown", (output, file, message, remedy) => {
      const [summary, list, ...more] = parser.parse(output, {}).filter(({ type }) => type === "inline");
      expect(more).toEqual([]);
      expect(summary?.content).toBe("**2 1 0 0**");
      const texts = (list?.children ?? []).filter(({ type }) => type !== "hardbreak");
      const expected = [`${file}:1:1 error OFF119`, message, `See ${file}:1`, `Do: ${remedy}`];
      expect(texts.map(({ type, content }) => [type, content.trim()])).toEqual(
        expected.map((text) => ["code_inline", written(text).trim()]),
      );
    });
  });
});

describe("hostile text is no command in a log", () => {
  test.each(Object.keys(reporters) as Format[])("%s", (format) => {
    always(format, (output) => {
      const log = harmless(output);
      if (format === "github") return expect(commandsIn(log)).toHaveLength(1);
      expect(commandsIn(log)).toEqual([]);
      expect(log).not.toMatch(bracketCommand);
    });
  });
});
