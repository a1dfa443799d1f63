import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readQuickly } from "../../src/pack/quick.ts";
import { packFiles } from "../bench/make-pack.js";
import { installation } from "../cli/world.ts";
import { type Agreement, agreement } from "./fast-agreement.ts";
import { fixtures } from "./folders.ts";

const texts = (folder: string) => readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
const shipped = texts(join(installation, "scenarios/first-week/scenarios"));
const broken = readdirSync(join(fixtures, "broken")).flatMap((kind) => texts(join(fixtures, "broken", kind)));
const madeUp = [...packFiles(40)].map(([, text]) => text);

/** A little of everything that authors write, short enough to be changed at each of its places. */
const rich = `# a: b
id: a-b
on it: 8
c: 'I''m: 5 # x'
d: "a: b"
e: |
  f: g # h
    i

  j
k:
  l: (m/n, o) <p>, q's
  r / s: t
  u:
    v: w
list:
  - one
  - id: two
    say: ok
    to: []
  -   k: v
same:
- a b

# a remark
z: |
  end
`;

/** What gets into a file by mistake, or looks harmless: signs, breaks, unseen characters, whole lines. */
const pieces = [
  ..."\t # : - ' \" [ ] { } , & * ! | > % @ ` ? < = ~ \\ / . + 0 7 y".split(" "),
  ...[
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n ",
    "\n  ",
    "\n   ",
    " \n",
    "   \n",
    "\r",
    "\r\n",
    ": ",
    ":\n",
    " #",
    "- ",
    " - ",
    "\n- ",
    "\n  - ",
  ],
  ...[
    "\u00a0",
    "\u0085",
    "\u2028",
    "\u2029",
    "\u200b",
    "\u200e",
    "\ufeff",
    "\u3000",
    "\u00ad",
    "\ufffe",
    "\u0000",
    "\u001b",
    "\u007f",
  ],
  ...[
    "yes",
    "No",
    "on",
    "null",
    "~",
    "true",
    ".inf",
    ".nan",
    "0o7",
    "0x1F",
    "1_000",
    "1e3",
    "-0",
    "012",
    "1.10",
    "12:30",
    "2024-01-01",
  ],
  ...[
    "<<: ",
    "<<",
    "__proto__: ",
    "constructor: ",
    "--- ",
    "---\n",
    "\n---\n",
    "\n...\n",
    "%YAML 1.2\n",
    "? ",
    "!!str ",
    "&a ",
    "*a",
  ],
  ...[
    "|\n",
    "|-\n",
    "|+\n",
    "|2\n",
    ">\n",
    ">-\n",
    "\\n",
    '\\"',
    "''",
    '""',
    "[]",
    "{}",
    "a: b\n",
    "\n# offscript: allow OFF403\n",
  ],
  ...["“", "”", "‘", "’", "–", "—", "•", "：", "é", "日本", "😀", "e\u0301", "ﬁ", "x".repeat(1100), "\n".repeat(5)],
];

const changedTwice = fc
  .array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.integer({ min: 0, max: 6 }),
      piece: fc.oneof(fc.constantFrom(...pieces), fc.constant(""), fc.string({ unit: "binary", maxLength: 3 })),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((changes) => (text: string) => changes.reduce((now, change) => changed(now, change), text));

function changed(text: string, { at, cut, piece }: { at: number; cut: number; piece: string }): string {
  const place = Math.floor(at * (text.length + 1));
  return `${text.slice(0, place)}${piece}${text.slice(place + cut)}`.replace(/\p{Cs}/gu, "\ufffd");
}

function differences(all: Iterable<string>): Agreement[] {
  return [...all].map(agreement).filter((one) => typeof one === "object");
}

test("good files are read quickly: those that are shipped, and those of the bench", () => {
  expect(
    [...shipped, ...madeUp.filter((text) => text.startsWith("# yaml"))].filter((text) => !readQuickly(text)),
  ).toEqual([]);
  expect(differences([...shipped, ...madeUp, rich])).toEqual([]);
  expect(agreement(rich)).toBe("same");
});

test("of every broken file, whatever is read quickly is read alike", () => {
  expect(differences(broken)).toEqual([]);
});

test("with anything put in or taken out at any place, whatever is read quickly is read alike", {
  timeout: 120_000,
}, () => {
  function* everywhere() {
    for (let at = 0; at <= rich.length; at++) {
      yield rich.slice(0, at) + rich.slice(at + 1);
      for (const piece of pieces) {
        yield rich.slice(0, at) + piece + rich.slice(at);
      }
    }
  }
  const all = [...everywhere()].map(agreement);
  expect(all.filter((one) => typeof one === "object").slice(0, 5)).toEqual([]);
  expect(all.filter((one) => one === "same").length).toBeGreaterThan(all.length / 10);
});

test("with several changes at once, whatever is read quickly is read alike", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(rich, ...shipped.map((text) => text.slice(0, 2500))), changedTwice, (text, change) => {
      expect(agreement(change(text))).toBeTypeOf("string");
    }),
    { numRuns: 3000 },
  );
});

test("notes for the checker, and whatever comes near a limit, are left to the careful way", () => {
  const deep = (levels: number) => Array.from({ length: levels }, (_, at) => `${" ".repeat(at)}a:\n`).join("");
  const left = [
    "# offscript: allow OFF403 because it is so\na: b\n",
    `${deep(24)}${" ".repeat(24)}b: c\n`,
    Array.from({ length: 2600 }, (_, at) => `k${at}: v\n`).join(""),
    `${"# a\n".repeat(31_000)}a: b\n`,
    `a: |\n${"  b\n".repeat(31_000)}`,
    `${"k".repeat(1100)}: v\n`,
  ];
  expect(left.filter((text) => readQuickly(text))).toEqual([]);
});

test("a file from Windows, and one without a last line end, are read quickly", () => {
  expect(agreement(rich.replaceAll("\n", "\r\n"))).toBe("same");
  expect(agreement(rich.trimEnd())).toBe("same");
});
