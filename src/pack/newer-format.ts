import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { formatOf, version } from "./format.ts";
import type { Kind } from "./schema-lookup.ts";
import type { Source } from "./source.ts";
import { type Node, nodeAt, placeOf, textOf } from "./tree.ts";
import { quoted } from "./words.ts";

/** Tells of a file that is written for a newer Offscript: all else in it may be right there. */
export function newerFormat(source: Source, root: Node): Diagnostic | undefined {
  const stated = statement(root);
  if (!stated || stated.major < version.major) return undefined;
  if (stated.major === version.major && stated.minor <= version.minor) return undefined;
  const values = { found: quoted(stated.text), format: formatOf(stated.kind) };
  return diagnose(source, placeOf(root, ["format"]), "newer-format", values);
}

function statement(root: Node) {
  const text = textOf(nodeAt(root, ["format"])) ?? "";
  const [, kind, major, minor] = /^offscript\/(pack|charter|scenario|walk)@(\d{1,6})\.(\d{1,6})$/.exec(text) ?? [];
  return kind === undefined ? undefined : { text, kind: kind as Kind, major: Number(major), minor: Number(minor) };
}
