import { basename, dirname, posix, relative, resolve, sep } from "node:path";
import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Delegate } from "../../pack/check-pack.ts";
import type { Diagnostic } from "../../pack/diagnostic.ts";
import { fileAt, findTargets, type Target } from "../../pack/find.ts";
import { limits } from "../../pack/limits.ts";
import { findProject, type Project, readProject, type Severities } from "../../pack/project.ts";
import type { Memory } from "../../pack/read-pack.ts";
import type { Context } from "../context.ts";

/** What is to be checked, and by whose measure. */
export interface Work {
  readonly cwd: string;
  readonly targets: readonly Target[];
  /** What was found on the way to the targets; files are named from the working folder. */
  readonly findings: readonly Diagnostic[];
  /** The texts of the files that those findings are about. */
  readonly sources: ReadonlyMap<string, string>;
  readonly severities: Severities;
  /** What stands in the place of files as they lie on the disk, by their whole paths. */
  readonly instead: ReadonlyMap<string, Uint8Array>;
  /** Kept from one check to the next where there are several. */
  readonly memory?: Memory;
  /** Has a share of a large pack checked by another thread; only what lies on the disk is known there. */
  readonly delegate?: Delegate;
}

/** What the paths and flags of a check ask for. */
export interface Wanted {
  /** Files and folders, as typed; none means the working folder, `-` what comes in on stdin. */
  readonly paths: readonly string[];
  /** Only packs in which something has changed: since the last commit, or since the line parted from another one. */
  readonly changed?: { readonly since?: string };
  /** As which file stdin is checked. */
  readonly stdinName?: string;
  /** The file with the project's settings; without it they are looked for from the working folder upwards. */
  readonly settings?: string;
}

/** Finds what the paths and flags of a check ask for. Throws Failure. */
export async function findWork(wanted: Wanted, context: Context): Promise<Work> {
  const { cwd } = context;
  const { targets, findings, instead } = wanted.paths.includes("-")
    ? await fromInput(wanted, context)
    : { ...findTargets(wanted.paths, cwd), instead: new Map() };
  const project = await settings(wanted.settings, cwd);
  const file = shownFrom(cwd, project.folder, project.name);
  return {
    cwd,
    targets: wanted.changed ? await onlyChanged(targets, wanted.changed.since, context) : targets,
    findings: [...findings, ...project.findings.map((finding) => ({ ...finding, file }))],
    sources: new Map(project.text === undefined ? [] : [[file, project.text]]),
    severities: project.severities,
    instead,
    ...(context.delegate && { delegate: context.delegate as Delegate }),
  };
}

/** A file of a folder, named from the working folder, with forward slashes. */
export function shownFrom(cwd: string, folder: string, file: string): string {
  return posix.join(relative(cwd, folder).replaceAll(sep, "/"), file);
}

async function settings(path: string | undefined, cwd: string): Promise<Project> {
  if (path === undefined) return findProject(cwd);
  const whole = resolve(cwd, path);
  const project = await readProject(dirname(whole), basename(whole));
  if (project) return project;
  throw new Failure(exitCodes.unable, say("validate.no-settings", { path }), say("validate.no-settings.remedy"));
}

/** A text that comes in on stdin, checked as if it were saved as the file that is named. */
async function fromInput({ paths, stdinName = "stdin.yaml" }: Wanted, { cwd, readInput, inputIsTyped, note }: Context) {
  if (paths.length > 1)
    throw new Failure(exitCodes.usage, say("validate.stdin-alone"), say("validate.stdin-alone.remedy"));
  if (inputIsTyped) note(`${say("validate.typing")}\n`);
  const bytes = await readInput(limits.bytes);
  const path = resolve(cwd, stdinName);
  return { targets: [fileAt(path)], findings: [], instead: new Map([[path, bytes]]) };
}

async function onlyChanged(targets: readonly Target[], since: string | undefined, context: Context) {
  const { changedTargets } = await import("./changed.ts");
  const changed = await changedTargets(targets, since, context);
  if (changed.length === 0 && targets.length > 0) context.note(`${say("validate.nothing-changed")}\n`);
  return changed;
}
