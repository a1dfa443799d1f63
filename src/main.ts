import { homedir } from "node:os";
import { fileURLToPath } from "node:url";
import { version } from "../package.json" with { type: "json" };
import { type ExitCode, exitCodes, Failure, Interruption } from "./failure.ts";
import type { Host, StopSignal } from "./host.ts";
import { chooseLanguage } from "./messages/language.ts";
import { speak } from "./messages/speak.ts";
import { spokenLanguage } from "./messages/spoken.ts";
import { print, settle, tell } from "./terminal/output.ts";

/** Runs the program in a world. The one place where a failure becomes words and a number. Never throws. */
export async function main(host: Host): Promise<ExitCode> {
  const code = await run(host).catch((problem: unknown) => explain(problem, host));
  try {
    await settle(host.stdout);
    return code;
  } catch (problem) {
    return explain(problem, host);
  }
}

async function run(host: Host): Promise<ExitCode> {
  const [question, ...more] = host.argv;
  // Other programs ask for the version at each of their own starts: it is told before anything is loaded.
  if (more.length === 0 && (question === "--version" || question === "-V")) {
    print(host.stdout, `${version}\n`);
    return exitCodes.fine;
  }
  const { makeContext } = await import("./cli/make-context.ts");
  const context = makeContext(host);
  // Before the names and flags of the commands are set up: their help is told in this language.
  const setting = context.settings.language;
  await speak(chooseLanguage({ env: host.env, setting, system: host.systemLanguage }));
  const { runProgram } = await import("./cli/program.ts");
  return runProgram({
    argv: host.argv,
    out: (text) => print(host.stdout, text),
    error: (text) => print(host.stderr, text),
    context,
  });
}

async function explain(problem: unknown, host: Host): Promise<ExitCode> {
  // Loaded only here: most runs have nothing to explain.
  const { say } = await import("./messages/say.ts");
  if (problem instanceof Failure) {
    const columns = host.stderr.isTTY ? host.size().columns : undefined;
    tell(host.stderr, say("cli.failure", { message: problem.message, remedy: problem.remedy }), columns);
    return problem.exitCode;
  }
  if (problem instanceof Interruption) {
    if (problem.by === "ctrl-c") return exitCodes.interrupted;
    print(host.stderr, `${say("practice.input-ended")}\n`);
    return exitCodes.unable;
  }
  print(host.stderr, say("cli.bug", { trace: traceOf(problem) }));
  return exitCodes.unable;
}

/** Where a bug struck. The message of an error may hold what the person wrote, so only its name and its places are told. */
function traceOf(problem: unknown): string {
  if (!(problem instanceof Error)) return typeof problem;
  const places = (problem.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [problem.name, ...places].join("\n");
}

/** The world of this process. */
export function thisProcess(): Host {
  const { stdout } = process;
  return {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    home: homedir(),
    installation: fileURLToPath(new URL("..", import.meta.url)),
    platform: process.platform,
    arch: process.arch,
    node: process.versions.node,
    // What Node knows of the system, without what is slow about the other formatters: 0.4 ms instead of 20.
    systemLanguage: () => new Intl.PluralRules().resolvedOptions().locale,
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr: process.stderr,
    size: () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 }),
    now: () => new Date(),
    offset: (at) => -at.getTimezoneOffset(),
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    onResize(react) {
      stdout.on("resize", react);
      return () => stdout.off("resize", react);
    },
    onStop,
    ...(import.meta.url.endsWith(".js") && { delegate }),
    run: runOther,
    edit: runEditor,
  };
}

const stopSignals: readonly StopSignal[] = ["SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM"];

function onStop(react: (signal: StopSignal) => void): () => void {
  // When a window closes, its streams end before the signal is heard: without this timer Node would leave, or crash, in between.
  const hold = setInterval(() => undefined, 60_000);
  const forget = () => {
    clearInterval(hold);
    for (const signal of stopSignals) process.off(signal, stop);
  };
  const stop = (signal: StopSignal) => {
    react(signal);
    forget();
    process.kill(process.pid, signal);
  };
  for (const signal of stopSignals) process.on(signal, stop);
  return forget;
}

async function delegate(work: object): Promise<unknown> {
  const { Worker } = await import("node:worker_threads");
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), {
      workerData: { work, language: spokenLanguage() },
    });
    worker.once("message", resolve).once("error", reject);
  });
}

async function runOther(program: string, args: readonly string[], cwd: string) {
  const { spawn } = await import("node:child_process");
  return new Promise<{ status: number; stdout: string }>((resolve) => {
    const chunks: Buffer[] = [];
    const end = (status: number) => resolve({ status, stdout: Buffer.concat(chunks).toString("utf8") });
    const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "ignore"], windowsHide: true });
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", () => end(127));
    child.on("close", (status) => end(status ?? 1));
  });
}

/** The command may hold arguments, as in `code --wait`: a shell takes it apart, and is handed the file as one word. */
async function runEditor(command: string, file: string): Promise<number> {
  const { spawn } = await import("node:child_process");
  const [program, args]: [string, string[]] =
    process.platform === "win32"
      ? [`${command} "${file}"`, []]
      : ["/bin/sh", ["-c", `${command} "$@"`, "editor", file]];
  const options = { stdio: "inherit", shell: process.platform === "win32" } as const;
  return new Promise((resolve) => {
    const child = spawn(program, args, options);
    child.on("error", () => resolve(127));
    child.on("close", (status) => resolve(status ?? 1));
  });
}
