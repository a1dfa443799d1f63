// How long `offscript validate` takes, as ratios to other validators, pair by pair in one run: npm run bench:validate [pairs]
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makePack } from "./make-pack.js";
import { inPairs, median, ratio, timed } from "./measure.js";
import { installRivals, rivals } from "./rivals.js";
import { answerTimes } from "./watching.js";

const pairs = Number(process.argv[2] ?? 7);
const bin = fileURLToPath(new URL("../../bin/offscript.js", import.meta.url));
const usage = new URL("usage.js", import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), "offscript-bench-"));
const validate = (pack, ...flags) => [process.execPath, bin, "validate", pack, ...flags];

function packOf(count) {
  const path = join(folder, `pack-${count}`);
  return { path, count, bytes: makePack(path, count) };
}

function compare(name, aim, ours, theirs, rounds = pairs) {
  const rows = inPairs(
    rounds,
    () => timed(ours),
    () => timed(theirs),
  );
  const [mine, other] = [0, 1].map((side) => median(rows.map((row) => row[side].wall)).toFixed(0));
  const clock = ratio(rows, ({ wall }) => wall);
  console.log(`${name}: ${clock}; ${mine} ms against ${other}; aim ${aim}`);
  console.log(`  by the processor's time: ${ratio(rows, ({ cpu }) => cpu)}`);
}

function memory(pack) {
  const file = join(folder, "usage");
  timed([process.execPath, "--import", usage, bin, "validate", pack.path], {
    env: { ...process.env, BENCH_USAGE: file },
  });
  const most = Number(readFileSync(file, "utf8")) / 1024;
  console.log(`Memory at ${pack.count} files: ${most.toFixed(0)} MB at most; aim 200`);
}

async function watching(pack) {
  const file = join(pack.path, "scenarios/case-00250.yaml");
  const times = await answerTimes({ watch: validate(pack.path, "--watch"), file, ready: "Ctrl-C", rounds: pairs });
  for (const [how, all] of Object.entries(times)) {
    const most = Math.max(...all).toFixed(0);
    console.log(`A file saved ${how}, answered: ${median(all).toFixed(0)} ms (${most} at most); aim 200`);
  }
}

function context(pack) {
  const cwd = join(pack.path, "scenarios");
  console.log(`For comparison, ${pack.count} files once each, with the schema alone:`);
  for (const [name, command] of [["Offscript, every rule", () => validate(pack.path)], ...Object.entries(rivals)]) {
    try {
      console.log(`  ${name}: ${timed(command(cwd), { cwd }).wall.toFixed(0)} ms`);
    } catch (error) {
      console.log(`  ${name} does not run here: ${error.message.trim()}`);
    }
  }
}

try {
  installRivals();
  const [many, thousand, some, few] = [10_000, 1_000, 500, 20].map(packOf);
  const [{ model = "unknown" } = {}] = cpus();
  console.log(
    `Node ${process.version}, ${availableParallelism()} processors (${model}), load ${loadavg()[0].toFixed(1)}, ${pairs} pairs`,
  );
  const each = (many.bytes / many.count / 1000).toFixed(1);
  console.log(`${many.count} made-up scenarios of ${each} kB; ratios: the middle one (least to most)`);
  const scenarios = join(many.path, "scenarios");
  compare("10,000 files against Sourcemeta --fast", "1.0", validate(many.path), rivals["Sourcemeta --fast"](scenarios));
  compare("10,000 files against Sourcemeta", "1.0", validate(many.path), rivals["Sourcemeta"](scenarios));
  compare("20 files against bare Node", "2.0", validate(few.path), [process.execPath, "-e", "0"], pairs * 3);
  memory(many);
  await watching(some);
  context(thousand);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
