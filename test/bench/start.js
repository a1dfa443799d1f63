// How long Offscript takes to start, as ratios to bare Node, pair by pair in one run: npm run bench [pairs]
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { untilShown } from "./screen.js";

const pairs = Number(process.argv[2] ?? 21);
const bin = fileURLToPath(new URL("../../bin/offscript.js", import.meta.url));
const env = { ...process.env, OFFSCRIPT_HOME: mkdtempSync(join(tmpdir(), "offscript-bench-")) };

/** Milliseconds until a program has ended. */
async function untilEnd(args) {
  const start = performance.now();
  spawnSync(process.execPath, args, { env });
  return performance.now() - start;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function compare(name, aim, ours, bare) {
  await ours();
  await bare();
  const rows = [];
  for (let pair = 0; pair < pairs; pair++) rows.push([await ours(), await bare()]);
  const ratios = rows.map(([one, other]) => one / other).toSorted((a, b) => a - b);
  const [least, most] = [ratios[0], ratios.at(-1)].map((ratio) => ratio.toFixed(2));
  const times = [0, 1].map((index) => median(rows.map((row) => row[index])).toFixed(0));
  console.log(
    `${name}: ${median(ratios).toFixed(2)} × bare Node (${least} to ${most}); ${times[0]} ms against ${times[1]}; aim ${aim}`,
  );
}

console.log(`${pairs} pairs, Node ${process.version}`);
await compare(
  "--version, to its end",
  "1.3",
  () => untilEnd([bin, "--version"]),
  () => untilEnd(["-e", "0"]),
);
await compare(
  "the offer, on the screen",
  "3",
  async () => (await untilShown([bin], "Enter to begin", env)).wall,
  () => untilEnd(["-e", "0"]),
);
await compare(
  "six scenarios validated",
  "2",
  () => untilEnd([bin, "validate", fileURLToPath(new URL("../../scenarios", import.meta.url))]),
  () => untilEnd(["-e", "0"]),
);
