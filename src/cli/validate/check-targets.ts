import { relative, sep } from "node:path";
import { version } from "../../../package.json" with { type: "json" };
import { say } from "../../messages/say.ts";
import { checkTarget } from "../../pack/check-target.ts";
import { type Diagnostic, diagnoseAt } from "../../pack/diagnostic.ts";
import type { Target } from "../../pack/find.ts";
import type { Outcome } from "../../pack/outcome.ts";
import type { Player } from "../../pack/player.ts";
import { weighed } from "../../pack/project.ts";
import { readInside } from "../../pack/read-file.ts";
import type { Report } from "../../report/report.ts";
import { shownFrom, type Work } from "./find-work.ts";
import { words } from "./words.ts";

/** Checks the targets, and names the files from the working folder. */
export async function check({ cwd, targets, severities, instead, memory, delegate, ...known }: Work): Promise<Report> {
  const findings: Diagnostic[] = [...known.findings];
  const sources = new Map(known.sources);
  const packs = new Map<string, string>();
  const checked: { readonly target: Target; readonly outcome: Outcome }[] = [];
  let files = 0;
  for (const target of targets) {
    const given = { instead: within(target.folder, instead), ...(memory && { memory }), loadPlayer };
    const isPlain = memory === undefined && given.instead.size === 0;
    const outcome = await checkTarget(target, given, isPlain ? delegate : undefined);
    checked.push({ target, outcome });
    files += outcome.files.length;
    const { name } = outcome;
    const first = name === undefined ? undefined : packs.get(name);
    if (name !== undefined && first !== undefined)
      findings.push(await twice(name, [first, target.folder], cwd, sources));
    else if (name !== undefined) packs.set(name, target.folder);
  }
  for (const { target, outcome } of checked) {
    const shown = (file: string) => shownFrom(cwd, target.folder, file);
    const whole = isTranslation(target) ? await withOriginal(target.folder, outcome, packs) : outcome;
    for (const finding of whole.findings) findings.push(renamed(finding, shown));
    for (const [file, source] of whole.sources) sources.set(shown(file), source);
  }
  return { findings: weighed(findings, severities), files, sources, version, words, digest: await digestFor(findings) };
}

async function loadPlayer(): Promise<Player> {
  return (await import("./player.ts")).player;
}

/** Whether a pack seems to say that it translates another one: what compares the two takes a while to load. */
function isTranslation({ kind, folder }: Target): boolean {
  const read = kind === "pack" ? readInside(folder, "pack.yaml") : undefined;
  return read?.kind === "bytes" && new TextDecoder().decode(read.bytes).includes("\ntranslation_of");
}

async function withOriginal(folder: string, outcome: Outcome, packs: ReadonlyMap<string, string>): Promise<Outcome> {
  const { checkTranslation } = await import("../../pack/check-translation.ts");
  return checkTranslation(folder, outcome, packs);
}

/** Those of some files that lie in a folder, named relative to it. */
function within(folder: string, files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const named = [...files].map(([path, bytes]) => [relative(folder, path).replaceAll(sep, "/"), bytes] as const);
  return new Map(named.filter(([name]) => !name.startsWith("../")));
}

/** Only findings have fingerprints, and what makes them takes a while to load. */
async function digestFor(findings: readonly Diagnostic[]): Promise<Report["digest"]> {
  if (findings.length === 0) return (text) => text;
  const { createHash } = await import("node:crypto");
  return (text) => createHash("sha256").update(text).digest("hex");
}

/** Two packs of one name cannot both be practised. Each is shown where it says its name. */
async function twice(
  id: string,
  [first, second]: readonly [string, string],
  cwd: string,
  sources: Map<string, string>,
): Promise<Diagnostic> {
  const { readName } = await import("../../pack/read-name.ts");
  const show = (folder: string) => {
    const { range, text } = readName(folder);
    const file = shownFrom(cwd, folder, "pack.yaml");
    sources.set(file, text);
    return { file, range };
  };
  const other = show(first);
  const here = show(second);
  const related = { ...other, message: say("pack.duplicate-pack.first") };
  return diagnoseAt(here.file, here.range, "duplicate-pack", { id, other: other.file }, { related });
}

function renamed(finding: Diagnostic, name: (file: string) => string): Diagnostic {
  const { related } = finding;
  const moved = { ...finding, file: name(finding.file) };
  return related ? { ...moved, related: { ...related, file: name(related.file) } } : moved;
}
