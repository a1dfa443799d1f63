import type { Report } from "./report.ts";

/** The lines of the files with findings, by the names of the files. */
export type Lines = ReadonlyMap<string, readonly string[]>;

/** Splits the files of a report. What stands before a line feed stays, so that a line ends where its last column is. */
export function linesOf({ sources }: Report): Lines {
  const lines = new Map<string, readonly string[]>();
  for (const [file, source] of sources) lines.set(file, source.split("\n"));
  return lines;
}
