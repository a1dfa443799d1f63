import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "rolldown";
import { indexShippedPacks } from "./src/pack/shipped-packs.ts";
import { playing } from "./src/session/playing.ts";

/** Leaves the index of the shipped packs beside the code: at the start, no scenario is parsed. */
const packIndex: Plugin = {
  name: "pack-index",
  async generateBundle() {
    const index = await indexShippedPacks(fileURLToPath(new URL(".", import.meta.url)), playing);
    this.emitFile({ type: "asset", fileName: "packs.json", source: JSON.stringify(index) });
  },
};

/** Commander loads Node's child processes at once, a tenth of the start, for subcommands in files of their own: we have none. */
const lateChildProcess: Plugin = {
  name: "late-child-process",
  transform: {
    filter: { id: /commander\/lib\/command\.js$/ },
    handler(code) {
      const eager = "const childProcess = require('node:child_process');";
      if (!code.includes(eager)) throw new Error("commander has changed: look at how it loads node:child_process");
      return code.replace(
        eager,
        "const childProcess = { spawn: (...args) => require('node:child_process').spawn(...args) };",
      );
    },
  },
};

/** The files that a check of a pack without a mistake goes through. */
const clean = new RegExp(
  [
    String.raw`src/pack/(?:rules/.*|generated/fits\.js)`,
    String.raw`src/pack/(?:allowances|check-file|check-pack|check-share|check-target|codes|diagnostic|find|format|gist|limits)\.ts`,
    String.raw`src/pack/(?:list-files|look-alikes|meant-name|nearest|outcome|project|quick|read-file|read-pack)\.ts`,
    String.raw`src/pack/(?:scope|select|signs|slug|subject|wording|words)\.ts`,
    String.raw`src/cli/(?:commands/validate|validate/(?:check-targets|find-work|outputs|words))\.ts`,
    String.raw`src/report/(?!letter/|page|timeline).*|schemas/themes\.json`,
  ].join("|"),
);

/**
 * One file for the start, and further ones for what is imported later: commands, prompts. Packages are bundled in; only
 * libsql, which loads a binary of its own, stays outside. Not minified: it starts no faster, and a stack trace stays readable.
 */
export default defineConfig({
  input: { main: "src/main.ts", worker: "src/worker.ts" },
  platform: "node",
  external: ["libsql"],
  preserveEntrySignatures: "allow-extension",
  plugins: [packIndex, lateChildProcess],
  output: {
    dir: "dist",
    cleanDir: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    // What every run needs is one file: each further one costs milliseconds at the start.
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        {
          name: "start",
          test: /failure\.ts|output\.ts|harmless\.ts|messages\/(?:language|speak|spoken)\.ts|package\.json/,
        },
        // The names, flags and help of all commands, and what each of them is given.
        {
          name: "program",
          test: /commander|rolldown.runtime|src\/cli\/(?:program|grammar\/|make-context|new-id|local-time|authoring\/channel-ids|obstacles\/(?:kinds|is-day)|folders|settings\/(?:effective|read-settings|settings))|settings\.schema\.json|en\/cli\.json|messages\/plain\.ts/,
        },
        // All that a pack without a mistake is checked with; what explains mistakes is loaded where there are some.
        { name: "check", test: clean },
      ],
    },
    comments: { legal: true, annotation: false, jsdoc: false },
  },
});
