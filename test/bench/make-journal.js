// A large journal, written by the journal's own store: node test/bench/make-journal.js [sessions]
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { madeRecords } from "./made-records.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");

/** What decides how a made journal looks. */
const made = ["made-records.js", "tongues.js", "prose.js", "make-journal.js"];
const formed = ["migrations.ts", "search-index.ts", "fold.ts"].map((name) => `../../src/journal/${name}`);

/** So many records are committed at once. */
const together = 500;

/** The store of journals and what folds words for it, bundled, since Node 20 cannot run them as they stand. */
export async function loadJournal() {
  const folder = mkdtempSync(join(tmpdir(), "offscript-bench-store-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  try {
    const source = (name) => join(root, "src/journal", name);
    const bundle = await rolldown({
      input: { store: source("sqlite-journal.ts"), fold: source("fold.ts") },
      ...{ external: ["libsql"], platform: "node" },
    });
    await bundle.write({
      dir: folder,
      format: "esm",
      entryFileNames: "[name].mjs",
      chunkFileNames: "[name]-[hash].mjs",
    });
    await bundle.close();
    const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    return { ...(await load("store")), ...(await load("fold")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder of a journal with so many sessions, made where it is not there from an earlier run. It is kept in the folder for temporary files. */
export async function journalWith(sessions) {
  const packs = readFileSync(join(root, "dist/packs.json"));
  const hash = createHash("sha256").update(packs);
  for (const name of [...made, ...formed]) hash.update(readFileSync(join(here, name)));
  const kept = join(tmpdir(), "offscript-bench-journals", `${sessions}`);
  const folder = join(kept, hash.digest("hex").slice(0, 12));
  if (existsSync(folder)) return folder;
  // Those that were made in another way are of no use any more, and large.
  rmSync(kept, { recursive: true, force: true });
  const unfinished = `${folder}.new`;
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const { openJournal } = await loadJournal();
  const journal = openJournal(unfinished);
  const start = performance.now();
  const records = madeRecords(JSON.parse(packs), sessions, Date.now());
  for (let next = few(records); next.length > 0; next = few(records)) {
    journal.restore(next);
    process.stderr.write(`\r${folder}: ${journal.count()} of ${sessions} sessions`);
  }
  journal.close();
  process.stderr.write(`\r${folder}: made in ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
  renameSync(unfinished, folder);
  return folder;
}

/** The next records, as many as are committed at once. */
function few(records) {
  const next = [];
  while (next.length < together) {
    const { value, done } = records.next();
    if (done) break;
    next.push(value);
  }
  return next;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(await journalWith(Number(process.argv[2] ?? 100_000)));
}
