import { escaped, type Html } from "../page.ts";
import { directionIn } from "./direction.ts";
import { oneLine } from "./lines.ts";
import type { Sheet } from "./sheet.ts";

/** How the texts of a sheet are written into it, so that none rearranges what stands beside it. */
export interface Words {
  readonly direction: "ltr" | "rtl";
  /** The language of a pack's words. */
  readonly language: string;
  /** The program's own words, on one line. */
  own(text: string | undefined): Html;
  /** Words of a pack or of people, on one line. */
  told(text: string | undefined): Html;
  /** What a block has whose words are a pack's or a person's: where the sheet runs from left to right, each runs as its letters do. */
  readonly auto: Html;
}

export function wordsOf({ language, wordsIn }: Sheet): Words {
  const direction = directionIn(wordsIn);
  const tag = language === wordsIn ? "<bdi>" : `<bdi lang="${escaped(language)}">`;
  return {
    direction,
    language: wordsIn,
    own: (text) => between(tag, text),
    told: (text) => between("<bdi>", text),
    auto: direction === "rtl" ? "" : ' dir="auto"',
  };
}

function between(tag: Html, text = ""): Html {
  const line = oneLine(text);
  return line === "" ? "" : `${tag}${escaped(line)}</bdi>`;
}
