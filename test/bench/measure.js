import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Runs a program with its arguments. What it took: milliseconds on the clock, and of the processor where the system tells (Linux), else undefined. */
export function timed([program, ...args], { env = process.env, cwd = process.cwd() } = {}) {
  const before = spentByChildren();
  const start = performance.now();
  const run = spawnSync(program, args, { env, cwd, maxBuffer: 2 ** 28 });
  const wall = performance.now() - start;
  const after = spentByChildren();
  if (run.status !== 0) throw new Error(`${program} ended with ${run.status ?? run.error}: ${run.stderr}${run.stdout}`);
  return { wall, cpu: before === undefined || after === undefined ? undefined : after - before };
}

/** Milliseconds of the processor that ended children of this process took, as proc_pid_stat(5) has it; a tick is 10 ms. */
function spentByChildren() {
  try {
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return undefined;
  }
}

/** The middle one of some numbers. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Runs two programs in pairs, each first in turn, after one run of each that does not count. */
export function inPairs(pairs, one, other) {
  one();
  other();
  return Array.from({ length: pairs }, (_, at) => {
    if (at % 2 === 0) return [one(), other()];
    const second = other();
    return [one(), second];
  });
}

/** "0.62 (0.58 to 0.71)": the middle ratio of the pairs, the least and the most. */
export function ratio(pairs, of) {
  const ratios = pairs.map(([one, other]) => of(one) / of(other)).filter(Number.isFinite);
  if (ratios.length === 0) return "not known here";
  return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
}
