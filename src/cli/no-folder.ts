import { posix, win32 } from "node:path";
import type { Failure } from "../failure.ts";
import { journalFailure } from "../journal/trouble.ts";
import type { Surroundings } from "./folders.ts";

/** Why there is no place for a person's files. */
export function noFolder({ env, platform, home }: Surroundings): Failure {
  const { isAbsolute, join } = platform === "win32" ? win32 : posix;
  const path = env["OFFSCRIPT_HOME"];
  if (!path) return journalFailure("homeless");
  return journalFailure("relative", { path, example: join(isAbsolute(home) ? home : "/", "offscript") });
}
