import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { foundIn, secretsOf } from "./customer-only.ts";
import { newFolder, run } from "./world.ts";

const pack = `format: offscript/pack@1.0
name: parcels
title: Parcels
version: "1.0.0"
`;
const scenario = `format: offscript/scenario@1.0
id: late-parcel
title: The late parcel
situation: A parcel was to come on Monday.
customer:
  name: Mr Ito
  opening: Where is it?
  wants: the parcel before his guests come
  gives_way_when: somebody tells him the hour
  never_says:
    - that he ordered it too late himself
  stops_when: he hears about the weather again
  reactions:
    softens: Well then.
facts:
  - id: receipt
    say: I threw the receipt away on Tuesday.
    words: receipt
records:
  - title: Delivery list
    text: It lies in the depot.
roles:
  adviser:
    limits:
      yours:
        - a second delivery
  supervisor: {}
  customer:
    brief: You wait at home.
`;

function packFolder(): string {
  const folder = newFolder();
  mkdirSync(join(folder, "scenarios"));
  writeFileSync(join(folder, "pack.yaml"), pack);
  writeFileSync(join(folder, "scenarios", "late-parcel.yaml"), scenario);
  return folder;
}

const argv = ["practice", "late-parcel", "--pack", ".", "--pair", "--plain"];
/** The card read, an answer, how it landed, the question aloud, as the customer, one's own, a limit, the next time. */
const lines = ["", "I look for the receipt.", ".", "1", "", "quiet", ".", "the van", ".", "1", "say the hour", ""].join(
  "\n",
);
/** A text in one line, however it was broken. */
const flat = (text: string) => text.replace(/\s+/g, " ");

describe("two practise by lines", () => {
  test("from the card to saved; the screen holds nothing of the card before they look back", async () => {
    const cwd = packFolder();
    const { code, stdout, stderr, home } = await run({ argv, cwd, input: lines });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [before = "", back = ""] = stdout.split("Looking back");
    expect(foundIn(before, secretsOf(parse(scenario), "adviser"))).toEqual([]);
    expect(before).not.toContain("It looks as if");
    expect(flat(before)).toContain("Decide who plays Mr Ito;");
    expect(before).toContain("\noffscript print late-parcel --customer --seed 1 --pack .\n");
    expect(flat(before)).toContain("Whoever plays Mr Ito says these words aloud. Answer aloud,");
    expect(before).toContain("Whoever plays Mr Ito: how did that land?");
    expect(flat(back)).toContain("The customer's card: Mr Ito You wait at home.");
    expect(back).toContain("- gives way when: somebody tells him the hour");
    expect(back).toContain("- that he ordered it too late himself");
    expect(flat(back)).toContain("You change chairs Question: Whoever played Mr Ito answers aloud, as the other one: ");
    expect(flat(back)).toContain("Question 1 of 2: You at the keyboard, as Mr Ito: ");
    const [, end] = stdout.split("Saved, on this computer only.\n");
    expect(flat(end ?? "")).toBe(
      "To change places, so that the other one writes (into this same journal, unless --off-record is added): offscript practice late-parcel --pair --seed 2 --pack . --plain ",
    );
    const shown = JSON.parse((await run({ argv: ["journal", "show", "--json"], home })).stdout);
    const texts = (shown.entries as { body: Record<string, unknown> }[]).flatMap(({ body }) => body["text"] ?? []);
    expect(texts).toEqual(["I look for the receipt.", "quiet", "the van", "say the hour"]);
    expect(shown.situation).toMatchObject({ company: "pair", seed: 1 });
  });

  test("prints the very card that it names", async () => {
    const cwd = packFolder();
    const several = scenario.replace("threw", "threw <what>").replace("You wait at home.", "<what>");
    const varied = `${several}vary:\n  slots:\n    what: ${Array.from({ length: 40 }, (_, at) => `paper ${at}`).join(" / ")}\n`;
    writeFileSync(join(cwd, "scenarios", "late-parcel.yaml"), varied);
    const { stdout } = await run({ argv: [...argv, "--seed", "7"], cwd, input: lines });
    const command = /offscript (print late-parcel .*)/.exec(stdout)?.[1]?.split(" ") ?? [];
    const sheet = await run({ argv: command, cwd });
    expect(sheet.code).toBe(0);
    const drawn = /paper \d+/.exec(stdout)?.[0] ?? "nothing";
    expect(sheet.stdout).toContain(drawn);
    expect(sheet.stdout).not.toMatch(new RegExp(`paper (?!${drawn.slice(6)}\\b)`));
  });

  test("what it holds that somebody may want to know first is said before the card, and words for what is spoken are told", async () => {
    const cwd = packFolder();
    const noted = scenario.replace("situation:", "content_notes:\n  - a loss\nsituation:");
    writeFileSync(join(cwd, "scenarios", "late-parcel.yaml"), noted);
    const input = ["", "I look.", ".", "1", "because of him", "", "quiet", ".", "", ".", "", ""].join("\n");
    const { stdout } = await run({ argv, cwd, input });
    expect(stdout.indexOf("Content note: a loss")).toBeGreaterThan(0);
    expect(stdout.indexOf("Content note: a loss")).toBeLessThan(stdout.indexOf("offscript print late-parcel"));
    expect(flat(stdout)).toContain("This is answered aloud: what was typed is kept nowhere.");
  });

  test("in the short form: one answer, one question as the customer", async () => {
    const input = ["", "I look.", ".", "", "quiet", ".", ""].join("\n");
    const { code, stdout } = await run({ argv: [...argv, "--short"], cwd: packFolder(), input });
    expect(code).toBe(0);
    expect(stdout).not.toContain("how did that land");
    expect(flat(stdout)).toContain("--seed 2 --pack . --short --plain");
  });

  test("is told of /card, which says again where the card is, and of no word for words on the card", async () => {
    const input = ["ready", "", "/help", "/ask receipt", "/card", "", "/limits", "/crad", "/leave", ""].join("\n");
    const { stdout } = await run({ argv, cwd: packFolder(), input });
    expect(flat(stdout)).toContain("/ask … — look something up: /ask receipt. What Mr Ito knows is asked aloud");
    expect(flat(stdout)).toContain("/card — the customer's card once more; who does not play it looks away");
    expect(flat(stdout)).toContain(
      "Nothing is recorded under “receipt”. Other words may find something. Or ask Mr Ito aloud.",
    );
    expect(stdout).toContain("> ready\nEnter: the card has been read\n> ");
    expect(stdout.match(/offscript print late-parcel/g)).toHaveLength(2);
    expect(flat(stdout)).toContain("There is no command /crad. Did you mean /card?");
    expect(stdout.trimEnd().endsWith("\noffscript practice late-parcel --pair --pack . --plain")).toBe(true);
  });

  test("/card is for the contact of two: alone it is no command, and later it has no use", async () => {
    const cwd = packFolder();
    const later = await run({ argv, cwd, input: "\nI look.\n.\n1\n/card\n" });
    expect(later.stdout).toContain("/card has no use at this point.");
    const alone = await run({ argv: argv.filter((one) => one !== "--pair"), cwd, input: "/card\n" });
    expect(alone.stdout).toContain("There is no command /card.");
  });

  test("goes on where it was cut off, with the card once more; not once both have seen it", async () => {
    const cwd = packFolder();
    const { home } = await run({ argv, cwd, input: "\nI look.\n.\n" });
    const second = await run({ argv, cwd, home, input: "\n1\n" });
    expect(second.stdout).toContain("offscript print late-parcel");
    expect(second.stdout).not.toContain("Decide who plays");
    expect(second.stdout).toContain("how did that land?");
    const third = await run({ argv, cwd, home, input: "" });
    expect(third.stdout.split("Looking back")[0]).not.toContain("offscript print late-parcel");
    expect(JSON.parse((await run({ argv: ["journal", "list", "--json"], home })).stdout)).toHaveLength(1);
  });

  test("with --side the card is written there, and no byte of it to the terminal", async () => {
    const cwd = packFolder();
    const { stdout } = await run({ argv: [...argv, "--side", "card.txt"], cwd, input: "\n/card\n\nSo.\n/leave\n" });
    expect(flat(stdout)).toContain(
      "The card stands in card.txt, for whoever plays Mr Ito. Enter: the card has been read",
    );
    expect(foundIn(stdout, secretsOf(parse(scenario), "adviser"))).toEqual([]);
    expect(stdout).not.toContain("offscript print");
    const side = readFileSync(join(cwd, "card.txt"), "utf8");
    const secrets = secretsOf(parse(scenario), "adviser");
    expect(foundIn(side, secrets)).toHaveLength(secrets.length);
    expect(side).toContain('You begin: "Where is it?"');
    expect(stdout).toContain("--pair --pack . --side card.txt --plain");
  });

  test("tells nothing of what the person wrote before", async () => {
    const cwd = packFolder();
    const home = newFolder();
    const alone = ["practice", "late-parcel", "--pack", ".", "--plain"];
    for (const time of ["one", "two", "three"]) {
      const input = ["I look.", ".", "1", "x", ".", "y", ".", ...(time === "one" ? ["1"] : []), `secret ${time}`, ""];
      await run({ argv: [...alone, "--seed", "3"], cwd, home, input: input.join("\n") });
    }
    const open = await run({ argv: ["intentions"], home });
    expect(open.stdout).toContain("secret one");
    const pair = await run({ argv, cwd, home, input: lines.replace("\n1\nsay the hour", "\nsay the hour") });
    expect(pair.code).toBe(0);
    expect(pair.stdout).toContain("Saved, on this computer only.");
    expect(pair.stdout).not.toContain("secret");
    const offered = await run({
      argv: ["practice", "--pair", "--pack", ".", "--plain"],
      cwd,
      home,
      input: "\n\n/leave\n",
    });
    expect(offered.stdout).not.toContain("secret");
  });

  test.each(["supervisor", "customer", "nobody"])("nobody plays the customer beside a %s", async (role) => {
    const { code, stderr } = await run({ argv: [...argv, "--as", role], cwd: packFolder() });
    expect(code).toBe(2);
    expect(flat(stderr)).toBe(
      `In a pair, one plays the customer and the other one somebody who speaks with them: in late-parcel, that is not ${role}. It can be: adviser (--as). Alone, without --pair, every role can be practised. `,
    );
  });

  test("nor where none is named", async () => {
    const { code, stderr } = await run({ argv: ["practice", "--pair", "--plain", "--as", "supervisor"] });
    expect(code).toBe(2);
    expect(stderr).toContain("Nobody speaks with the customer as “supervisor” in any situation here.");
  });

  test("the journal says that it was in a pair", async () => {
    const { home } = await run({ argv, cwd: packFolder(), input: lines });
    expect((await run({ argv: ["journal", "list"], home })).stdout).toContain("The late parcel  in a pair");
    expect(JSON.parse((await run({ argv: ["journal", "list", "--json"], home })).stdout)[0].company).toBe("pair");
    const shown = (await run({ argv: ["journal", "show"], home })).stdout;
    expect(shown).toMatch(/^.*\nin a pair\n/);
    expect(flat(shown)).toContain("You at the keyboard, as Mr Ito: ");
    expect((await run({ argv: ["journal", "export"], home })).stdout).toContain("in a pair");
  });

  test("names nobody where the customer has no name, in German too", async () => {
    const cwd = packFolder();
    writeFileSync(join(cwd, "scenarios", "late-parcel.yaml"), scenario.replace("  name: Mr Ito\n", ""));
    const english = await run({ argv, cwd, input: lines });
    expect(english.stdout).toContain("Whoever plays the customer: how did that land?");
    expect(flat(english.stdout)).toContain("The customer's card You wait at home.");
    const german = await run({ argv, cwd, input: lines, env: { LC_ALL: "de_DE.UTF-8" } });
    expect(german.stdout).toContain("Wer die Kundschaft spielt: Wie kam das an?");
    expect(flat(german.stdout)).toContain("Sie an der Tastatur, als Kundschaft: ");
  });
});
