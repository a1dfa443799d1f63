import type { Piece } from "../terminal/terminal.ts";

/** A labelled list, where there is something in it. */
export function labelledList(label: string, items: readonly string[] | undefined): Piece[] {
  return items === undefined || items.length === 0 ? [] : [{ kind: "list", label, items }];
}
