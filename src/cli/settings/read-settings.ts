import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { posix, win32 } from "node:path";
import { type Surroundings, settingsFolder } from "../folders.ts";
import { isSetting, rangeOf, type SettingName, type Settings, settingsFormat, valueWithin } from "./settings.ts";
import { readLine } from "./settings-lines.ts";

/** Something in a settings file that does not hold; whatever else stands there does. Lines count from 1. */
export type SettingsProblem =
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "encoding" }
  | { readonly kind: "newer"; readonly format: string }
  | { readonly kind: "line"; readonly line: number }
  | { readonly kind: "unknown" | "twice"; readonly line: number; readonly name: string }
  | { readonly kind: "value"; readonly line: number; readonly name: SettingName | "format"; readonly value: string };

/** A person's settings, as they were found at the start. */
export interface SettingsFound {
  /** Where the file is, or would be; undefined where there is no place for it. */
  readonly path: string | undefined;
  /** What stands in it; undefined where there is none that can be read. */
  readonly text: string | undefined;
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

/** More than this is no settings file. */
const mostBytes = 65_536;

/** Reads a person's settings. Never throws: what does not hold is told, and is as if it were not there. */
export function readSettings(around: Surroundings): SettingsFound {
  const folder = settingsFolder(around);
  if (folder === undefined) return { path: undefined, text: undefined, settings: {}, problems: [] };
  const path = (around.platform === "win32" ? win32 : posix).join(folder, "settings.yaml");
  const bytes = contents(path);
  const unread = { path, text: undefined, settings: {} };
  if (bytes === undefined) return { ...unread, problems: [] };
  if (typeof bytes === "string") return { ...unread, problems: [{ kind: "unreadable", reason: bytes }] };
  const text = decoded(bytes);
  if (text === undefined) return { ...unread, problems: [{ kind: "encoding" }] };
  return { path, text, ...settingsIn(text) };
}

/** The bytes of the file, undefined where there is none, or the system's word for why it cannot be read. */
function contents(path: string): Uint8Array | string | undefined {
  try {
    // Without O_NONBLOCK, a pipe in its place would hold every start.
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = fstatSync(handle);
      if (found.isDirectory()) return "EISDIR";
      if (!found.isFile()) return "EINVAL";
      return found.size > mostBytes ? "EFBIG" : readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === undefined) throw problem;
    return code === "ENOENT" || code === "ENOTDIR" ? undefined : code;
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (problem) {
    if (problem instanceof TypeError) return undefined;
    throw problem;
  }
}

function settingsIn(text: string): { settings: Settings; problems: SettingsProblem[] } {
  const found = new Map<string, string | number>();
  const problems: SettingsProblem[] = [];
  for (const [index, written] of text.split("\n").entries()) {
    const line = index + 1;
    const read = readLine(written);
    if (read.kind === "not-understood") problems.push({ kind: "line", line });
    if (read.kind !== "setting") continue;
    const { name, value } = read;
    if (name === "format") problems.push(...aboutFormat(value, line));
    else if (!isSetting(name)) problems.push({ kind: "unknown", line, name });
    else if (found.has(name)) problems.push({ kind: "twice", line, name });
    else {
      const fitting = valueWithin(rangeOf(name), value);
      if (fitting === undefined) problems.push({ kind: "value", line, name, value });
      else found.set(name, fitting);
    }
  }
  // The schema has been asked about each of them.
  return { settings: Object.fromEntries(found) as Settings, problems };
}

function aboutFormat(value: string, line: number): SettingsProblem[] {
  if (value === settingsFormat) return [];
  const isOurs = /^offscript\/settings@\d+\.\d+$/.test(value);
  return [isOurs ? { kind: "newer", format: value } : { kind: "value", line, name: "format", value }];
}
