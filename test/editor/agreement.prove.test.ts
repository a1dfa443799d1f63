import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { installation, newFolder, run } from "../cli/world.ts";
import { fixtures, scenario } from "../pack/folders.ts";
import { type LanguageServer, type ServerFinding, startLanguageServer } from "./language-server.ts";
import { slipsIn } from "./slips.ts";
import { readSchema } from "./spots.ts";

/** One finding of `offscript validate --format json`, as far as it is compared. */
interface Finding {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly severity: string;
}

/** A file, and what is said of it on the command line and in the editor. */
interface Case {
  readonly name: string;
  readonly text: string;
  readonly ours: readonly Finding[];
  readonly theirs: readonly ServerFinding[];
}

/** Mistakes that the server cannot see, by design; each is an error on the command line alone. */
const unseen = {
  OFF117: "a name of no letters: the server passes over what has no name",
  OFF122: "a name without a colon, in braces: the server passes over what has no value",
};

/** `? name` makes a name of whatever stands behind it, which the server does not look into. */
const questionMark = /^ *(?:- *)*\? /m;

/** Syntax errors that the two see at different lines, both rightly: told where the author goes wrong, or where the parser notices. */
const elsewhere = {
  OFF103: "we name the line that stands wrong, the server the text above that swallows it",
  OFF104: "we name the quotation mark that is opened, the server the end of what it runs over",
  OFF106: "we name the colon, the server the beginning of the text around it",
  OFF111: "we name the bracket that is opened, the server where it should have been closed",
  OFF118: "we name the # that cuts, the server what is left over",
  OFF129: "we name the quotation mark that is opened, the server the end of what it runs over",
  OFF138: "we name the blank line that is further in, the server the text below it",
};

/** Schema errors of which we make one message and the server several: a missing name and an unknown one, or all that stands wrong. */
const gathered = ["OFF203", "OFF212", "OFF213"];

let server: LanguageServer;
const folder = newFolder();
let cases: readonly Case[] = [];

/** What the schema and YAML decide, without the limits, the bytes, and the parts of YAML that packs do not use (all OFF0..). */
const decided = (finding: Finding) => /^OFF[12]/.test(finding.code) && finding.severity === "error";
const beyond = (finding: Finding) => /^OFF0/.test(finding.code) && finding.severity === "error";
const comparable = () => cases.filter(({ ours }) => !ours.some(beyond));

/** A file of a folder in which `offscript validate` is run. */
interface Sample {
  readonly name: string;
  readonly cwd: string;
  readonly file: string;
  readonly text: string;
}

beforeAll(async () => {
  const globs = { pack: "**/pack.yaml", charter: "**/charter.yaml", scenario: "**/scenarios/*.yaml" };
  const schemas = Object.entries(globs).map(
    ([kind, glob]) => [pathToFileURL(join(installation, `schemas/${kind}.schema.json`)).href, [glob]] as const,
  );
  server = await startLanguageServer(folder, { schemas: Object.fromEntries(schemas) });
  const samples = [...brokenOnes(), ...ownOnes(), ...shippedOnes(), ...slippedOnes()];
  const opened = Promise.all(samples.map(({ cwd, file, text }) => server.open(join(cwd, file), text)));
  const ours = new Map<string, readonly Finding[]>();
  for (const cwd of new Set(samples.map((sample) => sample.cwd))) ours.set(cwd, await findingsOf(cwd));
  const theirs = await opened;
  cases = samples.map(({ name, cwd, file, text }, index) => ({
    name,
    text,
    ours: (ours.get(cwd) ?? []).filter((finding) => finding.file === file),
    theirs: theirs[index] ?? [],
  }));
}, 120_000);
afterAll(() => server.stop());

async function findingsOf(cwd: string): Promise<readonly Finding[]> {
  const { stdout } = await run({ argv: ["validate", "--format", "json"], cwd });
  return (JSON.parse(stdout) as { findings: readonly Finding[] }).findings;
}

/** The mistakes that authors make, and the same files mended, in one pack: what depends on a file's name is not compared. */
function brokenOnes(): Sample[] {
  const cwd = soundPack("broken");
  return readdirSync(join(fixtures, "broken")).flatMap((kind) =>
    ["broken.yaml", "fixed.yaml"].flatMap((which) => {
      const source = join(fixtures, "broken", kind, which);
      if (!existsSync(source)) return [];
      return [inPack(`${kind}/${which}`, cwd, `scenarios/${kind}-${which}`, readFileSync(source))];
    }),
  );
}

/** What the schema decides of packs and charters, and what shows the edges of both. */
function ownOnes(): Sample[] {
  const pack = "format: offscript/pack@1.0\nname: my-pack\ntitle: My pack\nversion: 1.0.0\n";
  const charter = "format: offscript/charter@1.0\nstandards:\n  - id: a\n    text: A standard.\n";
  const own: Readonly<Record<string, readonly [file: string, text: string]>> = {
    "a sound pack": ["pack.yaml", pack],
    "a version that is a number": ["pack.yaml", pack.replace("1.0.0", "1.0")],
    "a pack without a name": ["pack.yaml", pack.replace(/name: .*\n/, "")],
    "a dilemma with one side": ["pack.yaml", `${pack}dilemmas:\n  a:\n    between: one\n`],
    "a sound charter": ["charter.yaml", charter],
    "a charter without standards": ["charter.yaml", charter.replace(/standards:.*/s, "standards: []\n")],
    "a standard without a text": ["charter.yaml", charter.replace(/ {4}text: .*\n/, "")],
    "an empty list": ["scenarios/b.yaml", scenario("b", "tags: []")],
    "a number in a list of texts": ["scenarios/b.yaml", scenario("b", "  reactions:", "    softens: [a, 1]")],
    "a date": ["scenarios/b.yaml", scenario("b", "summary: 2024-05-01")],
    "a yes": ["scenarios/b.yaml", scenario("b", "summary: yes")],
    "a number with a point": ["scenarios/b.yaml", scenario("b", "minutes: 8.0")],
    "a number in hexadecimal": ["scenarios/b.yaml", scenario("b", "minutes: 0x10")],
    "two kinds of content in a record": [
      "scenarios/b.yaml",
      scenario("b", "records:", "  - title: b", "    text: c", "    file: policies/returns.md"),
    ],
  };
  return Object.entries(own).map(([name, [file, text]]) => inPack(name, soundPack(name), file, Buffer.from(text)));
}

/** A pack that has no fault, in a folder of its own. */
function soundPack(name: string): string {
  const cwd = join(folder, name.replaceAll(" ", "-"));
  cpSync(join(fixtures, "around"), cwd, { recursive: true });
  mkdirSync(join(cwd, "scenarios"));
  writeFileSync(join(cwd, "scenarios/a.yaml"), scenario("a"));
  return cwd;
}

function inPack(name: string, cwd: string, file: string, bytes: Buffer): Sample {
  writeFileSync(join(cwd, file), bytes);
  return { name, cwd, file, text: bytes.toString("utf8") };
}

/** The packs that are shipped, as they are. */
function shippedOnes(): Sample[] {
  const cwd = join(installation, "scenarios");
  const files = readdirSync(cwd, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
  return files.map((file) => ({ name: file, cwd, file, text: readFileSync(join(cwd, file), "utf8") }));
}

/** The fuller scenario that the editor offers, with slips in it. */
function slippedOnes(): Sample[] {
  const cwd = soundPack("slipped");
  const fuller = readSchema("scenario").defaultSnippets?.find(({ label }) => label === "a fuller scenario");
  const source = stringify(fuller?.body).replace(/\$\{\d+:([^}]*)\}/g, "$1");
  return slipsIn(source, 23).map(({ name, text }, index) => {
    const file = `scenarios/slip-${index}.yaml`;
    writeFileSync(join(cwd, file), text);
    return { name, cwd, file, text };
  });
}

/** A case in one line, for whoever has to find out. */
function told({ name, ours, theirs }: Case): string {
  const mine = ours.map(({ line, code }) => `${line} ${code}`).join(", ");
  return `${name} | ${mine} | ${theirs.map(({ range, message }) => `${range.start.line + 1} ${message}`).join(", ")}`;
}

describe("the editor and the command line", () => {
  test("have enough to compare", () => {
    expect(comparable().length).toBeGreaterThan(300);
    expect(comparable().filter(({ ours }) => ours.some(decided)).length).toBeGreaterThan(150);
  });

  test("agree on which files are wrong", () => {
    const disagreed = comparable().filter(({ text, ours, theirs }) => {
      const seen = ours.filter(decided).filter(({ code }) => !(code in unseen) && !questionMark.test(text));
      const wrong = seen.length > 0;
      return wrong !== theirs.length > 0 && !(ours.some(decided) && !wrong);
    });
    expect(disagreed.map(told)).toEqual([]);
  });

  test("name the same line, or that of the value below its name, for what the schema decides", () => {
    const lines = ({ theirs }: Case) => theirs.map(({ range }) => range.start.line + 1);
    const apart = comparable().filter((one) => {
      const errors = one.ours.filter(decided);
      if (questionMark.test(one.text) || errors.some(({ code }) => code.startsWith("OFF1"))) return false;
      return !errors.every(({ line }) => lines(one).some((other) => other === line || other === line + 1));
    });
    expect(apart.map(told)).toEqual([]);
  });

  test("count the same, for what the schema decides", () => {
    const apart = comparable().filter(({ text, ours, theirs }) => {
      const errors = ours.filter(decided);
      if (questionMark.test(text) || errors.some(({ code }) => code.startsWith("OFF1"))) return false;
      // Of a value that is of the wrong kind and none of the choices the server says both, at one place.
      const places = new Set(theirs.map(({ range }) => `${range.start.line}:${range.start.character}`));
      const same = errors.length >= places.size && errors.length <= theirs.length;
      return !same && !errors.some(({ code }) => gathered.includes(code));
    });
    expect(apart.map(told)).toEqual([]);
  });

  /** Files with these errors among ours. */
  const having = (codes: Readonly<Record<string, string>>) =>
    comparable().filter(({ ours }) => ours.some(({ code, severity }) => code in codes && severity === "error"));
  const inCommon = ({ ours, theirs }: Case) =>
    theirs.some(({ range }) => ours.some(({ line }) => line === range.start.line + 1));

  test("have a line in common, for what keeps a file from being read", () => {
    const unread = comparable().filter(({ ours }) =>
      ours.some(({ code, severity }) => code.startsWith("OFF1") && severity === "error"),
    );
    const excused = new Set([...having(unseen), ...having(elsewhere)]);
    expect(unread.filter((one) => !excused.has(one) && !inCommon(one)).map(told)).toEqual([]);
  });

  test("need every exception that is made for them", () => {
    const silent = having(unseen).filter(({ theirs }) => theirs.length === 0);
    const apart = having(elsewhere).filter((one) => !inCommon(one));
    const codesOf = (found: readonly Case[]) => new Set(found.flatMap(({ ours }) => ours.map(({ code }) => code)));
    expect(Object.keys(unseen).filter((code) => !codesOf(silent).has(code))).toEqual([]);
    expect(Object.keys(elsewhere).filter((code) => !codesOf(apart).has(code))).toEqual([]);
    const asked = comparable().filter(({ text }) => questionMark.test(text));
    expect(asked.some(({ ours, theirs }) => ours.some(decided) && theirs.length === 0)).toBe(true);
  });
});
