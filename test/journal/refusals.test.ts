import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { exitCodes, Failure } from "../../src/failure.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { bundledWriter, lost, type Told } from "./processes.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test.each<[string, (folder: string) => string]>([
  ["a file", (folder) => join(folder, "file")],
  ["below a file", (folder) => join(folder, "file", "deeper")],
  ["longer than the system allows", (folder) => join(folder, "long".repeat(200))],
  ["no place for files", () => "/proc/offscript"],
])("a folder that is %s is told of, and nothing is left behind", (_, place) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "theirs");
  const wanted = place(folder);
  let thrown: unknown;
  try {
    openJournal(wanted);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(Failure);
  const { message, remedy, exitCode } = thrown as Failure;
  expect(message).toContain(wanted);
  expect(remedy).toContain("OFFSCRIPT_HOME");
  expect(exitCode).toBe(exitCodes.unable);
  expect(readdirSync(folder)).toEqual(["file"]);
});

test("a lock file that is a folder is told of", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "journal.lock"));
  expect(() => openJournal(folder)).toThrow(/journal\.lock/);
});

/** Runs a script in which `$disk` is a small disk of its own, `write` a writer without end and `tell` one that looks. */
function onSmallDisk(program: string, script: string): string {
  const setting = `
    disk="$1" node="$2" program="$3"
    write() { echo | "$node" "$program" write "$disk" s 100000; }
    tell() { "$node" "$program" tell "$disk"; }
    mount -t tmpfs -o size=700k tmpfs "$disk"
  `;
  const words = ["-Urm", "sh", "-c", setting + script, "sh", temporaryFolder(), process.execPath, program];
  return execFileSync("unshare", words, { encoding: "utf8", maxBuffer: 2 ** 28 });
}

function canHaveDisks(): boolean {
  try {
    execFileSync("unshare", ["-Urm", "sh", "-c", "mount -t tmpfs tmpfs /tmp"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!canHaveDisks())("on a disk of its own (skipped where this account may not make one)", () => {
  let program = "";
  beforeAll(async () => {
    program = await bundledWriter();
  });

  test("a full disk is told of, and what was kept before is there once there is room", () => {
    const said = onSmallDisk(
      program,
      'head -c 100000 /dev/zero > "$disk/ballast"; write || echo "ended $?"; rm "$disk/ballast"; echo told; tell',
    );
    const [written = "", told = ""] = said.split("told\n");
    const lines = written.trim().split("\n");
    expect(lines.filter((line) => line.startsWith("entry")).length).toBeGreaterThan(20);
    expect(lines.at(-2)).toMatch(/^Failure: There is no room left on the disk .*journal\.db$/);
    expect(lines.at(-1)).toBe("ended 3");
    const found = JSON.parse(told) as Told;
    expect(found.sound).toEqual([{ integrity_check: "ok" }]);
    expect(lost(lines, "s", found)).toEqual([]);
  });

  test("a first start on a full disk is told of, and the next with room works", () => {
    const said = onSmallDisk(
      program,
      'head -c 680000 /dev/zero > "$disk/ballast"; tell || echo " ended $?"; rm "$disk/ballast"; tell',
    );
    expect(said).toMatch(
      /^Failure: There is no room left on the disk .*\n ended 3\n\{"sound":\[\{"integrity_check":"ok"/,
    );
  });

  test("a folder that may not be written to is told of", () => {
    const said = onSmallDisk(program, 'tell; mount -o remount,ro "$disk"; tell || echo " ended $?"');
    expect(said).toMatch(/Failure: This account may not write to .*journal\.lock\n ended 3\n$/);
  });
});
