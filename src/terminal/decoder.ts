import { type Key, type Stroke, stroke, withLineFeeds } from "./strokes.ts";

/** Turns the bytes of a terminal in raw mode into strokes, however they are cut into chunks. */
export interface Decoder {
  push(bytes: Uint8Array): Stroke[];
  /** What it is in the middle of: the end may never come, so somebody has to keep the time. */
  readonly within: "nothing" | "sequence" | "paste";
  /** Gives up waiting for the end: a lone Escape is dropped, a paste without its end is given. */
  giveUp(): Stroke[];
}

const controls: Readonly<Record<string, Key>> = {
  "\x01": "line-start",
  "\x02": "left",
  "\x03": "interrupt",
  "\x04": "finish",
  "\x05": "line-end",
  "\x06": "right",
  "\b": "backspace",
  "\t": "tab",
  "\n": "enter",
  "\v": "erase-line-right",
  "\r": "enter",
  "\x0e": "down",
  "\x10": "up",
  "\x15": "erase-line-left",
  "\x17": "erase-word-left",
  "\x7f": "backspace",
};

const withAlt: Readonly<Record<string, Key>> = {
  b: "word-left",
  f: "word-right",
  d: "erase-word-right",
  "<": "text-start",
  ">": "text-end",
  "\b": "erase-word-left",
  "\x7f": "erase-word-left",
  "\r": "enter",
};

/** By the last character of `ESC [ …` or `ESC O …`. */
const finals: Readonly<Record<string, Key>> = {
  A: "up",
  B: "down",
  C: "right",
  D: "left",
  F: "line-end",
  H: "line-start",
};

/** By the number in `ESC [ … ~`. */
const numbers: Readonly<Record<string, Key>> = {
  1: "line-start",
  3: "delete",
  4: "line-end",
  5: "page-up",
  6: "page-down",
  7: "line-start",
  8: "line-end",
};

/** What Ctrl or Alt makes of a key. */
const further: Partial<Record<Key, Key>> = {
  left: "word-left",
  right: "word-right",
  "line-start": "text-start",
  "line-end": "text-end",
  delete: "erase-word-right",
};

const pasteEnd = "\x1b[201~";
const printable = /[^\x00-\x1f\x7f]+/y;
// Keys and replies of the terminal: CSI (with the three bytes of an old mouse report, and the Linux console's F1 to F5), SS3,
// and strings (OSC, DCS, SOS, PM, APC) up to BEL or ST.
const sequence =
  /\x1b(?:\[(?:\[[A-E]|M[\s\S]{3}|(?!M|\[)([0-?]*)[ -/]*([@-~]))|O([ -~])|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\))/y;
const unfinished = /\x1b(?:\[(?:\[|M[\s\S]{0,2}|[0-?]*[ -/]*)?|O|[\]PX^_][^\x07\x1b]*\x1b?)?$/y;

function keyOf(parameters: string, final: string): Key | undefined {
  const [number = "", modifier = "1"] = parameters.split(";");
  if (final === "u" && number === "13") return "enter";
  const key = final === "~" ? numbers[number] : finals[final];
  // The modifier is one more than a sum in which Alt counts 2 and Ctrl 4.
  return key && (Number(modifier) - 1) & 6 ? (further[key] ?? key) : key;
}

/** A decoder at the start of its bytes. */
export function createDecoder(): Decoder {
  // One character a byte; text becomes UTF-8 only once it is known to be text.
  let pending = "";
  let pasted: string[] | undefined;
  let utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  let strokes: Stroke[] = [];

  const decode = (bytes: string): string => utf8.decode(Buffer.from(bytes, "latin1"), { stream: true });

  function give(text: string): void {
    const clean = text.replace(/[\x80-\x9f]/g, "");
    if (clean) strokes.push({ kind: "text", text: clean });
  }

  /** A character that was cut short ends where anything but its next byte comes. */
  function endText(): void {
    give(utf8.decode());
    utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  }

  function press(key: Key | undefined): void {
    if (key) strokes.push(stroke(key));
  }

  function endPaste(): void {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.from(pasted?.join("") ?? "", "latin1"));
    pasted = undefined;
    if (text) strokes.push({ kind: "paste", text: withLineFeeds(text) });
  }

  /** How many characters of `pending` from `at` on could be used. 0: the rest is still to come. */
  function readPaste(at: number): number {
    const end = pending.indexOf(pasteEnd, at);
    if (end >= 0) {
      pasted?.push(pending.slice(at, end));
      endPaste();
      return end + pasteEnd.length - at;
    }
    // The last characters may be the beginning of the end.
    const cut = pending.lastIndexOf("\x1b");
    const sure = cut >= at && pasteEnd.startsWith(pending.slice(cut)) ? cut : pending.length;
    pasted?.push(pending.slice(at, sure));
    return sure - at;
  }

  function readKey(at: number): number {
    printable.lastIndex = sequence.lastIndex = unfinished.lastIndex = at;
    const text = printable.exec(pending)?.[0];
    if (text) {
      give(decode(text));
      return text.length;
    }
    endText();
    if (pending[at] !== "\x1b") {
      press(controls[pending[at] ?? ""]);
      return 1;
    }
    const found = sequence.exec(pending);
    if (found) {
      const [whole, parameters = "", final, short] = found;
      if (final === "~" && parameters === "200") pasted = [];
      else if (final) press(keyOf(parameters, final));
      else if (short) press(short === "M" ? "enter" : finals[short]);
      return whole.length;
    }
    if (unfinished.test(pending)) return 0;
    const key = withAlt[pending[at + 1] ?? ""];
    press(key);
    return key ? 2 : 1;
  }

  function read(): Stroke[] {
    strokes = [];
    let at = 0;
    while (at < pending.length) {
      const used = pasted ? readPaste(at) : readKey(at);
      if (used === 0) break;
      at += used;
    }
    pending = pending.slice(at);
    return strokes;
  }

  return {
    push(bytes) {
      pending += Buffer.from(bytes).toString("latin1");
      return read();
    },
    get within() {
      if (pasted) return "paste";
      return pending ? "sequence" : "nothing";
    },
    giveUp() {
      strokes = [];
      if (pasted) {
        pasted.push(pending);
        pending = "";
        endPaste();
      } else {
        // What follows Alt-] and its like may be somebody's words; half a CSI is nobody's.
        pending = /^\x1b[\]PX^_]/.test(pending) ? pending.slice(2) : "";
        endText();
      }
      const sofar = strokes;
      return [...sofar, ...read()];
    },
  };
}
