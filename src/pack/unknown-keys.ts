import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { replacing } from "./fix.ts";
import { type Gap, type Gaps, keyOf, type Misfit } from "./misfit.ts";
import { isSurely, nearest } from "./nearest.ts";
import { forbiddenKey } from "./rules/answer-key.ts";
import { choices, homeOf, namesAt } from "./schema-lookup.ts";
import { type Entry, type Mapping, nodeAt, type Path } from "./tree.ts";
import { knownHere, place } from "./wording.ts";
import { quoted, typable } from "./words.ts";

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
      findings.push(
        refused(misfit, unknown) ??
          misspelt(misfit, unknown, gap) ??
          sentence(misfit, unknown) ??
          strange(misfit, unknown),
      );
    }
  }
  return { findings, explained };
}

/** A sentence with a colon in it, right below a text: it belongs to that text, and stands too far out. */
function sentence({ source }: Misfit, { map, entry }: Unknown): Diagnostic | undefined {
  const before = entryBefore(map, entry);
  const follows = before?.value.kind === "scalar" && typeof before.value.data === "string";
  if (!follows || !/\S\s\S/.test(entry.key)) return undefined;
  const isBlock = /^[|>]/.test(source.text.slice(before.value.span.start));
  const spaces = source.range(before.keySpan).start.column + 1;
  const how = isBlock ? "below" : "bar";
  return diagnose(source, entry.keySpan, "text-not-indented", { how, spaces, fix: typable(`${before.key}: |`) });
}

/** A name that asks for what practice has no place for: an answer key, a score, a script. */
function refused({ source }: Misfit, { entry }: Unknown): Diagnostic | undefined {
  if (!forbiddenKey(entry.key)) return undefined;
  return diagnose(source, entry.keySpan, "answer-key", { key: quoted(entry.key) });
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
  return diagnose(source, keySpan, "misplaced-key", { key: quoted(key), home: place(home), name: "none" });
}

function misspelt({ source, kind }: Misfit, { path, map, entry }: Unknown, gap: Gap | undefined) {
  const free = namesAt(kind, path).filter((name) => !map.entries.has(name));
  const meant = nearest(entry.key, gap?.required ?? []) ?? nearest(entry.key, free) ?? otherWord(entry.key, free);
  if (meant === undefined) return undefined;
  gap?.required.delete(meant);
  if (gap && choices(kind, path).includes(meant)) gap.choice = false;
  const values = { key: quoted(entry.key), place: place(path), nearest: meant };
  const safety = isSurely(entry.key, meant, free) ? "safe" : "unsure";
  const more = replacing(source, safety, entry.keySpan, meant);
  return diagnose(source, entry.keySpan, "misspelt-key", values, more);
}

function strange({ source, kind }: Misfit, { path, entry }: Unknown): Diagnostic {
  const last = source.text.slice(0, entry.value.span.end).trimEnd().length;
  const lines = source.position(last).line > source.position(entry.keySpan.start).line ? "several" : "one";
  const known = namesAt(kind, path);
  const names = known.length > 0 ? knownHere(kind, known, entry.key) : "none";
  return diagnose(source, entry.keySpan, "unknown-key", { key: quoted(entry.key), place: place(path), names, lines });
}

/** A name that means the same, or that stands among the words of the one written. */
function otherWord(key: string, free: readonly string[]): string | undefined {
  const words = key.toLowerCase().split(/[^\p{L}]+/u);
  const among = free.filter((name) => name.length > 3 && words.includes(name));
  if (among.length === 1) return among[0];
  return free.find((name) => meanings[name]?.includes(words.join(" ")));
}

/** What else people call the parts of a scenario. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  summary: ["description", "abstract", "overview"],
  minutes: ["duration", "length", "time"],
  organisation: ["company", "business", "firm"],
  situation: ["story", "scene", "context", "background"],
  customer: ["client", "caller", "guest", "patient", "passenger"],
  title: ["headline", "heading"],
  tags: ["keywords", "labels", "topics"],
  ask: ["question"],
  wants: ["goal", "needs", "wish"],
  never_says: ["secrets", "secret"],
  opening: ["first words", "greeting"],
  roles: ["people", "characters"],
  turns: ["events", "steps"],
  channel: ["medium"],
  now: ["when", "date"],
  field: ["industry", "sector"],
  licence: ["copyright"],
  say: ["says", "line"],
  perspectives: ["views", "viewpoints"],
};
