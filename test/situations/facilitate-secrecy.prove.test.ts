import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import { playableRoles } from "../../src/session/realise.ts";
import { installation, run } from "../cli/world.ts";
import { bin, newHome, startProgram } from "../real-terminal/offscript.ts";
import { typeAndWait } from "../real-terminal/playing.ts";
import { announce, chosenRows, collection } from "./collection.ts";
import { type Chunk, chunksOf, codesIn, leaksIn, secretsOf, squeezed } from "./secrets.ts";
import { writeSituationsPack } from "./situations-pack.ts";

const folder = mkdtempSync(join(tmpdir(), "offscript-secrets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

const own = ["n", "p", "p", "s", "m", "l", "/help", "/limits", "/standards"];

interface Led {
  readonly scenario: Scenario;
  readonly role: string;
  readonly argv: readonly string[];
  readonly files: ReadonlyMap<string, string>;
}

/** All that can be typed: what is for whoever leads, each code by itself, and what is for them again. */
function everything(codes: readonly string[]): string[] {
  const isBack = (code: string) => /^[qkap]/.test(code);
  const back = codes.filter(isBack);
  return [...own, ...codes.filter((code) => !isBack(code)), ...own, ...back, "b", ...back, ...own];
}

/** Leads a group by lines from a pipe, with the other side in a file. */
async function byLines({ argv }: Led, lines: (codes: readonly string[]) => readonly string[]) {
  count += 1;
  const side = join(folder, `side-${count}.txt`);
  const home = join(folder, `home-${count}`);
  const start = ["practice", ...argv, "--facilitate", "--plain", "--side", side];
  // The codes stand on the side from the beginning.
  await run({ argv: start, home, input: "" });
  const codes = codesIn(readFileSync(side, "utf8"));
  const input = `${[...lines(codes), "/leave"].join("\n")}\n`;
  const { code, stdout, stderr } = await run({ argv: start, home, input });
  expect({ code, stderr }, argv.join(" ")).toEqual({ code: 0, stderr: "" });
  return { chunks: chunksOf(stdout), side: readFileSync(side, "utf8"), codes };
}

function shipped(): Led[] {
  return readdirSync(join(installation, "scenarios")).flatMap((pack) => {
    const scenarios = join(installation, "scenarios", pack, "scenarios");
    return readdirSync(scenarios).flatMap((name) => {
      const scenario: Scenario = parse(readFileSync(join(scenarios, name), "utf8"));
      const roles = playableRoles(scenario).filter((role) => role !== "customer");
      return roles.map((role): Led => {
        const argv = [`${pack}/${scenario.id}`, "--pack", join(installation, "scenarios", pack), "--as", role];
        return { scenario, role, argv, files: new Map() };
      });
    });
  });
}

const all = shipped();

test("there is something to be led through, in several roles", () => {
  expect(all.length).toBeGreaterThanOrEqual(24);
  expect(new Set(all.map(({ role }) => role)).size).toBeGreaterThanOrEqual(3);
});

describe.each(all)("$scenario.title, as $role", (led) => {
  const secrets = secretsOf(led.scenario, led.role, led.files);

  test("shows nothing before it was brought up by hand, whatever is asked for beside it", async () => {
    const { chunks, side, codes } = await byLines(led, everything);
    expect(leaksIn(chunks, secrets)).toEqual([]);
    // All of it did come, and the other side had what is for whoever leads.
    const shown = chunks.filter(({ typed }) => codes.includes(typed));
    expect(shown.length).toBeGreaterThan(codes.length);
    const facilitators = secrets.filter(({ item }) => item === "facilitator" || item === "customer");
    for (const { sentences } of facilitators) {
      for (const sentence of sentences.filter((one) => !/listenfor/.test(one))) {
        expect(squeezed(side)).toContain(sentence);
      }
    }
  });

  test.each([2, 3, 5])("nor where other things are drawn: seed %i", async (seed) => {
    const { chunks } = await byLines({ ...led, argv: [...led.argv, "--seed", String(seed)] }, everything);
    expect(leaksIn(chunks, secrets)).toEqual([]);
  });

  test("shows with Enter alone what comes by itself, and nothing else", async () => {
    const { chunks } = await byLines(led, () => Array.from({ length: 12 }, () => ""));
    expect(leaksIn(chunks, secrets)).toEqual([]);
  });

  test("what stands on the other side would be found on the screen", async () => {
    const { side, chunks } = await byLines(led, () => []);
    const [opening] = chunks;
    const leaked = leaksIn([{ typed: "(opening)", shown: `${opening?.shown}${side}` }], secrets);
    expect(leaked.length).toBeGreaterThan(10);
    const leakedItem = secrets.find(({ item }) => item.startsWith("turn "));
    const wrong: Chunk = { typed: "f1", shown: leakedItem?.sentences[0] ?? "" };
    expect(leaksIn([wrong], secrets)).not.toEqual([]);
  });

  test("puts none of it out on a real terminal, to the byte", async () => {
    count += 1;
    const side = join(folder, `side-${count}.txt`);
    const command = [process.execPath, bin, "practice", ...led.argv, "--facilitate", "--side", side] as const;
    const terminal = startProgram(newHome(), [...command]);
    const chunks: Chunk[] = [];
    const type = async (typed: string) => {
      const before = terminal.raw().length;
      await typeAndWait(terminal, typed === "(opening)" ? "" : `${typed}\r`);
      await terminal.quiet(30);
      chunks.push({ typed, shown: terminal.raw().slice(before) });
    };
    await type("(opening)");
    const codes = codesIn(readFileSync(side, "utf8"));
    for (const typed of ["n", "p", "s", "m", "l", ...codes.filter((code) => !/^[qkap]/.test(code))]) await type(typed);
    for (const typed of ["n", "b", ...codes.filter((code) => /^[qkap]/.test(code)), "l"]) await type(typed);
    expect(leaksIn(chunks, secrets)).toEqual([]);
    expect(terminal.raw()).not.toContain("\x1b[?1049h");
  });
});

announce("Real situations are led");

describe.skipIf(!collection)("real situations", () => {
  test("show nothing before it was brought up by hand", async () => {
    const rows = (await chosenRows()).slice(0, 300);
    expect(rows).toHaveLength(300);
    const wrong: string[] = [];
    let sentences = 0;
    for (const row of rows) {
      const pack = join(folder, `pack-${row.id}`);
      const [id = ""] = await writeSituationsPack(pack, [row], collection ?? "");
      const scenario: Scenario = parse(readFileSync(join(pack, "scenarios", `${id}.yaml`), "utf8"));
      const names = [...(scenario.policy ?? []), ...(scenario.records ?? [])].flatMap(({ file }) => file ?? []);
      const files = new Map(names.map((name) => [name, readFileSync(join(pack, name), "utf8")]));
      for (const role of playableRoles(scenario).filter((one) => one !== "customer")) {
        const led = { scenario, role, argv: [id, "--pack", pack, "--as", role], files };
        const secrets = secretsOf(scenario, role, files);
        sentences += secrets.flatMap((secret) => secret.sentences).length;
        const { chunks } = await byLines(led, everything);
        const enters = await byLines(led, () => ["", "", "", "", "", ""]);
        wrong.push(
          ...[...leaksIn(chunks, secrets), ...leaksIn(enters.chunks, secrets)].map((leak) => `${id} ${role}: ${leak}`),
        );
      }
    }
    console.log(`300 real situations led; ${sentences} sentences looked for`);
    expect(wrong).toEqual([]);
    expect(sentences).toBeGreaterThan(3000);
  });
});
