import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { letterHtml } from "../../src/report/letter/html.ts";
import { isLong } from "../../src/report/letter/length.ts";
import type { Letter } from "../../src/report/letter/letter.ts";
import { letterMarkdown } from "../../src/report/letter/markdown.ts";
import { page } from "../../src/report/page.ts";
import { timelineOf } from "../../src/report/timeline.ts";
import { visible } from "../../src/report/visible.ts";
import { hostile } from "./hostile.ts";
import { elementsAt } from "./read-xml.ts";

const timeline = timelineOf([
  { row: "Tool", month: "2026-09" },
  { row: "Time", month: "2026-10" },
  { row: "Time", month: "2026-11" },
  { row: "Time", month: "2026-11" },
]);

const letter: Letter = {
  language: "en",
  title: "What gets in the way",
  head: ["To: the head of customer care", "November 2026"],
  lead: "This gets in the way.",
  groups: [
    { heading: "Tool", items: [{ text: "The tracking page is a day old.", when: "Sep 2026" }] },
    { heading: "Further", items: [{ text: "Nobody answers after six." }] },
  ],
  overTime: {
    heading: "When it was met",
    columns: ["Kind", "Times", "When"],
    timeline,
    stretches: ["Sep 2026", "Oct 2026", "Nov 2026"],
    rows: [
      { name: "Time", when: "Oct 2026, Nov 2026 (2)" },
      { name: "Tool", when: "Sep 2026" },
    ],
    hasTable: true,
    description: "How often each kind was met.",
  },
  closing: ["An answer would help."],
};

/** A letter in which every text that can come from somebody is this one. */
function letterSaying(text: string): Letter {
  const one = { text, when: text };
  const row = { name: text, when: text };
  return {
    ...letter,
    title: text,
    head: [text, text],
    lead: text,
    groups: [{ heading: text, items: [one, one] }],
    overTime: {
      heading: text,
      columns: [text, text, text],
      timeline,
      stretches: [text, text, text],
      rows: [row, row],
      hasTable: true,
      description: text,
    },
    closing: [text],
  };
}

/** What is to be read of a text on one line: all of it, what nobody sees as its number. */
const shown = (text: string) => visible(text.replace(/\s+/gu, " ").trim());
/** Where a month is kept on its line, no other space stands. */
const spaced = (text: string) => text.replace(/\s+/gu, " ").trim();
const contents = (path: string, html: string) => elementsAt(path, html).map(({ content }) => spaced(content));

describe("a letter as a page", () => {
  const html = letterHtml(letter);

  test("stands alone: a strict policy, its language, no script, no link, nothing from elsewhere", () => {
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="en">\n')).toBe(true);
    const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    expect(elementsAt("//meta[@http-equiv]", html)).toMatchObject([
      { attributes: { "http-equiv": "Content-Security-Policy", content: policy } },
    ]);
    expect(html).not.toMatch(
      /<(?:script|a|img|link|iframe|object|form|base)\b|\s(?:src|href|on\w+)=|url\(|@import|https?:/i,
    );
  });

  test("holds the lines below their kinds, with their months", () => {
    expect(contents("//h2", html)).toEqual(["Tool", "Further", "When it was met"]);
    expect(contents("//li", html)).toEqual(["The tracking page is a day old. (Sep 2026)", "Nobody answers after six."]);
  });

  test("draws the kinds over time, and says the same in words", () => {
    const svg = "//*[local-name()='svg']";
    expect(elementsAt(svg, html)).toMatchObject([{ attributes: { role: "img" } }]);
    expect(contents(`${svg}/*[local-name()='title']`, html)).toEqual(["When it was met"]);
    expect(contents(`${svg}/*[local-name()='desc']`, html)).toEqual(["How often each kind was met."]);
    const bars = elementsAt(`${svg}/*[local-name()='rect']`, html).map(({ attributes }) =>
      Number(attributes["height"]),
    );
    expect(bars).toEqual([7, 14, 7]);
    expect(contents(`${svg}/*[local-name()='text']`, html)).toEqual(["Time", "3", "Tool", "1", "Sep 2026", "Nov 2026"]);
    expect(contents("//tr", html)).toEqual(["KindTimesWhen", "Time3Oct 2026, Nov 2026 (2)", "Tool1Sep 2026"]);
  });

  test("has the picture alone where a table would say no more, and as Markdown neither", () => {
    const { overTime } = letter;
    if (!overTime) throw new Error("there is none");
    const drawn = { ...letter, overTime: { ...overTime, hasTable: false } };
    expect(elementsAt("//*[local-name()='svg']", letterHtml(drawn))).toHaveLength(1);
    expect(elementsAt("//table", letterHtml(drawn))).toEqual([]);
    const { overTime: _, ...without } = letter;
    expect(letterMarkdown(drawn)).toBe(letterMarkdown(without));
  });

  test("has one name under the bars where there is one stretch", () => {
    const one = timelineOf([{ row: "Tool", month: "2026-09" }]);
    const { overTime } = letter;
    if (!overTime) throw new Error("there is none");
    const html = letterHtml({ ...letter, overTime: { ...overTime, timeline: one, stretches: ["Sep 2026"] } });
    expect(contents("//*[local-name()='svg']/*[local-name()='text']", html)).toEqual(["Time", "1", "Sep 2026"]);
  });

  test("is the same page, whatever the texts in it: nothing of them is markup", () => {
    const tags = (text: string) => text.replace(/<style>.*<\/style>/s, "").match(/<[^>]*>/g);
    // Where lines stand, not which: their coordinates go with the length of the names.
    const names = (text: string) => tags(text)?.map((tag) => tag.replace(/ (?:x|y|x1|x2|width)="[\d.]+"/g, ""));
    const expected = names(letterHtml(letterSaying("x")));
    fc.assert(
      fc.property(hostile, (text) => {
        const html = letterHtml(letterSaying(text));
        expect(names(html)).toEqual(expected);
        const line = shown(text);
        for (const path of ["//h1/bdi", "//li/bdi", "//h2/bdi", "//tbody/tr/th/bdi", "//li/span/bdi"]) {
          for (const content of contents(path, html)) expect(content).toBe(line);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a letter as Markdown", () => {
  test("holds the same, in the same order", () => {
    expect(letterMarkdown(letter)).toBe(`# What gets in the way

To: the head of customer care\\
November 2026

This gets in the way.

## Tool

- The tracking page is a day old. (Sep 2026)

## Further

- Nobody answers after six.

## When it was met

| Kind | Times | When |
| --- | ---: | --- |
| Time | 3 | Oct 2026, Nov 2026 (2) |
| Tool | 1 | Sep 2026 |

An answer would help.
`);
  });

  test("leaves signs alone that mean nothing", () => {
    const text = "Is it 3-4 days, at 17:00, or “soon”? (We say: 2 of 3; 50 + 1.)";
    expect(letterMarkdown({ ...letter, lead: text })).toContain(`\n${text}\n`);
  });

  test.each([
    "# a",
    "1. a",
    "12) a",
    "- a",
    "+ a",
    "=== ",
    "---",
    "* a",
    "> a",
    "[ ] a",
    "| a | b |",
    "~~~",
    "```",
    "    a",
    ": a",
  ])("is a paragraph of that text: %s", (text) => {
    const parser = new MarkdownIt({ html: true, linkify: true });
    const tokens = parser.parse(
      letterMarkdown({ ...letter, title: "T", head: [], lead: text, groups: [], closing: [] }),
      {},
    );
    expect(tokens.slice(3, 6).map(({ type, content }) => [type, content !== ""])).toEqual([
      ["paragraph_open", false],
      ["inline", true],
      ["paragraph_close", false],
    ]);
    expect(textIn(tokens[4]?.children ?? [])).toBe(shown(text));
  });

  test("is the same, whatever the texts in it: nothing of them is markup", () => {
    const parser = new MarkdownIt({ html: true, linkify: true });
    fc.assert(
      fc.property(hostile, (text) => {
        const tokens = parser.parse(letterMarkdown(letterSaying(`x${text}`)), {});
        const inline = tokens.filter(({ type }) => type === "inline");
        expect(tokens.filter(({ type }) => /html|code|hr|fence|blockquote/.test(type))).toEqual([]);
        for (const { children } of inline) {
          expect((children ?? []).filter(({ type }) => !/^text|^hardbreak$/.test(type))).toEqual([]);
        }
        const items = tokens.flatMap(({ type }, index) => (type === "list_item_open" ? [tokens[index + 2]] : []));
        const expected = shown(`x${text}`);
        for (const item of items) expect(textIn(item?.children ?? [])).toBe(`${expected} (${expected})`);
        expect(items).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });
});

/** What is read of the parts of a line. */
function textIn(parts: readonly { content: string }[]): string {
  return parts.map(({ content }) => content).join("");
}

describe("time", () => {
  const over = (...months: string[]) => timelineOf(months.map((month) => ({ row: "a", month })));

  test("goes by months up to a year, with those in which nothing came", () => {
    const { unit, stretches, rows, most } = over("2026-02", "2025-11", "2026-02");
    expect({ unit, stretches, most }).toEqual({
      unit: "month",
      stretches: ["2025-11", "2025-12", "2026-01", "2026-02"],
      most: 2,
    });
    expect(rows).toEqual([{ row: "a", counts: [1, 0, 0, 2], total: 3 }]);
    expect(over("2025-12", "2026-11").stretches).toHaveLength(12);
  });

  test("goes by quarters up to three years, else by years", () => {
    expect(over("2025-12", "2026-12")).toMatchObject({
      unit: "quarter",
      stretches: ["2025-10", "2026-01", "2026-04", "2026-07", "2026-10"],
    });
    expect(over("2024-01", "2026-12").unit).toBe("quarter");
    expect(over("2024-01", "2027-01")).toMatchObject({
      unit: "year",
      stretches: ["2024-01", "2025-01", "2026-01", "2027-01"],
      rows: [{ counts: [1, 0, 0, 1] }],
    });
  });

  test("puts what came most often first, and is empty where nothing came", () => {
    expect(timeline.rows.map(({ row, total }) => [row, total])).toEqual([
      ["Time", 3],
      ["Tool", 1],
    ]);
    expect(timelineOf([])).toEqual({ unit: "month", stretches: [], rows: [], most: 0 });
  });
});

describe("on paper", () => {
  const lines = (count: number) =>
    ({ ...letter, groups: [{ items: Array.from({ length: count }, () => ({ text: "x".repeat(80) })) }] }) as const;

  test.each([
    [3, "roomy"],
    [20, "close"],
    [40, "dense"],
    [60, "dense"],
    [80, "packed"],
  ])("the lines stand closer the more there are: %i %s", (count, density) => {
    expect(elementsAt("//main", letterHtml(lines(count)))).toMatchObject([{ attributes: { class: density } }]);
  });

  test("more than a sheet holds is known beforehand", () => {
    expect(isLong(lines(60))).toBe(false);
    expect(isLong(lines(100))).toBe(true);
  });
});

test("a page escapes its title and its language, and takes CSS of its own", () => {
  const html = page({ language: 'en"><b>', title: "</title><script>", body: "<p>ok</p>", style: "p { margin: 0; }\n" });
  expect(contents("//title", html)).toEqual(["</title><script>"]);
  expect(elementsAt("/html", html)).toMatchObject([{ attributes: { lang: 'en"><b>' } }]);
  expect(contents("//style", html)[0]).toContain("p { margin: 0; }");
  expect(elementsAt("//script", html)).toEqual([]);
});
