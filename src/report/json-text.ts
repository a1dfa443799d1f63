import { inertBy } from "./inert.ts";

/** What nobody sees: control and format characters, and the two that break lines. */
const unseen = /[^\n\P{C}]|[\p{Zl}\p{Zp}]/gu;

/**
 * Data as JSON text in which every unseen character stands as an escape, so that making it harmless changes nothing, and in
 * which no build server finds a command to itself.
 */
export function jsonText(data: unknown): string {
  return `${inertBy("\\u0023", JSON.stringify(data, null, 2).replace(unseen, escaped))}\n`;
}

function escaped(character: string): string {
  const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
}
