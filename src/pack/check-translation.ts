import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { placeRemarks } from "./check-closely.ts";
import { bytesOf } from "./check-pack.ts";
import { codes } from "./codes.ts";
import { byPlace } from "./diagnostic.ts";
import { type Loaded, loadPack, type Pack } from "./load-pack.ts";
import { gather, type Outcome } from "./outcome.ts";
import type { PackRemark } from "./remark.ts";
import { type Compared, translationRemarks } from "./rules/translation.ts";

const problems = ["differs-from-original", "same-language", "unknown-original"] as const;
const own: ReadonlySet<string> = new Set(problems.map((problem) => codes[problem].code));

/**
 * What came of the check of a pack, and besides it where the pack differs from the one that it says it translates: one of
 * those that were checked, by their names, or one in a folder beside its own.
 */
export async function checkTranslation(
  folder: string,
  outcome: Outcome,
  checked: ReadonlyMap<string, string>,
): Promise<Outcome> {
  const remarks = await remarksOn(folder, checked);
  if (remarks.length === 0) return outcome;
  const gathering = gather();
  const allowances = new Map<string, { line: number; column: number }[]>();
  for (const file of new Set(remarks.map((remark) => remark.file))) {
    const bytes = bytesOf(folder, file, {});
    const wanted = remarks.filter((remark) => remark.file === file);
    if (!bytes) continue;
    const placed = placeRemarks(file, bytes, wanted);
    const about = placed.allowances.filter(({ code }) => own.has(code));
    allowances.set(
      file,
      about.map(({ range }) => range.start),
    );
    gathering.add(file, { ...placed, allowances: about });
  }
  const { findings, sources } = gathering.outcome();
  // The check of the pack alone could not know what these allowances are for, and has said so: it is said again where it holds.
  const known = outcome.findings.filter(
    ({ problem, file, range: { start } }) =>
      problem !== "allowance-unused" ||
      !allowances.get(file)?.some(({ line, column }) => line === start.line && column === start.column),
  );
  return {
    ...outcome,
    findings: [...known, ...findings].sort(byPlace),
    sources: new Map([...outcome.sources, ...sources]),
  };
}

async function remarksOn(folder: string, checked: ReadonlyMap<string, string>): Promise<PackRemark[]> {
  const translation = await loadPack(folder);
  const name = translation.pack?.file.translation_of;
  if (!translation.pack || name === undefined) return [];
  const beside = packsBeside(folder);
  const found = checked.get(name) ?? beside.find((other) => isCalled(other, name));
  const original = found === undefined || found === folder ? undefined : await loadPack(found);
  if (original?.pack) {
    const [here, there] = [compared(translation.pack, translation), compared(original.pack, original)];
    return [...translationRemarks(here, there)];
  }
  if (found !== undefined || beside.length === 0) return [];
  const values = { original: name };
  return [{ file: "pack.yaml", problem: "unknown-original", path: ["translation_of"], values }];
}

function compared({ file, scenarios }: Pack, { leftOut }: Loaded): Compared {
  return { file, scenarios, leftOut };
}

/** The folders of the packs that lie in the same folder as this one. */
function packsBeside(folder: string): string[] {
  const outer = dirname(folder);
  const entries = readdirSync(outer, { withFileTypes: true });
  const others = entries.filter((entry) => entry.isDirectory() && entry.name !== basename(folder));
  return others.map(({ name }) => join(outer, name)).filter((other) => existsSync(join(other, "pack.yaml")));
}

function isCalled(folder: string, name: string): boolean {
  return new TextDecoder()
    .decode(bytesOf(folder, "pack.yaml", {}))
    .split(/\r?\n/)
    .some((line) => new RegExp(`^name: *["']?${name}["']? *$`).test(line));
}
