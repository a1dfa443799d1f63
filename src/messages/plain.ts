import cli from "./en/cli.json" with { type: "json" };
import { translated } from "./spoken.ts";

/** The name of a text of the command line itself. */
export type PlainKey = keyof typeof cli;

/** A text of the command line that takes no values. It needs none of the machinery that `say` needs: the start is quick. */
export function plain(key: PlainKey): string {
  return translated("cli", key) ?? cli[key];
}
