import { expect, test } from "vitest";
import { day, lines, packWithDilemmas, start } from "./follow-up-pack.ts";
import { newFolder, run } from "./world.ts";

const pack = packWithDilemmas();
const scenarios = ["late-parcel", "lost-slip", "night-train", "no-slip", "wet-parcel"];

/** Practises one of the situations on a day; what is written after the session's own lines comes last. */
async function practise(home: string, days: number, after = "", ...flags: string[]): Promise<string> {
  const scenario = scenarios[days % scenarios.length] ?? "";
  const argv = ["practice", scenario, "--pack", pack, "--plain", "--seed", String(days), ...flags];
  return (await run({ argv, home, at: start + days * day, input: `${lines("My")}${after}` })).stdout;
}

const question = `
Question: One more, now and then: was this worth your time? What would make it
so?
For your own eyes. Ctrl-D, or a line with only a full stop, finishes · Enter
alone: no answer
`;

test("after the fifth session, and then after ten more, one question may be answered for one's own eyes", async () => {
  const home = newFolder();
  for (const days of [0, 1, 2, 3]) expect(await practise(home, days)).not.toContain("worth");
  const fifth = await practise(home, 4, "Yes. Shorter openings.\n.\n");
  expect(fifth).toContain(`${question}> Yes. Shorter openings.\n> .\nSaved, on this computer only.\n`);
  for (let days = 5; days < 14; days++) expect(await practise(home, days)).not.toContain("worth your");
  expect(await practise(home, 14, "\n.\n")).toContain("worth your time");
  for (let days = 15; days < 24; days++) expect(await practise(home, days)).not.toContain("worth your");
  const shown = await run({ argv: ["journal", "search", "shorter"], home });
  expect(shown.stdout).toContain("Shorter openings.");
});

test("it is not asked in the short form, nor where quiet was asked for, nor off the record", async () => {
  const home = newFolder();
  for (const days of [0, 1, 2, 3]) await practise(home, days);
  expect(await practise(home, 4, "", "--short")).not.toContain("worth");
  expect(await practise(home, 5, "", "--quiet")).not.toContain("worth");
  expect(await practise(home, 6, "", "--off-record")).not.toContain("worth");
  expect(await practise(home, 7)).toContain("worth your time");
});

test("after a command, one writes on in a line of its own", async () => {
  const home = newFolder();
  for (const days of [0, 1, 2, 3]) await practise(home, days);
  await practise(home, 4, "Mostly.\n/help\nThe evening is good.\n.\n");
  expect((await run({ argv: ["journal", "show"], home })).stdout).toContain("Mostly.\nThe evening is good.");
});

test("where it is broken off, what was typed is kept, and the session is finished", async () => {
  const home = newFolder();
  for (const days of [0, 1, 2, 3]) await practise(home, days);
  await practise(home, 4, "Half a sen");
  const [latest] = JSON.parse((await run({ argv: ["journal", "list", "--json"], home })).stdout);
  expect(latest.state).toBe("finished");
  expect((await run({ argv: ["journal", "show"], home })).stdout).toContain("Half a sen");
});
