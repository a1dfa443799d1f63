import type { Input } from "../host.ts";
import { createDecoder } from "./decoder.ts";
import { createLineDecoder } from "./line-decoder.ts";
import { type Stroke, withLineFeeds } from "./strokes.ts";

/** A lone Escape, or one whose sequence was cut short, is known by the silence after it. */
const silenceAfterEscape = 100;
/** A paste whose end got lost is given after this. */
const silenceInPaste = 1000;
/** A paste that the terminal does not mark comes in several chunks, one right after the other. */
const silenceAfterBurst = 40;

/**
 * A terminal ends when its window is closed, a moment before the signal of that comes. A Node that has left, or that leaves, by
 * then dies of its own attempt to put the terminal right; so nobody is told before the signal has had its time.
 */
const silenceAfterEnd = 2000;

/** The one reader of the keyboard: nothing that was typed is lost from one prompt to the next. */
export interface Keyboard {
  /** Takes the input, and sets a terminal to raw: before anything asks for keys, or the terminal would show and obey them itself. */
  begin(): void;
  /** All that has come and was not taken yet, at least one stroke; once nothing more can come, `closed` each time. */
  strokes(): Promise<readonly Stroke[]>;
  /** All that has come by the end of so many milliseconds and was not taken yet, which may be nothing. */
  after(milliseconds: number): Promise<readonly Stroke[]>;
  /** Puts strokes back, before those that have come since. */
  giveBack(strokes: readonly Stroke[]): void;
  /** Lets go of the input, and sets the terminal as it was: somebody else reads it, until the next `begin`. */
  rest(): void;
}

/** Whether the terminal is asked to mark pastes as such; where it is not, several lines at once are a `burst`. */
export type Pastes = "marked" | "unmarked";

const markPastes = "\x1b[?2004h";
/** Pastes are no longer marked, and the cursor is seen. */
const asBefore = "\x1b[?2004l\x1b[?25h";

/**
 * The keyboard at an input, which it leaves alone until `begin`. `put` sends the terminal the codes that go with it: where pastes
 * are unmarked there are none.
 */
export function openKeyboard(input: Input, pastes: Pastes, put: (codes: string) => void): Keyboard {
  let queue: Stroke[] = [];
  let isClosed = false;
  let wake: (() => void) | undefined;
  const reader = input.isTTY ? rawReader(pastes, add) : lineReader(add);
  let isReading = false;

  function add(strokes: readonly Stroke[]): void {
    for (const stroke of strokes) queue.push(stroke);
    if (queue.length > 0 || isClosed) wake?.();
  }

  function close(): void {
    reader.end();
    isClosed = true;
    add([]);
  }

  let isEnding = false;
  function end(): void {
    if (isEnding) return;
    isEnding = true;
    if (input.isTTY) setTimeout(close, silenceAfterEnd);
    else close();
  }

  // A terminal that has gone gives an error, and may give one at any later time.
  input.on("error", end);

  function begin(): void {
    if (isReading || isClosed) return;
    isReading = true;
    setRaw(input, "raw");
    if (pastes === "marked") put(markPastes);
    input.on("data", reader.read);
    input.on("end", end);
    input.on("close", end);
    input.resume();
    if (input.readableEnded || input.destroyed) end();
  }

  return {
    begin,
    async strokes() {
      if (queue.length === 0 && !isClosed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = undefined;
      }
      const taken = queue;
      queue = [];
      return taken.length > 0 ? taken : [{ kind: "closed" }];
    },
    async after(milliseconds) {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      // Timers come first: what has long been typed may still wait to be read.
      await new Promise((resolve) => setImmediate(resolve));
      const taken = queue;
      queue = [];
      return taken;
    },
    giveBack(strokes) {
      queue = [...strokes.filter((stroke) => stroke.kind !== "closed"), ...queue];
    },
    rest() {
      if (!isReading) return;
      isReading = false;
      input.off("data", reader.read);
      input.off("end", end);
      input.off("close", end);
      input.pause();
      setRaw(input, "cooked");
      if (pastes === "marked") put(asBefore);
    },
  };
}

function setRaw(input: Input, mode: "raw" | "cooked"): void {
  if (input.isTTY) input.setRawMode?.(mode === "raw");
}

interface Reader {
  read(chunk: Uint8Array): void;
  /** Gives what is still held. */
  end(): void;
}

function lineReader(add: (strokes: readonly Stroke[]) => void): Reader {
  const decoder = createLineDecoder();
  return { read: (chunk) => add(decoder.push(chunk)), end: () => add(decoder.end()) };
}

/** Something stands after the end of a line, and no key but Enter and Tab is in it. */
const severalLines = /^(?=[\s\S]*[\r\n][^\r\n])[^\x00-\x08\v\f\x0e-\x1f\x7f]*$/;

function rawReader(pastes: Pastes, add: (strokes: readonly Stroke[]) => void): Reader {
  const decoder = createDecoder();
  let burst: Uint8Array[] = [];
  let timer: NodeJS.Timeout | undefined;

  function wait(): void {
    if (burst.length > 0) restart(silenceAfterBurst, endBurst);
    else if (decoder.within === "paste") restart(silenceInPaste, giveUp);
    else if (decoder.within === "nothing") stop();
    // Counted from the Escape on: words that follow it must not put it off.
    else timer ??= setTimeout(giveUp, silenceAfterEscape);
  }

  function restart(silence: number, then: () => void): void {
    stop();
    timer = setTimeout(then, silence);
  }

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function giveUp(): void {
    stop();
    add(decoder.giveUp());
    wait();
  }

  function endBurst(): void {
    stop();
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(burst));
    burst = [];
    add([{ kind: "burst", text: withLineFeeds(text) }]);
  }

  return {
    read(chunk) {
      const isBurst =
        burst.length > 0 ||
        (pastes === "unmarked" &&
          decoder.within === "nothing" &&
          severalLines.test(Buffer.from(chunk).toString("latin1")));
      if (isBurst) burst.push(chunk);
      else add(decoder.push(chunk));
      wait();
    },
    end() {
      if (burst.length > 0) endBurst();
      while (decoder.within !== "nothing") giveUp();
    },
  };
}
