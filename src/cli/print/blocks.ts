import { quoted } from "../../report/sheet/quoted.ts";
import type { Block, Item, Part } from "../../report/sheet/sheet.ts";

/** A list, where there is something in it. */
export function listed(items: readonly Item[], label?: string): Block[] {
  return items.length === 0 ? [] : [{ kind: "items", ...(label !== undefined && { label }), items }];
}

/** A list of texts alone. */
export function listedTexts(texts: readonly string[] | undefined, label?: string): Block[] {
  return listed(
    (texts ?? []).map((text) => ({ text })),
    label,
  );
}

/** A text with its label, where there is one. */
export function labelled(label: string, text: string | undefined): Item[] {
  return text === undefined || text === "" ? [] : [{ label, text }];
}

export function own(text: string): Block {
  return { kind: "own", text };
}

/** A part, where something stands in it. */
export function partOf(heading: string, blocks: readonly Block[], aside?: string): Part[] {
  return blocks.length === 0 ? [] : [{ heading, ...(aside !== undefined && { aside }), blocks }];
}

/** Words in the quotation marks of their language, and who says them where that has to be told. */
export function spoken(text: string, language: string, who?: string): string {
  const said = quoted(text.trim(), language);
  return who === undefined ? said : `${who}: ${said}`;
}
