import { beforeAll, expect, test } from "vitest";
import { bundledWriter, lost, tell, Writer } from "./processes.ts";
import { temporaryFolder } from "./temporary-folder.ts";

let program = "";
beforeAll(async () => {
  program = await bundledWriter();
});

const sound = [{ integrity_check: "ok" }];
const endless = 1_000_000;

function sometime(longest: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}

test("sixty kills in the middle of writing, in one journal: nothing that was kept is lost", async () => {
  const folder = temporaryFolder();
  const tales = new Map<string, readonly string[]>();
  for (let round = 0; round < 60; round++) {
    const session = `session-${round}`;
    const writer = new Writer(program, folder, session, endless);
    await writer.said("ready");
    writer.start();
    await writer.said("draft");
    await sometime(80);
    writer.kill();
    await writer.ended();
    tales.set(session, writer.lines);

    const told = tell(program, folder);
    expect(told.sound).toEqual(sound);
    for (const [each, lines] of tales) expect(lost(lines, each, told), each).toEqual([]);
  }
  const entries = [...tales.values()].flat().filter((line) => line.startsWith("entry"));
  expect(entries.length).toBeGreaterThan(60);
}, 180_000);

test("forty kills within a first start: the next start works, and nothing that was kept is lost", async () => {
  for (let round = 0; round < 40; round++) {
    const folder = temporaryFolder();
    const writer = new Writer(program, folder, "first", endless);
    await writer.said("ready");
    writer.start();
    await sometime(15);
    writer.kill();
    await writer.ended();
    const told = tell(program, folder);
    expect(told.sound).toEqual(sound);
    expect(lost(writer.lines, "first", told)).toEqual([]);
  }
}, 180_000);

test("one of two windows is killed, twenty times: the other goes on, and neither loses anything", async () => {
  const folder = temporaryFolder();
  for (let round = 0; round < 20; round++) {
    const rounds = 40;
    const names = [`killed-${round}`, `living-${round}`] as const;
    const writers = [new Writer(program, folder, names[0], endless), new Writer(program, folder, names[1], rounds)];
    const [killed, living] = writers as [Writer, Writer];
    await Promise.all(writers.map((writer) => writer.said("ready")));
    for (const writer of writers) writer.start();
    await sometime(100);
    killed.kill();
    await Promise.all(writers.map((writer) => writer.ended()));
    expect(living.lines.at(-1)).toBe("closed");
    expect(living.lines).toContain(`entry ${rounds}`);
    const told = tell(program, folder);
    expect(told.sound).toEqual(sound);
    expect([lost(killed.lines, names[0], told), lost(living.lines, names[1], told)]).toEqual([[], []]);
  }
}, 180_000);
