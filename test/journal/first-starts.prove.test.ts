import { beforeAll, expect, test } from "vitest";
import { bundledWriter, lost, tell, Writer } from "./processes.ts";
import { temporaryFolder } from "./temporary-folder.ts";

let program = "";
beforeAll(async () => {
  program = await bundledWriter();
});

test("three first starts at once, fifty times: all of them keep everything", async () => {
  for (let round = 0; round < 50; round++) {
    const folder = `${temporaryFolder()}/not/there/yet`;
    const names = ["a", "b", "c"];
    const writers = names.map((name) => new Writer(program, folder, name, 3));
    await Promise.all(writers.map((writer) => writer.said("ready")));
    for (const writer of writers) writer.start();
    await Promise.all(writers.map((writer) => writer.ended()));
    expect(writers.map((writer) => writer.lines.slice(-2))).toEqual(names.map(() => ["entry 3", "closed"]));
    const told = tell(program, folder);
    expect(told.sound).toEqual([{ integrity_check: "ok" }]);
    expect(writers.map((writer, index) => lost(writer.lines, names[index] ?? "", told))).toEqual([[], [], []]);
  }
}, 180_000);
