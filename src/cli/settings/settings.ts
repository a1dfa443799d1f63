import schema from "../../../schemas/settings.schema.json" with { type: "json" };
import type { SettingsFile } from "../../pack/generated/settings.ts";

/** What a person has settled for themselves; what is not in it, they have not. */
export type Settings = Omit<SettingsFile, "format">;

export type SettingName = keyof Settings;

const { format, ...rules } = schema.properties;

/** What stands behind `format:` in a settings file. */
export const settingsFormat = format.const;

/** All settings, in the order in which they are listed. */
export const settingNames = Object.keys(rules) as SettingName[];

/** What a setting can be: one of some words, a whole number, or the id of a role. */
export type Range =
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "number"; readonly least: number; readonly most: number }
  | { readonly kind: "id"; readonly pattern: string };

/** What a setting can be, as its schema has it. */
export function rangeOf(name: SettingName): Range {
  const rule = rules[name];
  if ("enum" in rule) return { kind: "choice", choices: rule.enum };
  if ("pattern" in rule) return { kind: "id", pattern: rule.pattern };
  return { kind: "number", least: rule.minimum, most: rule.maximum };
}

/** A value as it was written, in its type; undefined where it lies outside the range. */
export function valueWithin(range: Range, written: string): string | number | undefined {
  if (range.kind === "choice") return range.choices.includes(written) ? written : undefined;
  if (range.kind === "id") return new RegExp(range.pattern, "u").test(written) ? written : undefined;
  const number = /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
  return number >= range.least && number <= range.most ? number : undefined;
}

/** A value that a setting can have, to show how it is written. */
export function exampleOf(name: SettingName): string {
  return String(rules[name].examples[0]);
}

/** Whether there is a setting of this name. */
export function isSetting(name: string): name is SettingName {
  return Object.hasOwn(rules, name);
}
