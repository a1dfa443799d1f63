import type { Size } from "../host.ts";
import { type Frame, frameOf, margin } from "./answer-frame.ts";
import type { Ending, Writing } from "./answering.ts";
import type { Look } from "./page.ts";
import { render } from "./render.ts";
import { paint } from "./style.ts";
import { textOf } from "./text-buffer.ts";
import type { View } from "./writing.ts";

/** The screen that an answer is drawn on. */
export interface Screen {
  size(): Size;
  look(): Look;
  put(text: string): void;
  onResize(react: () => void): () => void;
  /** Whether the terminal, become narrower, breaks its rows anew. All do but xterm and screen, which cut them off. */
  readonly breaksAnew: boolean;
  /** Told how many rows stand below the cursor. */
  below(rows: number): void;
}

/** How many cells the rows of an answer have on a terminal of so many columns. */
export const roomIn = (columns: number): number => Math.max(16, columns - margin);

/** Redraws the answer in place, under a line that says how to finish; afterwards the whole of it stays on the screen, or nothing. */
export async function richView(
  start: Writing,
  { hint, leaves }: { readonly hint: string; readonly leaves?: "nothing" },
  screen: Screen,
): Promise<View> {
  const rowsOf = (text: string): string[] => {
    const note = render({ kind: "note", text }, screen.look());
    return note === "" ? [] : note.replace(/\n$/, "").split("\n");
  };

  function frame({ buffer, notice = "" }: Writing): Frame {
    const { columns, rows } = screen.size();
    const [above, under] = rows < 8 ? [[], []] : [rowsOf(hint), rowsOf(notice)];
    const most = Math.max(1, rows - 1 - above.length - under.length);
    const answer = frameOf(buffer, roomIn(columns), most);
    const { quiet } = paint(screen.look());
    const signed = answer.rows.map((row) => quiet(row.slice(0, 2)) + row.slice(2));
    const all = [...above, ...signed, ...under];
    screen.below(all.length - 1 - above.length - answer.row);
    return { rows: all, row: above.length + answer.row, cells: answer.cells };
  }

  function left({ buffer }: Writing, ending: Ending): string {
    if (ending.kind === "replied" && ending.reply.kind === "command") {
      const { name, rest } = ending.reply;
      return render({ kind: "note", text: `> /${name} ${rest}` }, screen.look());
    }
    const text = ending.kind === "replied" && ending.reply.kind === "given" ? ending.reply.value : textOf(buffer);
    // Nothing parts an answer from its question.
    return render({ kind: "own", text }, screen.look()).replace(/^\n/, "");
  }

  // The core takes its time to load, and nothing needs it before the first answer.
  const { drawAnswer } = await import("./drawing.ts");
  const drawing = drawAnswer(start, {
    frame,
    breakAt: () => (screen.breaksAnew ? screen.size().columns : Number.POSITIVE_INFINITY),
    onResize: screen.onResize,
    put: screen.put,
  });
  return {
    draw: drawing.draw,
    async end(writing, ending) {
      await drawing.erase();
      screen.below(0);
      if (leaves !== "nothing") screen.put(left(writing, ending));
    },
  };
}
