import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { charterInUse } from "../charter/charter-in-use.ts";
import type { Context } from "../context.ts";
import { type Finding, failing } from "./finding.ts";

/** The folder of a person's data: what is in it, and who else could read it. */
export async function checkFolder(context: Context): Promise<Finding[]> {
  let folder: string;
  try {
    folder = await context.dataFolder();
  } catch (problem) {
    if (problem instanceof Failure) return [failing("folder", problem)];
    throw problem;
  }
  const place = checkPlace(folder);
  if (place.state === "mend") return [place];
  const open = context.machine.platform === "win32" || !existsSync(folder) ? [] : checkModes(folder);
  return [place, ...open, await checkJournal(folder), ...(await checkCharter(folder))];
}

/** Whether files can be kept there: in the folder, or in the nearest one above it that is there. */
function checkPlace(path: string): Finding {
  let folder = path;
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  const mend = (found: string): Finding => {
    const remedy = say("settings.doctor.place.remedy");
    return { check: "folder", state: "mend", found, remedy };
  };
  if (!statSync(folder).isDirectory()) return mend(say("settings.doctor.no-folder", { path: folder }));
  const reason = closedBy(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  if (reason !== undefined) return mend(say("settings.doctor.closed", { path: folder, reason }));
  const found =
    folder === path ? say("settings.doctor.folder", { path }) : say("settings.doctor.folder.later", { path });
  return { check: "folder", state: "fine", found };
}

/** What others on the computer could read. A folder's mode is the person's to choose, as long as what is in it is closed. */
function checkModes(folder: string): Finding[] {
  const found = (path: string) => statSync(path, { throwIfNoEntry: false });
  const isOpen = (path: string) => ((found(path)?.mode ?? 0) & 0o077) !== 0;
  const inside = (path: string) =>
    found(path)?.isDirectory() && canEnter(path) ? readdirSync(path).map((name) => join(path, name)) : [];
  const kept = inside(folder).filter((path) => basename(path).startsWith("journal"));
  const files = [...kept, ...inside(join(folder, "charters")), ...inside(join(folder, "edit"))]
    .filter((path) => found(path)?.isFile())
    .filter(isOpen);
  const findings = files.map((path): Finding => {
    const remedy = say("settings.doctor.open-file.remedy", { path });
    return { check: "folder", state: "mend", found: say("settings.doctor.open-file", { path }), remedy };
  });
  if (!isOpen(folder)) return findings;
  const remedy = say("settings.doctor.open-folder.remedy", { path: folder });
  return [...findings, { check: "folder", state: "note", found: say("settings.doctor.open-folder"), remedy }];
}

function canEnter(folder: string): boolean {
  return closedBy(folder, constants.R_OK | constants.X_OK) === undefined;
}

/** The system's word for why a file or folder is closed to us. */
function closedBy(path: string, ways: number): string | undefined {
  try {
    accessSync(path, ways);
    return undefined;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code ?? "";
  }
}

/** Without the binary of the database, the program works off the record alone. */
const notLoaded = new Set(["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND", "ERR_DLOPEN_FAILED"]);

async function checkJournal(folder: string): Promise<Finding> {
  try {
    const { lookAtJournal } = await import("../../journal/look-at-journal.ts");
    const found = lookAtJournal(folder);
    if (!found) return { check: "journal", state: "fine", found: say("settings.doctor.journal.none") };
    const { version, newest } = found;
    return { check: "journal", state: "fine", found: say("settings.doctor.journal", { version, newest }) };
  } catch (problem) {
    if (problem instanceof Failure) return failing("journal", problem);
    const { code = "" } = problem as NodeJS.ErrnoException;
    if (!notLoaded.has(code)) throw problem;
    const remedy = say("settings.doctor.database.remedy");
    return { check: "journal", state: "mend", found: say("settings.doctor.database", { reason: code }), remedy };
  }
}

async function checkCharter(folder: string): Promise<Finding[]> {
  try {
    const used = await charterInUse(folder);
    if (!used) return [];
    return [{ check: "charter", state: "fine", found: say("settings.doctor.charter", { path: used.file }) }];
  } catch (problem) {
    if (problem instanceof Failure) return [failing("charter", problem)];
    throw problem;
  }
}
