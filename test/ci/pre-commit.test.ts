import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { installation, run } from "../cli/world.ts";
import { misfits } from "./published-schema.ts";
import { mistake, repository } from "./shell.ts";

interface Hook {
  id: string;
  entry: string;
  files: string;
  pass_filenames?: boolean;
}

const hooks: Hook[] = parse(readFileSync(join(installation, ".pre-commit-hooks.yaml"), "utf8"));
const committed = [
  "README.md",
  "deploy/charts/values.yaml",
  "my-scenarios.yaml",
  "packs/clothes/pack.yaml",
  "packs/clothes/policies/returns.md",
  "packs/clothes/scenarios/late-parcel.yaml",
  "unpack.yaml",
];

/** What pre-commit runs for files that are committed: the entry, and the names of those that the hook looks at. */
function commandOf({ entry, files, pass_filenames = true }: Hook): string[] | undefined {
  const names = committed.filter((name) => new RegExp(files).test(name));
  const [, ...argv] = entry.split(" ");
  return names.length > 0 ? [...argv, ...(pass_filenames ? names : [])] : undefined;
}

describe("the hooks for pre-commit", () => {
  test("fit the published schema", () => {
    expect(misfits("pre-commit-hooks", hooks)).toEqual([]);
    expect(misfits("pre-commit-hooks", [{ ...hooks[0], entry: undefined, stage: "x" }])).not.toEqual([]);
  });

  test("look at files of packs alone", () => {
    expect(hooks.map((hook) => [hook.id, commandOf(hook)])).toEqual([
      ["offscript", ["validate", "packs/clothes/pack.yaml", "packs/clothes/scenarios/late-parcel.yaml"]],
      ["offscript-packs", ["validate"]],
    ]);
  });

  test.each(hooks)("$id stops a commit with a mistake, and no other", async (hook) => {
    const argv = commandOf(hook) ?? [];
    expect(await run({ argv, cwd: repository() })).toMatchObject({ code: 0, stderr: "" });
    expect((await run({ argv, cwd: repository(mistake) })).code).toBe(1);
  });
});
