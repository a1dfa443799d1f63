import type { Look } from "../../src/terminal/page.ts";
import { render } from "../../src/terminal/render.ts";
import type { Piece } from "../../src/terminal/terminal.ts";

/** Unstyled looks: what is compared is the text. */
export const rich80: Look = { columns: 80, styled: false, style: "rich" };
export const rich40: Look = { columns: 40, styled: false, style: "rich" };
export const plain80: Look = { columns: 80, styled: false, style: "plain" };
export const plain40: Look = { columns: 40, styled: false, style: "plain" };

/** Pieces as they come out one after the other. */
export const shown = (look: Look, ...pieces: readonly Piece[]): string =>
  pieces.map((piece) => render(piece, look)).join("");
