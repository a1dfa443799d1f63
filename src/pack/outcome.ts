import { type Allowance, withoutAllowed } from "./allowances.ts";
import { byPlace, type Diagnostic } from "./diagnostic.ts";
import type { Checked } from "./subject.ts";

/** What a check found, in a pack or in a file alone. */
export interface Outcome {
  /** In the order of their places; files are named relative to the folder. */
  readonly findings: readonly Diagnostic[];
  /** The files that were looked into. */
  readonly files: readonly string[];
  /** The texts of the files with findings, as far as they can be shown. */
  readonly sources: ReadonlyMap<string, string>;
  /** What the pack calls itself, where its own file is sound. */
  readonly name?: string;
}

/** Gathers what is found, file by file; what the authors let stand is left out at the end. */
export interface Gathering {
  /** `looked`, where this counts as a look into the file. */
  add(file: string, checked: Checked, looked?: "looked"): void;
  outcome(): Outcome;
}

/** Begins to gather, with what was found before any file was opened. */
export function gather(first: readonly Diagnostic[] = []): Gathering {
  const findings = [...first];
  const allowances = new Map<string, readonly Allowance[]>();
  const sources = new Map<string, string>();
  const files: string[] = [];
  return {
    add(file, checked, looked) {
      if (looked) files.push(file);
      findings.push(...checked.findings);
      if (checked.allowances.length > 0) allowances.set(file, checked.allowances);
      if (checked.text !== undefined && checked.findings.length > 0) sources.set(file, checked.text);
    },
    outcome: () => ({ findings: withoutAllowed(findings, allowances).sort(byPlace), files, sources }),
  };
}
