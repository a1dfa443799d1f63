import type { Piece } from "../../terminal/terminal.ts";
import type { Context } from "../context.ts";

/** Shows pieces on stdout, as a result; plain where that was asked for. */
export async function showPieces(style: "rich" | "plain", pieces: readonly Piece[], context: Context): Promise<void> {
  if (style === "rich") return context.show(...pieces);
  const terminal = await context.openTerminal("plain");
  terminal.show(...pieces);
  terminal.close();
}
