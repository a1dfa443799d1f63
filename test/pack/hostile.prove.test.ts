import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadPack } from "../../src/pack/load-pack.ts";
import { installation } from "../cli/world.ts";
import { check, findings, folderWith, packWith, scenario } from "./folders.ts";

const smallest = scenario("good");
const mass = 480_000;

/** A piece of text, over and over, up to a number of characters. */
function filled(piece: string, length = mass): string {
  return piece.repeat(Math.floor(length / piece.length));
}

function listed(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join("");
}

/** Files that stop a program made of the raw libraries: it hangs, aborts or runs out of memory. Each with the code of the refusal. */
const hostile: Readonly<Record<string, readonly [content: string | Uint8Array, code: string]>> = {
  "a hundred megabytes": [new Uint8Array(100_000_000).fill(97), "OFF008"],
  "1,000 nested brackets": [`a: ${"[".repeat(1_000)}${"]".repeat(1_000)}`, "OFF031"],
  "5,000 nested brackets, never closed": [`a: ${"[".repeat(5_000)}`, "OFF031"],
  "nested braces": [`a: ${"{ a: ".repeat(5_000)}`, "OFF031"],
  "nested dashes": [filled("- "), "OFF031"],
  "nested question marks": [filled("? "), "OFF031"],
  "lines that go further and further in": [listed(900, (at) => `${" ".repeat(at)}a:\n`), "OFF031"],
  "lists that go further and further in": [listed(900, (at) => `${" ".repeat(at)}-\n`), "OFF031"],
  "50,000 keys": [listed(50_000, (at) => `k${at}:\n`), "OFF032"],
  "one key, 30,000 times": [filled("k: v\n", 150_000), "OFF032"],
  "keys in a list": [`a:\n${filled("  - b:\n", 150_000)}`, "OFF032"],
  "200,000 small maps": [`a: [${filled("{},")}]`, "OFF033"],
  "a list without end": [`${smallest}tags:\n${filled("  - x\n")}`, "OFF033"],
  "comments without end": [filled("#\n"), "OFF033"],
  "empty lines and comments": [`a:\n${filled("\n", 20_000)}${filled("  #\n", 60_000)}b: c\n`, "OFF033"],
  "documents without end": [filled("---\n"), "OFF033"],
  "aliases of aliases": [`a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n`, "OFF035"],
  "an alias": ["a: *b\n", "OFF034"],
  "a tag": ["a: !!binary aGVsbG8=\n", "OFF036"],
  "a tag for a date": ["a: !!timestamp 2020-01-01\n", "OFF036"],
  "directives without end": [filled("%YAML 1.2\n", 90_000), "OFF037"],
  "backslashes that mean nothing": [`a: "${filled("\\q")}"`, "OFF112"],
  "a quotation mark, never closed": [`a: "${filled("x\n ")}`, "OFF119"],
  "text that belongs to nothing": [`${smallest}x y\n${filled("some line of text\n")}`, "OFF119"],
  "a key without end": [`${filled("k")}: v`, "OFF119"],
  "spaces before a colon": [`a: b${filled(" ")}x: c`, "OFF119"],
  "a compressed file": [Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xed, 0xbd]), "OFF023"],
  "a picture": [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), "OFF023"],
  "UTF-16 without a mark": [Buffer.from("format: x\nid: y\n", "utf16le"), "OFF021"],
  "Latin-1": [Buffer.from("title: caf\u00e9\n", "latin1"), "OFF022"],
  "escape sequences": [filled("\u001b]0;x\u0007"), "OFF024"],
  "carriage returns": [filled("a: b\r"), "OFF024"],
  "nothing but zeros": [filled("\0"), "OFF024"],
};

describe.each(Object.entries(hostile))("%s", (_, [content, code]) => {
  test(`is refused with one finding, ${code}`, async () => {
    const { output, code: exit } = await check(packWith({ "scenarios/good.yaml": content }), ["scenarios/good.yaml"]);
    expect(output.match(/OFF\d{3}/g)).toEqual([code]);
    expect(exit).toBe(1);
    expect(output.length).toBeLessThan(2_000);
  });
});

/** Within the limits, and as much as goes into them. */
const full: Readonly<Record<string, string>> = {
  "2,400 unknown keys": `${smallest}${listed(2_400, (at) => `key-${at}: v\n`)}`,
  "names of turns that are not there": `${smallest}turns:\n${listed(790, (at) => `  - id: t${at}\n    say: x\n    then: q${at}\n`)}`,
  "4,900 slots that nothing declares": `${smallest}tags:\n${listed(4_900, (at) => `  - <s${at}>\n`)}`,
  "rows that all differ": `${smallest}vary:\n  together:\n${listed(2_300, (at) => `    - s${at}: x\n`)}`,
  "roles with impossible names": `${smallest}roles:\n${listed(2_300, (at) => `  R${at}:\n`)}`,
};

test.each(Object.entries(full))("of %s the first 200 are told, and that there are more", async (_, content) => {
  const all = await findings(packWith({ "scenarios/good.yaml": content }), "scenarios/good.yaml");
  expect(all).toHaveLength(201);
  expect(all[0]).toContain("OFF014");
});

test("a slot in every word is one finding, and a huge text is no fault", async () => {
  const summary = `summary: ${filled("<a> ")}`;
  expect(await findings(packWith({ "scenarios/good.yaml": `${smallest}${summary}\n` }))).toHaveLength(1);
  expect(await findings(packWith({ "scenarios/good.yaml": `${smallest}summary: |\n${filled("  word\n")}` }))).toEqual(
    [],
  );
});

test("one hostile file does not keep the others from being checked", async () => {
  const bomb = `a: ${"[".repeat(1_000)}`;
  const files = {
    "scenarios/a.yaml": bomb,
    "scenarios/b.yaml": bomb,
    "scenarios/c.yaml": bomb,
    "scenarios/good.yaml": smallest,
  };
  const { pack, diagnostics } = await loadPack(packWith(files));
  expect(diagnostics.map(({ code }) => code)).toEqual(["OFF031", "OFF031", "OFF031"]);
  expect([...(pack?.scenarios.keys() ?? [])]).toEqual(["good"]);
});

test("a value that schemas would take for an object stays text", async () => {
  const lines = ['summary: "2020-01-01"', "  ", "gap: <<", "tags: [0x1F]"];
  const all = await findings(folderWith({ "good.yaml": scenario("good", ...lines) }), "good.yaml");
  expect(all).toEqual([expect.stringMatching(/:10:8 OFF204 .*0x1F/)]);
});

/** What a whole process makes of a file: each with the code and the place of what it says first. */
const through: Readonly<Record<string, readonly [content: string | Uint8Array, place: string]>> = {
  "Latin-1": [Buffer.from("title: caf\u00e9\n", "latin1"), "1:11 OFF022"],
  "UTF-16": [Buffer.from(`\ufeff${smallest}`, "utf16le"), "1:1 OFF021"],
  "two documents": [`${smallest}---\n${smallest}`, "7:1 OFF038"],
  "an alias bomb": [`a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n`, "1:4 OFF035"],
  "brackets, 5,000 deep": [`a: ${"[".repeat(5_000)}${"]".repeat(5_000)}`, "1:27 OFF031"],
  "lines, 5,000 deep": [listed(690, (at) => `${" ".repeat(at)}a:\n`), "25:25 OFF031"],
  "50,000 keys": [listed(50_000, (at) => `k${at}:\n`), "2501:6 OFF032"],
  "a line of 10,000 characters, cut": [
    `${smallest}summary: ${filled("word ", 10_000)}#4411 and more\n`,
    "7:10010 OFF120",
  ],
  "a line of 10,000 characters with a colon": [
    `${smallest}summary: ${filled("word ", 10_000)}now: then\n`,
    "7:10013 OFF106",
  ],
  "a hundred megabytes": [new Uint8Array(100_000_000).fill(97), "1:1 OFF008"],
};

describe("in a process of its own", () => {
  test.each(Object.entries(through))("%s: a finding with its place, in less than 200 MB", (kind, [content, place]) => {
    const pack = packWith({ "scenarios/good.yaml": content });
    const program = join(installation, "bin/offscript.js");
    const args = ["--import", tellMemory, program, "validate", "--format", "json", "scenarios/good.yaml"];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: pack, encoding: "utf8" });
    const [first] = (JSON.parse(stdout) as { findings: Record<string, string | number>[] }).findings;
    expect(`${first?.["line"]}:${first?.["column"]} ${first?.["code"]}`).toBe(place);
    const kilobytes = Number(/memory (\d+)/.exec(stderr)?.[1]);
    process.stdout.write(`  ${kind}: ${Math.round(kilobytes / 1024)} MB\n`);
    expect(kilobytes).toBeLessThan(200 * 1024);
  });
});

/** Has a process say, when it ends, how much memory it held at most, in kilobytes. */
const tellMemory = `data:text/javascript,${encodeURIComponent(`
import { existsSync, readFileSync } from "node:fs";
process.on("exit", () => {
  // On Linux, what resourceUsage tells begins with what the process held that started this one.
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const most = /VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  process.stderr.write("memory " + most);
});
`)}`;
