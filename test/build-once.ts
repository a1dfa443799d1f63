import { execFileSync } from "node:child_process";

/** Builds the program before the first test, so that tests in a real terminal run what a person runs. */
export function setup(): void {
  execFileSync("npm", ["run", "--silent", "build"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}
