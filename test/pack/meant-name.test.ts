import { expect, test } from "vitest";
import { meantName } from "../../src/pack/meant-name.ts";

test.each([
  ["Pack.yaml", "pack.yaml"],
  ["pack.yml", "pack.yaml"],
  ["pack.yaml.txt", "pack.yaml"],
  ["chater.yaml", "charter.yaml"],
  ["scenario", "scenarios"],
  ["Scenarios", "scenarios"],
  ["policy", undefined],
  ["scenarios/Wrong size.yaml", "scenarios/wrong-size.yaml"],
  ["scenarios/wrong-size.yml", "scenarios/wrong-size.yaml"],
  ["scenarios/wrong-size.yaml.txt", "scenarios/wrong-size.yaml"],
  ["scenarios/wrong-size.yaml", undefined],
  ["policies/Returns.txt", "policies/Returns.md"],
  ["scenarios/deep", undefined],
  ["README.md", undefined],
  ["pack.yaml", undefined],
])("for %o, the name %o is meant", (path, name) => {
  expect(meantName(path)).toBe(name);
});
