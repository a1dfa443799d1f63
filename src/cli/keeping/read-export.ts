import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Context } from "../context.ts";
import { beyondSchema } from "./beyond-schema.ts";
import { exportFormat } from "./exported-record.ts";
import { isJournalFile, type JournalFile } from "./generated/journal.js";
import { type Misfit, misfitOf } from "./misfit.ts";
import { readJson } from "./read-json.ts";

/** All records of an export, in a file or, where the path is `-`, on stdin. Throws Failure where it is none, or something in it does not fit. */
export async function readExport(path: string, context: Context): Promise<JournalFile["records"]> {
  const data = await readJson(path, context);
  // What a newer one wrote need not fit: what counts then is that it is newer.
  refuseOtherFormat(path, data);
  if (!isJournalFile(data)) throw misfits(path, isJournalFile.errors?.map(misfitOf)[0]);
  const misfit = beyondSchema(data.records);
  if (misfit) throw misfits(path, misfit);
  return data.records;
}

/** Throws Failure where the format that a file says it has is not understood. */
function refuseOtherFormat(path: string, data: unknown): void {
  const { format, offscript } = Object(data) as { readonly format?: unknown; readonly offscript?: unknown };
  if (format === exportFormat) return;
  if (typeof format !== "string" || !/^offscript\/journal@\d{1,6}\.\d{1,6}$/.test(format)) {
    throw new Failure(exitCodes.unable, say("keeping.import.foreign", { path }), say("keeping.import.remedy"));
  }
  const isVersion = typeof offscript === "string" && /^\d[\w.+-]{0,40}$/.test(offscript);
  const message = say("keeping.import.newer", { path, needed: isVersion ? `Offscript >= ${offscript}` : format });
  throw new Failure(exitCodes.unable, message, say("keeping.import.newer.remedy"));
}

function misfits(path: string, { at, awaited }: Misfit = { at: "", awaited: "known" }): Failure {
  const what = say(`keeping.import.awaited.${awaited}`);
  const message =
    at === "" ? say("keeping.import.unknown", { path }) : say("keeping.import.misfit", { path, at, what });
  return new Failure(exitCodes.unable, message, say("keeping.import.remedy"));
}
