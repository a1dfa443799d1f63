import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder, run, type World } from "./world.ts";

async function card(flags: readonly string[] = [], world: Partial<World> = {}): Promise<string> {
  const { code, stdout, stderr } = await run({ argv: ["print", "card", ...flags], ...world });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

/** The questions of a card, without their numbers. */
function questionsOn(sheet: string): string[] {
  return [...sheet.matchAll(/^## \d+ · (.+)$/gm)].map(([, question = ""]) => question);
}

/** What `scenario new` really asks, in its order, where Enter alone answers everything but the title. */
async function askedIn(cwd: string, language = "en"): Promise<string[]> {
  const argv = ["scenario", "new", "--pack", "air", "--plain", "--dry-run"];
  const env = { LANG: `${language}_XX.UTF-8` };
  const { code, stdout } = await run({ argv, cwd, env, input: `The wet parcel\n${"\n".repeat(9)}` });
  expect(code).toBe(0);
  const [, ...parts] = stdout.split(/^(?:Question|Frage): /m);
  return parts.map((part) => part.slice(0, part.search(/\n(?:>|Enter)/)).replace(/\s+/g, " "));
}

async function desk(): Promise<string> {
  const cwd = newFolder();
  await run({ argv: ["pack", "new", "air", "--title", "Air & sea", "--yes"], cwd });
  return cwd;
}

test("a blank card asks what scenario new asks, in its words and its order", async () => {
  const asked = await askedIn(await desk());
  expect(asked).toHaveLength(10);
  expect(questionsOn(await card())).toEqual(asked);
});

test("in German as well", async () => {
  const asked = await askedIn(await desk(), "de");
  expect(asked[0]).toBe("Wie heißt das Szenario? Der Titel verrät nichts.");
  expect(questionsOn(await card([], { env: { LANG: "de_DE.UTF-8" } }))).toEqual(asked);
});

test("it has room to write, ways to tick, and a word where people do not know what is meant", async () => {
  const sheet = await card();
  expect(sheet.slice(0, sheet.indexOf("## 5"))).toBe(`# A scenario card

One real or likely contact with a customer for which the rules were not made, or do not fit. Fill in what you know; whoever types it in fills up what stays empty.

## 1 · What is the scenario called? The title gives nothing away.

A few words, as on the cover of a story.

____________________________________________________________

## 2 · What is the situation? Only what anybody in the room may know.

Your own rules that everybody knows may stand here. No real names, numbers or addresses; not what only the customer knows, what comes out later, or what one should do.

${"____________________________________________________________\n\n".repeat(6)}## 3 · How does the customer get in touch?

Tick one. Counter: they come to you. Visit: you go to them.

☐ phone · ☐ chat · ☐ e-mail · ☐ letter

☐ form · ☐ counter · ☐ social media

☐ visit · ☐ video call · ☐ other channel

## 4 · What are the customer's first words, exactly?

The very words, as they are heard or read: “You told me noon.” Not: the customer complains.

${"____________________________________________________________\n\n".repeat(3)}`);
  expect(sheet.trimEnd().split("\n").at(-1)).toBe(
    "*Where there is no pack yet: offscript pack new my-pack. To type it in, in this order: offscript scenario new --pack my-pack. Then: offscript validate my-pack, and offscript pack preview \\<id\\> --pack my-pack; the id is told as it is written. For questions 9 and 10 the program offers those that the pack has; what stands here and is missing there is written into pack.yaml or charter.yaml first.*",
  );
});

test("of a pack it has the dilemmas and standards to tick, and how that very pack is typed into", async () => {
  const cwd = await desk();
  const sheet = await card(["--pack", "air"], { cwd });
  expect(questionsOn(sheet)).toEqual(await askedIn(cwd));
  expect(sheet).toContain("For: Air \\& sea");
  expect(sheet.slice(sheet.indexOf("## 9"), sheet.indexOf("*To type"))).toBe(`## 9 · What pulls in two directions?

Two good things of which one gets less, such as: we keep what was promised, against: one rule for everybody.

|  | tick one |
| --- | :---: |
| “we keep what was promised” against “the same rule holds for everybody” | ☐ |

## 10 · Which service standard does it put to work?

Something that your customers can count on, such as: nobody goes without knowing what happens next.

|  | tick one |
| --- | :---: |
| We find out what matters to this person before we answer. | ☐ |
| Everybody who turns to us learns who does what, and by when. | ☐ |

`);
  expect(sheet).toContain("offscript scenario new --pack air. Then: offscript validate air,");
});

test("a pack that has nothing to choose from is not asked for it, neither here nor there", async () => {
  const cwd = newFolder();
  mkdirSync(join(cwd, "air", "scenarios"), { recursive: true });
  writeFileSync(join(cwd, "air", "pack.yaml"), 'format: offscript/pack@1.0\nname: air\ntitle: Air\nversion: "1.0.0"\n');
  const asked = await askedIn(cwd);
  expect(asked).toHaveLength(8);
  expect(questionsOn(await card(["--pack", "air"], { cwd }))).toEqual(asked);
});

test("what a pack holds is harmless on it, in Markdown and on a page", async () => {
  const cwd = await desk();
  const file = join(cwd, "air", "pack.yaml");
  const hostile = "\u202e<img src=x onerror=alert(1)> **a** | b";
  writeFileSync(file, readFileSync(file, "utf8").replace("we keep what was promised", `'${hostile}'`));
  const sheet = await card(["--pack", "air"], { cwd });
  expect(sheet).toContain("“\\<img src=x onerror=alert(1)\\> \\*\\*a\\*\\* \\| b”");
  const page = await card(["--pack", "air", "--html"], { cwd });
  expect(page).not.toContain("<img");
  expect(page).not.toContain("\u202e");
});

test("it is written where it is wanted, and never over anything", async () => {
  const cwd = newFolder();
  const argv = ["print", "card", "--output", "card.html"];
  expect(await run({ argv, cwd })).toMatchObject({ code: 0, stdout: "Written: card.html\n" });
  expect(readFileSync(join(cwd, "card.html"), "utf8")).toContain("<h1>");
  expect((await run({ argv, cwd })).code).not.toBe(0);
  const nowhere = await run({ argv: ["print", "card", "--pack", "land"], cwd });
  expect(nowhere.code).toBe(2);
  expect(nowhere.stderr).toContain("There is no pack in land");
  expect(existsSync(join(cwd, "card.md"))).toBe(false);
});
