import { PassThrough } from "node:stream";
import type { Host } from "../../src/host.ts";
import { main, thisProcess } from "../../src/main.ts";
import { type MessageKey, say } from "../../src/messages/say.ts";
import { installation } from "../cli/world.ts";

/** What the program can wait for. */
export type Prompt =
  | "answer"
  | "reflect"
  | "intend"
  | "confirm"
  | "confirm-one"
  | "whether"
  | "ending"
  | "perspectives"
  | "limit"
  | "obstacle-kind"
  | "obstacle-text"
  | "obstacle-place"
  | "worth";

/** What came of a run through `main`. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The words by which each prompt is known on the screen: those of the program's own catalogue that stand last before it waits. */
const signs: Readonly<Record<Prompt, string>> = {
  answer: say("practice.answer.hint.short"),
  reflect: say("practice.reflect.hint"),
  intend: say("practice.intend.hint"),
  confirm: say("practice.confirm.question"),
  "confirm-one": beginning("practice.confirm.one", "what"),
  whether: beginning("practice.whether.question", "sentence"),
  ending: say("practice.ending.question"),
  perspectives: end("practice.perspectives.question", "seen"),
  limit: end("practice.limit.question", "action"),
  "obstacle-kind": say("practice.obstacle.question"),
  "obstacle-text": say("practice.obstacle.text"),
  "obstacle-place": end("practice.obstacle.place", "text"),
  worth: say("practice.worth.hint"),
};

function beginning(key: MessageKey, slot: string): string {
  return say(key, { [slot]: "\n" }).split("\n")[0] ?? "";
}

function end(key: MessageKey, slot: string): string {
  return say(key, { [slot]: "\n" }).split("\n")[1] ?? "";
}

/** One clock for all plays, so that no two sessions get the same id. */
let clock = Date.UTC(2026, 0, 5, 9, 30);

/**
 * Runs the program through `main` with pipes, and answers each prompt when it stands on the screen. `reply` gives the lines
 * for a prompt; where the program waits for something that is unknown here, the input ends.
 */
export async function play(argv: readonly string[], home: string, reply: (prompt: Prompt) => string): Promise<Outcome> {
  const stdin = new PassThrough();
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const screens = { stdout: "", stderr: "" };
  let answered = 0;
  stdout.setEncoding("utf8").on("data", (text: string) => {
    screens.stdout += text;
    if (!screens.stdout.endsWith("\n> ")) return;
    const prompt = lastPrompt(screens.stdout.slice(answered));
    if (prompt === undefined) {
      // What is unknown here would be waited for for ever: the input ends, and so does the play, with 3.
      stdin.end();
      return;
    }
    answered = screens.stdout.length;
    stdin.write(`${reply(prompt)}\n`);
  });
  stderr.setEncoding("utf8").on("data", (text: string) => {
    screens.stderr += text;
  });

  let chance = 0;
  const host: Host = {
    ...{ argv, home, stdin, stdout, stderr, cwd: home, installation, platform: process.platform },
    env: { OFFSCRIPT_HOME: home },
    arch: process.arch,
    node: process.versions.node,
    systemLanguage: () => "en",
    size: () => ({ columns: 80, rows: 24 }),
    now: () => {
      clock += 1000;
      return new Date(clock);
    },
    offset: () => 60,
    random: (count) => Uint8Array.from({ length: count }, () => (chance = (chance * 73 + 41) % 256)),
    onResize: () => () => undefined,
    onStop: () => () => undefined,
    run: thisProcess().run,
    edit: async () => 1,
  };
  const code = await main(host);
  await new Promise(setImmediate);
  return { code, ...screens };
}

/** The prompt that was shown last in a piece of the screen; undefined where it holds none. */
function lastPrompt(screen: string): Prompt | undefined {
  const folded = screen.replace(/\s+/g, " ");
  const places = Object.entries(signs).map(([prompt, sign]) => [folded.lastIndexOf(sign), prompt as Prompt] as const);
  const [place, prompt] = places.reduce((one, other) => (other[0] > one[0] ? other : one));
  return place < 0 ? undefined : prompt;
}
