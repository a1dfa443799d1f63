import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { quotedPath } from "../authoring/new-files.ts";
import { keepCharter } from "../charter/charter-in-use.ts";
import { mapOnto } from "../charter/mapping.ts";
import { headPiece, mappingPieces } from "../charter/pieces.ts";
import { readCharter } from "../charter/read-charter.ts";
import { showPieces } from "../charter/show-pieces.ts";
import type { Context } from "../context.ts";

/** What the command line says of the charter that is to be laid over the packs. */
export interface UseCharterOptions {
  /** A charter's file, or the folder of a pack that has one, as it was typed. */
  readonly file: string;
  /** Folders of packs besides the shipped ones, as they were typed. */
  readonly packs: readonly string[];
  readonly outcome: "written" | "shown";
  readonly style: "rich" | "plain";
}

/** Lays a charter over all packs, and shows what stands for what. Where the file has a mistake nothing changes. Throws Failure. */
export async function useCharter(
  { file, packs, outcome, style }: UseCharterOptions,
  context: Context,
): Promise<ExitCode> {
  const read = await readCharter(file, context);
  if (!read) {
    context.warn(`${say("charter.unchanged")}\n`);
    return exitCodes.findings;
  }
  const mapping = await mapOnto(read.charter, packs, context);
  await showPieces(style, [headPiece(read.charter), ...mappingPieces(mapping)], context);
  if (outcome === "shown") {
    context.note(`${say("charter.dry-run")}\n`);
    return exitCodes.fine;
  }
  const { file: kept, before } = keepCharter(await context.dataFolder(), read.bytes);
  context.note(`${say("charter.used", { file: kept })}\n`);
  if (before !== undefined) context.note(`${say("charter.replaced", { file: quotedPath(before) })}\n`);
  return exitCodes.fine;
}
