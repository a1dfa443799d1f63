import type { Diagnostic, Related } from "../pack/diagnostic.ts";

/** What a check of packs found. */
export interface Report {
  /** In the order in which they are told. */
  readonly findings: readonly Diagnostic[];
  /** How many files were looked into. */
  readonly files: number;
  /** The texts of the files with findings, by the names that the findings give them. */
  readonly sources: ReadonlyMap<string, string>;
  /** The program's own words; formats for programs need none. */
  readonly words: ReportWords;
}

/** The sentences of a report, each on one line. */
export interface ReportWords {
  /** Place, weight and code of a finding. */
  head(finding: Diagnostic): string;
  remedy(finding: Diagnostic): string;
  related(related: Related, finding: Diagnostic): string;
  summary(totals: Totals): string;
}

/** How many files were looked into, and how many findings there are of each weight. */
export interface Totals {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** A report as text, ending in a line break. */
export type Reporter = (report: Report) => string;

/** Counts what a report holds. */
export function totals({ findings, files }: Report): Totals {
  const count = (severity: Diagnostic["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { files, errors: count("error"), warnings: count("warning"), infos: count("info") };
}
