import type { Piece } from "../../terminal/terminal.ts";

/** Where something is shown that is not for everybody's eyes: a file, or another terminal. */
export interface Side {
  /** Its name, as it was given. */
  readonly path: string;
  /** Adds pieces below what stands there. Throws Failure where it cannot be written. */
  show(...pieces: readonly Piece[]): void;
  close(): void;
}
