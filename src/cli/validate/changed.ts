import { relative, resolve, sep } from "node:path";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Target } from "../../pack/find.ts";
import type { Context } from "../context.ts";

/** Runs Git: with nothing in the repository's own settings that could start another program. */
type Git = (...args: readonly string[]) => Promise<string | undefined>;

/**
 * Those of the targets in which something has changed since a commit, as Git tells it: not committed yet, or, with `since`, since the
 * two lines parted. What has changed in one file can break another, so that a pack is kept whole. Throws Failure without Git.
 */
export async function changedTargets(
  targets: readonly Target[],
  since: string | undefined,
  { run }: Pick<Context, "run">,
): Promise<Target[]> {
  const git: Git = async (...args) => {
    const { status, stdout } = await run("git", ["-c", "core.fsmonitor=false", ...args]);
    return status === 0 ? stdout : undefined;
  };
  const top = (await git("rev-parse", "--show-toplevel"))?.trimEnd();
  if (top === undefined) throw new Failure(exitCodes.unable, say("validate.no-git"), say("validate.no-git.remedy"));
  const base = await baseOf(git, since);
  const listed = await Promise.all([
    base && git("diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", base),
    git("ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", top),
    base === undefined ? git("ls-files", "--full-name", "-z", "--", top) : undefined,
  ]);
  const paths = listed.flatMap((names) => names?.split("\0").filter(Boolean) ?? []).map((name) => resolve(top, name));
  return targets.filter(({ folder }) => paths.some((path) => isInside(folder, path)) || paths.some(isSettings));
}

/** The commit to compare with; undefined in a repository without any. Throws Failure where `since` names none. */
async function baseOf(git: Git, since: string | undefined): Promise<string | undefined> {
  if (since === undefined) return (await git("rev-parse", "--verify", "--quiet", "HEAD"))?.trimEnd();
  const commit = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${since}^{commit}`);
  const base = commit && (await git("merge-base", commit.trimEnd(), "HEAD"));
  if (base) return base.trimEnd();
  throw new Failure(exitCodes.usage, say("validate.no-commit", { since }), say("validate.no-commit.remedy"));
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`);
}

/** A change of what findings weigh is a change of every pack. */
function isSettings(path: string): boolean {
  return path.endsWith(`${sep}offscript.yaml`);
}
