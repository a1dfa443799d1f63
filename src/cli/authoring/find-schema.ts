import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { foldersFrom } from "../../pack/folders-above.ts";

/**
 * The path from a file to its schema, for editors: of the copy that lies nearest above the file, be it in a folder `schemas` or as a
 * package of the project. Nothing where there is none, or none that an editor would read: a path that holds on one computer alone
 * would go along with the pack to all others.
 */
export function findSchema(file: string, kind: "pack" | "charter" | "scenario"): string | undefined {
  const name = `${kind}.schema.json`;
  const places = ["schemas", "node_modules/offscript/schemas"];
  const near = [...foldersFrom(dirname(file))].flatMap((folder) => places.map((place) => join(folder, place, name)));
  const found = near.find((path) => existsSync(path));
  if (found === undefined) return undefined;
  const path = relative(dirname(file), found);
  return isAbsolute(path) || /\s/.test(path) ? undefined : path.replaceAll(sep, "/");
}
