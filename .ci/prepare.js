// Builds the program after an install. A global install from git, which is what pre-commit does, leaves out what the build needs
// (https://github.com/npm/cli/issues/8440): where it is missing, it is installed here first.
import { execSync } from "node:child_process";
import { existsSync } from "node:fs";

const run = (command) => execSync(command, { stdio: "inherit" });
if (!existsSync("node_modules/rolldown")) run("npm ci --no-global --include=dev --ignore-scripts");
run("npm run build");
