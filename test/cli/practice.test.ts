import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { newFolder, run } from "./world.ts";

const pack = `format: offscript/pack@1.0
name: parcels
title: Parcels
version: "1.0.0"
`;
const scenario = (id: string, title: string) => `format: offscript/scenario@1.0
id: ${id}
title: ${title}
minutes: 3
content_notes:
  - a lost parcel
setting:
  field: delivery
  channel: phone
situation: A parcel was to come on Monday.
customer:
  name: Mr Ito
  opening: Where is it?
  reactions:
    softens: Good.
facts:
  - id: receipt
    say: I threw it away.
    words: receipt
`;

/** A folder with a pack of two scenarios. */
function packFolder(): string {
  const folder = newFolder();
  mkdirSync(join(folder, "scenarios"));
  writeFileSync(join(folder, "pack.yaml"), pack);
  writeFileSync(join(folder, "scenarios", "late-parcel.yaml"), scenario("late-parcel", "The late parcel"));
  writeFileSync(join(folder, "scenarios", "wet-parcel.yaml"), scenario("wet-parcel", "The wet parcel"));
  return folder;
}

/** Lines for a whole session of a scenario above. */
const answers = ["I will look.", "It may take a day.", ".", "1", "the day", ".", "the van", ".", "ask when", ""].join(
  "\n",
);

async function entriesIn(home: string): Promise<{ kind: string; body: Record<string, unknown> }[]> {
  const { stdout } = await run({ argv: ["journal", "show", "--json"], home });
  return JSON.parse(stdout).entries;
}

describe("practising by lines", () => {
  test("goes from the opening to saved, and the journal holds every word", async () => {
    const { code, stdout, stderr, home } = await run({
      argv: ["practice", "late-parcel", "--pack", packFolder(), "--plain", "--seed", "1"],
      input: answers,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Where is it?");
    expect(stdout.trimEnd().endsWith("Saved, on this computer only.")).toBe(true);
    const texts = (await entriesIn(home)).flatMap(({ body }) =>
      typeof body["text"] === "string" ? [body["text"]] : [],
    );
    expect(texts).toEqual(["I will look.\nIt may take a day.", "the day", "the van", "ask when"]);
  });

  test("says on the very first start where words are kept and who could read them, and only then", async () => {
    const cwd = packFolder();
    const argv = ["practice", "late-parcel", "--pack", ".", "--plain"];
    const first = await run({ argv, cwd, input: answers });
    expect(first.stdout).toContain("What you write is kept on this computer only");
    expect(first.stdout).toContain("Whoever runs this computer could read it.");
    const second = await run({ argv, cwd, home: first.home, input: answers });
    expect(second.stdout).not.toContain("Whoever runs this computer");
  });

  test("keeps the draft where the input ends, exits 3, and goes on exactly there", async () => {
    const cwd = packFolder();
    const argv = ["practice", "late-parcel", "--pack", ".", "--plain"];
    const first = await run({ argv, cwd, input: "I will look.\nIt may" });
    expect(first.code).toBe(3);
    expect(first.stderr).toBe("The input ended here.\n");
    expect(first.stdout).toContain("Your words are kept. To go on from here: offscript");
    const second = await run({ argv, cwd, home: first.home, input: ".\n1\nthe day\n.\nthe van\n.\n\n" });
    expect(second.stdout).toContain("It may");
    expect(second.code).toBe(0);
    expect((await entriesIn(first.home))[1]?.body["text"]).toBe("I will look.\nIt may");
  });

  test("goes on with a named situation that is unfinished, unless another seed is asked for", async () => {
    const cwd = packFolder();
    const argv = ["practice", "late-parcel", "--pack", ".", "--plain"];
    const { home } = await run({ argv, cwd, input: "half" });
    const count = async () => JSON.parse((await run({ argv: ["journal", "list", "--json"], home })).stdout).length;
    expect((await run({ argv, cwd, home, input: "" })).stdout).toContain("half");
    expect(await count()).toBe(1);
    expect((await run({ argv: [...argv, "--seed", "5"], cwd, home, input: "" })).stdout).not.toContain("half");
    expect(await count()).toBe(2);
  });

  test("begins anew where the pack has changed since, and says so", async () => {
    const cwd = packFolder();
    const argv = ["practice", "late-parcel", "--pack", ".", "--plain"];
    const { home } = await run({ argv, cwd, input: "half" });
    writeFileSync(join(cwd, "scenarios", "late-parcel.yaml"), scenario("late-parcel", "The very late parcel"));
    const { stdout } = await run({ argv, cwd, home, input: "" });
    expect(stdout).toContain("The pack has changed since: this begins anew.");
    expect(stdout).toContain("The very late parcel");
    expect(stdout).not.toContain("half");
  });

  test("open in two windows, comes together again: the first answer counts, and both are in the journal", async () => {
    const cwd = packFolder();
    const argv = ["practice", "late-parcel", "--pack", ".", "--plain"];
    const { home } = await run({ argv, cwd, input: "" });
    const stdin = new PassThrough();
    const one = run({ argv, cwd, home, stdin });
    await sleep(300);
    await run({ argv, cwd, home, input: "From the other window.\n.\n1\n" });
    stdin.end("From this window.\n.\nthe day\n.\nthe van\n.\n\n");
    const { code, stdout } = await one;
    expect(stdout).toContain("This session went on in another window.");
    expect(stdout.trimEnd().endsWith("Saved, on this computer only.")).toBe(true);
    expect(code).toBe(0);
    const texts = (await entriesIn(home)).flatMap(({ body }) =>
      typeof body["text"] === "string" ? [body["text"]] : [],
    );
    expect(texts).toEqual(["From the other window.", "From this window.", "the day", "the van", ""]);
    expect((await run({ argv: ["journal", "list"], home })).stdout).not.toContain("unfinished");
  });

  test("lets what follows a command begin on a line of its own", async () => {
    const argv = ["practice", "late-parcel", "--pack", packFolder(), "--plain"];
    const { home } = await run({ argv, input: "First.\n/limits\n/leave\n" });
    const { stdout } = await run({ argv: ["journal", "show", "--json"], home });
    expect(JSON.parse(stdout).drafts).toEqual([{ step: "opening", text: "First.\n" }]);
  });

  test("keeps paragraphs, and no empty lines at the end", async () => {
    const input = "One.\n\nTwo.\n\n\n.\n";
    const argv = ["practice", "late-parcel", "--pack", packFolder(), "--plain"];
    const { home } = await run({ argv, input });
    expect((await entriesIn(home))[1]?.body["text"]).toBe("One.\n\nTwo.");
  });

  test("off the record leaves nothing on the disk", async () => {
    const { code, stdout, home } = await run({
      argv: ["practice", "late-parcel", "--pack", packFolder(), "--plain", "--off-record"],
      input: answers,
    });
    expect(code).toBe(0);
    expect(stdout).toContain("Nothing was kept.");
    expect(stdout).not.toContain("saved");
    expect(readdirSync(home)).toEqual([]);
  });

  test("prints no escape code", async () => {
    const { stdout } = await run({
      argv: ["practice", "late-parcel", "--pack", packFolder(), "--plain"],
      input: answers,
      env: { FORCE_COLOR: "1" },
    });
    expect(stdout).not.toContain("\u001b");
  });

  test("takes commands, and leaves to be gone on with", async () => {
    const cwd = packFolder();
    const input = [
      "/ask the receipt",
      "/ask the weather",
      "/limits",
      "/standards",
      "/help",
      "/nonsense",
      "/leave",
      "",
    ].join("\n");
    const { code, stdout } = await run({ argv: ["practice", "late-parcel", "--pack", ".", "--plain"], cwd, input });
    expect(code).toBe(0);
    for (const line of [
      "I threw it away.",
      "Nothing is recorded under “the weather”.",
      "Nobody has said what you must, may or may not do here.",
      "This pack has no service standards.",
      "/obstacle — name what gets in the way",
      "There is no command /nonsense.",
      "Your words are kept. To go on from here: offscript",
    ]) {
      expect(stdout).toContain(line);
    }
  });
});

describe("the offer", () => {
  const offer = (cwd: string, input: string, home?: string) =>
    run({ argv: ["practice", "--pack", ".", "--plain"], cwd, input, ...(home === undefined ? {} : { home }) });

  test("names title, field, channel, minutes and content note, and not what it is about", async () => {
    const { code, stdout } = await offer(packFolder(), "q\n");
    expect(code).toBe(0);
    for (const part of ["The late parcel", "delivery", "phone", "about 3 min", "a lost parcel"]) {
      expect(stdout).toContain(part);
    }
    expect(stdout).not.toContain("Monday");
  });

  test("shows another, and then one that is not met yet", async () => {
    const cwd = packFolder();
    const first = await offer(cwd, `s\n\n${answers}`);
    expect(first.code).toBe(0);
    const list = await run({ argv: ["journal", "list", "--json"], home: first.home });
    expect(JSON.parse(list.stdout)).toMatchObject([{ scenario: "parcels/wet-parcel", state: "finished" }]);
    expect((await offer(cwd, "q\n", first.home)).stdout).toContain("Next: The late parcel");
  });

  test("comes back to an unfinished session first, which can be let go", async () => {
    const cwd = packFolder();
    const { home } = await offer(cwd, "\nhalf a word");
    const again = await offer(cwd, "q\n", home);
    expect(again.stdout).toContain("Go on with: The late parcel");
    const ended = await offer(cwd, "e\nq\n", home);
    expect(ended.stdout).toContain("Ended. Your words stay in the journal.");
    expect(ended.stdout).toContain("Next: The wet parcel");
    const shown = await run({ argv: ["journal", "show"], home });
    expect(shown.stdout).toContain("half a word");
  });

  test("lists all, and begins the one that is chosen", async () => {
    const cwd = packFolder();
    const { code, home } = await offer(cwd, `l\n2\n${answers}`);
    expect(code).toBe(0);
    const list = await run({ argv: ["journal", "list"], home });
    expect(list.stdout).toContain("The wet parcel");
  });
});

describe("what cannot be done", () => {
  const expectFailure = async (argv: string[], code: number, text: string, more: { cwd?: string } = {}) => {
    const outcome = await run({ argv, ...more });
    expect(outcome.stderr).toBe(text);
    expect(outcome.code).toBe(code);
    expect(outcome.stdout).toBe("");
  };

  test("practising without a terminal", () =>
    expectFailure(
      ["practice"],
      2,
      "Practising needs a terminal, to read and to write in.\nStart it in a terminal window. To practise by lines from a file or a pipe, add --plain.\n",
    ));

  test("a situation that does not exist", () =>
    expectFailure(
      ["practice", "late-parcle", "--pack", ".", "--plain"],
      2,
      "There is no situation “late-parcle”.\nDid you mean late-parcel?\n",
      { cwd: packFolder() },
    ));

  test("a pack that does not exist", () =>
    expectFailure(
      ["practice", "--pack", "nowhere", "--plain"],
      3,
      "The pack nowhere cannot be opened.\nSee why with: offscript validate nowhere\n",
    ));

  test("a command that does not exist", () =>
    expectFailure(["practise"], 2, "There is no command “practise”.\nDid you mean: offscript practice\n"));

  test("a flag that does not exist", async () => {
    const { code, stderr } = await run({ argv: ["practice", "--plian"] });
    expect(code).toBe(2);
    expect(stderr).toContain("--plain");
  });

  test("a seed that is no number", async () => {
    const { code, stderr } = await run({ argv: ["practice", "--seed", "blue"] });
    expect(code).toBe(2);
    expect(stderr).toContain("Write a whole number from 0 to 4294967295.");
  });

  describe("a pack with one broken scenario", () => {
    const broken = () => {
      const cwd = packFolder();
      writeFileSync(join(cwd, "scenarios", "late-parcel.yaml"), "format: offscript/scenario@1.0\nid: late-parcel\n");
      return cwd;
    };

    test("is offered without it, and says so", async () => {
      const { code, stdout } = await run({ argv: ["practice", "--pack", ".", "--plain"], cwd: broken(), input: "q\n" });
      expect(code).toBe(0);
      expect(stdout).toContain("Left out, since there are mistakes in their files: late-parcel.");
      expect(stdout).toContain("Next: The wet parcel");
    });

    test("cannot play it, and says why", () =>
      expectFailure(
        ["practice", "late-parcel", "--pack", ".", "--plain"],
        3,
        "The situation “late-parcel” cannot be played: its file has mistakes.\nSee them with: offscript validate .\n",
        { cwd: broken() },
      ));
  });
});
