import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkTarget } from "../../src/pack/check-target.ts";
import { codes } from "../../src/pack/codes.ts";
import type { Diagnostic } from "../../src/pack/diagnostic.ts";
import { applySafeFixes } from "../../src/pack/fix-apply.ts";
import { check, fixtures, packWith } from "./folders.ts";

const broken = join(fixtures, "broken");
const kinds = readdirSync(broken);
const name = "scenarios/wrong-size-too-late.yaml";

function packFor(kind: string, file: string): string {
  const pack = packWith({});
  mkdirSync(join(pack, "scenarios"));
  copyFileSync(join(broken, kind, file), join(pack, name));
  return pack;
}

async function findingsIn(folder: string): Promise<readonly Diagnostic[]> {
  return (await checkTarget({ kind: "part", folder, file: name })).findings;
}

describe.each(kinds)("%s", (kind) => {
  const expected = readFileSync(join(broken, kind, "expected.txt"), "utf8");

  test("is told in these words, at this place", async () => {
    const { code, output } = await check(packFor(kind, "broken.yaml"), [name]);
    expect(output).toBe(expected);
    expect(code).toBe(/ no errors, /.test(expected) ? 0 : 1);
  });

  if (existsSync(join(broken, kind, "fixed.yaml"))) {
    test("is clean once the remedy is followed", async () => {
      const { code, output } = await check(packFor(kind, "fixed.yaml"), [name]);
      expect(output).toBe("1 file checked: no errors, no warnings.\n");
      expect(code).toBe(0);
    });
  }

  test("has safe fixes that add nothing to be told, and leave nothing where all of it has one", async () => {
    const folder = packFor(kind, "broken.yaml");
    const first = await findingsIn(folder);
    if (!first.some(isSafe)) return;
    let before = first;
    for (let round = 0; before.some(isSafe); round++) {
      expect(round).toBeLessThan(10);
      const text = readFileSync(join(folder, name), "utf8").replace(/^\ufeff/, "");
      const fixed = applySafeFixes(text, before);
      expect(fixed).not.toBe(text);
      writeFileSync(join(folder, name), fixed);
      const after = await findingsIn(folder);
      expect(after.length).toBeLessThan(before.length);
      before = after;
    }
    if (first.every(isSafe)) expect(before).toEqual([]);
    expect(before.every((finding) => first.some(({ code }) => code === finding.code))).toBe(true);
  });
});

function isSafe({ fix }: Diagnostic): boolean {
  return fix?.safety === "safe";
}

test("every fix, sure or not, takes away its own finding and brings no other", async () => {
  for (const kind of kinds) {
    const folder = packFor(kind, "broken.yaml");
    const before = await findingsIn(folder);
    const text = readFileSync(join(folder, name), "utf8").replace(/^\ufeff/, "");
    for (const finding of before) {
      const { fix, code } = finding;
      if (!fix) continue;
      if (fix.safety === "unsure") expect(applySafeFixes(text, [finding])).toBe(text);
      const own = { fix: { ...fix, safety: "safe" } } as Diagnostic;
      writeFileSync(join(folder, name), applySafeFixes(text, [own]));
      const after = await findingsIn(folder);
      expect([kind, code, after.length]).toEqual([kind, code, before.length - 1]);
    }
  }
});

test("one mistake is one message, and five mistakes are five, however many of them keep the file from being read", () => {
  const counts = kinds.map((kind) => {
    const text = readFileSync(join(broken, kind, "expected.txt"), "utf8");
    return [kind, text.match(/What to do: /g)?.length];
  });
  expect(counts.filter(([, count]) => count !== 1)).toEqual([
    ["colon-and-nested-colon", 2],
    ["dash-before-the-first-name-and-two-mistakes", 4],
    ["five-mistakes", 5],
    ["five-mistakes-three-of-them-in-writing", 5],
    ["five-mistakes-two-of-them-in-writing", 5],
    ["missing-key-and-a-wrong-number", 2],
    ["missing-keys-and-a-misspelt-one", 3],
    ["open-quote-and-a-colon", 2],
    ["open-quote-and-a-line-at-the-margin", 2],
    ["open-quote-and-a-tab", 2],
    ["open-quote-and-an-apostrophe", 2],
    ["tab-then-colon", 2],
    ["tab-then-quote", 2],
    ["two-colons-in-a-row", 2],
    ["two-mistakes", 2],
    ["two-mistakes-the-other-way", 2],
    ["two-mistakes-with-windows-line-ends", 2],
    ["yes-in-a-list", 2],
  ]);
});

test("every code has a number of its own, and every problem with a file of its own is shown by one of these", () => {
  const numbers = Object.values(codes).map(({ code }) => code);
  expect(new Set(numbers).size).toBe(numbers.length);
  const shown = new Set(
    kinds.flatMap((kind) => readFileSync(join(broken, kind, "expected.txt"), "utf8").match(/OFF\d{3}/g)),
  );
  const elsewhere = numbers.filter((code) => code < "OFF400" && !shown.has(code));
  // Folders, limits, what an author lets stand, and what needs a second file: told in the other tests of this folder.
  const others = ["OFF001", "OFF002", "OFF003", "OFF004", "OFF005", "OFF006", "OFF008", "OFF009", "OFF010", "OFF011"];
  const more = ["OFF012", "OFF013", "OFF014", "OFF032", "OFF033", "OFF224", "OFF303", "OFF315", "OFF322"];
  const walks = ["OFF331", "OFF332", "OFF333"];
  expect(elsewhere).toEqual([...others, ...more, ...walks]);
});

test("a version of two numbers in pack.yaml is mended to one of three, which is right at once", async () => {
  const pack = packWith({});
  const manifest = readFileSync(join(pack, "pack.yaml"), "utf8");
  writeFileSync(join(pack, "pack.yaml"), manifest.replace('"1.0.0"', "1.10"));
  const target = { kind: "part", folder: pack, file: "pack.yaml" } as const;
  const { findings } = await checkTarget(target);
  expect(findings.map(({ code, remedy }) => `${code} ${remedy}`)).toEqual(['OFF204 Write "1.10.0"']);
  writeFileSync(join(pack, "pack.yaml"), applySafeFixes(readFileSync(join(pack, "pack.yaml"), "utf8"), findings));
  expect((await checkTarget(target)).findings).toEqual([]);
});

test("in pack.yaml, too, a missing part beside another mistake is told as it is told alone", async () => {
  const pack = packWith({ "pack.yaml": "format: offscript/pack@1.0\nname: Corner Shop\nversion: 1.0.0\n" });
  const { findings } = await checkTarget({ kind: "part", folder: pack, file: "pack.yaml" });
  expect(findings.map(({ code, range }) => `${range.start.line} ${code}`)).toEqual(["1 OFF214", "2 OFF218"]);
});
