import { existsSync, type FSWatcher, watch } from "node:fs";
import { join } from "node:path";
import type { ExitCode } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { findTargets, type Target } from "../../pack/find.ts";
import type { Context } from "../context.ts";
import { clockTime } from "../local-time.ts";

/** How long, in milliseconds, nothing may happen before a change counts as done: editors write in several steps. */
const quiet = 25;

/** Checks, and checks again after each change below the paths, until the program is stopped. */
export async function watchAndRepeat(
  paths: readonly string[],
  once: () => Promise<ExitCode>,
  { cwd, note, now }: Pick<Context, "cwd" | "note" | "now">,
): Promise<never> {
  for (;;) {
    // Watched from before the check on: a change that falls into it is not missed.
    const watching = startWatching([cwd, ...foldersOf(findTargets(paths, cwd).targets)]);
    await once();
    note(`${say("validate.watching", { time: clockTime(now()) })}\n`);
    await watching.change;
    watching.stop();
  }
}

/** Where something can happen that concerns the targets. Editors save by renaming: so folders are watched, not files. */
function foldersOf(targets: readonly Target[]): string[] {
  const parts = ["", "scenarios", "policies", "walks"];
  return [...new Set(targets.flatMap(({ folder }) => parts.map((part) => join(folder, part))))];
}

/** Begins to watch folders, as far as they are there, for the next change. */
function startWatching(folders: readonly string[]): { readonly change: Promise<void>; stop(): void } {
  const there = folders.filter((folder) => existsSync(folder));
  let timer: NodeJS.Timeout | undefined;
  let watchers: FSWatcher[] = [];
  const change = new Promise<void>((resolve) => {
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(resolve, quiet);
    };
    watchers = there.map((folder) => watch(folder, settle).on("error", settle));
  });
  const stop = () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
  return { change, stop };
}
