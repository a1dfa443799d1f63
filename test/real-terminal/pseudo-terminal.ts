import { spawn } from "@lydell/node-pty";
import headless from "@xterm/headless";
import stringWidth from "string-width";

/** How a program that ran in a pseudo-terminal ended. */
export interface Ended {
  readonly exitCode: number;
  /** The number of the signal that it died of; 0 for none. */
  readonly signal: number;
}

/** A program in a real pseudo-terminal, with a real terminal emulator as its screen. */
export interface PseudoTerminal {
  readonly pid: number;
  /** Sends keys as they are: `\r` for Enter, `\x04` for Ctrl-D. */
  type(keys: string): void;
  /** Sends a paste, marked as such if the program has asked for it. */
  paste(text: string): void;
  /** Waits for something on the screen; says what stands there where it does not come. */
  waitFor(what: string | RegExp, milliseconds?: number): Promise<void>;
  /** Waits until nothing has come for so long. */
  quiet(milliseconds?: number): Promise<void>;
  /** The rows that are seen, without the spaces at their ends. */
  screen(): string[];
  /** Everything from the first row on, what has been scrolled away too; rows that only the terminal has broken are one. */
  history(): string;
  cursor(): { readonly column: number; readonly row: number };
  /** Everything that the program has written, codes and all. */
  raw(): string;
  resize(columns: number, rows: number): void;
  signal(name: string): void;
  /** Closes the window: the program finds its terminal gone. */
  closeWindow(): void;
  readonly ended: Promise<Ended>;
  /** Ends the program if it has not ended, and lets everything go. */
  dispose(): Promise<void>;
}

export interface PseudoTerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd?: string;
  /** The whole environment, but for TERM. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Starts a program in a pseudo-terminal of 80 by 24 cells, unless told otherwise. */
export function startInTerminal(
  file: string,
  args: readonly string[],
  options: PseudoTerminalOptions = {},
): PseudoTerminal {
  const { columns = 80, rows = 24, cwd = process.cwd(), env = process.env } = options;
  const emulator = new headless.Terminal({ cols: columns, rows, scrollback: 20_000, allowProposedApi: true });
  emulator.unicode.register(graphemeWidths);
  emulator.unicode.activeVersion = graphemeWidths.version;
  const program = spawn(file, [...args], { name: "xterm-256color", cols: columns, rows, cwd, env: { ...env } });
  let raw = "";
  let drawing = 0;
  let last = Date.now();
  let isGone = false;
  const watchers = new Set<() => void>();
  const changed = (): void => {
    for (const watch of watchers) watch();
  };

  program.onData((data) => {
    raw += data;
    last = Date.now();
    drawing += 1;
    emulator.write(data, () => {
      drawing -= 1;
      changed();
    });
  });
  // What the terminal answers to a question of the program.
  emulator.onData((reply) => {
    if (!isGone) program.write(reply);
  });
  const ended = new Promise<Ended>((resolve) => {
    program.onExit(({ exitCode, signal = 0 }) => {
      isGone = true;
      // All that it has written has come by now, but may not be on the screen.
      emulator.write("", () => {
        resolve({ exitCode, signal });
        changed();
      });
    });
  });

  const screen = (): string[] => {
    const { active } = emulator.buffer;
    const rows = Array.from({ length: active.length - active.baseY }, (_, row) => active.getLine(active.baseY + row));
    return rows.map((line) => line?.translateToString(true).trimEnd() ?? "");
  };
  const history = (): string => {
    const { active } = emulator.buffer;
    let text = "";
    for (let row = 0; row < active.length; row += 1) {
      const line = active.getLine(row)?.translateToString() ?? "";
      text += active.getLine(row + 1)?.isWrapped ? line : `${line.trimEnd()}\n`;
    }
    return text.trimEnd();
  };

  return {
    pid: program.pid,
    type: (keys) => program.write(keys),
    paste: (text) => program.write(emulator.modes.bracketedPasteMode ? `\x1b[200~${text}\x1b[201~` : text),
    async waitFor(what, milliseconds = 10_000) {
      const isThere = (): boolean => {
        const text = screen().join("\n");
        return typeof what === "string" ? text.includes(what) : what.test(text);
      };
      await new Promise<void>((resolve, reject) => {
        const end = (settle: () => void): void => {
          clearTimeout(timer);
          watchers.delete(look);
          settle();
        };
        const look = (): void => {
          if (isThere()) end(resolve);
          else if (isGone && drawing === 0) end(() => reject(new Error(missing("The program ended"))));
        };
        const missing = (why: string): string =>
          `${why} before ${String(what)} was on the screen:\n${screen().join("\n")}`;
        const timer = setTimeout(
          () => end(() => reject(new Error(missing(`${milliseconds} ms went by`)))),
          milliseconds,
        );
        watchers.add(look);
        look();
      });
    },
    async quiet(milliseconds = 150) {
      last = Date.now();
      while (Date.now() - last < milliseconds || drawing > 0) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    screen,
    history,
    cursor: () => ({ column: emulator.buffer.active.cursorX, row: emulator.buffer.active.cursorY }),
    raw: () => raw,
    resize(newColumns, newRows) {
      emulator.resize(newColumns, newRows);
      program.resize(newColumns, newRows);
    },
    signal: (name) => program.kill(name),
    closeWindow() {
      // Not in the types: `kill` and the signal that goes with it would be more than a window does.
      (program as unknown as { destroy(): void }).destroy();
    },
    ended,
    async dispose() {
      if (!isGone) program.kill("SIGKILL");
      await ended;
      emulator.dispose();
    },
  };
}

const joiner = 0x200d;

/** Widths as terminals of today have them: emoji take two cells, and a family of them no more. */
const graphemeWidths = {
  version: "graphemes",
  wcwidth: (code: number): 0 | 1 | 2 => widthOf(code),
  // Packed by the emulator as: what came before × 8 + width × 2 + whether it belongs to the cell before.
  charProperties(code: number, before: number): number {
    const previous = before >> 3;
    const width = widthOf(code);
    const isRegion = code >= 0x1f1e6 && code <= 0x1f1ff;
    const isModifier = code >= 0x1f3fb && code <= 0x1f3ff;
    const pairs = isRegion && previous === 2;
    const joins = before !== 0 && (width === 0 || previous === 1 || isModifier || pairs);
    const state = code === joiner ? 1 : isRegion && !pairs ? 2 : 0;
    const cells = joins ? Math.max((before >> 1) & 3, pairs ? 2 : 0) : width;
    return (state << 3) | (cells << 1) | (joins ? 1 : 0);
  },
};

function widthOf(code: number): 0 | 1 | 2 {
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return 2;
  if (code >= 0x20 && code < 0x7f) return 1;
  const cells = stringWidth(String.fromCodePoint(code));
  return cells >= 2 ? 2 : cells === 1 ? 1 : 0;
}
