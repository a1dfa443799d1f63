import headless from "@xterm/headless";

/** The screen of a terminal, in memory. */
export interface Emulator {
  write(chunk: string): void;
  /** Waits until all that was written is on the screen. */
  settled(): Promise<void>;
  /** Everything from the first row on, the spaces at the ends of rows taken away. */
  rows(): string[];
  /** The rows that did not fit, so that the terminal had to break them: whenever they stood there. */
  broken(): readonly string[];
  /** Whether the terminal still marks pastes. */
  marksPastes(): boolean;
  dispose(): void;
}

/** A terminal of so many cells, which has as many rows above as it takes. */
export function emulate(columns: number, rows: number): Emulator {
  const terminal = new headless.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
  const broken = new Set<string>();
  const rowAt = (row: number): string => terminal.buffer.active.getLine(row)?.translateToString(true).trimEnd() ?? "";
  let seen = 0;
  const look = (): void => {
    const { active } = terminal.buffer;
    for (let row = Math.max(1, Math.min(seen, active.baseY)); row < active.length; row++) {
      if (active.getLine(row)?.isWrapped) broken.add(`${rowAt(row - 1)}|${rowAt(row)}`);
    }
    seen = active.baseY;
  };
  return {
    // A terminal in cooked mode does the first; the emulator gives a cell to signs that take none anywhere else.
    write: (chunk) => terminal.write(chunk.replace(/(?<!\r)\n/g, "\r\n").replace(/[\u2066-\u2069]/g, ""), look),
    settled: () => new Promise((resolve) => terminal.write("", resolve)),
    rows: () => Array.from({ length: terminal.buffer.active.length }, (_, row) => rowAt(row)),
    broken: () => [...broken],
    marksPastes: () => terminal.modes.bracketedPasteMode,
    dispose: () => terminal.dispose(),
  };
}
