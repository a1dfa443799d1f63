import { nearest } from "./nearest.ts";
import { slugOf } from "./slug.ts";

const folders: Readonly<Record<string, string>> = { scenarios: ".yaml", policies: ".md", walks: ".yaml" };

/**
 * The name in a pack that a file or a folder was most likely meant to have: `pack.yaml` for `Pack.yml`, `scenarios` for `scenario`,
 * `scenarios/wrong-size.yaml` for `scenarios/Wrong size.yaml.txt`. Undefined where it has that name, or looks like nothing of a pack.
 */
export function meantName(path: string): string | undefined {
  const [folder = "", name] = path.split("/");
  const meant = name === undefined ? atTheTop(folder) : inFolder(folder, name);
  return meant === path ? undefined : meant;
}

function atTheTop(name: string): string | undefined {
  const stem = stemOf(name);
  if (stem === name) return nearest(name, Object.keys(folders));
  const meant = nearest(stem, ["pack", "charter"]);
  return meant && `${meant}.yaml`;
}

function inFolder(folder: string, name: string): string | undefined {
  const ending = Object.hasOwn(folders, folder) ? folders[folder] : undefined;
  const stem = slugOf(stemOf(name));
  if (ending === undefined || stem === "" || stemOf(name) === name) return undefined;
  return folder === "scenarios" ? `${folder}/${stem}${ending}` : `${folder}/${stemOf(name)}${ending}`;
}

function stemOf(name: string): string {
  return name.replace(/(?:\.ya?ml|\.md)?(?:\.(?:ya?ml|md|txt))$/i, "");
}
