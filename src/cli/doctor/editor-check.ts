import { accessSync, constants, statSync } from "node:fs";
import { posix, win32 } from "node:path";
import { say } from "../../messages/say.ts";
import type { Context } from "../context.ts";
import type { Finding } from "./finding.ts";

/** The editor that `/edit` opens in a session. It is looked for, never run. */
export function checkEditor({ env, machine }: Context): Finding {
  const { platform, home } = machine;
  const variable = ["VISUAL", "EDITOR"].find((name) => env[name]?.trim());
  const usual = platform === "win32" ? ["notepad"] : ["nano", "vi"];
  const commands = variable ? [env[variable]?.trim() ?? ""] : usual;
  for (const command of commands) {
    const program = programIn(command).replace(/^~(?=\/)/, home);
    if (!isThere(program, env, platform)) continue;
    return { check: "editor", state: "fine", found: say("settings.doctor.editor", { command }) };
  }
  const remedy = say("settings.doctor.editor.remedy");
  if (!variable) return { check: "editor", state: "note", found: say("settings.doctor.editor.none"), remedy };
  const command = commands.join(", ");
  return { check: "editor", state: "mend", found: say("settings.doctor.editor.lost", { variable, command }), remedy };
}

/** What a shell would run of a command such as `"my editor" --wait`. */
function programIn(command: string): string {
  const [, double, single, bare] = /^(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(command) ?? [];
  return double ?? single ?? bare ?? "";
}

function isThere(program: string, env: Context["env"], platform: string): boolean {
  const path = platform === "win32" ? win32 : posix;
  const folders = path.basename(program) === program ? (env["PATH"] ?? "").split(path.delimiter) : [""];
  const ends = platform === "win32" ? ["", ...(env["PATHEXT"] ?? ".EXE;.CMD;.BAT").split(";")] : [""];
  return folders.some((folder) => ends.some((end) => canRun(path.join(folder, program + end))));
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    // Whatever the reason, the shell could not run it either.
    return false;
  }
}
