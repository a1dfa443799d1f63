import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder, run } from "./world.ts";

const pack = `format: offscript/pack@1.0
name: parcels
title: Parcels
version: "1.0.0"
`;
const late = `format: offscript/scenario@1.0
id: late-parcel
title: The late parcel
minutes: 9
situation: A parcel was to come on Monday.
customer:
  name: <name>
  opening: Where is it?
  wants: the parcel
  underneath: a birthday
  limits:
    - a voucher
  gives_way_when: somebody knows what time it will be
  never_says:
    - that <name> ordered two days late
    - whose birthday it is
  stops_when: nobody can say where the van is
roles:
  adviser:
    limits:
      yours:
        - a second delivery
      tight:
        yours:
          - an apology
  supervisor:
    label: team lead
    brief: You lead.
    limits:
      yours:
        - a refund
  customer: {}
turns:
  - id: sorry
    from: adviser
    known_to:
      - customer
    say: I am sorry to hear that.
vary:
  slots:
    name: Mr Ito / Ms Aho / Ms Haddad
`;
const wet = `format: offscript/scenario@1.0
id: wet-parcel
title: The wet parcel
minutes: 4
situation: It rains.
customer:
  opening: It is wet!
`;

function packFolder(): string {
  const folder = newFolder();
  mkdirSync(join(folder, "scenarios"));
  writeFileSync(join(folder, "pack.yaml"), pack);
  writeFileSync(join(folder, "scenarios", "late-parcel.yaml"), late);
  writeFileSync(join(folder, "scenarios", "wet-parcel.yaml"), wet);
  return folder;
}

/** An answer, two reflections, where an action stands at work, and no intention. */
const answers = (place: string) => ["I will look.", ".", "the day", ".", "the van", ".", place, "", ""].join("\n");

interface Practised {
  readonly cwd: string;
  readonly home?: string;
  readonly input?: string;
}

function practise(flags: readonly string[], { cwd, home, input = answers("1") }: Practised) {
  return run({ argv: ["practice", "--pack", ".", "--plain", ...flags], cwd, input, ...(home && { home }) });
}

test("a situation is met as somebody else, with their brief; after two roles both limits stand side by side", async () => {
  const cwd = packFolder();
  const first = await practise(["late-parcel"], { cwd });
  expect(first.stdout).not.toContain("Limits ·");
  expect(first.stdout).toContain(
    "To meet it as somebody else:\noffscript practice late-parcel --pack . --plain --as supervisor\n",
  );
  expect(first.stdout).toContain(
    "To meet it with less room:\noffscript practice late-parcel --pack . --plain --limits tight\n",
  );
  const { home } = first;
  const second = await practise(["late-parcel", "--as", "supervisor"], { cwd, home });
  expect(second.code).toBe(0);
  expect(second.stdout).toContain("You are: team lead\n\nYou lead.\n");
  expect(second.stdout).toMatch(
    /Limits · team lead\n\nYours:?\n- a refund\n[\s\S]*Limits · Adviser\n\nYours:?\n- a second delivery/,
  );
  expect(second.stdout).not.toContain("To meet it as");
});

/** What the customer's role is told of the customer, whose name is drawn. */
const card = `The customer that you are:
- wants: the parcel
- what it is really about: a birthday
- gives way when: somebody knows what time it will be
- ends it when: nobody can say where the van is

Will not accept or do:
- a voucher

Never says:
- that Ms Haddad ordered two days late
- whose birthday it is
`;

test("in the customer's role the card is shown, and a line is met and answered", async () => {
  const input = ["3", "Where do I stand now?", ".", "the day", ".", "the van", ".", "", ""].join("\n");
  const asCustomer = ["late-parcel", "--as", "customer", "--seed", "1"];
  const { code, stdout, home } = await practise(asCustomer, { cwd: packFolder(), input });
  expect(code).toBe(0);
  expect(stdout).toContain(card);
  expect(stdout).toContain(`Adviser: "I am sorry to hear that."`);
  expect(stdout).toContain("How does that land with you?");
  const shown = await run({ argv: ["journal", "show"], home });
  expect(shown.stdout).toContain("As it landed with the customer: goes quiet");
});

test("in German, the card says the same", async () => {
  const argv = ["practice", "--pack", ".", "--plain", "late-parcel", "--as", "customer", "--seed", "1"];
  const { stdout } = await run({ argv, cwd: packFolder(), env: { LANG: "de_DE.UTF-8" }, input: "" });
  expect(stdout).toContain("- gibt nach, wenn: somebody knows what time it will be\n- bricht ab, wenn: ");
  expect(stdout).toContain("Sagt nie:\n- that Ms Haddad ordered two days late\n- whose birthday it is\n");
});

test.each(["adviser", "supervisor"])(
  "what makes the customer give way, and what they never say, is not told to somebody who practises as %s",
  async (role) => {
    const words = [
      ...["/limits", "/ask two days late", "/ask birthday", "Who gives way, and when?", ".", "the day", ".", "the van"],
      ...[".", "1", "y", "we talk", ""],
    ];
    const cwd = packFolder();
    const { code, stdout, home } = await practise(["late-parcel", "--as", role], { cwd, input: words.join("\n") });
    const { stdout: shown } = await run({ argv: ["journal", "show"], home });
    expect(code).toBe(0);
    // What it is really about is said when looking back, and nothing more of the card.
    expect(stdout).toContain("a birthday");
    for (const text of ["somebody knows what time", "ordered two days late", "whose birthday", "where the van is"]) {
      expect(stdout).not.toContain(text);
      expect(shown).not.toContain(text);
    }
  },
);

test("a role or a room that a situation does not have is told, with those that it has", async () => {
  const cwd = packFolder();
  const role = await practise(["late-parcel", "--as", "manager"], { cwd });
  expect(role).toMatchObject({ code: 2, stdout: "" });
  expect(role.stderr).toBe(
    "“late-parcel” cannot be practised as manager.\nIt can be practised as: adviser, supervisor, customer\n",
  );
  const room = await practise(["late-parcel", "--as", "supervisor", "--limits", "tight"], { cwd });
  expect(room).toMatchObject({ code: 2, stdout: "" });
  expect(room.stderr).toBe("“late-parcel” has no tighter limits for supervisor.\nThere are some for: adviser (--as)\n");
  const none = await practise(["wet-parcel", "--limits", "wide"], { cwd });
  expect(none.stderr).toContain("Practise it without --limits wide, or choose another situation.");
});

test("less room is shown before the first answer, and the debrief asks what it did", async () => {
  const { stdout } = await practise(["late-parcel", "--limits", "tight"], { cwd: packFolder() });
  expect(stdout.indexOf("- an apology")).toBeLessThan(stdout.indexOf("Where is it?"));
  expect(stdout).not.toContain("- a second delivery");
  expect(stdout).toContain("There was less room here than usual. What did that change");
});

test("what nobody has said at work is kept as an open question, and an action is asked about once", async () => {
  const cwd = packFolder();
  const { stdout, home } = await practise(["late-parcel", "--seed", "1"], { cwd, input: answers("4") });
  expect(stdout).toContain("“a second delivery”: where you work, is that …");
  const { stdout: json } = await run({ argv: ["journal", "show", "--json"], home });
  const { entries } = JSON.parse(json) as { entries: { kind: string; body: Record<string, unknown> }[] };
  expect(entries.find(({ kind }) => kind === "limit_placed")?.body).toMatchObject({
    action: "a second delivery",
    place: "nobody_has_said",
  });
  const again = await practise(["late-parcel"], { cwd, home });
  expect(again.stdout).not.toContain("where you work, is that");
});

test("the contact is ended with /end, and the words before it are kept", async () => {
  const input = ["I will not be shouted at.", "/end", "the day", ".", "the van", ".", "", "", ""].join("\n");
  const { code, stdout, home } = await practise(["late-parcel"], { cwd: packFolder(), input });
  expect(code).toBe(0);
  expect(stdout).toContain("You have ended the contact.");
  const { stdout: shown } = await run({ argv: ["journal", "show"], home });
  expect(shown).toContain('"I will not be shouted at."');
});

test("variations are met one after the other before any is met again", async () => {
  const cwd = packFolder();
  let home: string | undefined;
  for (let count = 0; count < 6; count++) {
    home = (await practise(["late-parcel"], { cwd, input: answers(""), ...(home && { home }) })).home;
  }
  const { stdout } = await run({ argv: ["journal", "show", "--json"], home: home ?? "" });
  const rows = JSON.parse((await run({ argv: ["journal", "list", "--json"], home: home ?? "" })).stdout);
  expect(rows).toHaveLength(6);
  const names = await Promise.all(
    rows.map(async ({ session }: { session: string }) => {
      const one = await run({ argv: ["journal", "show", session, "--json"], home: home ?? "" });
      return JSON.parse(one.stdout).situation.customer.name;
    }),
  );
  const all = ["Mr Ito", "Ms Aho", "Ms Haddad"];
  expect(JSON.parse(stdout).situation.customer.name).toBe(names[0]);
  expect([...names.slice(0, 3)].sort()).toEqual(all);
  expect([...names.slice(3)].sort()).toEqual(all);
});

test("nothing longer than --minutes is offered, and --why says why one is offered", async () => {
  const { stdout } = await practise(["--minutes", "5", "--why"], { cwd: packFolder(), input: "s\nq\n" });
  expect(stdout).toContain("Next: The wet parcel");
  expect(stdout).not.toContain("The late parcel");
  expect(stdout).toContain("Why this one");
});

test("less room is offered only where it is written, and a role only where a situation has it", async () => {
  const cwd = packFolder();
  const tight = await practise(["--limits", "tight"], { cwd, input: "l\n\nq\n" });
  expect(tight.stdout).toContain("Next: The late parcel");
  expect(tight.stdout).not.toContain("The wet parcel");
  expect(await practise(["--limits", "wide"], { cwd })).toMatchObject({
    code: 3,
    stderr: "Nothing has wider limits.\nPractise without --limits wide.\n",
  });
  const leads = await practise(["--as", "supervisor"], { cwd, input: "l\n1\n" });
  expect(leads.stdout).toContain("Next: The late parcel");
  expect(leads.stdout).not.toContain("The wet parcel");
  expect(leads.stdout).toContain("You are: team lead");
  expect(await practise(["--as", "boss"], { cwd })).toMatchObject({
    code: 2,
    stderr: "Nothing can be practised as “boss”.\nThere are: adviser, supervisor, customer\n",
  });
});

test("an unfinished session of another pack is not gone on with where a pack is named", async () => {
  const { home } = await practise(["late-parcel"], { cwd: packFolder(), input: "half" });
  const elsewhere = await run({ argv: ["practice", "--pack", "first-week", "--plain"], home, input: "q\n" });
  expect(elsewhere.stdout).not.toContain("Go on with");
  const anywhere = await run({ argv: ["--plain"], home, input: "q\n" });
  expect(anywhere.stdout).toContain("Go on with: The late parcel");
});

test("a folder of packs is practised from, each situation in the person's own language", async () => {
  const folder = newFolder();
  const packs = {
    parcels: pack,
    pakete: `${pack.replace("name: parcels", "name: pakete")}language: de\ntranslation_of: parcels\n`,
  };
  for (const [name, text] of Object.entries(packs)) {
    mkdirSync(join(folder, name, "scenarios"), { recursive: true });
    writeFileSync(join(folder, name, "pack.yaml"), text);
    const title = name === "pakete" ? "Das nasse Paket" : "The wet parcel";
    writeFileSync(join(folder, name, "scenarios", "wet-parcel.yaml"), wet.replace("The wet parcel", title));
  }
  const argv = ["practice", "--pack", ".", "--plain"];
  const german = await run({ argv, cwd: folder, env: { LANG: "de_DE.UTF-8", LC_ALL: "" }, input: "\nIch schaue.\n" });
  expect(german.stdout).toContain("Das nasse Paket");
  const { home } = german;
  const english = await run({ argv: [...argv, "--why"], cwd: folder, home, input: "q\n" });
  expect(english.stdout).toContain("Go on with: Das nasse Paket");
  const fresh = await run({ argv, cwd: folder, input: "l\n\nq\n" });
  expect(fresh.stdout).toContain("Next: The wet parcel");
  expect(fresh.stdout).not.toContain("Das nasse Paket");
});

test("--quiet leaves out what only says that all is well", async () => {
  const { stdout } = await practise(["late-parcel", "--quiet"], { cwd: packFolder() });
  expect(stdout).not.toContain("saved");
  expect(stdout).not.toContain("Saved, on this computer only.");
});

test("a shipped pack is named by its id", async () => {
  const { code, stdout } = await run({ argv: ["practice", "--pack", "first-week", "--plain"], input: "q\n" });
  expect(code).toBe(0);
  expect(stdout).toContain("Next: ");
});
