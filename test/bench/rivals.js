import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const packages = join(here, "rivals/node_modules");
const schema = join(here, "../../schemas/scenario.schema.json");

/** Installs the rivals where they are missing: here only, from the lock file, without their install scripts. */
export function installRivals() {
  if (existsSync(packages)) return;
  console.log("The rivals are installed in test/bench/rivals.");
  const npm = ["ci", "--prefix", join(here, "rivals"), "--ignore-scripts", "--no-audit", "--no-fund"];
  const { status } = spawnSync("npm", npm, { stdio: "inherit", shell: platform() === "win32" });
  if (status !== 0) throw new Error("npm could not install the rivals.");
}

/** Sourcemeta's own program, without the Node process that its npm package puts before it. */
function sourcemeta() {
  const system = platform() === "win32" ? "windows" : platform();
  const isMusl = system === "linux" && process.report?.getReport().header.glibcVersionRuntime === undefined;
  const ending = `${isMusl ? "-musl" : ""}${system === "windows" ? ".exe" : ""}`;
  const name = `jsonschema-${system}-${arch() === "x64" ? "x86_64" : "arm64"}${ending}`;
  return join(packages, "@sourcemeta/jsonschema/build/github-releases", name);
}

const script = (path) => [process.execPath, join(packages, path)];

/** How each rival checks all files of a folder, which is the working folder too, against the schema of scenarios, in one process. */
export const rivals = {
  "Sourcemeta --fast": (folder) => [sourcemeta(), "validate", "--fast", schema, folder, "--extension", ".yaml"],
  Sourcemeta: (folder) => [sourcemeta(), "validate", schema, folder, "--extension", ".yaml"],
  "ajv-cli": (folder) => [
    ...script("ajv-cli/dist/index.js"),
    ...["validate", "--spec=draft2020", "--strict=false", "-s", schema, "-d", `${folder}/*.yaml`],
  ],
  v8r: () => [...script("v8r/src/index.js"), "*.yaml", "--schema", schema],
};
