import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as fits from "../../src/pack/generated/fits.js";
import * as validators from "../../src/pack/generated/validators.js";
import { installation } from "../cli/world.ts";
import { kinds, readSchema, type Schema } from "./spots.ts";

/** The keywords that only editors read. */
const annotations = ["markdownDescription", "enumDescriptions", "patternErrorMessage", "defaultSnippets"];

function ajvFor(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
  for (const keyword of annotations) ajv.addKeyword(keyword);
  return ajv;
}

describe.each(kinds)("the schema of %s", (kind) => {
  const root = readSchema(kind);
  const defs = Object.entries(root.$defs ?? {}).map(([name, schema]) => [`$defs/${name}`, schema] as const);
  const parts = [["", root] as const, ...defs].flatMap(([path, schema]) => [
    [path, schema] as const,
    ...Object.entries(schema.properties ?? {})
      .filter(([, inner]) => inner.$ref === undefined)
      .map(([name, inner]) => [`${path}/${name}`, inner] as const),
  ]);
  const without = (lacks: (schema: Schema) => boolean) => parts.filter(([, one]) => lacks(one)).map(([path]) => path);

  test("is a schema of its draft", () => {
    const ajv = ajvFor();
    expect(ajv.validateSchema(root)).toBe(true);
    expect(() => ajv.compile(root)).not.toThrow();
  });

  test("says of each part what it is, with examples", () => {
    expect(without(({ title }) => !title)).toEqual([]);
    expect(without(({ markdownDescription }) => !markdownDescription)).toEqual([]);
    expect(without(({ examples }) => !examples?.length).filter((path) => path !== "")).toEqual([]);
    expect(
      without(({ enum: values = [], enumDescriptions = [] }) => values.length !== enumDescriptions.length),
    ).toEqual([]);
    expect(without(({ pattern, patternErrorMessage }) => Boolean(pattern) !== Boolean(patternErrorMessage))).toEqual(
      [],
    );
  });

  test("gives only examples that it accepts itself", () => {
    const ajv = ajvFor();
    ajv.addSchema({ ...root, $id: "root" });
    const refused = parts.flatMap(([path, { examples = [] }]) => {
      const [inner = "", name] = path.startsWith("$defs/") ? path.slice(6).split("/") : ["", path.slice(1)];
      const pointer = `root#${inner && `/$defs/${inner}`}${name ? `/properties/${name}` : ""}`;
      return examples
        .filter((example) => !ajv.validate({ $ref: pointer }, example))
        .map((example) => ({ path, example }));
    });
    expect(refused).toEqual([]);
  });

  test("gives the plain description, where it has one, in the same words", () => {
    // The server shows the plain one in the place of the other where a part has alternatives.
    const told = parts.map(([, part]) => part as Schema & { description?: string });
    for (const { description, markdownDescription } of told)
      expect(description ?? markdownDescription).toBe(markdownDescription);
  });
});

describe("what decides and what explains", () => {
  const read = (file: string) => parse(readFileSync(join(installation, "scenarios/first-week", file), "utf8"));
  const sound = {
    pack: read("pack.yaml"),
    charter: read("charter.yaml"),
    scenario: read("scenarios/chatbot-promised.yaml"),
  };
  const project = { format: "offscript/project@1.0", severities: { OFF120: "error" } };
  const walk = {
    format: "offscript/walk@1.0",
    scenario: "chatbot-promised",
    steps: [{ answer: "Let me look." }, { confirm: ["screenshot"] }, { predict: "softens" }, { pass: "next_time" }],
    ends: "settled",
  };
  const data = { ...sound, walk, project };
  const decides = { ...fits };
  const explains = { ...validators };

  test.each(kinds)("take a sound %s", (kind) => {
    expect(decides[kind](data[kind])).toBe(true);
    expect(explains[kind](data[kind])).toBe(true);
  });

  /** What somebody might write, or a parser might make of it. */
  const junk = fc.constantFrom(null, 1, 0, 3.5, "", " ", "a b", "a-b", "softens", true, [], [null], {}, { a: 1 }, [
    "a",
  ]);

  test.each(kinds)("agree, as Ajv does with the schema itself, on %s with slips in it", (kind) => {
    const whole = ajvFor().compile(readSchema(kind));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(999)), junk, (chances, replacement) => {
        const slipped = withSlips(data[kind], () => chances.next().value ?? 0, replacement);
        const accepted = whole(slipped);
        expect(decides[kind](slipped)).toBe(accepted);
        expect(explains[kind](slipped)).toBe(accepted);
      }),
      { numRuns: 400 },
    );
  });
});

/** A copy in which here and there something is left out, renamed or replaced. */
function withSlips(value: unknown, chance: () => number, replacement: unknown): unknown {
  if (chance() < 12) return replacement;
  if (Array.isArray(value)) return value.map((item) => withSlips(item, chance, replacement));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(() => chance() >= 12);
  return Object.fromEntries(
    entries.map(([key, inner]) => [chance() < 8 ? `${key}x` : key, withSlips(inner, chance, replacement)]),
  );
}
