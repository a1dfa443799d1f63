import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { harmIn, orders, unseen, writeHostilePack } from "./hostile-texts.ts";
import { given, journalOf, latest, newHome, run, start, umbrellas } from "./offscript.ts";
import { playOn, typeAndWait } from "./playing.ts";

/** A name that a file system takes. */
const oddName = (orders + unseen).replaceAll("/", "").replaceAll("\0", "");

function harmless({ stdout, stderr }: { stdout: string; stderr: string }): void {
  expect(harmIn(stdout + stderr, "plain")).toEqual([]);
}

test("a pack that brings orders for the terminal as escapes of YAML is refused, each place told, and nothing obeyed", async () => {
  const home = newHome();
  const folder = join(home, "pack");
  writeHostilePack(folder, orders);

  const told = run(home, ["validate", folder]);
  harmless(told);
  expect(told.code).toBe(1);
  expect(told.stdout).toContain("stands for an invisible control character (U+001B)");
  const report = run(home, ["validate", "--format", "json", folder]);
  harmless(report);
  const { findings } = JSON.parse(report.stdout) as { findings: { file: string; line: number; code: string }[] };
  const odd = readFileSync(join(folder, "scenarios/odd.yaml"), "utf8").split("\n");
  const places = odd.flatMap((line, index) => (line.includes("\\x1b") ? [index + 1] : []));
  const refused = findings.filter(({ file, code }) => file.endsWith("odd.yaml") && code === "OFF024");
  expect(refused.map(({ line }) => line)).toEqual(places);

  const practice = run(home, ["practice", "--plain", "--pack", folder], "\n");
  harmless(practice);
  expect(practice.code).toBe(3);
  expect(practice.stderr).toContain("cannot be opened");
  for (const args of [
    ["validate", folder],
    ["practice", "--pack", folder],
  ]) {
    const terminal = start(home, args);
    await terminal.ended;
    expect(terminal.history()).not.toBe("");
    expect(harmIn(terminal.raw(), "rich")).toEqual([]);
  }
});

test("a pack file with such bytes as they are is refused, and shown harmless", () => {
  const home = newHome();
  const folder = join(home, "pack");
  cpSync(umbrellas, folder, { recursive: true });
  const file = join(folder, "scenarios/second-umbrella.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("Mr Bello borrowed", `Mr Bello ${orders} borrowed`));
  for (const format of ["text", "json"]) {
    const told = run(home, ["validate", "--format", format, folder]);
    expect(told.code).toBe(1);
    harmless(told);
  }
  const practice = run(home, ["practice", "--plain", "--pack", folder], "\n");
  expect(practice.code).toBe(3);
  harmless(practice);
});

test("a pack that hides signs of direction in its texts is practised without any of them", async () => {
  const home = newHome();
  const folder = join(home, "pack");
  writeHostilePack(folder, unseen);
  expect(run(home, ["validate", folder]).code).toBe(0);
  const terminal = start(home, ["practice", "--pack", folder]);
  await typeAndWait(terminal, "");
  await typeAndWait(terminal, "\r");
  await typeAndWait(terminal, "/limits\r");
  await playOn(terminal, "we look at it together");
  expect(harmIn(terminal.raw(), "rich")).toEqual([]);
  harmless(run(home, ["practice", "--plain", "--pack", folder], "l\n\n\nsome words\n.\n1\n1\n"));
  const list = run(home, ["journal", "list"]);
  harmless(list);
  // One session, one line, whatever its title is.
  expect(list.stdout.trimEnd().split("\n")).toHaveLength(2);
  harmless(run(home, ["journal", "show"]));
  harmless(run(home, ["journal", "show", "--json"]));
  expect(latest(home).situation["title"]).toBe(`title ${unseen} title-end`);
});

/** A home whose journal holds an unfinished session with orders in every text of it, as nobody could have brought them in. */
function forgedHome(): string {
  const honest = newHome();
  const folder = join(honest, "pack");
  writeHostilePack(folder, "ODD");
  run(honest, ["practice", "--plain", "--pack", folder, "--seed", "1"], "\nsome words\n.\n1\n1\nhalf ODD\n");
  const odd = JSON.stringify(orders.replaceAll("\0", "") + unseen).slice(1, -1);
  const forged = JSON.parse(JSON.stringify(latest(honest)).replaceAll("ODD", odd));
  const home = newHome();
  const journal = openJournal(journalOf(home));
  journal.begin({ ...forged.session, situation: JSON.stringify(forged.situation) });
  for (const entry of forged.entries) journal.append(forged.session.id, entry);
  for (const draft of forged.drafts) journal.keepDraft(forged.session.id, draft);
  journal.close();
  return home;
}

test("a journal full of orders is gone on with, listed and shown, and none of them is obeyed", async () => {
  const home = forgedHome();
  const looks = [
    ["journal", "list"],
    ["journal", "show"],
    ["journal", "list", "--json"],
    ["journal", "show", "--json"],
  ];
  const look = async () => {
    for (const args of looks) {
      const piped = run(home, args);
      harmless(piped);
      expect(piped.stdout).toContain("title");
      const terminal = start(home, args);
      await terminal.ended;
      expect(harmIn(terminal.raw(), "rich")).toEqual([]);
    }
  };
  const terminal = start(home);
  await typeAndWait(terminal, "");
  await typeAndWait(terminal, "\r");
  expect(terminal.history()).toMatch(/> half \^\[\[41m/);
  await typeAndWait(terminal, "/limits\r");
  await typeAndWait(terminal, "/standards\r");
  await typeAndWait(terminal, "\x04");
  await playOn(terminal, "we look at it together");
  for (const label of ["title", "because", "noticed", "standard", "ask-again", "ending", "not-known", "other-cost"]) {
    expect(terminal.history().replace(/\s+/g, " ")).toContain(`${label} ^[[41m`);
  }
  expect(terminal.raw()).toContain("\x1b[?2004h");
  expect(harmIn(terminal.raw(), "rich")).toEqual([]);
  await look();
});

test("the same, line by line: at a terminal and in a pipe", async () => {
  const home = forgedHome();
  const piped = run(home, ["practice", "--plain"], "\n/limits\n/leave\n");
  harmless(piped);
  expect(piped.stdout).toMatch(/because\s+\^\[\[41m/);
  const terminal = start(home, [], { env: { ACCESSIBLE: "1" } });
  await typeAndWait(terminal, "");
  await typeAndWait(terminal, "\r");
  await typeAndWait(terminal, "\x04");
  await playOn(terminal, "we look at it together");
  expect(terminal.history()).toContain("^[[41m");
  expect(harmIn(terminal.raw(), "plain")).toEqual([]);
});

test("names of files, folders and situations, and words of the command line, give no orders either", async () => {
  const home = newHome();
  const folder = join(home, oddName.slice(0, 60));
  cpSync(umbrellas, folder, { recursive: true });
  writeFileSync(join(folder, "scenarios", `${oddName.slice(0, 60)}.yaml`), "no: scenario\n");
  mkdirSync(join(home, "empty"));
  const commands = [
    ["validate", folder],
    ["validate", "--format", "json", folder],
    ["validate", join(home, oddName)],
    ["practice", "--plain", "--pack", folder],
    ["practice", "--plain", "--pack", join(home, oddName)],
    ["practice", "--plain", oddName],
    ["practice", "--seed", oddName],
    ["journal", "show", oddName],
    ["journal", oddName],
    [oddName],
    [`--${oddName}`],
    ["validate", "--format", oddName],
  ];
  for (const args of commands) harmless(run(home, args, "\n"));
  const { findings } = JSON.parse(run(home, commands[1] ?? []).stdout) as { findings: { file: string }[] };
  expect(findings.some(({ file }) => file.includes(oddName.slice(0, 60)))).toBe(true);

  const env = { OFFSCRIPT_HOME: join(home, oddName.slice(0, 60)) };
  harmless(run(home, ["journal", "path"], "", env));
  const terminal = start(home, [], { env });
  await typeAndWait(terminal, "");
  expect(terminal.history()).toContain("^[[41m");
  await typeAndWait(terminal, "\r");
  expect(harmIn(terminal.raw(), "rich")).toEqual([]);
});

test("orders in a person's own paste are words: shown harmless, and kept to the byte", async () => {
  const home = newHome();
  const terminal = start(home, ["practice", "--pack", umbrellas]);
  await typeAndWait(terminal, "");
  await typeAndWait(terminal, "\r");
  const text = `before ${orders.replaceAll("\0", "")} between ${unseen} after`;
  terminal.paste(text);
  await terminal.waitFor("after");
  expect(latest(home).drafts.map((draft) => draft.text)).toEqual([text]);
  await typeAndWait(terminal, "\x04");
  expect(given(latest(home))).toEqual([text]);
  harmless(run(home, ["journal", "show"]));
  expect(terminal.history()).toMatch(/before\s+\^\[\[41m/);
  expect(harmIn(terminal.raw(), "rich")).toEqual([]);
});
