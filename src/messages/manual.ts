import texts from "./en/manual.json" with { type: "json" };

/** The name of a text of the manual. */
export type ManualKey = keyof typeof texts;

/** What the manual says besides the help of the commands, in Markdown. It stands apart from `say` because only the build needs it. */
export function manualText(key: ManualKey): string {
  return texts[key];
}
