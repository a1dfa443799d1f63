import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { installation, newFolder, run } from "./cli/world.ts";

const read = (file: string) => readFileSync(join(installation, file), "utf8");
const readme = read("README.md");
/** Commands that have commands of their own. */
const groups = ["charter", "config", "intentions", "journal", "obstacles", "pack", "print", "scenario"];
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, text]) => text ?? "");

describe("the README", () => {
  test("names only commands and flags that exist", async () => {
    const lines = blocks("sh").join("\n").split("\n");
    const commands = lines.flatMap(
      (line) =>
        line
          .match(/^(?:npx )?offscript\b([^#>]*)/)?.[1]
          ?.trim()
          .split(/\s+/) ?? [],
    );
    const words = lines
      .map((line) =>
        line
          .match(/^(?:npx )?offscript\b([^#>]*)/)?.[1]
          ?.trim()
          .split(/\s+/)
          .filter(Boolean),
      )
      .filter((argv) => argv !== undefined);
    expect(commands.length).toBeGreaterThan(10);
    for (const argv of words) {
      const names = argv.filter((word) => /^[a-z]+$/.test(word));
      const { code, stdout } = await run({
        argv: [...names.slice(0, groups.includes(names[0] ?? "") ? 2 : 1), "--help"],
      });
      expect({ argv, code }).toEqual({ argv, code: 0 });
      for (const flag of argv.filter((word) => word.startsWith("--"))) expect(stdout).toContain(flag);
    }
  });

  test("shows a smallest pack that is clean and can be played", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "my-pack", "scenarios"), { recursive: true });
    const files = blocks("yaml").filter((text) => text.startsWith("format:"));
    for (const text of files) {
      const [, id] = text.match(/^id: (.+)$/m) ?? [];
      writeFileSync(join(folder, "my-pack", id ? `scenarios/${id}.yaml` : "pack.yaml"), text);
    }
    expect(files).toHaveLength(2);
    const checked = await run({ argv: ["validate", "my-pack"], cwd: folder });
    expect({ code: checked.code, stderr: checked.stderr }).toEqual({ code: 0, stderr: "" });
    const argv = ["practice", "--pack", "my-pack", "--plain"];
    const played = await run({ argv, cwd: folder, input: "\nLet me look.\n.\nso\n.\nand so\n.\n\n" });
    expect(played.code).toBe(0);
  });

  test("lists every package that the program stands on, and its door", () => {
    const rows = [...readme.matchAll(/^\| `([^`]+)` \| [^|]+ \| `([^`]+)` \|$/gm)].map(([, name, door]) => ({
      name,
      door,
    }));
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
    for (const { door } of rows) expect(existsSync(join(installation, door ?? "")), door).toBe(true);
  });
});

test.each(["README.md", "CONTRIBUTING.md"])("%s links only to what is there", (file) => {
  const text = read(file);
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link ?? "");
  expect(links.length).toBeGreaterThan(3);
  for (const path of links) expect(existsSync(join(installation, path)), path).toBe(true);
});
