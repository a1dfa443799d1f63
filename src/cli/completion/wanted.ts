import type { Context } from "../context.ts";
import type { Place } from "./place.ts";

/** What could stand where somebody is typing, and what it is about. */
export interface Candidate {
  readonly value: string;
  readonly about?: string;
}

/** What is known when a value is wanted. */
export interface Wanted {
  readonly place: Place;
  /** The beginning of the value, as far as it is typed. */
  readonly typed: string;
  readonly context: CompletionContext;
}

/** What a completion may depend on. */
export type CompletionContext = Pick<Context, "cwd" | "installation">;

/** What there is; or that it is the name of a file, which the shell knows better. */
export type Candidates = readonly Candidate[] | "files";
