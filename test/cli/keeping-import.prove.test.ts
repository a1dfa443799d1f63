import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import schema from "../../schemas/journal.schema.json" with { type: "json" };
import { openDatabase } from "../../src/journal/driver.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { day, lines, packWithDilemmas, start } from "./follow-up-pack.ts";
import { installation, newFolder, run } from "./world.ts";

const pack = packWithDilemmas();
const journals = join(installation, "test/journal");
const versions = readdirSync(journals).filter((name) => /^version-\d+\.db$/.test(name));

const remedy = "Nothing was added. Take the file as it came from: offscript journal export --format json\n";

async function exportOf(home: string): Promise<string> {
  return (await run({ argv: ["journal", "export", "--format", "json"], home })).stdout;
}

/** All rows of all tables that hold something of a person, as they are in the file. */
function rowsIn(home: string): Record<string, readonly unknown[]> {
  const database = openDatabase(join(home, "journal.db"), "looking");
  try {
    const tables = database.all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' ORDER BY name",
    );
    const rows = (name: string) => database.all(`SELECT * FROM ${name} ORDER BY 1, 2`);
    return Object.fromEntries(tables.map(({ name }) => [name, rows(name)]));
  } finally {
    database.close();
  }
}

/** A journal with all that can be in one: a session and its follow-up, an obstacle, notes, drafts, edits, hostile words. */
async function lived(): Promise<string> {
  const home = newFolder();
  const argv = ["practice", "--pack", pack, "--plain", "--seed", "1"];
  const hostile = '\u202e ##[error] ::x:: \\u0041 "q" </script> 👩‍👩‍👧 لا\u200d \ufeff 字 \ud83d e\u0301';
  const input = `${hostile}\n/obstacle\n2\nNobody may.\n2\n.\nFirst.\n.\n/back\n\n.\nSecond.\n.\nsay so\n`;
  await run({ argv: [...argv, "late-parcel"], home, at: start, input });
  await run({ argv, home, at: start + 12 * day, input: `\n${lines("Newer", "ask first")}` });
  await run({ argv: [...argv, "lost-slip"], home, at: start + 13 * day, input: "Half a sent" });
  await run({ argv: ["journal", "note", "--next-time", "1", hostile], home });
  await run({ argv: ["journal", "note", "--plain"], home, input: "Unfinished.\n/leave\n" });
  const [session] = JSON.parse((await run({ argv: ["journal", "list", "--json", "--to", "2026-01-05"], home })).stdout);
  await run({ argv: ["journal", "edit", session.session, "--text", "1", "--words", "More."], home });
  return home;
}

describe("export, forget everything, import", () => {
  test("the journal is the same, to the byte of every word and in every row", async () => {
    const home = await lived();
    const before = await exportOf(home);
    const rows = rowsIn(home);
    expect(rows["record"]?.length).toBe(5);
    for (const table of ["draft", "entry", "label", "met", "note", "session", "situation", "words"]) {
      expect(rows[table]?.length, table).toBeGreaterThan(0);
    }
    const search = async () => (await run({ argv: ["journal", "search", "more", "--json"], home })).stdout;
    const found = await search();
    expect(found).toContain("More.");
    const cwd = newFolder();
    writeFileSync(join(cwd, "all.json"), before);
    await run({ argv: ["journal", "forget", "--all", "--force"], home });
    expect(JSON.parse(await exportOf(home)).records).toEqual([]);
    const { code, stdout, stderr } = await run({ argv: ["journal", "import", "all.json"], home, cwd });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "Added: 3 sessions and 2 field notes.\n", stderr: "" });
    expect(await exportOf(home)).toBe(before);
    expect(rowsIn(home)).toEqual(rows);
    expect(await search()).toBe(found);
  });

  test.each(versions)("from a journal of an earlier form, %s", async (name) => {
    const home = newFolder();
    copyFileSync(join(journals, name), join(home, "journal.db"));
    const before = await exportOf(home);
    const rows = rowsIn(home);
    expect(rows["entry"]?.length).toBeGreaterThan(0);
    await run({ argv: ["journal", "forget", "--all", "--force"], home });
    expect(await run({ argv: ["journal", "import", "-"], home, input: before })).toMatchObject({ code: 0, stderr: "" });
    expect(await exportOf(home)).toBe(before);
    expect(rowsIn(home)).toEqual(rows);
  });

  test("a situation whose text is not as Offscript writes it keeps every byte", async () => {
    const home = newFolder();
    copyFileSync(join(journals, "version-2.db"), join(home, "journal.db"));
    openJournal(home).close();
    const odd = '{ "opening": 1.50, "opening": "twice" }';
    openDatabase(join(home, "journal.db"), "writing").run("UPDATE situation SET text = ?", odd);
    const before = await exportOf(home);
    expect(before).toContain(JSON.stringify(odd));
    const other = newFolder();
    await run({ argv: ["journal", "import", "-"], home: other, input: before });
    expect(rowsIn(other)["situation"]).toMatchObject([{ text: odd }]);
  });
});

describe("an import", () => {
  test("adds what is not there, and leaves what is", async () => {
    const home = await lived();
    const all = await exportOf(home);
    const [first] = JSON.parse(all).records;
    await run({ argv: ["journal", "edit", first.line.id, "--text", "1", "--replace", "--words", "Mine now."], home });
    await run({ argv: ["journal", "forget", "--from", "2026-01-17", "--force"], home });
    const mine = JSON.parse(await exportOf(home)).records;
    expect(mine).toHaveLength(1);

    const planned = await run({ argv: ["journal", "import", "-", "--dry-run"], home, input: all });
    expect(planned).toMatchObject({
      code: 0,
      stdout: `This would be added: 2 sessions and 2 field notes. Nothing was: this was a dry run.
There already, and left as it is: 1 session.
`,
    });
    expect(JSON.parse(await exportOf(home)).records).toEqual(mine);
    const { stdout } = await run({ argv: ["journal", "import", "-"], home, input: all });
    expect(stdout).toBe("Added: 2 sessions and 2 field notes.\nThere already, and left as it is: 1 session.\n");
    const after = JSON.parse(await exportOf(home)).records;
    expect(after[0]).toEqual(mine[0]);
    expect(after.slice(1)).toEqual(JSON.parse(all).records.slice(1));
    expect((await run({ argv: ["journal", "import", "-"], home, input: all })).stdout).toBe(
      "Added: nothing.\nThere already, and left as it is: 3 sessions and 2 field notes.\n",
    );
  });

  test("takes the same data laid out in another way, with the format last", async () => {
    const home = await lived();
    const all = await exportOf(home);
    const { format, ...rest } = JSON.parse(all);
    for (const text of [
      JSON.stringify({ ...rest, format }),
      `\ufeff${JSON.stringify({ records: rest.records, format }, null, "\t")}\n\n`,
    ]) {
      const other = newFolder();
      const stdin = new PassThrough();
      // In small pieces, cut wherever they are.
      for (const chunk of Buffer.from(text)
        .toString("latin1")
        .match(/.{1,1000}/gs) ?? [])
        stdin.write(chunk, "latin1");
      stdin.end();
      await run({ argv: ["journal", "import", "-"], home: other, stdin });
      expect(await exportOf(other)).toBe(all);
    }
  });

  test("speaks German", async () => {
    const env = { LANG: "de_DE.UTF-8" };
    const input = JSON.stringify({ format: "offscript/journal@1.0", records: [] });
    expect((await run({ argv: ["journal", "import", "-"], input, env })).stdout).toBe("Hinzugekommen: nichts.\n");
  });
});

describe("what is no export, or not whole, adds nothing", () => {
  const line = { kind: "note", id: "n1", beganAt: 1_767_605_411_000, beganOffset: 60 };
  const entry = {
    sequence: 1,
    kind: "noted",
    version: 1,
    at: 1_767_605_411_000,
    offset: 60,
    body: { text: "Secret." },
  };
  const note = { line, labels: [], entries: [entry], drafts: [] };
  const file = (records: unknown, more: object = {}) =>
    JSON.stringify({ format: "offscript/journal@1.0", ...more, records });
  const session = {
    ...{ ...line, kind: "session", id: "s1", pack: "p", packVersion: "1", packDigest: "d", scenario: "s", title: "T" },
    ...{ role: "adviser", seed: 7, drawn: "", situation: {} },
  };
  const other = { ...note, line: { ...line, id: "n2" } };
  const foreign = "- is no export of a journal in JSON.\n";
  const broken = "- cannot be read as JSON.\n";
  const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
  const at = (place: string, what: string) => `In -, at ${place}: ${what}.\n`;

  test.each<[string, string, string]>([
    ["nothing", "", broken],
    ["no JSON", "{not json", broken],
    ["another program's", '{"a":[1,2,{"b":null}]}', foreign],
    ["a list", "[]", foreign],
    ["text after it", `${file([note])} x`, broken],
    ["cut short", file([note, other]).slice(0, -20), broken],
    ["brackets that do not fit", '{"format":"offscript/journal@1.0","records":[{]}}', broken],
    ["a comma too many", `${file([note]).slice(0, -2)},]}`, broken],
    ["twice the same member", '{"format":"offscript/journal@1.0","format":"x","records":[]}', foreign],
    ["lists in lists", file([]).replace("[]", deep(1_000_000)), at("records[0]", "an object is awaited")],
    [
      "a body too deep to be walked through",
      file([note]).replace('"Secret."', deep(1_000_000)),
      at("records[0]", "there is something that this Offscript does not know"),
    ],
    [
      "a situation too deep to be walked through",
      file([{ ...note, line: session }]).replace("{}", `{"a":${deep(100)}}`),
      at("records[0]", "there is something that this Offscript does not know"),
    ],
    ["another format", JSON.stringify({ format: "offscript/pack@1.0", records: [] }), foreign],
    ["no records", JSON.stringify({ format: "offscript/journal@1.0" }), at("records", "something is missing")],
    ["records that are none", file("x"), at("records", "a list is awaited")],
    ["more than it holds", file([note], { more: 1 }), "- holds something that this Offscript does not know.\n"],
    ["a record that is none", file([null]), at("records[0]", "an object is awaited")],
    [
      "a record with more",
      file([{ ...note, more: 1 }]),
      at("records[0]", "there is something that this Offscript does not know"),
    ],
    [
      "a record without drafts",
      file([{ ...note, drafts: undefined }]),
      at("records[0].drafts", "something is missing"),
    ],
    [
      "another kind",
      file([{ ...note, line: { ...line, kind: "x" } }]),
      at("records[0].line.kind", "a session or a field note is awaited"),
    ],
    [
      "no id",
      file([{ ...note, line: { ...line, id: "" } }]),
      at("records[0].line.id", "a text of ordinary characters is awaited"),
    ],
    [
      "a NUL",
      file([{ ...note, line: { ...line, id: "a\0b" } }]),
      at("records[0].line.id", "a text of ordinary characters is awaited"),
    ],
    [
      "half a character",
      file([{ ...note, line: { ...line, about: "\ud800" } }]),
      at("records[0].line.about", "a text of ordinary characters is awaited"),
    ],
    [
      "a time far away",
      file([{ ...note, line: { ...line, beganAt: 1e18 } }]),
      at("records[0].line.beganAt", "a moment in milliseconds is awaited"),
    ],
    [
      "a broken number",
      file([{ ...note, line: { ...line, beganOffset: 0.5 } }]),
      at("records[0].line.beganOffset", "a whole number is awaited, and not any"),
    ],
    ["a label that is none", file([{ ...note, labels: ["x"] }]), at("records[0].labels[0]", "an object is awaited")],
    [
      "a body that is none",
      file([{ ...note, entries: [{ ...entry, body: [] }] }]),
      at("records[0].entries[0].body", "an object is awaited"),
    ],
    [
      "pieces that are none",
      file([{ ...note, entries: [{ ...entry, body: { shown: [{ kind: 1 }] } }] }]),
      at("records[0].entries[0].body.shown[0].kind", "a text is awaited"),
    ],
    [
      "the same number again",
      file([{ ...note, entries: [entry, entry] }]),
      at("records[0].entries[1].sequence", "a higher number is awaited than the one before"),
    ],
    [
      "two drafts for a step",
      file([
        {
          ...note,
          drafts: [
            { step: "a", text: "" },
            { step: "a", text: "" },
          ],
        },
      ]),
      at("records[0].drafts[1].step", "this is there already"),
    ],
    [
      "a seed that is none",
      file([{ ...note, line: { ...session, seed: -1 } }]),
      at("records[0].line.seed", "a whole number is awaited, and not any"),
    ],
    [
      "a situation that is none",
      file([{ ...note, line: { ...session, situation: "[]" } }]),
      at("records[0].line.situation", "an object is awaited"),
    ],
    ["the same id again", file([note, note]), at("records[1].line.id", "this is there already")],
    ["something wrong at the end", file([note, { ...other, labels: 1 }]), at("records[1].labels", "a list is awaited")],
  ])("%s", async (_, input, message) => {
    const home = newFolder();
    const { code, stdout, stderr } = await run({ argv: ["journal", "import", "-"], home, input });
    expect({ code, stdout, stderr }).toEqual({ code: 3, stdout: "", stderr: message + remedy });
    expect(JSON.parse(await exportOf(home)).records).toEqual([]);
  });

  test("a newer one, whatever else is in it", async () => {
    const remedy = "Install the newest Offscript, then import it. Nothing was added.\n";
    for (const format of ["offscript/journal@1.1", "offscript/journal@2.0"]) {
      const newer = JSON.stringify({ records: [{ strange: 1 }], format, offscript: "3.1.0", strange: 2 });
      expect(await run({ argv: ["journal", "import", "-"], input: newer })).toMatchObject({
        code: 3,
        stderr: `- needs a newer Offscript: Offscript >= 3.1.0\n${remedy}`,
      });
    }
    const unsaid = JSON.stringify({ format: "offscript/journal@1.1", records: [] });
    expect((await run({ argv: ["journal", "import", "-"], input: unsaid })).stderr).toBe(
      `- needs a newer Offscript: offscript/journal@1.1\n${remedy}`,
    );
  });

  test("bytes that are no text, a file that is not there, a folder", async () => {
    const stdin = new PassThrough();
    stdin.end(
      Buffer.concat([Buffer.from(file([note]).slice(0, -2)), Buffer.from([0x2c, 0x22, 0xff, 0x22, 0x5d, 0x7d])]),
    );
    expect((await run({ argv: ["journal", "import", "-"], stdin })).stderr).toBe(broken + remedy);
    const cwd = newFolder();
    for (const [path, code] of [
      ["nowhere.json", "ENOENT"],
      [".", "EISDIR"],
    ] as const) {
      expect(await run({ argv: ["journal", "import", path], cwd })).toMatchObject({
        code: 3,
        stderr: `${path} cannot be read (${code}).\nCompare the spelling, and see whether it is a file that you may read.\n`,
      });
    }
  });

  test("a file longer than can be held", async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, "long.json"), "");
    truncateSync(join(cwd, "long.json"), 400 * 1024 * 1024 + 1);
    expect(await run({ argv: ["journal", "import", "long.json"], cwd })).toMatchObject({
      code: 3,
      stderr:
        "long.json holds more than 400 MB.\nExport it in parts, with --from and --to, and import one after the other. Nothing was added.\n",
    });
  });

  test("any text at all ends in a sentence", async () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.json().map((json) => `{"format":"offscript/journal@1.0","records":${json}}`),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (input) => {
        const { code, stderr } = await run({ argv: ["journal", "import", "-", "--dry-run"], input });
        expect([0, 3]).toContain(code);
        expect(stderr).not.toContain("Offscript itself");
      }),
      { numRuns: 100 },
    );
  });
});

test("the schema describes every export", async () => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
  ajv.addKeyword("markdownDescription");
  const fitsSchema = ajv.compile(schema);
  for (const home of [newFolder(), await lived()]) {
    fitsSchema(JSON.parse(await exportOf(home)));
    expect(fitsSchema.errors).toBe(null);
  }
  expect((await run({ argv: ["schema", "journal"] })).stdout).toBe(
    readFileSync(join(installation, "schemas/journal.schema.json"), "utf8"),
  );
});
