import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { csvHead, csvRow } from "../../src/report/journal/csv.ts";
import { htmlContents, htmlRecord } from "../../src/report/journal/html.ts";
import { markdownOpening, markdownRecord } from "../../src/report/journal/markdown.ts";
import type { Part } from "../../src/report/journal/told-record.ts";
import { harmless } from "../../src/terminal/harmless.ts";
import { hostile } from "./hostile.ts";
import { elementsAt } from "./read-xml.ts";

/** Every kind of part, each of its texts the one that is given. */
const allParts = (text: string): Part[] => [
  { kind: "title", text, aside: text },
  { kind: "heading", text },
  { kind: "prose", text },
  { kind: "found", text },
  { kind: "event", text },
  { kind: "note", text },
  { kind: "question", text, aside: text },
  { kind: "speech", who: text, text },
  { kind: "own", label: text, text },
  { kind: "own", text },
  { kind: "record", title: text, text },
  { kind: "list", label: text, items: [text, text] },
];

/** Looks at what comes out where every text is hostile, made harmless before as all of them are. */
function always(look: (parts: Part[], text: string) => void): void {
  fc.assert(
    fc.property(hostile, (text) => {
      const clean = harmless(text);
      look(allParts(clean), clean);
    }),
    { numRuns: 300 },
  );
}

const signs = (text: string) => text.replace(/\s+/g, "");

describe("markdown", () => {
  const parser = new MarkdownIt({ html: true });
  const record = (parts: Part[]) => markdownRecord({ id: "r", language: "en", parts });

  test("is read as it is meant: a title, paragraphs, own words quoted, lists", () => {
    const parts: Part[] = [
      { kind: "title", text: "The late parcel", aside: "delivery · phone" },
      { kind: "note", text: "2026-01-05 10:30" },
      { kind: "prose", text: "A line that was\nbroken.\n\n- one\n- two" },
      { kind: "speech", who: "Mr Ito", text: '"Where is it?"' },
      { kind: "own", label: "What do you say?", text: "First,\nthen.\n\n  And in." },
      { kind: "record", title: "Rule 1", text: "Name | Sum\nIto | 3" },
      { kind: "list", label: "Yours", items: ["look", "ask"] },
      { kind: "event", text: "Later" },
    ];
    expect(markdownOpening("Journal", "All of it.") + record(parts)).toBe(`# Journal

All of it.

## The late parcel

*delivery · phone*

*2026-01-05 10:30*

A line that was broken.

\\- one\\
\\- two

**Mr Ito:** "Where is it?"

**What do you say?**

> First,\\
> then.
>
> \u00a0\u00a0And in.

**Rule 1:**

Name \\| Sum\\
Ito \\| 3

**Yours:**

- look
- ask

*Later*
`);
  });

  test("lets no text be anything but text", () => {
    const blocks = /^(?:heading|paragraph|blockquote|bullet_list|list_item)_(?:open|close)$|^inline$/;
    const within = /^(?:text|text_special|hardbreak|softbreak|(?:strong|em)_(?:open|close))$/;
    always((parts, text) => {
      for (const part of parts) {
        const tokens = parser.parse(record([part]), {});
        const inline = tokens.flatMap(({ children }) => children ?? []);
        expect(tokens.map(({ type }) => type).filter((type) => !blocks.test(type))).toEqual([]);
        expect(inline.map(({ type }) => type).filter((type) => !within.test(type))).toEqual([]);
        const read = signs(inline.map(({ content }) => content).join(""));
        const parts = Object.values(part).flat().length - 1;
        expect(read.replaceAll(/[:()]/g, "")).toBe(signs(text).replaceAll(/[:()]/g, "").repeat(parts));
      }
    });
  });

  test("escapes what any reader may take for something", () => {
    const text = "\\ ` * _ { } [ ] < > & # | ~ $ ^ + 1. !\n+ a\n- b\n= c\n12) d";
    expect(record([{ kind: "own", text }])).toBe(
      "\n> \\\\ \\` \\* \\_ \\{ \\} \\[ \\] \\< \\> \\& \\# \\| \\~ \\$ \\^ + 1. !\\\n> \\+ a\\\n> \\- b\\\n> \\= c\\\n> 12\\) d\n",
    );
  });

  test("makes no address a link, in readers that do so by themselves", () => {
    const written = record([{ kind: "own", text: "http://a.example HTTPS://b.example ftp://c.example www.d.example" }]);
    expect(written).not.toMatch(/(?:https?|ftp):\/\/|www\./i);
    expect(parser.renderInline(written.replace("> ", "").trim())).toBe(
      "http://a.example HTTPS://b.example ftp://c.example www.d.example",
    );
  });
});

describe("html", () => {
  const record = (parts: Part[]) => `<body>${htmlRecord({ id: "r", language: "en", parts })}</body>`;

  test("lets no text be anything but text", () => {
    const names = ["article", "blockquote", "div", "h2", "h3", "li", "p", "table", "td", "th", "tr", "ul"];
    always((parts, text) => {
      const page = record(parts);
      expect(elementsAt(`//*[not(${["body", ...names].map((name) => `self::${name}`).join(" or ")})]`, page)).toEqual(
        [],
      );
      for (const { attributes } of elementsAt("//*", page)) {
        for (const [name, value] of Object.entries(attributes)) {
          expect(["class", "dir", "id", "lang"]).toContain(name);
          expect(value).toMatch(/^[a-z-]+$/);
        }
      }
      const own = elementsAt("//blockquote", page).map(({ content }) => content);
      expect(own).toEqual(text.trim() === "" ? [] : [text, text]);
    });
  });

  test("a sign that spans Arabic numbers stays the sign that it is", () => {
    expect(record([{ kind: "own", text: "\u0600 ١٢" }])).toContain("\u0600 ١٢");
  });

  test("a text with cells in each line is a table, and each line of a text runs as it is written", () => {
    const page = record([
      { kind: "record", title: "Credits", text: "Name | Sum\n--- | ---\n| Ito | 3 |\nمسافر | <b>" },
      { kind: "record", title: "Rule", text: "One | two\nand no cells" },
    ]);
    expect(elementsAt("//th", page).map(({ content }) => content)).toEqual(["Name", "Sum"]);
    expect(elementsAt("//td", page).map(({ content }) => content)).toEqual(["Ito", "3", "مسافر", "<b>"]);
    expect(elementsAt("//td[@dir='auto']", page)).toHaveLength(4);
    expect(elementsAt("//p[@class='kept']", page).map(({ content }) => content)).toEqual(["One | two\nand no cells"]);
  });

  test("the contents lead to the records", () => {
    const contents = [...htmlContents("Contents", [{ id: "a-1", date: "2026-01-05", title: "<T>" }])].join("");
    expect(elementsAt("//a", `<body>${contents}</body>`)).toMatchObject([
      { attributes: { href: "#r-a-1", dir: "auto" }, content: "<T>" },
    ]);
    expect(elementsAt("//article[@id='r-a-1']", htmlRecord({ id: "a-1", language: "en", parts: [] }))).toHaveLength(1);
  });
});

describe("csv", () => {
  /** The fields of RFC 4180, every one in quotation marks, in their order. */
  const fieldsOf = (text: string) =>
    Array.from(text.matchAll(/"((?:[^"]|"")*)"(?:,|\n)/g), ([, field = ""]) => field.replaceAll('""', '"'));
  const row = (text: string) => ({
    ...{ date: "2026-01-05 10:30", session: "r", title: text, role: "adviser", what: "answer" },
    ...{ question: text, text },
  });

  test("has a row for each text, below the names of the columns", () => {
    expect(csvHead() + csvRow(row('He said "no", twice.'))).toBe(
      '"date","session","title","role","what","question","text"\n"2026-01-05 10:30","r","He said ""no"", twice.","adviser","answer","He said ""no"", twice.","He said ""no"", twice."\n',
    );
  });

  test("is read back as it was, but for what would be calculated", () => {
    always((_, text) => {
      const fields = fieldsOf(csvRow(row(text)));
      const expected = /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
      expect([fields[2], fields[5], fields[6]]).toEqual([expected, expected, expected]);
    });
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\n=1"])("lets nothing be a formula: %j", (text) => {
    expect(csvRow(row(text))).toContain(`"'${text}"`);
  });
});
