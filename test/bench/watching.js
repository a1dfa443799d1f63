import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Everything that a program has printed so far, and a wait until it prints a word that it has not printed yet. */
function listen(program) {
  let printed = "";
  let wake = () => undefined;
  for (const stream of [program.stdout, program.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      printed += text;
      wake();
    });
  }
  program.once("exit", () => wake());
  return async function heard(word) {
    while (!printed.includes(word)) {
      if (program.exitCode !== null) throw new Error(`It ended with ${program.exitCode}: ${printed}`);
      await new Promise((resolve) => {
        wake = resolve;
      });
    }
    printed = "";
  };
}

/** How editors save: over the old file, or beside it and then in its place. */
const saves = {
  "in place": (file, text) => writeFileSync(file, text),
  "by rename": (file, text) => {
    writeFileSync(`${file}~`, text);
    renameSync(`${file}~`, file);
  },
};

/**
 * Milliseconds from a saved file to the printed answer, by the way of saving: a mistake is saved, and then mended. `watch` starts the
 * program; `ready` is what it prints when it waits for changes.
 */
export async function answerTimes({ watch: [command, ...args], file, ready, rounds }) {
  const program = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  const heard = listen(program);
  const sound = readFileSync(file, "utf8");
  const broken = sound.replace("\ncustomer:", "\ncustomre:");
  const times = Object.fromEntries(Object.keys(saves).map((how) => [how, []]));
  try {
    await heard(ready);
    for (let round = 0; round < rounds; round++) {
      for (const [how, save] of Object.entries(saves)) {
        for (const [text, answer] of [
          [broken, "customre"],
          [sound, "no errors"],
        ]) {
          await sleep(300);
          const start = performance.now();
          save(file, text);
          await heard(answer);
          times[how].push(performance.now() - start);
        }
      }
    }
    return times;
  } finally {
    program.kill("SIGKILL");
    await once(program, "exit").catch(() => undefined);
  }
}
