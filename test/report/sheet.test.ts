import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { directionIn } from "../../src/report/sheet/direction.ts";
import { sheetHtml } from "../../src/report/sheet/html.ts";
import { layoutOf } from "../../src/report/sheet/layout.ts";
import { sheetMarkdown } from "../../src/report/sheet/markdown.ts";
import type { Block, Sheet } from "../../src/report/sheet/sheet.ts";
import { visible } from "../../src/report/visible.ts";
import { hostile } from "./hostile.ts";
import { elementsAt } from "./read-xml.ts";

const sheet = (blocks: readonly Block[], more: Partial<Sheet> = {}): Sheet => ({
  language: "en",
  wordsIn: "en",
  title: "The late parcel",
  parts: [{ blocks }],
  sides: 1,
  ...more,
});

const situation = `Ms Ito rings about a parcel, which is
**four** days late.

- She has *rung* before.
- It is a present.

1. The depot
2. The driver

> Nobody was in.

Day | Where
--- | ---
Monday | depot`;

const letter = `Dear Ms Ito,

We are sorry that your parcel has not come, and that nobody has called
you back about it.
Yours,
the desk`;

/** Every kind of block. */
const whole: Sheet = {
  language: "en",
  wordsIn: "en",
  title: "The late parcel",
  aside: "delivery · phone",
  sides: 2,
  parts: [
    {
      heading: "The situation",
      aside: "2 min",
      blocks: [
        { kind: "own", text: "Read it aloud." },
        { kind: "prose", text: situation },
        { kind: "speech", who: "Ms Ito", text: "Where is it?", code: "s1" },
        { kind: "speech", who: "Ms Ito", text: "(She waits.)" },
        { kind: "speech", who: "A letter", text: letter },
      ],
    },
    {
      heading: "What there is",
      blocks: [
        {
          kind: "items",
          label: "Facts",
          items: [
            { label: "wants", text: "the parcel", code: "f1", aside: "when she is asked" },
            { text: "It lies at the depot.", code: "/look it up" },
          ],
        },
        { kind: "document", title: "Shipments", layout: "table", text: "Number\tState\n4711\tdelayed", code: "r1" },
        { kind: "document", title: "Chat", layout: "talk", text: "Ito: Hello?\n  Anybody?\n(no answer)" },
        { kind: "document", title: "Rule 7", layout: "prose", text: "Call back.\nThe *same* day." },
      ],
    },
    {
      heading: "Yours",
      blocks: [
        { kind: "blank", label: "What do you say?", lines: 2 },
        { kind: "grid", cells: "ticks", columns: ["May I …", "yours", "ask"], rows: [["pay it back"], ["call", "x"]] },
        { kind: "grid", cells: "words", columns: ["What", "Who"], rows: [["", ""]] },
        { kind: "fields", labels: ["Date", "By whom?"] },
      ],
    },
  ],
  foot: "Nobody collects this.",
};

const line = "_".repeat(60);
const short = "_".repeat(30);

describe("a sheet as Markdown", () => {
  test("is read as it is meant", () => {
    expect(sheetMarkdown([whole])).toBe(`# The late parcel

delivery · phone

## The situation (2 min)

Read it aloud.

Ms Ito rings about a parcel, which is **four** days late.

- She has *rung* before.
- It is a present.
1. The depot
2. The driver

> Nobody was in.

| Day | Where |
| --- | --- |
| Monday | depot |

\`s1\` **Ms Ito:** “Where is it?”

**Ms Ito:** (She waits.)

**A letter:**

> Dear Ms Ito,
>
> We are sorry that your parcel has not come, and that nobody has called you back about it.\\
> Yours,\\
> the desk

## What there is

**Facts:**

- \`f1\` **wants:** the parcel (when she is asked)
- **/look it up** It lies at the depot.

\`r1\` **Shipments:**

| Number | State |
| --- | --- |
| 4711 | delayed |

**Chat:**

> **Ito:** Hello? Anybody?\\
> (no answer)

**Rule 7:**

> Call back.\\
> The *same* day.

## Yours

**What do you say?**

${line}

${line}

| May I … | yours | ask |
| --- | :---: | :---: |
| pay it back | ☐ | ☐ |
| call | x | ☐ |

| What | Who |
| --- | --- |
|  |  |

- Date: ${short}
- By whom? ${short}

*Nobody collects this.*
`);
  });

  test("of several, each stands below a line", () => {
    const one = sheet([]);
    expect(sheetMarkdown([one, one])).toBe("# The late parcel\n\n---\n\n# The late parcel\n");
  });

  test("quotes what is said as its language does", () => {
    const said = (wordsIn: string) => sheetMarkdown([sheet([{ kind: "speech", who: "A", text: "Na" }], { wordsIn })]);
    expect(["de-AT", "fr", "ja", "en"].map((tag) => said(tag).split("\n")[2])).toEqual([
      "**A:** „Na“",
      "**A:** «Na»",
      "**A:** 「Na」",
      "**A:** “Na”",
    ]);
  });

  test("keeps what stands out only where it is read so everywhere", () => {
    const text = 'a **"b"** c, **d**__e__, x_y_z, \\*f\\*, [g](h), **i *j* k**';
    expect(sheetMarkdown([sheet([{ kind: "prose", text }])])).toContain(
      '\na "b" c, de, x\\_y\\_z, \\*f\\*, g (h), **i j k**\n',
    );
  });
});

describe("a sheet as a page", () => {
  const html = sheetHtml([whole]);
  const contents = (path: string) => elementsAt(path, html).map(({ content }) => content.trim());

  test("stands alone: a strict policy, no script, no link, nothing from elsewhere, nothing drawn as a background", () => {
    expect(elementsAt("//meta[@http-equiv]", html)).toMatchObject([
      { attributes: { content: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" } },
    ]);
    expect(html).not.toMatch(
      /<(?:script|a|img|link|iframe|object|form|base)\b|\s(?:src|href|on\w+)=|url\(|@import|https?:/i,
    );
    expect(html.match(/background[^;]*/g)).toEqual(["background: var(--paper)"]);
  });

  test("holds every block", () => {
    expect(contents("//h1")).toEqual(["The late parcel"]);
    expect(contents("//h2")).toEqual(["The situation 2 min", "What there is", "Yours"]);
    expect(contents("//kbd")).toEqual(["s1", "f1", "/look it up", "r1"]);
    expect(contents("//strong")).toEqual(["four"]);
    expect(contents("//em")).toEqual(["rung", "same"]);
    expect(contents("//li")).toEqual([
      "She has rung before.",
      "It is a present.",
      "1. The depot",
      "2. The driver",
      "f1 wants: the parcel (when she is asked)",
      "/look it up It lies at the depot.",
    ]);
    expect(contents("//*[@class='speech coded']")).toEqual(["s1 Ms Ito: “Where is it?”"]);
    expect(contents("//blockquote/p")).toHaveLength(3);
    expect(contents("//figcaption")).toEqual(["Shipments", "Chat", "Rule 7"]);
    expect(contents("//table[@class='record']//td")).toEqual(["Monday", "depot", "4711", "delayed"]);
    expect(contents("//p[@class='talk']")).toEqual(["Ito: Hello? Anybody?", "(no answer)"]);
    expect(elementsAt("//*[@class='blank']/*[@class='line']", html)).toHaveLength(2);
    expect(contents("//table[@class='grid ticks']//th")).toEqual(["May I …", "yours", "ask", "pay it back", "call"]);
    expect(elementsAt("//td/*[@class='box']", html)).toHaveLength(3);
    expect(elementsAt("//td[@class='empty']", html)).toHaveLength(2);
    expect(contents("//*[@class='fields']/p")).toEqual(["Date", "By whom?"]);
    expect(contents("//footer")).toEqual(["Nobody collects this."]);
  });

  test("begins each sheet on paper of its own, all in one page", () => {
    const two = sheetHtml([whole, sheet([], { title: "Another" })]);
    expect(elementsAt("//main/article", two)).toHaveLength(2);
    expect(elementsAt("//title", two)).toMatchObject([{ content: "The late parcel · Another" }]);
    expect(two).toContain(".sheet + .sheet { margin: 0; border: 0; break-before: page; }");
  });

  test("runs as its language does, the program's own words apart", () => {
    const blocks: Block[] = [
      { kind: "own", text: "Read it." },
      { kind: "items", label: "Facts", items: [{ label: "wants", text: "الطرد" }] },
    ];
    const arabic = sheetHtml([sheet(blocks, { wordsIn: "ar", parts: [{ heading: "What happens", blocks }] })]);
    expect(elementsAt("//article", arabic)).toMatchObject([{ attributes: { lang: "ar", dir: "rtl" } }]);
    expect(elementsAt("//bdi[@lang='en']", arabic).map(({ content }) => content)).toEqual([
      "What happens",
      "Read it.",
      "Facts",
      "wants",
    ]);
    expect(elementsAt("//b", arabic)).toMatchObject([{ content: "wants:" }]);
    expect(elementsAt("//article//*[@dir]", arabic)).toEqual([]);
  });

  test.each([
    ["ar", "rtl"],
    ["he-IL", "rtl"],
    ["fa", "rtl"],
    ["ur-PK", "rtl"],
    ["pa-Arab", "rtl"],
    ["ks-Deva", "ltr"],
    ["ar-Latn", "ltr"],
    ["arn", "ltr"],
    ["de", "ltr"],
    ["zh-Hant-TW", "ltr"],
  ])("%s runs %s", (tag, direction) => {
    expect(directionIn(tag)).toBe(direction);
  });
});

/** Every kind of block but those that hold Markdown, each of its texts the one that is given; and how often it is in it. */
const plainBlocks = (text: string): (readonly [Block, number])[] => [
  [{ kind: "own", text }, 1],
  [{ kind: "speech", who: text, text, code: text }, 3],
  [{ kind: "items", label: text, items: [{ label: text, text, code: text, aside: text }, { text }] }, 6],
  [{ kind: "document", title: text, layout: "talk", text, code: text }, 3],
  [{ kind: "blank", label: text, lines: 0 }, 1],
  [{ kind: "grid", cells: "words", columns: [text, text], rows: [[text, text]] }, 4],
  [{ kind: "fields", labels: [text, text] }, 2],
];

/** Blocks that hold Markdown, or a table. */
const markedBlocks = (text: string): Block[] => [
  { kind: "prose", text },
  { kind: "document", title: "", layout: "prose", text },
  { kind: "document", title: "", layout: "table", text },
];

const parser = new MarkdownIt({ html: true });
const allowedBlocks =
  /^(?:(?:heading|paragraph|blockquote|(?:bullet|ordered)_list|list_item|table|thead|tbody|tr|th|td)_(?:open|close)|inline|hr)$/;
const allowedWords = /^(?:text|text_special|hardbreak|softbreak|code_inline|(?:strong|em)_(?:open|close))$/;

/** What is read of Markdown, after looking for what has no place there. */
function readMarkdown(blocks: readonly Block[]): string {
  const tokens = parser.parse(sheetMarkdown([sheet(blocks, { title: "", foot: "" })]), {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  expect(tokens.map(({ type }) => type).filter((type) => !allowedBlocks.test(type))).toEqual([]);
  expect(inline.map(({ type }) => type).filter((type) => !allowedWords.test(type))).toEqual([]);
  return inline.map(({ content }) => content).join("");
}

const names =
  "article b bdi blockquote br col colgroup div em figcaption figure footer h2 h3 header h1 kbd li main p section span strong table tbody td th thead tr ul";
const foreign = names
  .split(" ")
  .map((name) => `self::${name}`)
  .join(" or ");

/** What is read of a page, after looking for what has no place there. */
function readHtml(blocks: readonly Block[]): string {
  const html = sheetHtml([sheet(blocks, { title: "" })]);
  expect(elementsAt(`//body//*[not(${foreign})]`, html)).toEqual([]);
  for (const { attributes } of elementsAt("//body//*[@*]", html)) {
    for (const [name, value] of Object.entries(attributes)) {
      expect(["class", "dir", "lang", "scope", "style"]).toContain(name);
      expect(value).toMatch(/^[a-z\d:.% -]+$/);
    }
  }
  return elementsAt("//section", html)
    .map(({ content }) => content)
    .join("");
}

/** The signs of a text, without blanks, and without those that a sheet puts round it. */
function signs(text: string): string {
  return visible(text.replace(/[\s\u0085]+/gu, " ")).replace(/[\s:()“”_]/gu, "");
}

describe("whatever the texts", () => {
  test("all of them are read back from both forms, and nothing in them is markup", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const [block, times] of plainBlocks(text)) {
          const expected = signs(text).repeat(times);
          expect(signs(readMarkdown([block]))).toBe(expected);
          expect(signs(readHtml([block]))).toBe(expected);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("Markdown of somebody's says the same in both forms, and is no more than its small part", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const block of markedBlocks(text)) expect(signs(readHtml([block]))).toBe(signs(readMarkdown([block])));
      }),
      { numRuns: 100 },
    );
  });

  test("a text without Markdown is read back from it as well", () => {
    const text = "<b>1 & 2</b> | a_b_c &amp; ![\\";
    for (const block of markedBlocks(text)) expect(signs(readMarkdown([block]))).toBe(signs(text));
  });

  test("titles, headings and small print are texts too", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const all = sheet([], {
          title: text,
          aside: text,
          parts: [{ heading: text, aside: text, blocks: [] }],
          foot: text,
        });
        const tokens = parser.parse(sheetMarkdown([all]), {}).flatMap(({ children }) => children ?? []);
        expect(signs(tokens.map(({ content }) => content).join(""))).toBe(
          signs(text).repeat(text.replace(/[\s\u0085]/gu, "") === "" ? 0 : 5),
        );
        const html = sheetHtml([all]);
        expect(elementsAt("//title", html).map(({ content }) => signs(content))).toEqual([signs(text)]);
        for (const path of ["//h1", "//h2/bdi", "//h2/span", "//header/p", "//footer"]) {
          for (const { content } of elementsAt(path, html)) expect(signs(content)).toBe(signs(text));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("on paper", () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, at) => (at % 12 === 11 ? "parcel." : "parcel")).join(" ");
  const layout = (count: number, more: Partial<Sheet> = {}, blocks: Block[] = []) =>
    layoutOf(sheet([{ kind: "prose", text: words(count) }, ...blocks], more));

  test("the more there is, the closer it stands: headings beside, then two columns, then small print", () => {
    const found = [50, 200, 500, 800, 1200, 1600, 4000].map((count) => layout(count));
    const sizes = found.map(({ size }) => size);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(found.map(({ shape }) => shape).join(" ")).toMatch(/^beside beside .*columns columns$/);
    expect(sizes.at(0)).toBe(12.5);
    expect(sizes.at(-1)).toBe(7);
  });

  test("a second side is taken where there may be one, before the print gets small", () => {
    expect(layout(1500, { sides: 2 }).size).toBeGreaterThan(layout(1500).size);
    expect(layout(200, { sides: 2 })).toEqual(layout(200));
  });

  test("lines to write on share what is left over, never less than a hand needs", () => {
    const writing = [10, 300, 600, 1300].map((count) => layout(count, {}, [{ kind: "blank", lines: 12 }]).writing);
    expect(writing).toEqual(writing.toSorted((a, b) => b - a));
    expect(writing[0]).toBe(11);
    expect(Math.min(...writing)).toBeGreaterThanOrEqual(6.5);
  });

  test("print is large only where there is room to write as well", () => {
    const wanted = Array.from({ length: 24 }, (_, lines) => layout(40, {}, [{ kind: "blank", lines }]));
    for (const { size, writing } of wanted) expect(writing).toBeGreaterThanOrEqual(size > 11 ? 9 : 8);
    expect(wanted.some(({ size }) => size <= 11)).toBe(true);
  });

  test("a heading whose words have no room beside stands above, and so do the others", () => {
    const named = (heading: string) =>
      layoutOf(
        sheet([], {
          parts: [
            { heading: "You", blocks: [] },
            { heading, blocks: [] },
          ],
        }),
      );
    expect(named("What you can do").shape).toBe("beside");
    expect(named("Rückerstattungsvereinbarung").shape).toBe("whole");
  });

  test("where a table has many columns, it has the whole width, and so have the others", () => {
    const grid: Block = { kind: "grid", cells: "ticks", columns: ["a", "b", "c", "d"], rows: [["x"]] };
    expect(layout(10, {}, [grid]).shape).toBe("whole");
    expect(layout(1200, {}, [grid]).shape).toBe("columns");
  });
});
