import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { platform } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A Node of another version. */
export interface InstalledNode {
  readonly version: string;
  /** Its program. */
  readonly path: string;
}

const here = fileURLToPath(new URL("./node_modules/", import.meta.url));

/** The newest Node of a major version, installed here alone where it is missing; undefined where it cannot be had. */
export function installedNode(major: number): InstalledNode | undefined {
  const folder = join(here, `node-${major}`);
  const path = join(folder, "node_modules/node/bin", platform() === "win32" ? "node.exe" : "node");
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const npm = ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", `node@${major}`];
    spawnSync("npm", npm, { cwd: folder, stdio: "ignore", shell: platform() === "win32", timeout: 300_000 });
  }
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
  const version = stdout?.trim() ?? "";
  return status === 0 && version.startsWith(`v${major}.`) ? { version, path } : undefined;
}
