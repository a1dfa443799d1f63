import { PassThrough, Writable } from "node:stream";
import { createPrompt, useEffect, useKeypress, useState } from "@inquirer/core";
import { type Frame, rowsAbove } from "./answer-frame.ts";
import type { Writing } from "./answering.ts";

/** What an answer is drawn on. */
export interface Canvas {
  /** The whole of what is seen, as rows, for the size of the terminal now. */
  frame(writing: Writing): Frame;
  /** The columns at which the terminal itself breaks rows that are there already. */
  breakAt(): number;
  onResize(react: () => void): () => void;
  put(text: string): void;
}

interface Config {
  readonly start: Writing;
  readonly frame: (writing: Writing) => Frame;
  /** Calls back with a number that differs each time, once the screen is ready to be drawn anew. */
  readonly onResize: (react: (count: number) => void) => () => void;
}

/** What the keypress of the core carries for us: it has no keys in it, since what they do is done already. */
type News = { readonly drawn: Writing } | { readonly drawn?: never };

const prompt = createPrompt<void, Config>((config, done) => {
  const [writing, setWriting] = useState(config.start);
  const [, setSizes] = useState(0);
  useKeypress((event) => {
    const { drawn } = event as News;
    if (drawn) setWriting(drawn);
    else done();
  });
  useEffect(() => config.onResize(setSizes), []);
  const { rows, row } = config.frame(writing);
  return [rows.slice(0, row + 1).join("\n"), rows.slice(row + 1).join("\n")];
});

/** An answer on the screen, redrawn in place by the core of Inquirer. */
export interface Drawing {
  draw(writing: Writing): void;
  /** Takes it off the screen. */
  erase(): Promise<void>;
}

/** Draws an answer at the cursor, which stands at the beginning of a row. */
export function drawAnswer(start: Writing, canvas: Canvas): Drawing {
  let frame = canvas.frame(start);
  let isDrawn = true;
  const input = new PassThrough();
  // The core reckons with code units in places, and breaks rows that are too long for it. Ours fit, so it is told that there is
  // room without end, and the column of the cursor is set after it.
  const output = Object.assign(
    new Writable({
      decodeStrings: false,
      write(chunk, _encoding, next) {
        canvas.put(String(chunk) + (isDrawn ? `\x1b[${frame.cells + 1}G` : ""));
        next();
      },
    }),
    { columns: 1_000_000 },
  );

  function makeRoom(): void {
    // The core goes to its last row and erases upwards from there, as many rows as it has drawn. So everything is erased here,
    // from the first row on, wherever that is by now, and as many empty ones take their place.
    const up = rowsAbove(frame.rows, frame.row, canvas.breakAt());
    const below = frame.rows.length - 1 - frame.row;
    canvas.put(
      `${up > 0 ? `\x1b[${up}A` : ""}\r\x1b[J${"\n".repeat(frame.rows.length - 1)}${below > 0 ? `\x1b[${below}A` : ""}`,
    );
  }

  // Told with the next stroke: the core gives up its prompt where drawing fails, and also while the program is ended.
  let failure: { readonly reason: unknown } | undefined;
  const running = prompt(
    {
      start,
      frame(writing) {
        frame = canvas.frame(writing);
        return frame;
      },
      onResize(react) {
        let count = 0;
        return canvas.onResize(() => {
          makeRoom();
          count += 1;
          react(count);
        });
      },
    },
    { input, output, clearPromptOnDone: true },
  ).catch((reason: unknown) => {
    failure = { reason };
  });
  const emit = (news: News): void => {
    if (failure) throw failure.reason;
    input.emit("keypress", undefined, { name: "", ctrl: false, shift: false, ...news });
  };
  return {
    draw(writing) {
      emit({ drawn: writing });
    },
    async erase() {
      isDrawn = false;
      emit({});
      await running;
    },
  };
}
