import type { Problem } from "../codes.ts";
import { lookAlikes, mayLookAlike } from "../look-alikes.ts";
import type { Remark } from "../remark.ts";
import type { Kind } from "../schema-lookup.ts";
import type { Scope } from "../scope.ts";
import { eachText, pattern } from "../select.ts";
import { idRemarks, twins } from "./ids.ts";
import { perspectiveRemarks } from "./perspectives.ts";
import { backwardSteps, danglingNames } from "./references.ts";
import { noteUses, slotRemarks, type Uses } from "./slots.ts";
import { themeRemarks } from "./themes.ts";
import { weightRemarks } from "./weights.ts";

/** The data of one file, and what is around it. */
export interface Reading {
  readonly kind: Kind;
  readonly data: unknown;
  /** The file's own name, without its folder. */
  readonly name: string;
  readonly scope: Scope;
  /** `unsound` where a misspelt or missing name can hide a definition: what refers to it would be told as a second mistake. */
  readonly soundness: "sound" | "unsound";
}

const standards = pattern("standards.*.id");

/** What a schema cannot know: whether what is named is there, and whether all is used. */
export function meaning({ kind, data, name, scope, soundness }: Reading): Remark[] {
  if (kind === "project") return [...weightRemarks(data)];
  const named = danglingNames(data, scope, soundness);
  if (kind === "walk") return [...named];
  if (kind === "pack") return [...named, ...themeRemarks(data, "dilemmas")];
  if (kind === "charter") return [...named, ...twins(data, standards), ...themeRemarks(data, "standards")];
  const own = [...named, ...idRemarks(data, name, scope)];
  if (soundness === "unsound") return own;
  return [...own, ...backwardSteps(data), ...textRemarks(data), ...perspectiveRemarks(data)];
}

/** What the texts of a scenario hold, all found in one walk. */
function textRemarks(data: unknown): Remark[] {
  const used: Uses = new Map();
  const remarks: Remark[] = [];
  eachText(data, (text, way, part) => {
    noteUses(used, text, way);
    if (mayLookAlike(text, way)) for (const remark of lookAlikes(text, way, part, data)) remarks.push(remark);
  });
  return [...slotRemarks(data, used), ...remarks];
}

/** Mistakes that can hide a definition. */
export const hiding: readonly Problem[] = [
  "unknown-key",
  "misspelt-key",
  "misplaced-key",
  "missing-key",
  "nothing-there",
  "text-expected",
  "list-expected",
  "keys-expected",
];
