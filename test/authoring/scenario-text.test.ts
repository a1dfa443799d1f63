import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { cleanText } from "../../src/authoring/clean-text.ts";
import { mostLines, type ScenarioDraft, scenarioText } from "../../src/authoring/scenario-text.ts";
import { run } from "../cli/world.ts";
import { packWith } from "../pack/folders.ts";

/** What YAML, or the format, would take for something else than text. */
const awkward = [
  "yes",
  "No",
  "on",
  "y",
  "~",
  "null",
  "true",
  "012",
  "1.10",
  "1_000",
  "0x1F",
  "12:30",
  "2024-01-05",
  ".inf",
  "-",
  "- a",
  "--- a",
  "...",
  "a: b",
  "a:",
  ": a",
  "a #b",
  "#a",
  "'a'",
  '"a"',
  'it\'s "so"',
  '"',
  "'",
  "\\",
  "\\n",
  "a\\",
  "{a, b}",
  "[a]",
  "a, b",
  "& a",
  "*a",
  "!a",
  "|",
  ">",
  "%a",
  "@a",
  "`a`",
  "?",
  "? a",
  "<name>",
  "\\<name>",
  "<<",
  "=",
  "“Late”",
  "«a»",
  "🙂",
  "👨‍👩‍👧 came",
  "שלום: #1",
  "مرحبا",
  "名前：田中",
  "a\tb",
  "\ta",
  " a ",
  "a\u00a0b",
  "\u00a0a",
  "a\u2028b",
  "a\u0085b",
  "a\u0007b",
  "\ufeffa",
  "a\r\nb",
  "a\n\n\nb",
  "a\n  b\n c",
  "- a\n- b",
  "a:\n  b",
  "# a\nb",
  "---\na",
  "x".repeat(300),
  "a\n".repeat(60),
  "\ud800a",
  "</script>",
  "{{a}}",
  "$a",
  "::error::a",
  "y\n",
  "a: |",
  "__proto__",
  "constructor",
];

const text = fc
  .oneof(
    fc.constantFrom(...awkward),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(fc.constantFrom(...awkward), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" ")),
    fc.array(fc.constantFrom(...awkward), { minLength: 1, maxLength: 9 }).map((parts) => parts.join("\n")),
  )
  .map(cleanText)
  .filter((clean) => clean !== "");

const drafts: fc.Arbitrary<ScenarioDraft> = fc.record(
  {
    id: fc.constant("late-parcel"),
    title: text,
    practises: fc.constantFrom([], ["say-why"]),
    dilemma: fc.constant("promise-against-rule"),
    channel: fc.constantFrom("phone" as const, "other" as const),
    reminder: fc.constant("From a note: sort it."),
    situation: text,
    opening: text,
    wants: text,
    fact: fc.record({ say: text, words: text }),
    turn: fc.record({ happens: text, ask: text }),
    talk: text,
  },
  { requiredKeys: ["id", "title", "practises", "situation", "opening"] },
);

/** The texts of a scenario as they are played: a backslash before a slot's bracket has done its work. */
function asPlayed(value: unknown): string | undefined {
  return typeof value === "string"
    ? value.replace(/\\(<[a-z0-9]+(?:-[a-z0-9]+)*>)/g, "$1").replace(/\n$/, "")
    : undefined;
}

/** What stands in a file at a draft's texts, as it is played. */
function textsIn(file: string): Record<string, string | undefined> {
  const data = parse(file) as {
    title: unknown;
    situation: unknown;
    customer: Record<string, unknown>;
    facts?: Record<string, unknown>[];
    turns?: Record<string, unknown>[];
    as_it_happened?: Record<string, unknown>;
  };
  const [fact, turn] = [data.facts?.[0], data.turns?.[0]];
  const texts = {
    title: data.title,
    situation: data.situation,
    opening: data.customer["opening"],
    wants: data.customer["wants"],
    say: fact?.["say"],
    words: fact?.["words"],
    happens: turn?.["happens"],
    ask: turn?.["ask"],
    talk: data.as_it_happened?.["talk"],
  };
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, asPlayed(value)]));
}

test("whatever is written into new scenarios, each file is short, has no mistakes, and gives it back to the letter", async () => {
  const folder = packWith({});
  mkdirSync(join(folder, "scenarios"));
  const ids = ["7", "no", "null", "1e3", "on"];
  const samples = fc.sample(drafts, { numRuns: 250, seed: 20_260 });
  for (const [at, sample] of samples.entries()) {
    const draft = { ...sample, id: ids[at] ?? `case-${at}` };
    const { title, situation, opening, wants, fact, turn, talk } = draft;
    const file = scenarioText(draft, "../../schemas/scenario.schema.json");
    expect(file.split("\n").length - 1).toBeLessThanOrEqual(mostLines);
    const { say, words } = fact ?? {};
    expect(textsIn(file)).toEqual({ title, situation, opening, wants, say, words, ...(turn ?? none), talk });
    writeFileSync(join(folder, "scenarios", `${draft.id}.yaml`), file);
  }
  const { stdout } = await run({ argv: ["validate", "--format", "json"], cwd: folder });
  const { findings, summary } = JSON.parse(stdout) as { findings: { severity: string }[]; summary: { files: number } };
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(summary.files).toBeGreaterThanOrEqual(samples.length);
});

const none = { happens: undefined, ask: undefined };

test("a text that is long or has lines stands below its key, another one on the key's own line", () => {
  const draft = {
    id: "late",
    title: "Late: again",
    practises: [],
    situation: "One.\n\nTwo.",
    opening: "Hm. ".repeat(30).trim(),
  };
  expect(scenarioText(draft, undefined)).toBe(`format: offscript/scenario@1.0
id: late
title: "Late: again"
situation: |
  One.

  Two.
customer:
  opening: |
    ${draft.opening}
`);
});
