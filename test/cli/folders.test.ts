import { expect, test } from "vitest";
import { dataFolder, settingsFolder } from "../../src/cli/folders.ts";
import { noFolder } from "../../src/cli/no-folder.ts";

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
  expect(dataFolder({ env, platform, home })).toBe(folder);
});

test.each<[string, Env, string, string]>([
  ["linux", {}, "/home/ana", "/home/ana/.config/offscript"],
  ["linux", { XDG_CONFIG_HOME: "/etc/ana", XDG_DATA_HOME: "/data" }, "/home/ana", "/etc/ana/offscript"],
  ["linux", { XDG_CONFIG_HOME: "config" }, "/home/ana", "/home/ana/.config/offscript"],
  ["darwin", { XDG_CONFIG_HOME: "/etc/ana" }, "/Users/ana", "/Users/ana/Library/Application Support/offscript"],
  ["win32", {}, "C:\\Users\\ana", "C:\\Users\\ana\\AppData\\Roaming\\offscript\\Config"],
  ["win32", { APPDATA: "D:\\Roaming" }, "C:\\Users\\ana", "D:\\Roaming\\offscript\\Config"],
  ["linux", { OFFSCRIPT_HOME: "/mine", XDG_CONFIG_HOME: "/etc/ana" }, "/home/ana", "/mine"],
])("on %s with %o and the home %s, the settings are in %s", (platform, env, home, folder) => {
  expect(settingsFolder({ env, platform, home })).toBe(folder);
});

test.each<[string, Env, string, RegExp]>([
  ["linux", { OFFSCRIPT_HOME: "mine" }, "/home/ana", /“mine”/],
  ["linux", { OFFSCRIPT_HOME: "~/mine" }, "/home/ana", /“~\/mine”/],
  ["win32", { OFFSCRIPT_HOME: "mine" }, "C:\\Users\\ana", /“mine”/],
  ["linux", {}, "", /home folder/],
  ["linux", { XDG_DATA_HOME: "data", XDG_CONFIG_HOME: "config" }, "home", /home folder/],
  ["darwin", {}, "", /home folder/],
])("on %s with %o and the home “%s”, it says what is wrong", (platform, env, home, words) => {
  expect(dataFolder({ env, platform, home })).toBeUndefined();
  expect(settingsFolder({ env, platform, home })).toBeUndefined();
  expect(noFolder({ env, platform, home }).message).toMatch(words);
});
