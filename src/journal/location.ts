import { join, posix, win32 } from "node:path";
import { journalFailure } from "./trouble.ts";

/**
 * The folder that holds the journal: OFFSCRIPT_HOME, or else the place of the system for a person's data.
 * A relative OFFSCRIPT_HOME throws Failure: the journal would seem lost in every other working directory.
 * A relative XDG_DATA_HOME or LOCALAPPDATA counts as unset, as the XDG base directory specification asks.
 */
export function journalFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: string,
): string {
  const { isAbsolute, join } = platform === "win32" ? win32 : posix;
  const given = env["OFFSCRIPT_HOME"];
  if (given && !isAbsolute(given)) {
    throw journalFailure("relative", { path: given, example: join(isAbsolute(home) ? home : "/", "offscript") });
  }
  if (given) return given;

  const standard = (name: string, ...otherwise: readonly string[]): string => {
    const folder = env[name];
    if (folder && isAbsolute(folder)) return folder;
    if (!isAbsolute(home)) throw journalFailure("homeless");
    return join(home, ...otherwise);
  };
  if (platform === "win32") return join(standard("LOCALAPPDATA", "AppData", "Local"), "offscript", "Data");
  if (platform === "darwin") return join(standard("", "Library", "Application Support"), "offscript");
  return join(standard("XDG_DATA_HOME", ".local", "share"), "offscript");
}

/** The journal itself, within its folder. */
export function journalFile(folder: string): string {
  return join(folder, "journal.db");
}
