import { say } from "../../messages/say.ts";
import { isSetting, rangeOf, settingNames } from "../settings/settings.ts";
import { roles } from "./situations.ts";
import type { Candidate, Wanted } from "./wanted.ts";

/** The names of all settings. */
export function settings(): Candidate[] {
  return settingNames.map((name) => ({ value: name, about: say(`settings.about.${name}`) }));
}

/** What the setting that is named on the line can be, where it is one of a few words. */
export async function settingValues(wanted: Wanted): Promise<Candidate[]> {
  const [name = ""] = wanted.place.given;
  if (!isSetting(name)) return [];
  const range = rangeOf(name);
  if (range.kind === "choice") return range.choices.map((value) => ({ value }));
  return range.kind === "id" ? roles({ ...wanted, place: { ...wanted.place, given: [] } }) : [];
}
