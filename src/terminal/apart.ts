import { Interruption } from "../failure.ts";
import type { Size } from "../host.ts";
import { say } from "../messages/say.ts";
import type { Keyboard } from "./keyboard.ts";
import type { Look } from "./page.ts";
import { render } from "./render.ts";
import { heightOf, type Screenful, screenfulAt, screenfuls } from "./screenfuls.ts";
import type { Stroke } from "./strokes.ts";
import type { ApartRequest, Piece } from "./terminal.ts";

/** The terminal on which something is shown for one person's eyes. */
export interface ApartScreen {
  size(): Size;
  look(): Look;
  put(text: string): void;
  onResize(react: () => void): () => void;
}

export interface Apart {
  /** Says who looks away and waits for an Enter, where there is somebody; shows the pieces one screenful after the other, and takes them away. Throws Interruption. */
  show(request: ApartRequest): Promise<void>;
  /** Takes away at once what is up, if anything is. */
  leave(): void;
}

/** Enter counts once nothing has been typed for so long: sooner, it was pressed by somebody who had not seen what it would answer. */
const silenceBeforeEnter = 250;

const toAlternate = "\x1b[?1049h";
const toOrdinary = "\x1b[?1049l";

/** Shows things for one person's eyes, on the alternate screen of a terminal. */
export function openApart(keyboard: Keyboard, screen: ApartScreen): Apart {
  let takeAway: (() => void) | undefined;

  function putUp(redraw: () => void): void {
    screen.put(toAlternate);
    const stopListening = screen.onResize(redraw);
    takeAway = () => {
      stopListening();
      screen.put(erased(screen.size()) + toOrdinary);
    };
    redraw();
  }

  function leave(): void {
    takeAway?.();
    takeAway = undefined;
  }

  /** What comes before an Enter counts. */
  async function ahead(): Promise<readonly Stroke[]> {
    const all: Stroke[] = [];
    for (;;) {
      const taken = heeded(await keyboard.after(silenceBeforeEnter));
      if (taken.length === 0) return all;
      all.push(...taken);
    }
  }

  /** Waits for an Enter, and gives what came together with it. */
  async function enter(): Promise<readonly Stroke[]> {
    for (;;) {
      const taken = await keyboard.strokes();
      const at = taken.findIndex((one) => one.kind === "key" && one.key === "enter");
      heeded(at < 0 ? taken : taken.slice(0, at));
      if (at >= 0) return taken.slice(at + 1);
    }
  }

  /** Says who looks away, waits for the Enter that answers it, and gives what was typed ahead for the next prompt. */
  async function untilAway(lookAway: string): Promise<readonly Stroke[]> {
    screen.put(render({ kind: "question", text: lookAway }, screen.look()));
    const early = wordsOf(await ahead());
    heeded(await enter());
    return early;
  }

  return {
    async show({ pieces, lookAway, done }) {
      const early = lookAway === undefined ? [] : await untilAway(lookAway);
      const lay = () => layOut(pieces, done, screen.size(), screen.look());
      let all = lay();
      let at = 0;
      // Resized again and again, it must not go back a little each time.
      let place = 0;
      const draw = (): void => screen.put(erased(screen.size()) + (all[at]?.rows.join("\n") ?? ""));
      try {
        putUp(() => {
          all = lay();
          at = screenfulAt(all, place);
          draw();
        });
        for (;;) {
          await ahead();
          const late = await enter();
          const next = all[at + 1];
          if (!next) {
            keyboard.giveBack([...early, ...late]);
            return;
          }
          heeded(late);
          at += 1;
          place = next.before;
          draw();
        }
      } finally {
        leave();
      }
    },
    leave,
  };
}

/** The same strokes, where none of them stops the program. Throws Interruption. */
function heeded(strokes: readonly Stroke[]): readonly Stroke[] {
  for (const stroke of strokes) {
    if (stroke.kind === "closed") throw new Interruption("end-of-input");
    if (stroke.kind === "key" && stroke.key === "interrupt") throw new Interruption("ctrl-c");
  }
  return strokes;
}

/** Typed ahead, words are for the next prompt; keys before the first of them would answer what nobody has seen yet. */
function wordsOf(strokes: readonly Stroke[]): readonly Stroke[] {
  const first = strokes.findIndex(({ kind }) => kind !== "key");
  return first < 0 ? [] : strokes.slice(first);
}

/** Row by row, since some terminals keep among what was scrolled away what is erased all at once. */
function erased({ rows }: Size): string {
  return `${Array.from({ length: rows }, (_, row) => `\x1b[${row + 1};1H\x1b[2K`).join("")}\x1b[H`;
}

/** All that is shown, each screenful with what is said under it: never more rows than there are, so that none is scrolled away. */
function layOut(pieces: readonly Piece[], done: string, { rows, columns }: Size, look: Look): readonly Screenful[] {
  const rowsOf = (piece: Piece): string[] => render(piece, look).split("\n").slice(0, -1);
  const under = (text: string): string[] => {
    const note = rowsOf({ kind: "note", text });
    const below = rows < 8 ? note : ["", ...note];
    return heightOf(below, columns) < rows ? below : [];
  };
  const [end, more] = [under(done), under(say("terminal.more"))];
  const height = rows - Math.max(heightOf(end, columns), heightOf(more, columns));
  const all = screenfuls(pieces.flatMap(rowsOf), height, columns);
  return all.map((one, at) => ({ ...one, rows: [...one.rows, ...(at < all.length - 1 ? more : end)] }));
}
