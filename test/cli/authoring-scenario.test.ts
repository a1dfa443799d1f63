import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { installation, newFolder, run } from "./world.ts";

/** A folder with the schemas and a new pack in it; the pack's folder is `air`. */
async function desk(): Promise<string> {
  const cwd = newFolder();
  cpSync(join(installation, "schemas"), join(cwd, "schemas"), { recursive: true });
  await run({ argv: ["pack", "new", "air", "--title", "Air", "--yes"], cwd });
  return cwd;
}

function scenario(cwd: string, id: string): string {
  return readFileSync(join(cwd, "air", "scenarios", `${id}.yaml`), "utf8");
}

const clean = "4 files checked: no errors, no warnings.\n";

test("a title alone makes a scenario that is clean and can be practised", async () => {
  const cwd = await desk();
  const made = await run({ argv: ["scenario", "new", "--title", "The late parcel"], cwd });
  expect(made).toMatchObject({ code: 0, stdout: "Written: air/scenarios/the-late-parcel.yaml\n" });
  expect(made.stderr).toBe(`Open it in your editor and make it yours. Then:
  offscript validate air/scenarios/the-late-parcel.yaml
  offscript pack preview air/scenarios/the-late-parcel.yaml
`);
  expect(scenario(cwd, "the-late-parcel")).toBe(`# yaml-language-server: $schema=../../schemas/scenario.schema.json
format: offscript/scenario@1.0
id: the-late-parcel
title: The late parcel
practises:
  - we-find-out-what-matters
situation: "A customer gets in touch. It is about this: The late parcel"
customer:
  opening: Hello. Something has gone wrong here, and I hope you can tell me what happens now.
  wants: to know what happens next, and who looks after it
facts:
  - id: when
    say: It began on Monday. I have told a colleague of yours already.
    words: when / since / how long / told / colleague
turns:
  - id: next
    happens: "A message comes from the next desk: three more people are waiting with the same question."
    ask: What do you say or do now?
`);
  expect((await run({ argv: ["validate", "air"], cwd })).stdout).toBe(clean);
  const input = ["I listen.", ".", "I go on.", ".", "a", ".", "b", ".", "", ""].join("\n");
  const argv = ["practice", "the-late-parcel", "--pack", "air", "--plain", "--seed", "1"];
  expect((await run({ argv, cwd, input })).code).toBe(0);
});

test("every flag has its place", async () => {
  const cwd = await desk();
  const argv = [
    ...["scenario", "new", "wet", "--title", "Wet: again", "--situation", "Rain.\nMore rain."],
    ...["--opening", 'It\'s "wet".', "--wants", "a dry one", "--channel", "email", "--fact", "- under the door"],
    ...["--fact-words", "where, left", "--turn", "Five to #6", "--dilemma", "promise-against-rule"],
    ...["--standard", "everybody-who-turns-to-us", "--pack", join(cwd, "air")],
  ];
  expect((await run({ argv, cwd: newFolder() })).code).toBe(0);
  expect(scenario(cwd, "wet")).toBe(`# yaml-language-server: $schema=../../schemas/scenario.schema.json
format: offscript/scenario@1.0
id: wet
title: "Wet: again"
practises:
  - everybody-who-turns-to-us
dilemmas:
  - promise-against-rule
setting:
  channel: email
situation: |
  Rain.
  More rain.
customer:
  opening: It's "wet".
  wants: a dry one
facts:
  - id: where
    say: "- under the door"
    words: where / left
turns:
  - id: next
    happens: "Five to #6"
    ask: What do you say or do now?
`);
  expect((await run({ argv: ["validate", "air"], cwd })).stdout).toBe(clean);
});

test("the questions are those of a blank card, in its order", async () => {
  const cwd = await desk();
  const answers = ["The wet parcel", "It rained.", "1", "It is wet.", "", "The door was open.", "", "", "1", "2", ""];
  const { code, stdout } = await run({ argv: ["scenario", "new", "--plain"], cwd, input: answers.join("\n") });
  expect(code).toBe(0);
  const questions = stdout.split("\n").filter((line) => /\?(?: |$)/.test(line));
  expect(questions.map((line) => line.replace("Question: ", "").split("?")[0])).toEqual([
    "What is the scenario called",
    "What is the situation",
    "How does the customer get in touch",
    "What are the customer's first words, exactly",
    "What does the customer want",
    "What comes out only when somebody asks",
    "By which words would somebody ask for it",
    "What happens next",
    "What pulls in two directions",
    "Which service standard does it put to work",
  ]);
  expect(scenario(cwd, "the-wet-parcel")).toContain(`practises:
  - everybody-who-turns-to-us
dilemmas:
  - promise-against-rule
setting:
  channel: phone
situation: It rained.
customer:
  opening: It is wet.
  wants: to know what happens next, and who looks after it
facts:
  - id: door
    say: The door was open.
    words: door / open
`);
  expect((await run({ argv: ["validate", "air"], cwd })).stdout).toBe(clean);
});

test("the quotation marks that people write round somebody's words are left out; those within them stay", async () => {
  const cwd = await desk();
  const argv = [
    "scenario",
    "new",
    "--title",
    "Wet",
    "--yes",
    "--opening",
    '"It is wet."',
    "--fact",
    "„Die Tür stand auf.“",
  ];
  expect((await run({ argv, cwd })).code).toBe(0);
  expect(scenario(cwd, "wet")).toContain("opening: It is wet.\n");
  expect(scenario(cwd, "wet")).toContain("say: Die Tür stand auf.\n");
  const said = ["--title", "Both", "--opening", '"Wet" is what she said, "wet"'];
  expect((await run({ argv: ["scenario", "new", "--yes", ...said], cwd })).code).toBe(0);
  expect(scenario(cwd, "both")).toContain(`opening: '"Wet" is what she said, "wet"'\n`);
});

test("nobody is asked for an id: where the title's is taken, the next one that is free is, and it is told", async () => {
  const cwd = await desk();
  const argv = ["scenario", "new", "--title", "Promised before noon"];
  const told =
    "There is, or was, a scenario with the id “promised-before-noon”: this one is called promised-before-noon-2.\n";
  const made = await run({ argv, cwd });
  expect(made).toMatchObject({ code: 0, stdout: "Written: air/scenarios/promised-before-noon-2.yaml\n" });
  expect(made.stderr).toContain(told);
  expect(scenario(cwd, "promised-before-noon-2")).toContain("\nid: promised-before-noon-2\n");
  const asked = await run({ argv: [...argv, "--plain"], cwd, input: "\n".repeat(12) });
  expect(asked.stdout).toContain("Written: air/scenarios/promised-before-noon-3.yaml\n");
  expect(asked.stderr).toContain("this one is called promised-before-noon-3.\n");
});

test("an id that was given and exists is refused, with one that is free; so is one that is none", async () => {
  const cwd = await desk();
  const argv = ["scenario", "new", "promised-before-noon", "--title", "x"];
  const taken = await run({ argv, cwd });
  expect(taken.code).toBe(2);
  expect(taken.stderr).toContain("There is, or was, a scenario with the id “promised-before-noon”.");
  expect(taken.stderr).toContain("This one is free: promised-before-noon-2.");
  expect((await run({ argv: ["scenario", "new", "Late Parcel", "--title", "x"], cwd })).stderr).toContain(
    "late-parcel.",
  );
  expect((await run({ argv: [...argv, "--plain"], cwd, input: "\n" })).code).toBe(2);
});

test("an unknown dilemma or standard is refused, with the one that was meant", async () => {
  const cwd = await desk();
  const argv = ["scenario", "new", "--title", "x"];
  const dilemma = await run({ argv: [...argv, "--dilemma", "promise-against-rules"], cwd });
  expect(dilemma).toMatchObject({ code: 2, stdout: "" });
  expect(dilemma.stderr).toBe("The pack has no dilemma “promise-against-rules”.\nDid you mean promise-against-rule?\n");
  const standard = await run({ argv: [...argv, "--standard", "zzz"], cwd });
  expect(standard.stderr).toContain("we-find-out-what-matters, everybody-who-turns-to-us");
  expect(readdirSync(join(cwd, "air", "scenarios"))).toEqual(["promised-before-noon.yaml"]);
});

test("the pack is the one round the working folder, else the only one below it, else it must be named", async () => {
  const cwd = await desk();
  const inside = await run({ argv: ["scenario", "new", "--title", "Inside"], cwd: join(cwd, "air", "scenarios") });
  expect(inside.stdout).toBe("Written: inside.yaml\n");
  expect(inside.stderr).toContain("offscript pack preview inside.yaml");
  await run({ argv: ["pack", "new", "sea", "--title", "Sea", "--yes"], cwd });
  const several = await run({ argv: ["scenario", "new", "--title", "Which"], cwd });
  expect(several.code).toBe(2);
  expect(several.stderr).toContain("more than one pack: air, sea.");
  const nowhere = await run({ argv: ["scenario", "new", "--title", "None"], cwd: newFolder() });
  expect(nowhere.code).toBe(2);
  expect(nowhere.stderr).toContain("offscript pack new");
  const wrong = await run({ argv: ["scenario", "new", "--title", "None", "--pack", "land"], cwd });
  expect(wrong.stderr).toContain("There is no pack in land");
});

test("a pack whose own file has mistakes says how to see them", async () => {
  const cwd = newFolder();
  mkdirSync(join(cwd, "my pack"));
  writeFileSync(join(cwd, "my pack", "pack.yaml"), "format: offscript/pack@1.0\n");
  const { code, stderr } = await run({ argv: ["scenario", "new", "--title", "x"], cwd });
  expect(code).toBe(3);
  expect(stderr).toContain('offscript validate "my pack"');
});

test("what stands in the place of the file is never written through or over", async () => {
  const cwd = await desk();
  symlinkSync(join(cwd, "elsewhere.yaml"), join(cwd, "air", "scenarios", "late.yaml"));
  const { code, stderr } = await run({ argv: ["scenario", "new", "late", "--title", "Late"], cwd });
  expect(code).not.toBe(0);
  expect(stderr).toContain("late");
  expect(existsSync(join(cwd, "elsewhere.yaml"))).toBe(false);
});

test("Ctrl-C at a question writes nothing and says so", async () => {
  const cwd = await desk();
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const asked = run({ argv: ["scenario", "new", "--plain"], cwd, stdin });
  stdin.write("The wet parcel\r\x03");
  const { code, stdout } = await asked;
  expect(code).toBe(130);
  expect(stdout).toContain("Nothing was written.");
  expect(readdirSync(join(cwd, "air", "scenarios"))).toEqual(["promised-before-noon.yaml"]);
});
