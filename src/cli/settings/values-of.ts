import { plain as text } from "../../messages/plain.ts";
import { rangeOf, type SettingName } from "./settings.ts";

/** What a setting can be, in as few signs as possible: `short, default, long`. */
export function valuesOf(name: SettingName): string {
  const range = rangeOf(name);
  if (range.kind === "choice") return range.choices.join(", ");
  return range.kind === "number" ? `${range.least}-${range.most}` : text("cli.config.role-id");
}
