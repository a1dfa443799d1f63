import { defineConfig } from "vitest/config";

const long = "test/**/*.prove.test.ts";

/** `quick` is what `npm test` runs; `prove` the long proofs: kills, first starts at once, hundreds of situations. */
export default defineConfig({
  test: {
    // Native modules and pseudo-terminals want processes, not threads.
    pool: "forks",
    maxWorkers: 2,
    // The texts that are compared are English, on a machine of whatever language.
    env: { LC_ALL: "C.UTF-8" },
    projects: [
      {
        extends: true,
        test: {
          name: "quick",
          globalSetup: "test/build-once.ts",
          include: ["test/**/*.test.ts"],
          exclude: [long, "**/node_modules/**"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "prove",
          globalSetup: "test/build-once.ts",
          include: [long],
          exclude: ["**/node_modules/**"],
          testTimeout: 900_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
