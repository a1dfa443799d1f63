import { createTwoFilesPatch } from "diff";

/** What would change in a file, in the form that `git diff` prints and `git apply` reads; three lines around each change. */
export function patchOf(file: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 });
}
