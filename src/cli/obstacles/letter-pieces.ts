import type { Letter, OverTime } from "../../report/letter/letter.ts";
import type { Piece } from "../../terminal/terminal.ts";
import type { Form } from "./letter-file.ts";

/** A letter as it is looked at before it is written: all of its words, in its order. */
export function letterPieces({ title, head, lead, groups, overTime, closing }: Letter, form: Form): Piece[] {
  return [
    { kind: "title", text: title },
    ...head.map((text): Piece => ({ kind: "note", text })),
    { kind: "prose", text: lead },
    ...groups.map(({ heading, items }): Piece => {
      const lines = items.map(({ text, when }) => (when === undefined ? text : `${text} (${when})`));
      return { kind: "list", ...(heading !== undefined && { label: heading }), items: lines };
    }),
    ...(overTime ? overTimePieces(overTime, form) : []),
    ...closing.map((text): Piece => ({ kind: "prose", text })),
  ];
}

/** Where there is no table, a page has the picture all the same; what that shows is told. */
function overTimePieces(overTime: OverTime, form: Form): Piece[] {
  if (overTime.hasTable) return [tableOf(overTime)];
  return form === "html" ? [{ kind: "record", title: overTime.heading, text: overTime.description }] : [];
}

function tableOf({ heading, columns, rows, timeline }: OverTime): Piece {
  const lines = rows.map(({ name, when }, at) => [name, timeline.rows[at]?.total ?? 0, when]);
  return { kind: "record", title: heading, text: [columns, ...lines].map((cells) => cells.join(" | ")).join("\n") };
}
