import { expect, test } from "vitest";
import { run } from "./world.ts";

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");

/** The names of all commands, each behind the ones above it. */
async function commands(): Promise<string[][]> {
  const found: string[][] = [[]];
  for (const argv of found) {
    const { stdout } = await run({ argv: [...argv, "--help"] });
    const below = stdout.split("\nCommands:\n")[1]?.matchAll(/^ {2}([a-z]+)/gm) ?? [];
    found.push(...[...below].flatMap(([, name = ""]) => (name === "help" ? [] : [[...argv, name]])));
  }
  return found;
}

test.each(["en_GB.UTF-8", "de_DE.UTF-8"])("help fits every width, and breaks between words: %s", async (LANG) => {
  const all = await commands();
  expect(all.length).toBeGreaterThan(20);
  for (const argv of all) {
    const world = { argv: [...argv, "--help"], env: { LANG } };
    const known = words((await run(world)).stdout);
    for (const columns of [40, 80, 200]) {
      const { stdout } = await run({ ...world, terminal: { columns, rows: 24 } });
      const told = words(stdout);
      expect(told.join("")).toBe(known.join(""));
      const parts = told.filter((word) => !known.includes(word));
      for (const part of parts) {
        expect(
          known.some((word) => word.length > columns - 6 && word.includes(part)),
          part,
        ).toBe(true);
      }
      for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(columns);
    }
  }
});

test("what is said of a name stands beside it, or further in below it", async () => {
  const at = async (columns: number) =>
    (await run({ argv: ["--help"], terminal: { columns, rows: 24 } })).stdout.split("\n");
  expect(await at(40)).toEqual(
    expect.arrayContaining(["  offscript journal show", "      read your latest session", "  -q, --quiet"]),
  );
  const wide = await at(80);
  const first = wide.findIndex((line) => line.startsWith("  -q, --quiet"));
  const column = wide[first]?.indexOf("leave out") ?? 0;
  expect(wide[first + 1]?.search(/\S/)).toBe(column);
});

test("what a command lacks is told in the same way, on stderr", async () => {
  const { code, stdout, stderr } = await run({ argv: ["journal"], terminal: { columns: 40, rows: 24 } });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("\n  list [flags]\n");
  for (const line of stderr.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
});
