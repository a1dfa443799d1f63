import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { type Gap, type Gaps, keyOf, type Misfit } from "./misfit.ts";
import { nearest } from "./nearest.ts";
import { choices, homeOf, namesAt } from "./schema-lookup.ts";
import { type Entry, type Mapping, nodeAt, type Path } from "./tree.ts";
import { anyOf, place } from "./wording.ts";
import { quoted } from "./words.ts";

/** A name that the schema does not know, in what it stands, and the path of that. */
interface Unknown {
  readonly path: Path;
  readonly map: Mapping;
  readonly entry: Entry;
}

/**
 * Unknown names as what they most likely are: names of something else in the wrong place, misspelt ones, or simply unknown.
 * `explained` holds the places whose other errors are only their consequence.
 */
export function explainKeys(misfit: Misfit, keys: readonly { path: Path; key: string }[], gaps: Gaps) {
  const findings: Diagnostic[] = [];
  const explained = new Set<string>();
  const homes = new Map<Entry, string>();
  for (const unknown of keys.flatMap(({ path, key }) => unknownAt(misfit, path, key))) {
    const { path, map, entry } = unknown;
    const gap = gaps.get(keyOf(path));
    const needed = gap && nearest(entry.key, gap.required);
    const home = needed === undefined ? homeFor(misfit, unknown) : undefined;
    if (home) {
      const key = keyOf(home);
      homes.set(entry, key);
      explained.add(key);
      gaps.get(key)?.required.delete(entry.key);
      gap?.required.delete(String(home.at(-1)));
      // Several in a row that stand wrong in the same way are one mistake.
      const before = entryBefore(map, entry);
      if (!before || homes.get(before) !== key) findings.push(misplaced(misfit, entry, home));
    } else {
      findings.push(misspelt(misfit, unknown, gap) ?? strange(misfit, unknown));
    }
  }
  return { findings, explained };
}

function unknownAt({ root }: Misfit, path: Path, key: string): Unknown[] {
  const map = nodeAt(root, path);
  const entry = map?.kind === "map" ? map.entries.get(key) : undefined;
  return map?.kind === "map" && entry ? [{ path, map, entry }] : [];
}

/** Where a name belongs that is known elsewhere: below the empty name before it, further out, or below the one thing that has it. */
function homeFor({ kind, root }: Misfit, { path, map, entry }: Unknown): Path | undefined {
  const { key } = entry;
  const empty = emptyBefore(map, entry);
  if (empty !== undefined && namesAt(kind, [...path, empty]).includes(key)) return [...path, empty];
  for (let length = path.length - 1; length >= 0; length--) {
    const outer = path.slice(0, length);
    const node = nodeAt(root, outer);
    if (node?.kind === "map" && !node.entries.has(key) && namesAt(kind, outer).includes(key)) return outer;
  }
  const home = path.length === 0 ? homeOf(kind, key) : undefined;
  return home === undefined ? undefined : [home];
}

function entryBefore(map: Mapping, entry: Entry): Entry | undefined {
  const entries = [...map.entries.values()];
  return entries[entries.indexOf(entry) - 1];
}

/** The last name before this one after which nothing stands. */
function emptyBefore(map: Mapping, entry: Entry): string | undefined {
  const entries = [...map.entries.values()];
  const before = entries.slice(0, entries.indexOf(entry));
  return before.findLast(({ value }) => value.kind === "scalar" && value.data === null)?.key;
}

function misplaced({ source }: Misfit, { key, keySpan }: Entry, home: Path): Diagnostic {
  return diagnose(source, keySpan, "misplaced-key", { key: quoted(key), home: place(home) });
}

function misspelt({ source, kind }: Misfit, { path, map, entry }: Unknown, gap: Gap | undefined) {
  const free = namesAt(kind, path).filter((name) => !map.entries.has(name));
  const meant = nearest(entry.key, gap?.required ?? []) ?? nearest(entry.key, free);
  if (meant === undefined) return undefined;
  gap?.required.delete(meant);
  if (gap && choices(kind, path).includes(meant)) gap.choice = false;
  const values = { key: quoted(entry.key), place: place(path), nearest: meant };
  return diagnose(source, entry.keySpan, "misspelt-key", values);
}

function strange({ source, kind }: Misfit, { path, entry }: Unknown): Diagnostic {
  const values = { key: quoted(entry.key), place: place(path), names: anyOf(namesAt(kind, path)) };
  return diagnose(source, entry.keySpan, "unknown-key", values);
}
