import type { Candidate } from "./candidate.ts";
import { age, lately, type Memory } from "./memory.ts";
import { type Ranked, variationsMet } from "./rank.ts";

/** Something of a situation that has not come up lately. */
export type Unlike =
  | { readonly trait: "field" | "channel" | "heat" | "role"; readonly value: string }
  | { readonly trait: "dilemma" };

/** Why something is offered where it is. */
export type Reason =
  | { readonly kind: "unfinished" }
  /** It follows up an older situation with this dilemma. */
  | { readonly kind: "follow-up"; readonly dilemma: string }
  | { readonly kind: "never-met" }
  /** It was met, but never from this role. */
  | { readonly kind: "new-role" }
  /** It was met from this role, but not in all its variations. */
  | { readonly kind: "new-variation" }
  /** It was met from every role in every variation; of such situations, this is the one met longest ago. */
  | { readonly kind: "longest-ago" }
  /** How many of its dilemmas and standards have never come up. */
  | { readonly kind: "first-time"; readonly dilemmas: number; readonly standards: number }
  /** What of it none of the last `sessions` sessions had. */
  | { readonly kind: "unlike"; readonly sessions: number; readonly what: readonly Unlike[] }
  /** It has a dilemma of the last session, as everything has that could come before it. */
  | { readonly kind: "same-dilemma" }
  /** Nothing is as short as was wished; this is the shortest. */
  | { readonly kind: "shortest"; readonly minutes: number }
  /** Nothing can be practised from the role that was wished. */
  | { readonly kind: "no-such-role"; readonly role: string };

/** Why a situation stands where it does, what weighs most first; `due` is the dilemma for which it was put in front. */
export function whyBegin(one: Ranked<Candidate>, due: string | undefined, memory: Memory): Reason[] {
  const { candidate, role, repeats } = one;
  const reasons: Reason[] = due === undefined ? [] : [{ kind: "follow-up", dilemma: due }];
  reasons.push(newness(one, memory));
  if (memory.sessions > 0) {
    const never = (trait: "dilemma" | "standard") => (value: string) => age(memory, trait, value) === memory.sessions;
    const dilemmas = candidate.dilemmas.filter(never("dilemma")).length;
    const standards = candidate.standards.filter(never("standard")).length;
    if (dilemmas + standards > 0) reasons.push({ kind: "first-time", dilemmas, standards });

    const sessions = Math.min(lately, memory.sessions);
    const what: Unlike[] = [];
    for (const trait of ["field", "channel", "heat"] as const) {
      const value = candidate[trait];
      if (value !== undefined && age(memory, trait, value) >= sessions) what.push({ trait, value });
    }
    if (age(memory, "role", role) >= sessions) what.push({ trait: "role", value: role });
    const since = candidate.dilemmas.map((dilemma) => age(memory, "dilemma", dilemma));
    if (since.length > 0 && dilemmas === 0 && Math.min(...since) >= sessions) what.push({ trait: "dilemma" });
    if (what.length > 0) reasons.push({ kind: "unlike", sessions, what });
  }
  // What follows up has the dilemma that it brings back, whatever else there is.
  if (repeats > 0 && due === undefined) reasons.push({ kind: "same-dilemma" });
  return reasons;
}

function newness({ candidate, role, left, times }: Ranked<Candidate>, memory: Memory): Reason {
  if (left === 0) return { kind: "longest-ago" };
  if (times === 0) return { kind: "never-met" };
  return { kind: variationsMet(memory.met.get(candidate.id) ?? [], role) === 0 ? "new-role" : "new-variation" };
}
