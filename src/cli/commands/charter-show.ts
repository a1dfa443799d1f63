import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { jsonText } from "../../report/json-text.ts";
import { type CharterInUse, charterInUse } from "../charter/charter-in-use.ts";
import { type Mapping, mapOnto } from "../charter/mapping.ts";
import { charterPieces, headPiece, mappingPieces } from "../charter/pieces.ts";
import { showPieces } from "../charter/show-pieces.ts";
import type { Context } from "../context.ts";

/** What the command line says of how the charter in use is to be shown. */
export interface ShowCharterOptions {
  /** Folders of packs besides the shipped ones, as they were typed. */
  readonly packs: readonly string[];
  readonly format: "text" | "json";
  readonly style: "rich" | "plain";
}

/** Shows the charter in use, and what it stands for in the packs. Throws Failure. */
export async function showCharter({ packs, format, style }: ShowCharterOptions, context: Context): Promise<ExitCode> {
  const inUse = await charterInUse(await context.dataFolder());
  if (!inUse) {
    if (format === "json") context.out(jsonText({ charter: null }));
    else context.tell(`${say("charter.none")}\n`);
    return exitCodes.fine;
  }
  const mapping = await mapOnto(inUse.charter, packs, context);
  if (format === "json") context.out(jsonText(data(inUse, mapping)));
  else
    await showPieces(
      style,
      [headPiece(inUse.charter), ...charterPieces(inUse.charter), ...mappingPieces(mapping)],
      context,
    );
  return exitCodes.fine;
}

function data({ charter, digest, file }: CharterInUse, { packs, unmatched, unknown }: Mapping): object {
  const { format: _, ...said } = charter;
  return {
    charter: { digest, file, ...said },
    packs: packs.map(({ name, title, standards }) => ({
      pack: name,
      title,
      standards: standards.map(({ standard, by, standards: counterparts }) => ({
        id: standard.id,
        counterparts: counterparts.map(({ id }) => id),
        by,
      })),
    })),
    withoutCounterpart: unmatched.map(({ id }) => id),
    unknown: unknown.map(({ reference }) => reference),
  };
}
