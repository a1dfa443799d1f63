import { posix, win32 } from "node:path";
import type { Host } from "../host.ts";

/** What tells where a person's files are. */
export type Surroundings = Pick<Host, "env" | "platform" | "home">;

/** The folder of a person's data, which holds the journal; undefined where there is no place for it. */
export function dataFolder(around: Surroundings): string | undefined {
  return folderOf(around, {
    windows: { variable: "LOCALAPPDATA", otherwise: ["AppData", "Local"], ours: "Data" },
    xdg: { variable: "XDG_DATA_HOME", otherwise: [".local", "share"] },
  });
}

/** The folder of a person's settings; undefined where there is no place for it. */
export function settingsFolder(around: Surroundings): string | undefined {
  return folderOf(around, {
    windows: { variable: "APPDATA", otherwise: ["AppData", "Roaming"], ours: "Config" },
    xdg: { variable: "XDG_CONFIG_HOME", otherwise: [".config"] },
  });
}

interface Standard {
  readonly variable: string;
  /** Within the home folder, where the variable says nothing. */
  readonly otherwise: readonly string[];
}

/**
 * OFFSCRIPT_HOME, which holds everything, or else the system's own place. A relative OFFSCRIPT_HOME is no place: what it holds would
 * seem lost in every other working folder. The other variables count as unset where they are relative, as the XDG base directory
 * specification asks.
 */
function folderOf(
  { env, platform, home }: Surroundings,
  places: { readonly windows: Standard & { readonly ours: string }; readonly xdg: Standard },
): string | undefined {
  const { isAbsolute, join } = platform === "win32" ? win32 : posix;
  const given = env["OFFSCRIPT_HOME"];
  if (given) return isAbsolute(given) ? given : undefined;
  const within = ({ variable, otherwise }: Standard, ...ours: readonly string[]): string | undefined => {
    const folder = env[variable];
    if (folder && isAbsolute(folder)) return join(folder, ...ours);
    return isAbsolute(home) ? join(home, ...otherwise, ...ours) : undefined;
  };
  if (platform === "win32") return within(places.windows, "offscript", places.windows.ours);
  if (platform === "darwin")
    return within({ variable: "", otherwise: ["Library", "Application Support"] }, "offscript");
  return within(places.xdg, "offscript");
}
