import { exitCodes } from "../../failure.ts";
import { manualText } from "../../messages/manual.ts";

/** A thing that a manual lists, and what it says about it, in Markdown. */
export interface Listed {
  readonly name: string;
  readonly about: string;
}

const variableNames = [
  "OFFSCRIPT_HOME",
  "ACCESSIBLE",
  "NO_COLOR",
  "FORCE_COLOR",
  "TERM",
  "LANGUAGE",
  "LC_ALL",
  "LC_MESSAGES",
  "LANG",
  "VISUAL",
  "EDITOR",
  "SHELL",
  "GITHUB_ACTIONS",
  "XDG_DATA_HOME",
  "XDG_CONFIG_HOME",
  "LOCALAPPDATA",
  "APPDATA",
] as const;

/** The environment variables that the program heeds. */
export const variables: readonly Listed[] = variableNames.map((name) => ({
  name,
  about: manualText(`manual.variable.${name}`),
}));

const paths = {
  "journal.linux": "~/.local/share/offscript/journal.db",
  "journal.mac": "~/Library/Application Support/offscript/journal.db",
  "journal.windows": "%LOCALAPPDATA%\\offscript\\Data\\journal.db",
  "settings.linux": "~/.config/offscript/settings.yaml",
  "settings.mac": "~/Library/Application Support/offscript/settings.yaml",
  "settings.windows": "%APPDATA%\\offscript\\Config\\settings.yaml",
  project: "offscript.yaml",
} as const;

/** The files that the program reads and writes without being told where they are. */
export const files: readonly Listed[] = (Object.keys(paths) as (keyof typeof paths)[]).map((key) => ({
  name: paths[key],
  about: manualText(`manual.file.${key}`),
}));

/** The exit codes of all commands. */
export const exits: readonly Listed[] = (Object.keys(exitCodes) as (keyof typeof exitCodes)[]).map((key) => ({
  name: String(exitCodes[key]),
  about: manualText(`manual.exit.${key}`),
}));
