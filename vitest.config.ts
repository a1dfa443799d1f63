import { defineConfig } from "vitest/config";

const long = "test/**/*.prove.test.ts";
/** Kills, windows that are closed, keys that have to be waited for: nothing else runs beside them. */
const calm = [
  "test/{journal,nodes,real-terminal,terminal}/**/*.prove.test.ts",
  "test/cli/{completion,narrow,pair-secrecy}.prove.test.ts",
];
const elsewhere = "**/node_modules/**";
const patience = { testTimeout: 900_000, hookTimeout: 120_000 };

/**
 * `quick` is what `npm test` runs; `prove` and then `prove-calm` are the long proofs: hundreds of situations; kills, first starts at once.
 */
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
          exclude: [long, elsewhere],
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
          exclude: [...calm, elsewhere],
          sequence: { groupOrder: 1 },
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: "prove-calm",
          globalSetup: "test/build-once.ts",
          include: calm,
          exclude: [elsewhere],
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          ...patience,
        },
      },
    ],
  },
});
