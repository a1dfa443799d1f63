import type { Failure } from "../../failure.ts";

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
  /** `fine`; `note`, worth knowing; `mend`, something to be done. */
  readonly state: "fine" | "note" | "mend";
  /** What was found, in a sentence. */
  readonly found: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** What a Failure says, as a finding. */
export function failing(check: Finding["check"], { message, remedy }: Failure): Finding {
  return { check, state: "mend", found: message, remedy };
}
