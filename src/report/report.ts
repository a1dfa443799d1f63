import type { Diagnostic, Related } from "../pack/diagnostic.ts";

/** What a check of packs found. */
export interface Report {
  /** In the order in which they are told. */
  readonly findings: readonly Diagnostic[];
  /** How many files were looked into. */
  readonly files: number;
  /** The texts of the files with findings, by the names that the findings give them. */
  readonly sources: ReadonlyMap<string, string>;
  /** The version of the program that made it. */
  readonly version: string;
  /** SHA-256 of a text, in hexadecimal: what fingerprints are made of. */
  digest(text: string): string;
  readonly words: ReportWords;
  /** How it is fitted into a terminal; left out where it goes into a file or a pipe. */
  readonly look?: Look;
}

/** A terminal, as far as a report minds it. */
export interface Look {
  /** Character cells. */
  readonly columns: number;
  /** A sentence in rows that fit, each with a margin of two. */
  fit(sentence: string): string;
}

/** What a kind of finding is called: its name (`cut-by-hash`), a title of a few words, and why it matters, in sentences. */
export interface RuleWords {
  readonly name: string;
  readonly title: string;
  readonly why: string;
}

/** The program's own words in a report. Each sentence is one line. */
export interface ReportWords {
  rule(code: string): RuleWords;
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

/** A report as text, ending in a line break; empty where a format has nothing to say. */
export type Reporter = (report: Report) => string;

/** Counts what a report holds. */
export function totals({ findings, files }: Report): Totals {
  const count = (severity: Diagnostic["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { files, errors: count("error"), warnings: count("warning"), infos: count("info") };
}
