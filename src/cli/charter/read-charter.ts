import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { version } from "../../../package.json" with { type: "json" };
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { checkFile } from "../../pack/check-file.ts";
import type { Charter } from "../../pack/generated/charter.ts";
import { gather } from "../../pack/outcome.ts";
import { codeOf, readInside } from "../../pack/read-file.ts";
import { unread } from "../../pack/read-pack.ts";
import { nowhere } from "../../pack/scope.ts";
import type { Report } from "../../report/report.ts";
import type { Context } from "../context.ts";
import { shownFrom } from "../validate/find-work.ts";
import { writeReport } from "../validate/outputs.ts";
import { words } from "../validate/words.ts";

/** A charter that has no mistake, and the bytes that it was read from. */
export interface ReadCharter {
  readonly charter: Charter;
  readonly bytes: Uint8Array;
}

/**
 * Reads a charter from a file, or from a pack's folder, and tells on stderr what `offscript validate` would say of it.
 * Undefined where that is a mistake. Throws Failure where there is no file that can be read.
 */
export async function readCharter(named: string, context: Context): Promise<ReadCharter | undefined> {
  const { cwd, warn, columns } = context;
  const path = findCharter(named, cwd);
  const file = shownFrom(cwd, dirname(path), basename(path));
  const read = readInside(dirname(path), basename(path));
  if (read.kind !== "bytes") {
    const { message, remedy } = unread(file, read);
    throw new Failure(exitCodes.unable, message, remedy);
  }
  const { bytes } = read;
  refuseOthers(file, bytes);
  const checked = await checkFile({ file, bytes, kind: "charter", scope: nowhere, depth: "everything" });
  const gathering = gather();
  gathering.add(file, checked, "looked");
  const { findings, sources } = gathering.outcome();
  if (findings.length > 0) {
    const report: Report = { findings, files: 1, sources, version, words, digest: (text) => text };
    await writeReport(report, [{ format: "text" }], { cwd, out: warn, columns });
  }
  return checked.data ? { charter: checked.data as Charter, bytes } : undefined;
}

/** What says that it is something else is not taken apart as a charter: all of it would be a mistake. Throws Failure. */
function refuseOthers(file: string, bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes);
  const [, format] = /^format: *["']?(offscript\/(?!charter\b)[a-z-]+(?:@[\d.]*)?)/m.exec(text) ?? [];
  if (format === undefined) return;
  const message = say("charter.other-kind", { file, format });
  throw new Failure(exitCodes.usage, message, say("charter.none-in-folder.remedy"));
}

/** The whole path of the file that is meant; of a folder, its charter. */
function findCharter(named: string, cwd: string): string {
  const path = pathOf(named, cwd);
  if (!statSync(path).isDirectory()) return path;
  const inside = join(path, "charter.yaml");
  if (existsSync(inside)) return inside;
  const remedy = say("charter.none-in-folder.remedy");
  throw new Failure(exitCodes.unable, say("charter.none-in-folder", { folder: named }), remedy);
}

function pathOf(named: string, cwd: string): string {
  try {
    return realpathSync(resolve(cwd, named));
  } catch (error) {
    const reason = codeOf(error);
    const message = say("charter.not-there", { file: named, reason });
    throw new Failure(exitCodes.unable, message, say("charter.not-there.remedy"));
  }
}
