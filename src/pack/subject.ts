import type { Allowance } from "./allowances.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Scenario } from "./generated/scenario.ts";
import type { Player } from "./player.ts";
import type { Remark } from "./remark.ts";
import { adviceOn } from "./rules/advise.ts";
import { meaning } from "./rules/meaning.ts";
import { needsPlaying } from "./rules/needs-playing.ts";
import { deadEndRemarks } from "./rules/playable.ts";
import type { Kind } from "./schema-lookup.ts";
import { type Scope, withPack } from "./scope.ts";

/** A file that is to be looked at: its relative name, and what is in it. */
export interface Subject {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly kind: Kind;
  /** What it may refer to. */
  readonly scope: Scope;
  readonly depth: Depth;
  /** Plays the scenario, where only that shows what can be met in it. */
  readonly player?: Player;
}

/** Whether only what keeps a file from being practised is looked for, or also what could be better. */
export type Depth = "mistakes" | "everything";

/** What became of one file. */
export interface Checked {
  /** What stands in it, where no error was found. */
  readonly data?: unknown;
  readonly findings: readonly Diagnostic[];
  /** Findings that the author lets stand, as far as they were looked for. */
  readonly allowances: readonly Allowance[];
  /** Its text as it can be shown; left out where there is nothing to show. */
  readonly text?: string;
}

/** All remarks on the data of a file: what a schema cannot know, and, where it fits its schema, what could be better. */
export function remarksOn(
  data: unknown,
  { file, kind, scope, depth }: Subject,
  fit: "fits" | "sound" | "unsound",
): Remark[] {
  const around = kind === "pack" ? withPack(scope, data as object) : scope;
  const name = file.slice(file.lastIndexOf("/") + 1);
  const soundness = fit === "unsound" ? "unsound" : "sound";
  const remarks = meaning({ kind, data, name, scope: around, soundness });
  return depth === "everything" && fit === "fits" ? [...remarks, ...adviceOn(kind, data, around)] : remarks;
}

/** Whether what can be met in a file shows only when it is played. */
export function isInDoubt(data: unknown, { kind, depth }: Subject): boolean {
  return kind === "scenario" && depth === "everything" && needsPlaying(data as Scenario);
}

/** Remarks on what nobody can meet in a sound file. */
export function playedRemarks(data: unknown, subject: Subject): Remark[] {
  const { player } = subject;
  return player && isInDoubt(data, subject) ? [...deadEndRemarks(data as Scenario, player)] : [];
}
