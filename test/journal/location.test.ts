import { expect, test } from "vitest";
import { Failure } from "../../src/failure.ts";
import { journalFolder } from "../../src/journal/location.ts";

type Env = Readonly<Record<string, string>>;

test.each<[string, Env, string, string]>([
  ["linux", {}, "/home/ana", "/home/ana/.local/share/offscript"],
  ["linux", { XDG_DATA_HOME: "/data" }, "/home/ana", "/data/offscript"],
  ["linux", { XDG_DATA_HOME: "" }, "/home/ana", "/home/ana/.local/share/offscript"],
  ["linux", { XDG_DATA_HOME: "data" }, "/home/ana", "/home/ana/.local/share/offscript"],
  ["linux", { XDG_DATA_HOME: "/data" }, "", "/data/offscript"],
  ["freebsd", { LOCALAPPDATA: "/local" }, "/home/ana", "/home/ana/.local/share/offscript"],
  ["darwin", { XDG_DATA_HOME: "/data" }, "/Users/ana", "/Users/ana/Library/Application Support/offscript"],
  ["win32", {}, "C:\\Users\\ana", "C:\\Users\\ana\\AppData\\Local\\offscript\\Data"],
  ["win32", { LOCALAPPDATA: "D:\\Local" }, "C:\\Users\\ana", "D:\\Local\\offscript\\Data"],
  ["win32", { LOCALAPPDATA: "Local" }, "C:\\Users\\ana", "C:\\Users\\ana\\AppData\\Local\\offscript\\Data"],
  ["linux", { OFFSCRIPT_HOME: "/mine", XDG_DATA_HOME: "/data" }, "/home/ana", "/mine"],
  ["linux", { OFFSCRIPT_HOME: "" }, "/home/ana", "/home/ana/.local/share/offscript"],
  ["win32", { OFFSCRIPT_HOME: "E:\\mine" }, "", "E:\\mine"],
])("on %s with %o and the home %s, the journal is in %s", (platform, env, home, folder) => {
  expect(journalFolder(env, platform, home)).toBe(folder);
});

test.each<[string, Env, string, RegExp]>([
  ["linux", { OFFSCRIPT_HOME: "mine" }, "/home/ana", /“mine”/],
  ["linux", { OFFSCRIPT_HOME: "~/mine" }, "/home/ana", /“~\/mine”/],
  ["win32", { OFFSCRIPT_HOME: "mine" }, "C:\\Users\\ana", /“mine”/],
  ["linux", {}, "", /home folder/],
  ["linux", { XDG_DATA_HOME: "data" }, "home", /home folder/],
  ["darwin", {}, "", /home folder/],
])("on %s with %o and the home “%s”, it says what is wrong", (platform, env, home, words) => {
  expect(() => journalFolder(env, platform, home)).toThrow(Failure);
  expect(() => journalFolder(env, platform, home)).toThrow(words);
});
