import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { harmless, isolated } from "../../src/terminal/harmless.ts";

/** Anything that a terminal may obey, that turns the direction of text, or that is no character. */
const harm =
  /[^\n\P{Cc}]|[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\u2028\u2029\uFEFF\uFFF9-\uFFFB]|\p{Cs}|[\uFDD0-\uFDEF]/u;

/** Escape sequences by kind: what terminals obey, taken from their manuals and from published attacks. */
const escapes: readonly string[] = [
  ..."ABCDEFGHJKLMPSTXZ@`abcdefghilmnpqrstu".split("").map((final) => `\u001B[1${final}`),
  ..."chlnpsu".split("").map((final) => `\u001B[?25${final}`),
  ..."78=>DEHMNOZc#(".split("").map((final) => `\u001B${final}`),
  "\u001B[2J\u001B[H",
  "\u001B[31;1m",
  "\u001B[38;2;1;2;3m",
  "\u001B[200~paste\u001B[201~",
  "\u001B[>c",
  "\u001B[21t",
  "\u001B]0;title\u0007",
  "\u001B]2;title\u001B\\",
  "\u001B]8;;https://example.org\u0007link\u001B]8;;\u0007",
  "\u001B]52;c;ZWNobyBoaQ==\u0007",
  "\u001B]1337;File=name=eA==:AAAA\u0007",
  "\u001B]9;4;1;50\u001B\\",
  "\u001B]50;?\u0007",
  "\u001B]4;1;?\u0007",
  "\u001BP+q544e\u001B\\",
  "\u001BP$qm\u001B\\",
  "\u001BPtmux;\u001B\u001B]52;c;eA==\u0007\u001B\\",
  "\u001B_Ga=T,f=100;AAAA\u001B\\",
  "\u001B^private\u001B\\",
  "\u001BXstart of string\u001B\\",
  "\u001Bktitle\u001B\\",
  "\u009B31m",
  "\u009D0;title\u009C",
  "\u0090q\u009C",
  "\u009Fapc\u009C",
  "\u009Epm\u009C",
  "\u0098sos\u009C",
  "\u0084\u008D\u0085",
  "\u0007\u0008\u0005\u000E\u000F\u0000\u007F",
  "safe\rEVIL",
  "a\u000Bb\u000Cc",
  "\u202Egpj.exe",
  "\u2066hidden\u2069",
  "\u202Aa\u202Bb\u202Dc\u202C",
  "a\u200Eb\u200Fc\u061Cd",
  "\uFFF9a\uFFFAb\uFFFBc",
  "\u{E0001}\u{E0041}\u{E0042}\u{E007F}",
  "a\u2028b\u2029c",
  "\uD800",
  "x\uDC00y",
  "\uD83D",
  "\uFEFFbom",
  "soft\u00ADhyphen\u200Bspace\u2060joiner",
  "latin\u200Djoined\u200Cletters",
  "\u2061\u2062\u2063\u2064\u206A\u206F",
  "\uFFFE\uFFFF\u{1FFFE}\u{10FFFF}",
];

test("there are more than seventy kinds of escapes to clean", () => {
  expect(new Set(escapes).size).toBeGreaterThan(70);
});

const codes = (text: string) => Array.from(text, (character) => character.codePointAt(0)?.toString(16)).join(" ");

test.each(escapes.map((sequence) => [codes(sequence), sequence]))("%s does no harm", (_, sequence) => {
  for (const text of [sequence, `before${sequence}after`, sequence.repeat(2), `שלום ${sequence} 你好 ${sequence}`]) {
    const clean = harmless(text);
    expect(clean).not.toMatch(harm);
    expect(harmless(clean)).toBe(clean);
  }
});

test("controls become visible: those of eight bits as the escape that they stand for", () => {
  for (let code = 0; code < 0x20; code++) {
    const expected = "\t\n\v\f\r".includes(String.fromCharCode(code)) ? /^( {4}|\n)$/ : /^\^[@-_]$/;
    expect(harmless(String.fromCharCode(code))).toMatch(expected);
  }
  for (let code = 0x80; code < 0xa0; code++) {
    const expected = code === 0x85 ? "\n" : `^[${String.fromCharCode(code - 0x40)}`;
    expect(harmless(String.fromCharCode(code))).toBe(expected);
  }
});

test("what was written stays in sight", () => {
  expect(harmless("\u001B[31mred\u001B[0m \u0000\u007F")).toBe("^[[31mred^[[0m ^@^?");
  expect(harmless("\u009B31m")).toBe("^[[31m");
  expect(harmless("safe\rEVIL\r\nnext\u2028line\u0085x")).toBe("safe\nEVIL\nnext\nline\nx");
  expect(harmless("a\tb")).toBe("a    b");
  expect(harmless("photo\u202Egpj.exe \uD800 \uFDD0")).toBe("photogpj.exe \uFFFD \uFFFD");
});

const honest: readonly string[] = [
  "Straße, naïve, Ærø, İstanbul, Việt Nam, Łódź — “quoted” … 20 €",
  "e\u0301 n\u0303 o\u0302\u0323 — combining marks",
  "שָׁלוֹם, מה שלומך? 12:30",
  "السلام عليكم، كيف الحال؟ ٣ مرات ﷽",
  "نمی‌خواهم، می‌روم، خانه‌ها",
  "क्‍ष क्‌ष श्री हिन्दी",
  "ක්‍රී ශ්‍රී ලංකා",
  "ന്‍ അവന്‍ മലയാളം",
  "র‍্যাব বাংলা",
  "ᠮᠣᠩᠭᠣᠯ ᠠ᠋",
  "สวัสดีครับ ขอคืนสินค้าได้ไหม",
  "ဗမာစာ ខ្មែរ ລາວ བོད་ཡིག አማርኛ ქართული",
  "我们的聊天机器人　「引用」　葛󠄀城市",
  "日本語のテキスト、カタカナ・ひらがな。",
  "한국어 텍스트 각",
  "👨‍👩‍👧‍👦 👩🏽‍⚕️ 👍🏿 ❤️ ❤️‍🔥 🏳️‍🌈 🧑🏻‍❤️‍💋‍🧑🏿",
  "🇩🇪🇳🇬 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ #️⃣ ☺︎",
  "\u{1FC00} an emoji still to come",
  "\u200Dه و ه\u200D، آية \u06DD ١",
  "𞤀𞤣\u200C𞤤𞤢𞤥",
  "\uF8FF for private use",
  "∑ x² ≤ ∞ · № ½ Ⅷ ♪ ☎ → ✓",
  "two\n\nparagraphs\n  indented",
];

test.each(honest)("comes through unchanged: %s", (text) => {
  expect(harmless(text)).toBe(text);
});

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ...escapes,
        ...honest,
        "\u200D",
        "\u200C",
        "\u{1F3F4}",
        "\u{E0067}",
        "\u{E007F}",
        "\u180E",
        "\u07FB",
        "\u1879",
        "\uFE0F",
      ),
    )
    .map((parts) => parts.join("")),
);

describe("whatever the text", () => {
  test("cleaned, it holds nothing that a terminal obeys", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(harmless(text)).not.toMatch(harm);
      }),
      { numRuns: 3000 },
    );
  });

  test("cleaning it twice changes nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = harmless(text);
        expect(harmless(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test("no letter, number or sign of it is lost", () => {
    const seen = (text: string) => text.match(/[\p{L}\p{N}\p{P}\p{S}]/gu)?.join("") ?? "";
    const printable = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(printable, (text) => {
        expect(seen(harmless(text))).toBe(seen(text));
      }),
      { numRuns: 1000 },
    );
  });
});

test("a long text of any kind is cleaned", () => {
  for (const unit of ["\u001B[31m", "\u200D", "a\u0301", "👨‍", "我", "\u202E"]) {
    expect(harmless(unit.repeat(200_000))).not.toMatch(harm);
  }
});

test("right-to-left words are isolated, others not", () => {
  expect(isolated("Ms Okafor: لا أعرف")).toBe("\u2068Ms Okafor: لا أعرف\u2069");
  expect(isolated("𞤀𞤣𞤤𞤢𞤥")).toBe("\u2068𞤀𞤣𞤤𞤢𞤥\u2069");
  expect(isolated("שלום")).toBe("\u2068שלום\u2069");
  expect(isolated("Straße 你好 हिन्दी 👋")).toBe("Straße 你好 हिन्दी 👋");
});
