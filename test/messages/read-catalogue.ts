import { readdirSync, readFileSync } from "node:fs";

/** The texts of a language, by their names, file by file. */
export function readCatalogue(language: "en" | "de"): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const folder = new URL(`../../src/messages/${language}/`, import.meta.url);
  return new Map(
    readdirSync(folder)
      .sort()
      .map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Record<string, string>]),
  );
}

/** All texts of a language, each with its name. */
export function textsOf(language: "en" | "de"): [key: string, text: string][] {
  return [...readCatalogue(language).values()].flatMap((texts) => Object.entries(texts));
}
