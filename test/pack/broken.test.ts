import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { codes } from "../../src/pack/codes.ts";
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
});

test("one mistake is one message, and five mistakes are five", () => {
  const counts = kinds.map((kind) => {
    const text = readFileSync(join(broken, kind, "expected.txt"), "utf8");
    return [kind, text.match(/What to do: /g)?.length];
  });
  expect(counts.filter(([, count]) => count !== 1)).toEqual([["five-mistakes", 5]]);
});

test("every code has a number of its own, and every problem with a file of its own is shown by one of these", () => {
  const numbers = Object.values(codes).map(({ code }) => code);
  expect(new Set(numbers).size).toBe(numbers.length);
  const shown = new Set(
    kinds.flatMap((kind) => readFileSync(join(broken, kind, "expected.txt"), "utf8").match(/OFF\d{3}/g)),
  );
  const elsewhere = numbers.filter((code) => !shown.has(code));
  // Folders, limits, and what needs a second file: told in the other tests of this folder.
  const others = ["OFF001", "OFF002", "OFF003", "OFF004", "OFF005", "OFF006", "OFF008", "OFF009", "OFF010", "OFF011"];
  const more = ["OFF012", "OFF013", "OFF014", "OFF032", "OFF033", "OFF303", "OFF315", "OFF322"];
  expect(elsewhere).toEqual([...others, ...more]);
});
