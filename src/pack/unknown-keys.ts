import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { type Gap, type Gaps, keyOf, type Misfit } from "./misfit.ts";
import { nearest } from "./nearest.ts";
import { choices, homeOf, namesAt } from "./schema-lookup.ts";
import { type Entry, type Mapping, nodeAt, type Path } from "./tree.ts";
import { anyOf, place } from "./wording.ts";
import { quoted } from "./words.ts";

/** A name that the schema does not know, and the path of what it stands in. */
export interface Unknown {
  readonly path: Path;
  readonly key: string;
}

/**
 * Unknown names as what they most likely are: names of something else in the wrong place, misspelt ones, or simply unknown.
 * `explained` holds the places whose other errors are only their consequence.
 */
export function explainKeys(misfit: Misfit, keys: readonly Unknown[], gaps: Gaps) {
  const findings: Diagnostic[] = [];
  const explained = new Set<string>();
  const unknown = new Set(keys.map(({ path, key }) => keyOf([...path, key])));
  for (const { path, key } of keys) {
    const map = nodeAt(misfit.root, path);
    const entry = map?.kind === "map" ? map.entries.get(key) : undefined;
    if (map?.kind !== "map" || !entry) continue;
    const gap = gaps.get(keyOf(path));
    const needed = gap && nearest(key, gap.required);
    const home = needed === undefined ? homeFor(misfit, path, map, key) : undefined;
    if (home) {
      explained.add(keyOf(home));
      gaps.get(keyOf(home))?.required.delete(key);
      gap?.required.delete(String(home.at(-1)));
      if (!follows(misfit, path, map, key, home, unknown)) findings.push(misplaced(misfit, entry, home));
      continue;
    }
    findings.push(misspelt(misfit, path, map, entry, gap) ?? strange(misfit, path, entry));
  }
  return { findings, explained };
}

/** Where a name belongs that is known elsewhere: below the empty name before it, further out, or below the one thing that has it. */
function homeFor({ kind, root }: Misfit, path: Path, map: Mapping, key: string): Path | undefined {
  const empty = emptyBefore(map, key);
  if (empty !== undefined && namesAt(kind, [...path, empty]).includes(key)) return [...path, empty];
  for (let length = path.length - 1; length >= 0; length--) {
    const outer = path.slice(0, length);
    const node = nodeAt(root, outer);
    if (node?.kind === "map" && !node.entries.has(key) && namesAt(kind, outer).includes(key)) return outer;
  }
  const home = path.length === 0 ? homeOf(kind, key) : undefined;
  return home === undefined ? undefined : [home];
}

/** The last name before this one after which nothing stands. */
function emptyBefore(map: Mapping, key: string): string | undefined {
  const names = [...map.entries.values()];
  const before = names.slice(
    0,
    names.findIndex((entry) => entry.key === key),
  );
  return before.findLast(({ value }) => value.kind === "scalar" && value.data === null)?.key;
}

/** Whether the name before this one is misplaced in the same way: both are one mistake. */
function follows(
  misfit: Misfit,
  path: Path,
  map: Mapping,
  key: string,
  home: Path,
  unknown: ReadonlySet<string>,
): boolean {
  const names = [...map.entries.keys()];
  const before = names[names.indexOf(key) - 1];
  if (before === undefined || !unknown.has(keyOf([...path, before]))) return false;
  const other = homeFor(misfit, path, map, before);
  return other !== undefined && keyOf(other) === keyOf(home);
}

function misplaced({ source }: Misfit, { key, keySpan }: Entry, home: Path): Diagnostic {
  return diagnose(source, keySpan, "misplaced-key", { key: quoted(key), home: place(home) });
}

function misspelt({ source, kind }: Misfit, path: Path, map: Mapping, { key, keySpan }: Entry, gap: Gap | undefined) {
  const free = namesAt(kind, path).filter((name) => !map.entries.has(name));
  const meant = nearest(key, gap?.required ?? []) ?? nearest(key, free);
  if (meant === undefined) return undefined;
  gap?.required.delete(meant);
  if (gap && choices(kind, path).includes(meant)) gap.choice = false;
  return diagnose(source, keySpan, "misspelt-key", { key: quoted(key), place: place(path), nearest: meant });
}

function strange({ source, kind }: Misfit, path: Path, { key, keySpan }: Entry): Diagnostic {
  const values = { key: quoted(key), place: place(path), names: anyOf(namesAt(kind, path)) };
  return diagnose(source, keySpan, "unknown-key", values);
}
