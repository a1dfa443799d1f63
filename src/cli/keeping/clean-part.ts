import { say } from "../../messages/say.ts";
import type { Part } from "../../report/journal/told-record.ts";
import { harmless } from "../../terminal/harmless.ts";
import type { Piece } from "../../terminal/terminal.ts";

/** A piece for a file: its texts without what nobody sees, and with no line break but the newline. */
export function cleanPart(piece: Piece): Part {
  switch (piece.kind) {
    case "title":
    case "question":
      return {
        ...piece,
        text: harmless(piece.text),
        ...(piece.aside !== undefined && { aside: harmless(piece.aside) }),
      };
    case "own":
      return {
        ...piece,
        text: harmless(piece.text),
        ...(piece.label !== undefined && { label: harmless(piece.label) }),
      };
    case "speech":
      return {
        ...piece,
        text: quoted(harmless(piece.text)),
        ...(piece.who !== undefined && { who: harmless(piece.who) }),
      };
    case "record":
      // A tab parts the cells of a table.
      return { ...piece, title: harmless(piece.title), text: harmless(piece.text.replaceAll("\t", " | ")) };
    case "list":
      return {
        ...piece,
        items: piece.items.map(harmless),
        ...(piece.label !== undefined && { label: harmless(piece.label) }),
      };
    default:
      return { kind: piece.kind, text: harmless(piece.text) };
  }
}

/** What somebody says stands in quotation marks, unless it has its own. */
function quoted(speech: string): string {
  const words = speech.trim();
  return words === "" || /^\(|^["“”„«»「『]/.test(words) ? words : say("terminal.quoted", { words });
}
