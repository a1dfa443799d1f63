import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newFolder, run as runIn, type World } from "../cli/world.ts";
import { textsOf } from "./read-catalogue.ts";

const run = (world: World) => runIn({ ...world, env: { LANG: "de_DE.UTF-8", ...world.env } });

/** The pieces of sentences between the values that are put in: what would be heard if a text were told in English. */
const german = new Set(textsOf("de").flatMap(([, text]) => piecesOf(text)));
const english = textsOf("en")
  .flatMap(([, text]) => piecesOf(text))
  .filter((piece) => piece.split(" ").length > 2 && !german.has(piece));

function piecesOf(text: string): string[] {
  return text
    .split(/[{}\n]| {2,}/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

/** What of the English catalogue stands in a text, however its lines are broken. */
function englishIn(text: string): string[] {
  const line = ` ${text.replace(/\s+/g, " ")} `;
  return english.filter((piece) => line.includes(piece));
}

test("English would be heard", async () => {
  const { stdout } = await runIn({ argv: ["--help"] });
  expect(englishIn(stdout).length).toBeGreaterThan(5);
});

/** The names of values in the help, such as the `folder` of `--pack <folder>`. */
const values = textsOf("en").flatMap(([key, text]) => (key.startsWith("cli.value.") ? [text] : []));

test("help is all German, whatever it is asked of", async () => {
  const groups: string[][] = [[]];
  for (const argv of groups) {
    const { stdout } = await run({ argv: [...argv, "--help"] });
    expect({ argv, heard: englishIn(stdout) }).toEqual({ argv, heard: [] });
    expect(stdout).toContain(`Aufruf: ${["offscript", ...argv].join(" ")}`);
    expect(stdout).not.toMatch(
      /Usage|Options|Flags|Commands|Arguments|[<[](?:flags|folder|text|file|pack)\b|display help/,
    );
    // What stands for a value has its German name, too.
    const { stdout: original } = await runIn({ argv: [...argv, "--help"] });
    for (const [, value = ""] of original.matchAll(/[<[]=?([a-z]+)/g)) expect(values).toContain(value);
    const inner = stdout.split("\nBefehle:\n")[1]?.matchAll(/^ {2}([a-z]+)/gm) ?? [];
    groups.push(...[...inner].map(([, name = ""]) => [...argv, name]).filter((words) => !words.includes("help")));
  }
  expect(groups.length).toBeGreaterThan(20);
});

describe("a command line that is not understood", () => {
  test.each([
    [["practice", "--plian"], "Es gibt keine Option --plian.\nMeinten Sie: --plain\n"],
    [
      ["practice", "--nothing-like-it"],
      "Es gibt keine Option --nothing-like-it.\nWie der Aufruf geht, zeigt: offscript practice --help\n",
    ],
    [
      ["practice", "--seed", "many"],
      "„many“ passt nicht zu --seed <Zahl>.\nSchreiben Sie eine ganze Zahl von 0 bis 4294967295.\n",
    ],
    [
      ["practice", "--pack"],
      "Nach -p, --pack <Paket> fehlt eine Angabe.\nWie der Aufruf geht, zeigt: offscript practice --help\n",
    ],
    [
      ["practice", "--short", "--long"],
      "--short und --long gehen nicht zusammen.\nWie der Aufruf geht, zeigt: offscript practice --help\n",
    ],
    [
      ["practice", "one", "two"],
      "Nach diesem Befehl stehen 2 Angaben, und er nimmt höchstens 1.\nWie der Aufruf geht, zeigt: offscript practice --help\n",
    ],
    [["journal", "lst"], "Hier gibt es keinen Befehl „lst“.\nMeinten Sie: list\n"],
    [["practise"], "Es gibt keinen Befehl „practise“.\nMeinten Sie: offscript practice\n"],
  ])("%j", async (argv, stderr) => {
    expect(await run({ argv })).toMatchObject({ code: 2, stdout: "", stderr });
  });

  test("names the values that are allowed", async () => {
    const { stderr } = await run({ argv: ["scenario", "new", "--channel", "pigeon"] });
    expect(stderr).toMatch(/^„pigeon“ passt nicht zu --channel <Name>\.\nMöglich sind: phone, chat, /);
  });
});

test("the same in English", async () => {
  const { code, stderr } = await runIn({ argv: ["journal", "list", "--jsn"] });
  expect({ code, stderr }).toEqual({ code: 2, stderr: "There is no flag --jsn.\nDid you mean: --json\n" });
  const twice = await runIn({ argv: ["journal", "list", "x"] });
  expect(twice.stderr).toBe(
    "1 word stands after this command, and it takes none.\nSee how it is used with: offscript journal list --help\n",
  );
});

test("a pack with mistakes is checked in German; what machines read stays as it is", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "scenarios"));
  writeFileSync(
    join(folder, "pack.yaml"),
    'format: offscript/pack@1.0\nname: pakete\ntitle: Pakete\nversion: "1.0.0"\nlanguge: de\n',
  );
  writeFileSync(
    join(folder, "scenarios", "zu-spaet.yaml"),
    "format: offscript/scenario@1.0\nid: zu-spaet\ntitle: Zu spät\nminutes: viele\nheat: lukewarm\nsituation: 12\ncustomer:\n  opening: Wo ist es?\n",
  );
  const { code, stdout } = await run({ argv: ["validate", folder] });
  expect(code).toBe(1);
  expect(englishIn(stdout)).toEqual([]);
  const inGerman = await run({ argv: ["validate", folder, "--format", "json"] });
  const inEnglish = await runIn({ argv: ["validate", folder, "--format", "json"] });
  const bare = (text: string) => text.replace(/"(?:message|remedy|text|title)": "(?:[^"\\]|\\.)*"/g, "");
  expect(bare(inGerman.stdout)).toBe(bare(inEnglish.stdout));
  expect(inGerman.stdout).not.toBe(inEnglish.stdout);
});

/** A pack of which no text is in the catalogue. */
function ownPack(): string {
  const folder = newFolder();
  mkdirSync(join(folder, "scenarios"));
  writeFileSync(join(folder, "pack.yaml"), pack);
  writeFileSync(join(folder, "charter.yaml"), charter);
  writeFileSync(join(folder, "scenarios", "nasses-paket.yaml"), scenario);
  return folder;
}

const pack = `format: offscript/pack@1.0
name: pakete
title: Pakete
version: "1.0.0"
language: de
dilemmas:
  zusage:
    between: die Zusage halten
    and: niemanden vorziehen
`;
const charter = `format: offscript/charter@1.0
title: Wie wir arbeiten
standards:
  - id: sagen
    text: Wir sagen, was ist.
`;
const scenario = `format: offscript/scenario@1.0
id: nasses-paket
title: Das nasse Paket
minutes: 3
practises:
  - sagen
dilemmas:
  - zusage
content_notes:
  - ein Verlust
setting:
  field: Zustellung
  channel: phone
situation: Ein Paket kam am Montag nass an.
customer:
  name: Herr Ito
  opening: Wer zahlt mir das?
  underneath: das Bild seiner Mutter war darin
  reactions:
    softens: Gut.
    hardens: So nicht.
facts:
  - id: beleg
    say: Den habe ich noch.
    words: Beleg
  - id: foto
    say: Hier ist eins.
    words: Foto
gap: Wer für Nässe haftet.
roles:
  adviser:
    brief: Sie sitzen am Telefon.
    limits:
      must:
        - do: den Namen prüfen
          because: Datenschutz
      yours:
        - ein neuer Versand
      ask_first:
        - Geld zurück
    pressures:
      said: Zeit lassen.
turns:
  - id: regen
    time_passes: Kurz danach
    happens: Ein zweites nasses Paket.
perspectives:
  - from: Herr Ito
    would: es seiner Schwester erzählen
    weighed: ob er noch anruft
  - from: die Zustellerin
    would: anders stapeln
    cost: zehn Minuten
`;

const answers = [
  ...["Ich frage nach dem Beleg und dem Foto.", "/help", "/limits", "/standards", "/edit", "/nichts", "/ask Rechnung"],
  ...["/obstacle", "2", "die Liste", "2", ".", "0", "1", "Und jetzt?", ".", "/back", "Noch einmal.", "."],
];

test("a whole session and the journal are in German", async () => {
  const folder = ownPack();
  const argv = ["practice", "nasses-paket", "--pack", folder, "--plain", "--seed", "1"];
  const input = [...answers, ...Array.from({ length: 30 }, () => ["1", "ja", "."]).flat()].join("\n");
  const { code, stdout, stderr, home } = await run({ argv, input });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.trimEnd().endsWith("Gespeichert, nur auf diesem Computer.")).toBe(true);
  expect(stdout).toContain("Was sagen und tun Sie?");
  expect(englishIn(stdout)).toEqual([]);
  const shown = await run({ argv: ["journal", "show"], home });
  expect(shown.stdout).toContain("Sie haben gefragt: Rechnung");
  expect(englishIn(shown.stdout)).toEqual([]);
  const left = await run({ argv, input: "Halb", home });
  expect(left).toMatchObject({ code: 3, stderr: "Hier endete die Eingabe.\n" });
  expect(englishIn(left.stdout)).toEqual([]);
});

test("a pack made in German is in German", async () => {
  const cwd = newFolder();
  const { code, stdout } = await run({ argv: ["pack", "new", "neu", "--title", "Neu", "--yes"], cwd });
  expect({ code, heard: englishIn(stdout) }).toEqual({ code: 0, heard: [] });
  expect(readFileSync(join(cwd, "neu", "pack.yaml"), "utf8")).toContain("language: de");
  const checked = await run({ argv: ["validate", "neu"], cwd });
  expect(checked.code).toBe(0);
});
