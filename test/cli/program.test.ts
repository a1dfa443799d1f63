import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { installation, run } from "./world.ts";

const { version } = JSON.parse(readFileSync(join(installation, "package.json"), "utf8"));

test.each(["--version", "-V"])("%s tells the version", async (flag) => {
  expect(await run({ argv: [flag] })).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" });
});

describe("help", () => {
  test.each([["--help"], ["-h"], ["help"], ["help", "practice"], ["practice", "-h"], ["journal", "--help"]])(
    "is shown by %s %s, on stdout",
    async (...argv) => {
      const { code, stdout, stderr } = await run({ argv });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain("Usage: offscript");
    },
  );

  test("begins with examples", async () => {
    for (const argv of [["--help"], ["practice", "--help"], ["validate", "--help"]]) {
      expect((await run({ argv })).stdout).toMatch(/^Examples:\n {2}offscript/);
    }
  });

  test("says what the exit codes of validate mean", async () => {
    expect((await run({ argv: ["validate", "--help"] })).stdout).toContain("Exit code: 0 nothing wrong");
  });
});
