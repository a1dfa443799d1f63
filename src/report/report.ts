import type { Diagnostic } from "../pack/diagnostic.ts";

/** What a check of packs found. */
export interface Report {
  /** In the order in which they are told. */
  readonly findings: readonly Diagnostic[];
  /** How many files were looked into. */
  readonly files: number;
  /** The texts of the files with findings, by the names that the findings give them. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A report as text, ending in a line break. */
export type Reporter = (report: Report) => string;

/** How many findings there are of each weight. */
export function totals({ findings, files }: Report) {
  const count = (severity: Diagnostic["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  return { files, errors: count("error"), warnings: count("warning"), infos: count("info") };
}
