import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installation, newFolder } from "../cli/world.ts";
import { findings, folderWith, scenario } from "../pack/folders.ts";
import { type LanguageServer, type Suggestion, startLanguageServer } from "./language-server.ts";
import { accepted, endOf, kinds, readSchema, type SchemaKind, spotsOf, wordsOf } from "./spots.ts";

let server: LanguageServer;
const folder = newFolder();
let opened = 0;

beforeAll(async () => {
  const schemas = kinds.map(
    (kind) => [pathToFileURL(join(installation, `schemas/${kind}.schema.json`)).href, [`**/${kind}/*.yaml`]] as const,
  );
  server = await startLanguageServer(folder, { schemas: Object.fromEntries(schemas) });
});
afterAll(() => server.stop());

async function open(kind: SchemaKind, text: string): Promise<string> {
  opened += 1;
  const path = join(folder, kind, `${opened}.yaml`);
  await server.open(path, text);
  return path;
}

async function suggestions(kind: SchemaKind, text: string): Promise<readonly Suggestion[]> {
  return server.complete(await open(kind, text), endOf(text));
}

const spots = kinds.flatMap((kind) => spotsOf(readSchema(kind)).map((spot) => ({ kind, ...spot })));

test("every part of the schemas is looked at", () => {
  expect(spots.filter(({ kind }) => kind === "scenario").length).toBeGreaterThan(25);
  expect(spots.flatMap(({ names }) => Object.keys(names)).length).toBeGreaterThan(150);
});

test("a blank spot offers every name, with its description", async () => {
  const missed = spots.map(async ({ kind, path, lines, names }) => {
    const offered = await suggestions(kind, lines.join("\n"));
    return Object.entries(names).flatMap(([name, { markdownDescription }]) => {
      const found = offered.filter(({ label }) => label === name).map(wordsOf);
      return found.includes(markdownDescription ?? "?") ? [] : [`${kind} ${path} ${name}: ${found}`];
    });
  });
  expect((await Promise.all(missed)).flat()).toEqual([]);
});

test("a choice offers its values, each with its description", async () => {
  const choices = spots.flatMap(({ kind, lines, names }) =>
    Object.entries(names).flatMap(([name, schema]) =>
      schema.enum ? [{ kind, schema, text: `${lines.join("\n")}${name}: ` }] : [],
    ),
  );
  expect(choices.length).toBeGreaterThan(10);
  const offered = choices.map(async ({ kind, schema, text }) => {
    const found = await suggestions(kind, text);
    return (schema.enum ?? []).map((value) => found.filter(({ label }) => label === value).map(wordsOf)[0]);
  });
  expect(await Promise.all(offered)).toEqual(choices.map(({ schema }) => schema.enumDescriptions));
});

test("resting on a name explains it", async () => {
  const missed = spots.map(async ({ kind, path, lines, names }) => {
    const indent = " ".repeat(lines.at(-1)?.length ?? 0);
    const start = lines.join("\n");
    const named = Object.entries(names).map(([name, { examples }]) => `${name}: ${JSON.stringify(examples?.[0])}`);
    const file = await open(kind, start + named.join(`\n${indent}`));
    const { line, character } = endOf(start);
    const shown = Object.entries(names).map(async ([name, { markdownDescription = "?" }], index) => {
      const words = await server.hover(file, { line: line + index, character: character + 1 });
      return plain(words).includes(plain(markdownDescription)) ? [] : [`${kind} ${path} ${name}: ${words}`];
    });
    return (await Promise.all(shown)).flat();
  });
  expect((await Promise.all(missed)).flat()).toEqual([]);
});

/** Markdown without its signs: the server puts a backslash before some of them. */
function plain(markdown: string): string {
  return markdown.replace(/[\\`*_]|&nbsp;/g, "").replace(/\s+/g, " ");
}

describe("snippets", () => {
  const all = spots.flatMap((spot) =>
    (spot.schema.defaultSnippets ?? []).map(({ label, body }) => ({ ...spot, label, body })),
  );

  test("are there for all that an author writes often", () => {
    const paths = new Set(all.filter(({ kind }) => kind === "scenario").map(({ path }) => path));
    const often = ["", "facts/-", "turns/-", "reactions/-", "roles", "roles/some-id/limits", "debrief/-"];
    expect([...often, "perspectives/-"].filter((path) => !paths.has(path))).toEqual([]);
    expect(all.map(({ label }) => label)).toContain("a smallest scenario");
  });

  test.each(all)("$kind: $label", async ({ kind, lines, path, label, body }) => {
    const text = "format" in body ? "" : `${contextOf(kind, path)}${lines.slice(continues(path) ? 1 : 0).join("\n")}`;
    const found = (await suggestions(kind, text)).find((suggestion) => suggestion.label === label);
    expect(found && wordsOf(found)).toBeTruthy();
    expect(await toldOf(kind, accepted(text, found ?? { label }))).toEqual([]);
  });
});

/** What stands before a spot in a file that is sound as far as it goes. */
function contextOf(kind: SchemaKind, path: string): string {
  if (kind !== "scenario") return smallest[kind];
  return scenario("a", ...(beside[path] ?? []));
}

/** Lists of which one item alone would be told: the other perspective, the question about the system. */
const beside: Readonly<Record<string, readonly string[]>> = {
  "perspectives/-": ["perspectives:", "  - from: customer", "    would: tell her sister about it"],
  "debrief/-": ["debrief:", "  - kind: system", "    ask: What here made it hard to help?"],
};

/** Whether the name at the top is there already. The smallest scenario ends with what stands below the customer. */
function continues(path: string): boolean {
  return path.startsWith("customer/") || path in beside;
}

const smallest = {
  pack: "format: offscript/pack@1.0\nname: my-pack\ntitle: My pack\nversion: 1.0.0\n",
  charter: "format: offscript/charter@1.0\n",
  walk: "format: offscript/walk@1.0\n",
  project: "format: offscript/project@1.0\n",
} as const;

/** What `offscript validate` says of a file in a pack that has no fault of its own. */
async function toldOf(kind: SchemaKind, text: string): Promise<string[]> {
  const pack = folderWith({ "pack.yaml": smallest.pack });
  mkdirSync(join(pack, "scenarios"));
  mkdirSync(join(pack, "walks"));
  const id = /^id: (.*)$/m.exec(text)?.[1] ?? "a";
  const file = {
    pack: "pack.yaml",
    charter: "charter.yaml",
    scenario: `scenarios/${id}.yaml`,
    walk: "walks/a.yaml",
    project: "offscript.yaml",
  };
  const other = /^scenario: (.*)$/m.exec(text)?.[1] ?? "a";
  if (kind !== "scenario")
    writeFileSync(join(pack, `scenarios/${other}.yaml`), scenario(other, ...(putToUse(text) ?? [])));
  writeFileSync(join(pack, file[kind]), text);
  return (await findings(pack)).filter((told) => told.startsWith(file[kind]));
}

/** What a scenario must say for a standard or a dilemma not to be told as one that none has. */
function putToUse(text: string): readonly string[] | undefined {
  if (text.includes("keep-our-promises")) return ["practises:", "  - keep-our-promises"];
  return text.includes("some-id") ? ["dilemmas:", "  - some-id"] : undefined;
}
