import { readFileSync } from "node:fs";
import { spawn } from "@lydell/node-pty";

/** Runs Node in a terminal until a text stands on the screen: milliseconds until then, and megabytes of memory at most, where the system tells (Linux). */
export function untilShown(args, text, env) {
  const start = performance.now();
  const program = spawn(process.execPath, args, { name: "xterm-256color", cols: 80, rows: 24, env });
  return new Promise((resolve, reject) => {
    let seen = "";
    program.onData((data) => {
      seen += data;
      if (!seen.includes(text)) return;
      resolve({ wall: performance.now() - start, memory: memoryOf(program.pid) });
      program.kill("SIGKILL");
    });
    program.onExit(() => reject(new Error(`“${text}” never came: ${seen}`)));
  });
}

function memoryOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
