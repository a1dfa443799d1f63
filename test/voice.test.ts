import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const folder = new URL("../src/messages/en/", import.meta.url);
const texts = readdirSync(folder).flatMap((file) =>
  Object.entries(JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Record<string, string>),
);

/** What would grade, blame or praise somebody; or make a debt of practising. */
const banned = {
  grading:
    /\b(scor(e|es|ed|ing)|grad(e|es|ed|ing)|marks? out of|points|percent(age)?|rank(s|ed|ing)?|streaks?|level(s|led)? up|badges?|stars?|correct(ly)?|incorrect(ly)?|(right|wrong|best|better|ideal|model) (answer|response|reply)s?|solution|pass(ed)? the|test(ed)? you|exam|performance|result: )\b|\d ?%/i,
  blame:
    /\b(you (never|forgot|failed|missed|ignored|neglected|should have|could have|ought to have|did not|didn't|were wrong)|your (mistake|error|fault|failure)s?|careless(ly)?|unfortunately|poor(ly)?|invalid|illegal|bad)\b/i,
  praise:
    /\b(well done|good (job|work|answer)|great|excellent|perfect(ly)?|congratulations|bravo|awesome|nice(ly)?|keep it up|proud|impressive|fantastic|amazing)\b|[a-z]!$/i,
  debt: /\b(overdue|late again|behind schedule|you have not practised|days ago you|catch up|missed days?)\b/i,
};

/** What these three say names what Offscript refuses, so it has to use the words. */
const naming = ["answer-key", "right-answer", "score"].flatMap((problem) =>
  ["title", "message", "remedy"].map((part) => `pack.${problem}.${part}`),
);

describe("the program's own voice", () => {
  test("has texts to read", () => {
    expect(texts.length).toBeGreaterThan(150);
  });

  for (const [what, pattern] of Object.entries(banned)) {
    test(`holds no ${what}`, () => {
      const heard = texts.filter(([, text]) => pattern.test(text)).map(([key]) => key);
      expect(heard.filter((key) => what !== "grading" || !naming.includes(key))).toEqual([]);
    });
  }

  test("would be caught if it did", () => {
    const lines = [
      "That is the correct answer.",
      "You never asked for it.",
      "Well done!",
      "Two situations are overdue.",
    ];
    for (const line of lines) expect(Object.values(banned).some((pattern) => pattern.test(line))).toBe(true);
  });

  test("is all in the catalogue: every text there is used, and no file of src says something of its own", () => {
    const sources = readdirSync(new URL("../src/", import.meta.url), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(new URL(`../src/${file}`, import.meta.url), "utf8"))
      .join("\n");
    const unused = texts.filter(([key]) => !isUsed(key, sources)).map(([key]) => key);
    expect(unused).toEqual([]);
  });
});

/** Keys are written out, or made of a fixed beginning and a name: `say(`practice.reaction.${key}`)`. */
function isUsed(key: string, sources: string): boolean {
  if (sources.includes(`"${key}"`)) return true;
  for (let at = key.lastIndexOf("."); at > 0; at = key.lastIndexOf(".", at - 1)) {
    if (sources.includes(`\`${key.slice(0, at)}.\${`)) return true;
  }
  return false;
}
