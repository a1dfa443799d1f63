import { PassThrough, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import headless from "@xterm/headless";
import { run } from "./world.ts";

/** What two have seen who practised as a pair. */
export interface Seen {
  readonly code: number;
  /** All that was written to the terminal before the looking back began, and after that. */
  readonly before: string;
  readonly after: string;
  /** All that stood on the ordinary screen, what was scrolled away too, when the looking back began. */
  readonly ordinary: string;
  /** All that was typed. */
  readonly typed: string;
}

export interface Pair {
  readonly argv: readonly string[];
  readonly home: string;
  /** Commands that are typed at the first question before it is answered. */
  readonly tries: readonly string[];
  /** What is written as an answer, in one line. */
  readonly words: string;
  readonly columns?: number;
}

const rows = 24;
/** Until Enter counts for what one person sees. */
const untilEnterCounts = 350;
/** So long a session takes at the most, in milliseconds. */
const patience = 60_000;

/** Plays a session of two through `main`, on a terminal, until they look back; then the input ends. Fails where it waits for what nobody knows. */
export async function playPair({ argv, home, tries, words, columns = 80 }: Pair): Promise<Seen> {
  const screen = emulator(columns);
  const stdin = Object.assign(new PassThrough({ autoDestroy: false }), { setRawMode: () => undefined });
  let raw = "";
  let changed = 0;
  /** Whether something came since something was typed last, and since it was looked at last. */
  let isAnswered = false;
  let isNew = false;
  const stdout = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, next) {
      raw += String(chunk);
      screen.write(String(chunk), () => {
        changed = Date.now();
        isAnswered = true;
        isNew = true;
        next();
      });
    },
  });
  let code: number | undefined;
  let problem = "";
  const running = run({ argv, home, stdin, stdout, terminal: { columns, rows }, env: { TERM: "xterm-256color" } });
  const ended = running.then((outcome) => {
    code = outcome.code;
    problem = outcome.stderr;
  });

  const left = [...tries];
  let typed = "";
  let acted = 0;
  let answers = 0;
  let isWriting = false;
  const send = (keys: string) => {
    typed += `${keys}\n`;
    acted = Date.now();
    isAnswered = false;
    stdin.write(keys);
  };
  const last = Date.now() + patience;
  let shown = "";
  while (code === undefined) {
    await sleep(25);
    if (Date.now() > last) throw new Error(`It waits for nobody knows what:\n${textOf(screen)}`);
    const quiet = Date.now() - Math.max(changed, acted);
    if (isNew) {
      isNew = false;
      shown = textOf(screen).trimEnd().split("\n").slice(-16).join(" ").replace(/\s+/g, " ");
    }
    const { active } = screen.buffer;
    if (active.type === "alternate" || /Enter shows the card\.$/.test(shown)) {
      // Too early, it counts for nothing, and must be pressed again.
      if (quiet >= untilEnterCounts) send("\r");
      continue;
    }
    const row = active
      .getLine(active.baseY + active.cursorY)
      ?.translateToString(true)
      .trim();
    if (!isAnswered || quiet < 20 || active.cursorX !== 2 || row !== ">") continue;
    if (startOf(raw) >= 0) {
      stdin.end();
      break;
    }
    if (isWriting) {
      // Together with its words, a full stop that ends an answer would be taken for pasted.
      isWriting = false;
      send(".\r");
    } else if (!/\/card >$/.test(shown)) send(choice(shown));
    else if (left.length > 0) send(`${left.shift()}\r`);
    else {
      answers += 1;
      isWriting = true;
      send(`${words} ${answers}\r`);
    }
  }
  await ended;
  const start = startOf(raw);
  if (start < 0) throw new Error(`It ended with ${code} before they looked back: ${problem}\n${raw.slice(-2000)}`);
  const before = raw.slice(0, start);
  const then = emulator(columns);
  await new Promise<void>((resolve) => then.write(before, resolve));
  const ordinary = wholeOf(then.buffer.normal);
  screen.dispose();
  then.dispose();
  return { code: code ?? -1, before, after: raw.slice(start), ordinary, typed };
}

/** Where the heading of the looking back begins. */
function startOf(raw: string): number {
  return raw.search(/^.{0,12}Looking back.{0,12}$/m);
}

function choice(shown: string): string {
  if (/\bn no(?: Type a number [^>]+)? >$|y \(yes\)[^>]+>$/.test(shown)) return "y\r";
  if (/0: [\w ]+ >$/.test(shown)) return "\r";
  if (/Enter: [\w ]+ >$/.test(shown)) return "\r";
  return "1\r";
}

function emulator(columns: number): headless.Terminal {
  const options = { cols: columns, rows, scrollback: 20_000, convertEol: true, allowProposedApi: true };
  return new headless.Terminal(options);
}

function textOf({ buffer: { active } }: headless.Terminal): string {
  return Array.from({ length: rows }, (_, row) =>
    active
      .getLine(active.baseY + row)
      ?.translateToString(true)
      .trimEnd(),
  ).join("\n");
}

function wholeOf(buffer: headless.Terminal["buffer"]["normal"]): string {
  return Array.from({ length: buffer.length }, (_, row) => buffer.getLine(row)?.translateToString(true) ?? "").join(
    "\n",
  );
}

/** What was written, without the codes that a terminal obeys. */
export function withoutCodes(raw: string): string {
  return raw.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, " ");
}
