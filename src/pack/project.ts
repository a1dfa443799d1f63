import { canBeAllowed } from "./allowances.ts";
import { checkFile } from "./check-file.ts";
import type { Severity } from "./codes.ts";
import { byPlace, type Diagnostic } from "./diagnostic.ts";
import { foldersFrom } from "./folders-above.ts";
import type { ProjectFile } from "./generated/project.ts";
import { projectFile } from "./list-files.ts";
import { readInside } from "./read-file.ts";
import { unread } from "./read-pack.ts";
import { nowhere } from "./scope.ts";

/** How much kinds of finding weigh in a project, by their codes; the others weigh what they weigh everywhere. */
export type Severities = ReadonlyMap<string, Severity | "none">;

/** The settings of a project, and what is to be said about the file in which they stand. */
export interface Project {
  /** Where the file is, or would be. */
  readonly folder: string;
  readonly name: string;
  readonly severities: Severities;
  readonly findings: readonly Diagnostic[];
  readonly text?: string;
}

/** Looks for a project's settings in a folder and those above it. Without any, all weighs as everywhere. */
export async function findProject(from: string): Promise<Project> {
  for (const folder of foldersFrom(from)) {
    const found = await readProject(folder, projectFile);
    if (found) return found;
  }
  return { folder: from, name: projectFile, severities: new Map(), findings: [] };
}

/** Reads a project's settings; undefined where there is no such file. */
export async function readProject(folder: string, name: string): Promise<Project | undefined> {
  const read = readInside(folder, name);
  if (read.kind !== "bytes") {
    const isAbsent = read.kind === "failed" && read.problem === "not-there";
    return isAbsent ? undefined : { folder, name, severities: new Map(), findings: [unread(name, read)] };
  }
  const subject = { file: name, bytes: read.bytes, kind: "project", scope: nowhere, depth: "everything" } as const;
  const { data, findings, text } = await checkFile(subject);
  // Its schema has been asked about what is handed out as data.
  const { severities = {} } = (data as ProjectFile | undefined) ?? {};
  return {
    folder,
    name,
    severities: new Map(Object.entries(severities)),
    findings: [...findings].sort(byPlace),
    ...(text !== undefined && { text }),
  };
}

/** The findings with the weight that a project gives them, without those that it does not want told. Mistakes stay mistakes. */
export function weighed(findings: readonly Diagnostic[], severities: Severities): Diagnostic[] {
  return findings.flatMap((finding) => {
    const severity = canBeAllowed(finding.code) ? severities.get(finding.code) : undefined;
    if (severity === "none") return [];
    return severity ? [{ ...finding, severity }] : [finding];
  });
}
