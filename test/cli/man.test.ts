import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exitCodes } from "../../src/failure.ts";
import { installation, newFolder, run } from "./world.ts";

const page = join(newFolder(), "offscript.1");
execFileSync(process.execPath, [join(installation, ".ci/man-page.js"), page]);
const roff = readFileSync(page, "utf8");
/** The page as it reads, without the marks of its format. */
const text = roff
  .replace(/\\f[BIRP]/g, "")
  .replace(/\\([-.'])/g, "$1")
  .replaceAll("\\(bu", "");

/** The help of a command and of all below it, each with the words that lead there. */
async function helps(words: readonly string[] = []): Promise<{ words: readonly string[]; help: string }[]> {
  const help = (await run({ argv: [...words, "--help"] })).stdout;
  const below = /^Commands:\n((?: {2}.*\n)+)/m.exec(help)?.[1] ?? "";
  const names = [...below.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name ?? "").filter((name) => name !== "help");
  const found = await Promise.all(names.map((name) => helps([...words, name])));
  return [{ words, help }, ...found.flat()];
}

test("the man page has every command, with its flags and its examples", async () => {
  const all = await helps();
  expect(all.length).toBeGreaterThan(15);
  for (const { words, help } of all) {
    const flags = [...help.matchAll(/^ {2}((?:-\w, )?--[a-z-]+(?: [<[]\S+)?)/gm)].map(([, flag]) => `\n${flag}\n`);
    const heading = /^Commands:/m.test(help) ? [] : [`.SS offscript ${words.join(" ")}`];
    const examples = help.startsWith("Examples:") ? [help.slice("Examples:\n".length, help.indexOf("\n\n"))] : [];
    expect(flags.length).toBeGreaterThan(0);
    const missing = [...heading, ...flags, ...(words.length === 0 || heading.length > 0 ? examples : [])].filter(
      (part) => !text.includes(part),
    );
    expect({ words, missing }).toEqual({ words, missing: [] });
  }
});

test("it tells every exit code, and every variable that the program looks at", () => {
  const sources = readdirSync(join(installation, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(installation, "src", file), "utf8"))
    .join("\n");
  const asked = [...sources.matchAll(/\benv\["([A-Z_]+)"\]|\bvariable: "([A-Z_]+)"/g)].map(
    (found) => found[1] ?? found[2],
  );
  expect(asked.length).toBeGreaterThan(10);
  // What the shell or the system hands over, and signs of one terminal or another, are nothing that people set for it.
  const unsaid = new Set(["COMP_LINE", "PATH", "PATHEXT", "STY", "XTERM_VERSION"]);
  const named = [...Object.values(exitCodes).map(String), ...asked.filter((name) => name !== undefined)];
  expect(named.filter((name) => !unsaid.has(name) && !text.includes(`\n${name}\n`))).toEqual([]);
});

const hasGroff = spawnSync("groff", ["--version"]).status === 0;
test.skipIf(!hasGroff)("groff has nothing to say against it", () => {
  const { status, stdout, stderr } = spawnSync("groff", ["-man", "-Tutf8", "-ww", page], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("offscript");
});
