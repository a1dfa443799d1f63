import { execFile } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { installation, newFolder } from "../cli/world.ts";
import { createPlayer } from "../everything/player.ts";
import { everyPart, type Part } from "../everything/shipped.ts";
import { play } from "../everything/stage.ts";
import { type InstalledNode, installedNode } from "./installed.ts";

const majors = [20, 22, 24, 26];
const nodes = majors.map((major) => ({ major, node: installedNode(major) }));

for (const { major, node } of nodes) {
  console.log(
    `The same text on Node ${major}: ${node ? `run with ${node.version}` : "SKIPPED, this Node could not be installed"}`,
  );
}

/** Somebody in a shipped scenario, with a seed. */
interface Playing {
  readonly part: Part;
  readonly seed: number;
  readonly form: "default" | "short" | "long";
}

const forms = ["default", "long", "short"] as const;

/** Two seeds for each part: a small one, and one far up, where signed and unsigned numbers part. */
const playings = (await everyPart()).flatMap((part, index): Playing[] => [
  { part, seed: part.seeds[0] ?? 1, form: forms[index % 3] ?? "default" },
  { part, seed: 0xffff_fff0 - index, form: forms[(index + 1) % 3] ?? "default" },
]);

function argvOf({ part, seed, form }: Playing): string[] {
  const argv = ["practice", part.scenario, "--as", part.role, "--seed", String(seed), "--plain", "--off-record"];
  return form === "default" ? argv : [...argv, `--${form}`];
}

const home = newFolder();

/** The lines that somebody types who reads the screen, and what stands on it in the end. */
async function typed(playing: Playing): Promise<{ readonly lines: string; readonly stdout: string }> {
  const { part, seed } = playing;
  const player = createPlayer({ seed: seed % 997, listed: part.listed, commands: seed % 2 === 0 ? "mixed" : "none" });
  const stage = { argv: argvOf(playing), by: "pipe", columns: 80, language: part.language, home } as const;
  const { keys, stdout } = await play(stage, player.type);
  return { lines: keys, stdout };
}

/** What the built program puts out under a Node, byte for byte. */
function runUnder({ path }: InstalledNode, playing: Playing, lines: string): Promise<{ code: number; stdout: Buffer }> {
  const argv = [join(installation, "bin/offscript.js"), ...argvOf(playing)];
  const env = {
    OFFSCRIPT_HOME: home,
    HOME: home,
    LANG: playing.part.language === "de" ? "de_DE.UTF-8" : "en_GB.UTF-8",
  };
  return new Promise((resolve) => {
    const child = execFile(path, argv, { env, cwd: home, encoding: "buffer" }, (error, stdout) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout });
    });
    child.stdin?.end(lines);
  });
}

const sessions: { readonly playing: Playing; readonly lines: string; readonly stdout: string }[] = [];
beforeAll(async () => {
  // One after the other: a process speaks one language at a time.
  for (const playing of playings) sessions.push({ playing, ...(await typed(playing)) });
}, 300_000);

describe.each(nodes)("Node $major", ({ node }) => {
  test.skipIf(!node)("the same seed and the same lines give the same text, byte for byte", async () => {
    if (!node) return;
    const differing: string[] = [];
    const run = async ({ playing, lines, stdout }: (typeof sessions)[number]) => {
      const result = await runUnder(node, playing, lines);
      const name = argvOf(playing).join(" ");
      if (result.code !== 0) differing.push(`${name}: exit code ${result.code}`);
      if (!result.stdout.equals(Buffer.from(stdout)))
        differing.push(`${name}:\n${result.stdout}\ninstead of\n${stdout}`);
    };
    const left = [...sessions];
    const workers = Array.from({ length: 2 }, async () => {
      for (let next = left.shift(); next; next = left.shift()) await run(next);
    });
    await Promise.all(workers);
    console.log(`${node.version}: ${playings.length} sessions, ${differing.length} differ`);
    expect(differing.slice(0, 2), `${differing.length} differ`).toEqual([]);
  });
});

test("another seed gives another text", () => {
  const openings = sessions.map(({ playing, stdout }) => ({ playing, text: opening(stdout) }));
  const alike = openings.filter(({ playing, text }, index) => {
    const other = openings[index + 1];
    return other?.playing.part === playing.part && other.text === text;
  });
  // Two seeds may draw the same: most do not.
  expect(alike.length).toBeLessThan(sessions.length / 8);
});

/** What stands there before anything was typed. */
function opening(stdout: string): string {
  return stdout.slice(0, stdout.indexOf("\n> "));
}
