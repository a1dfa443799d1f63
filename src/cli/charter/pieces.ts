import { say } from "../../messages/say.ts";
import type { Charter } from "../../pack/generated/charter.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { labelledList } from "../labelled-list.ts";
import type { Mapping, PackMapping, Unknown } from "./mapping.ts";

/** What a charter is called: its title, or else whose it is. */
export function titleOf({ title, organisation }: Charter): string {
  return title ?? organisation ?? say("charter.untitled");
}

/** The name of a charter, how many standards it has, and whose it is. */
export function headPiece(charter: Charter): Piece {
  const { title, organisation, standards } = charter;
  const count = say("charter.count", { count: standards.length });
  const aside = title !== undefined && organisation !== undefined ? `${organisation} · ${count}` : count;
  return { kind: "title", text: titleOf(charter), aside };
}

/** What a charter says: its vision, its promises and its standards. */
export function charterPieces({ vision, promises, standards }: Charter): Piece[] {
  return [
    ...(vision === undefined ? [] : [{ kind: "prose", text: vision } satisfies Piece]),
    ...labelledList(say("charter.promises"), promises ?? []),
    ...labelledList(say("charter.standards"), standards.map(line)),
  ];
}

/** What stands for what, pack by pack; then what has no counterpart, on either side. */
export function mappingPieces({ packs, unmatched, unknown }: Mapping): Piece[] {
  return [
    ...packs.map(packPiece),
    ...labelledList(say("charter.unmatched.theirs"), packs.flatMap(withoutCounterpart)),
    ...labelledList(say("charter.unmatched.yours"), unmatched.map(line)),
    ...labelledList(say("charter.unknown"), unknown.map(unknownLine)),
  ];
}

function packPiece({ title, standards }: PackMapping): Piece {
  const rows = standards.flatMap(({ standard, by, standards: yours }) => {
    if (by === "nothing") return [];
    const ids = yours.map(({ id }) => id).join(", ");
    return [[standard.id, ids, say(`charter.by.${by}`)].join(" | ")];
  });
  if (rows.length === 0) return { kind: "record", title, text: say("charter.pack.none") };
  const headings = [say("charter.theirs"), say("charter.yours"), say("charter.by")].join(" | ");
  return { kind: "record", title, text: [headings, ...rows].join("\n") };
}

function withoutCounterpart({ name, standards }: PackMapping): string[] {
  const without = standards.filter(({ by }) => by === "nothing");
  return without.map(({ standard }) => line({ id: `${name}/${standard.id}`, text: standard.text }));
}

function unknownLine({ reference, near }: Unknown): string {
  return near === undefined ? reference : say("charter.unknown.near", { reference, near });
}

function line({ id, text }: { readonly id: string; readonly text: string }): string {
  return say("charter.line", { id, text });
}
