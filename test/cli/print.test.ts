import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { printPack } from "./print-pack.ts";
import { newFolder, run } from "./world.ts";

const pack = printPack();
const print = (...argv: string[]) => run({ argv: ["print", ...argv], cwd: pack });
const card = (...argv: string[]) => print("parcels/card", "--pack", ".", ...argv);
/** What is written on by hand. */
const line = "_".repeat(60);

const participant = `# The late parcel

Kite Parcels · phone · Friday, 16:50

Content note: a death in the family

## You are: Service desk

You have one driver left.

**You know:**

- The parcel lies at the depot.

## The situation

Mr Ito rings about a parcel. It is four days late.

## It begins

**Mr Ito:** “Where is it?”

## Now you

**What do you say to him?**

${line}

${line}

${line}

${line}

**Ways to lean; there is something to be said for each:**

- send a driver
- ask him to wait

## Within reach

**Shipment 4711:**

| Day | Where |
| --- | --- |
| Monday | depot |

**Ask for it, and whoever leads reads it to you:**

- Depot, by phone

## Your limits

**Must:**

- find out that it is him (privacy)

**Yours:**

- a call back

**Ask first:**

- a second trip

**Off limits:**

- money

About the rest, nobody has said.

## What pulls

- **said:** Everything arrives.
- **noticed:** Trips.

## Afterwards

**Next time …**

${line}

## Service standards

- What was said in our name, we answer for.
- Nobody goes without knowing what happens next.

*This sheet is yours. Nobody collects it, and nobody looks at what is written on it. What the customer knows and wants stands elsewhere. Once more: offscript print parcels/card --participant --pack .*
`;

const facilitator = `# The late parcel: for whoever leads

They are: Service desk · Kite Parcels · phone · Friday, 16:50

## What it is for

to hear what is not said

There is something to be said for more than one way, and you need none of your own: you bring up what happens, and ask. Nobody has to say anything.

Content note: a death in the family

## The minutes (20 min)

- read aloud what everybody sees (3 min)
- what they say and do, and what comes of it (9 min)
- look back together (6 min)
- what people want to keep, a line each (2 min)

## Notes

Take your time.

## On the screen

Everybody sees the situation; what follows you bring up, with a key or a code and Enter. It begins with: offscript practice parcels/card --facilitate --pack .

- **Enter:** what happens next, in the order of this sheet
- **d1:** a code on this sheet, such as this one, brings up what stands beside it: what somebody asks about, how the customer takes something
- **n:** notes, p a probing question, s if the room is stuck, m the minutes, l the codes: for you alone, and all of it stands on this sheet too
- **b:** look back; then Enter as before, and w for what people want to keep
- **/help:** everything else that can be typed

## On paper alone

- Give everybody a participant’s sheet: offscript print parcels/card --participant --pack .
- Read aloud what everybody sees. They say, or write, what they would say and do.
- Answer as Mr Ito: what they ask about stands under “What comes out”, how it is taken under “What is said”. Or somebody plays it from the customer’s card.
- Then read out what happens next, one after the other, each time with room for what they say. What has a “when” or an “if” comes only then.
- When an ending fits, or time is up, read that. Then look back, in the order at the end of this sheet.

## What everybody sees

Mr Ito rings about a parcel. It is four days late.

You have one driver left.

**Mr Ito:** “Where is it?”

- **ask:** What do you say to him?

**Ways to lean; there is something to be said for each:**

- send a driver
- ask him to wait

## Their limits (on the screen: /limits)

**Must:**

- find out that it is him (privacy)

**Yours:**

- a call back

**Ask first:**

- a second trip

**Off limits:**

- money

About the rest, nobody has said.

## What pulls

- **said:** Everything arrives.
- **noticed:** Trips.

## Mr Ito, for you alone

- **who:** a retired teacher
- **manner:** waits a long time before he speaks
- **mood:** tired
- **wants:** to have it by tomorrow
- **asks for:** the parcel by tomorrow (must have); would settle for: a time that holds
- **what it is really about:** it is his wife's dress, and the funeral is on Saturday
- **gives way when:** somebody tells him a name
- **will not accept or do:** calling once more
- **never says:** that he lost the first card
- **ends it when:** he is told to look it up himself

## Nobody is told before you look back

- The label was torn off by a colleague.

## What happens next, in this order

- \`t1\` Ten minutes later: Back office, to Service desk: “The driver is back.”
- \`t2\` A letter comes. Mr Ito: (if they lean to “ask him to wait”; then e1)

> Dear desk,
>
> I wait.

Ask: What do you write? (ways to lean: ring him; write back)

## What comes out, if somebody asks

Words in quotation marks are said by Mr Ito, where no other name stands before them.

- \`f1\` “It is for a funeral.” (if asked: what is it for, hurry, why tomorrow …)
- \`f2\` “I have rung twice.” (said soon, unasked; how it really is: He has rung once.)
- \`f3\` The van broke down. (when somebody asks the depot)

## What can be looked up

\`d1\` **Depot, by phone (if asked: ring the depot)**

> **depot:** We close at five.\\
> **adviser:** And then?

\`d2\` **Late parcels:**

> After three days, the sender is asked.

## What is said, because of what they say

- \`c1\` “Thank you.” (if the customer softens)
- \`c2\` (He breathes out.) (if the customer softens)
- \`c3\` “Goodbye, then.” (if the customer has had enough)
- \`c4\` “They are away.” (if asked: neighbour, next door)
- \`c5\` “Are you?” (when somebody says that they are sorry)

## How it can end

- \`e1\` **stays open:** He hangs up.
- \`e2\` **settled:** “Good.” (if mentioned: send a driver, on its way, tonight …)

## Probing questions

- Who is it for?

## Worth picking up

- the first name

## If the room is stuck

Read the first words again.

## Looking back

- \`q1\` What does Mr Ito say at home?
- \`q2\` What were you weighing when you answered?
- \`q3\` What in the organisation made this easy or hard?
- \`k1\` What was not known: whatever under “What comes out” nobody has asked about, what nobody was told, and what it was really about. On the screen the code shows it.
- \`a1\` What nobody has said: Whether a driver may go out twice. This was about “we keep what was promised” against “the same rule holds for everybody”. Standards that it puts to work: What was said in our name, we answer for.
- \`p1\` **Mr Ito:** would: ring once more; weighed: the day; what it costs: sleep
- \`p2\` **the driver:** would: go
- \`p3\` As it happened, told by the desk: It came on Monday.

*For whoever leads; nobody else sees it before you look back. There is no list of who took part and no record of who said what. Once more: offscript print parcels/card --facilitator --pack .*
`;

const customer = `# The customer's card: Mr Ito

The late parcel · Kite Parcels · phone · Friday, 16:50

## Before you begin

This card is for your eyes alone until you look back together. You play a person, not a test: say it in your own words, and take what is said to you as this person would. Asked about something that stands nowhere here, make up something small that fits.

Content note: a death in the family

## The situation

Mr Ito rings about a parcel. It is four days late.

## Who you are

- **name:** Mr Ito
- **who:** a retired teacher
- **manner:** waits a long time before he speaks
- **mood:** tired

You stand in the hall.

## Your first words

**Mr Ito:** “Where is it?”

## What you want

- **wants:** to have it by tomorrow
- **what it is really about:** it is his wife's dress, and the funeral is on Saturday

**What you ask for:**

- the parcel by tomorrow (must have); would settle for: a time that holds

## What you know

- “It is for a funeral.” (if somebody asks)
- “I have rung twice.” You know that it is otherwise: He has rung once. (you say it soon)

## What you may say

- **if something softens you:** “Thank you.”
- **if something softens you:** (He breathes out.)
- **if you have had enough:** “Goodbye, then.”
- **when somebody says that they are sorry:** “Are you?”
- **if asked: neighbour, next door:** “They are away.”

## How far you go

- **gives way when:** somebody tells him a name
- **ends it when:** he is told to look it up himself

**never says:**

- that he lost the first card

**will not accept or do:**

- calling once more

## What happens to you meanwhile, and nobody else notices

- **Meanwhile:** Your door bell rings.

*For whoever plays Mr Ito, and for nobody else before you look back. Once more: offscript print parcels/card --customer --pack .*
`;

const german = `# The late parcel

Kite Parcels · Telefon · Friday, 16:50

Hinweis zum Inhalt: a death in the family

## Ihre Rolle: Service desk

You have one driver left.

**Sie wissen:**

- The parcel lies at the depot.

## Die Situation

Mr Ito rings about a parcel. It is four days late.

## So beginnt es

**Mr Ito:** „Where is it?“

## Nun Sie

**What do you say to him?**

${line}

${line}

${line}

${line}

**Wohin man neigen kann; für jedes spricht etwas:**

- send a driver
- ask him to wait

## Greifbar

**Shipment 4711:**

| Day | Where |
| --- | --- |
| Monday | depot |

**Fragen Sie danach; wer leitet, liest es Ihnen vor:**

- Depot, by phone

## Ihr Spielraum

**Muss:**

- find out that it is him (privacy)

**Liegt bei Ihnen:**

- a call back

**Erst fragen:**

- a second trip

**Ausgeschlossen:**

- money

Zum Rest hat niemand etwas gesagt.

## Druck

- **gesagt:** Everything arrives.
- **bemerkt:** Trips.

## Danach

**Nächstes Mal …**

${line}

## Servicestandards

- What was said in our name, we answer for.
- Nobody goes without knowing what happens next.

*Dieses Blatt gehört Ihnen. Niemand sammelt es ein, und niemand sieht nach, was darauf geschrieben ist. Was die Kundschaft weiß und will, steht anderswo. Noch einmal: offscript print parcels/card --participant --pack .*
`;

describe("the sheets of a scenario as Markdown", () => {
  test("for whoever takes part", async () => {
    expect(await card("--participant")).toMatchObject({ code: 0, stdout: participant, stderr: "" });
  });

  test("for whoever leads", async () => {
    expect(await card("--facilitator")).toMatchObject({ code: 0, stdout: facilitator, stderr: "" });
  });

  test("for whoever plays the customer", async () => {
    expect(await card("--customer")).toMatchObject({ code: 0, stdout: customer, stderr: "" });
  });

  test("in German", async () => {
    const argv = ["print", "parcels/card", "--pack", ".", "--participant"];
    const env = { LANG: "de_DE.UTF-8" };
    expect(await run({ argv, cwd: printPack("de"), env })).toMatchObject({ code: 0, stdout: german, stderr: "" });
  });

  test("several in one document, in the same order however they were asked for", async () => {
    const { stdout } = await card("--customer", "--participant");
    expect(stdout).toBe(`${participant}\n---\n\n${customer}`);
    const all = await card("--participant", "--customer", "--facilitator");
    expect(all.stdout).toBe(`${facilitator}\n---\n\n${participant}\n---\n\n${customer}`);
  });

  test("as another role, with other limits, from another seed: each sheet says how to come back to it", async () => {
    const office = await card("--participant", "--as", "back-office");
    expect(office.stdout).toContain(
      "## You are: Back office\n\nYou plan the vans.\n\n**You know:**\n\n- The van broke down.\n",
    );
    expect(office.stdout).toContain("- Late parcels\n");
    expect(office.stdout).not.toContain("The parcel lies at the depot.");
    expect(office.stdout).toContain("Nobody has said what you must, may or may not do here.");
    expect(office.stdout).toContain("Once more: offscript print parcels/card --participant --pack . --as back-office*");
    const wide = await card("--participant", "--limits", "wide", "--seed", "7");
    expect(wide.stdout).toContain("**Yours:**\n\n- two trips\n\n");
    const lead = await card("--facilitator", "--limits", "wide", "--seed", "7");
    expect(lead.stdout).toContain(
      "It begins with: offscript practice parcels/card --facilitate --pack . --limits wide --seed 7\n",
    );
    const shipped = await print("third-floor-left", "--facilitator");
    expect(shipped.stdout).toContain("It begins with: offscript practice third-floor-left --facilitate\n");
  });

  test("without --seed they are the situation of the number 1", async () => {
    for (const sheet of ["--participant", "--customer", "--facilitator"]) {
      const [usual, first] = [
        await print("third-floor-left", sheet),
        await print("third-floor-left", sheet, "--seed", "1"),
      ];
      expect(first.stdout).toBe(usual.stdout);
    }
  });
});

describe("what is asked for", () => {
  test.each([
    [
      ["third-floor-left"],
      "Which sheet of “third-floor-left”?\n--participant: for everybody who takes part, what they may know · --facilitator: for whoever leads, with everything · --customer: for whoever plays the customer. Several may be given.\n",
    ],
    [
      [],
      "No scenario is named, and no other sheet.\nName a scenario: offscript print chatbot-promised --participant. Or one of the sheets without a scenario of its own: huddle, limits, card, agreement.\n",
    ],
    [
      ["card", "--participant"],
      "There is no flag --participant.\nSee how it is used with: offscript print card --help\n",
    ],
    [
      ["third-floor-left", "--customer", "--as", "back-office"],
      "In a pair, one plays the customer and the other one somebody who speaks with them: in third-floor-left, that is not back-office.\nIt can be: adviser (--as). Alone, without --pair, every role can be practised.\n",
    ],
    [
      ["third-floor-left", "--participant", "--as", "customer"],
      "“customer” is nobody to be in a group: third-floor-left has these besides the customer: adviser, back-office.\nName one of them with --as <role>, or leave it out.\n",
    ],
  ])("%j is told what to give", async (argv, stderr) => {
    expect(await print(...argv)).toMatchObject({ code: 2, stdout: "", stderr });
  });

  test("limits that a role has not, and a name that means nothing", async () => {
    const { code, stderr } = await card("--participant", "--limits", "tight");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "“card” has no tighter limits for adviser.\nPractise it without --limits tight, or choose another situation.\n",
    });
    expect(await print("nope", "--participant")).toMatchObject({ code: 2, stdout: "" });
  });

  test("the other sheets, with flags before or behind their names", async () => {
    const agreement = await print("agreement");
    expect(agreement).toMatchObject({ code: 0, stderr: "" });
    expect(agreement.stdout).toMatch(/^# What we agree/);
    const pages = [await print("agreement", "--html"), await print("--html", "agreement")];
    expect(pages[0]?.stdout).toMatch(/^<!doctype html>/i);
    expect(pages[1]?.stdout).toBe(pages[0]?.stdout);
    expect((await print("card")).stdout).toMatch(/^# A scenario card\n/);
    expect((await print("card", "--pack", ".")).stdout).toContain("we keep what was promised");
    expect((await print("limits", "third-floor-left")).stdout).toMatch(/^# The limits round\n/);
    expect((await print("huddle", "third-floor-left")).stdout).toMatch(/^# Huddle: Third floor, left\n/);
  });

  test("completes scenarios, roles and flags", async () => {
    const offered = async (typed: string) =>
      (await run({ argv: ["complete", "zsh"], env: { COMP_LINE: `offscript print ${typed}` } })).stdout
        .split("\n")
        .map((row) => row.split(" ")[0]);
    expect(await offered("")).toEqual(
      expect.arrayContaining(["huddle", "limits", "card", "agreement", "third-floor-left"]),
    );
    expect(await offered("third")).toEqual(["third-floor-left", ""]);
    expect(await offered("third-floor-left --p")).toEqual(["--participant", "--pack", ""]);
    expect(await offered("third-floor-left --as b")).toEqual(["back-office", ""]);
    expect(await offered("huddle third")).toEqual(["third-floor-left", ""]);
    expect(await offered("card ")).toEqual(expect.arrayContaining(["--pack", "--html"]));
  });
});

describe("where it goes", () => {
  const terminal = { columns: 80, rows: 24 };

  test("a page goes to stdout, where that is a file or a pipe", async () => {
    const { code, stdout, stderr } = await card("--participant", "--html");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^<!doctype html>/i);
    expect(stdout.match(/<article/g)).toHaveLength(1);
    expect((await card("--participant", "--customer", "--html")).stdout.match(/<article/g)).toHaveLength(2);
  });

  test("in a terminal it is written to a new file beside it, and never over one that is there", async () => {
    const cwd = newFolder();
    const argv = ["print", "third-floor-left", "--participant", "--customer", "--html"];
    const first = await run({ argv, cwd, terminal });
    const file = "third-floor-left-participant-customer.html";
    expect(first).toMatchObject({ code: 0, stdout: `Written: ${file}\n` });
    expect(first.stderr).toBe("Open it in a browser and print it from there, on A4 or Letter.\n");
    const page = readFileSync(join(cwd, file), "utf8");
    writeFileSync(join(cwd, file), "mine");
    const second = await run({ argv, cwd, terminal });
    expect(second.code).toBe(3);
    expect(second.stderr).toContain("overwrite it with --force");
    expect(readFileSync(join(cwd, file), "utf8")).toBe("mine");
    expect((await run({ argv: [...argv, "--force", "--quiet"], cwd, terminal })).stdout).toBe("");
    expect(readFileSync(join(cwd, file), "utf8")).toBe(page);
    await run({ argv: ["print", "agreement", "--html"], cwd, terminal });
    await run({ argv: ["print", "huddle", "third-floor-left", "--html"], cwd, terminal });
    expect(existsSync(join(cwd, "agreement.html"))).toBe(true);
    expect(existsSync(join(cwd, "huddle-third-floor-left.html"))).toBe(true);
  });

  test("the ending of a file tells the form; - is stdout", async () => {
    const cwd = newFolder();
    const to = (...argv: string[]) =>
      run({ argv: ["print", "third-floor-left", "--customer", ...argv], cwd, terminal });
    expect((await to("-o", "x.html")).stdout).toBe("Written: x.html\n");
    expect((await to("-o", "x.md")).stdout).toBe("Written: x.md\n");
    expect(readFileSync(join(cwd, "x.html"), "utf8")).toMatch(/^<!doctype html>/i);
    expect(readFileSync(join(cwd, "x.md"), "utf8")).toMatch(/^# The customer's card: /);
    expect((await to("--html", "-o", "-")).stdout).toMatch(/^<!doctype html>/i);
    expect(await to("-o", "no/x.md")).toMatchObject({ code: 3, stdout: "" });
  });
});

test("the signs of a hostile pack stay words", async () => {
  const folder = printPack();
  const file = join(folder, "scenarios", "card.yaml");
  const hostile = String.raw`"\u202e <script >alert(1)</script > *x* \u2066"`;
  writeFileSync(file, readFileSync(file, "utf8").replace("opening: Where is it?", `opening: ${hostile}`));
  for (const form of [[], ["--html"]]) {
    const argv = ["print", "parcels/card", "--pack", folder, "--participant", "--facilitator", "--customer", ...form];
    const { code, stdout } = await run({ argv });
    expect(code).toBe(0);
    expect(stdout).toContain("alert(1)");
    expect(stdout).not.toContain("U+202E");
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]|(?<!\\)<script/);
  }
});
