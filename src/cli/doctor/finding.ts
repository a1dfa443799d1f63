import type { Failure } from "../../failure.ts";

/** What is to be made of a finding: nothing; worth knowing; something is to be done. */
export const states = ["fine", "note", "mend"] as const;

/** One thing that was looked at. */
export interface Finding {
  readonly check:
    | "program"
    | "node"
    | "packs"
    | "folder"
    | "journal"
    | "charter"
    | "settings"
    | "language"
    | "terminal"
    | "letters"
    | "editor";
  readonly state: (typeof states)[number];
  /** What was found, in a sentence. */
  readonly found: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** What a Failure says, as a finding. */
export function failing(check: Finding["check"], { message, remedy }: Failure): Finding {
  return { check, state: "mend", found: message, remedy };
}
