import { isolated } from "./harmless.ts";
import { measure, usable, wrap, wrapIsolated } from "./layout.ts";
import { type Paint, paint } from "./style.ts";

/** For whom text is laid out. */
export interface Look {
  /** The width of the terminal, in character cells. */
  readonly columns: number;
  /** Whether bold and the like may be used. */
  readonly styled: boolean;
  /** `plain` has no indentation and as few signs as it can; `rich` is for a terminal only, never for a file or a pipe. */
  readonly style: "rich" | "plain";
}

/** What text is laid out on. */
export interface Page extends Paint {
  readonly rich: boolean;
  /** The columns for running text; tables and records may use all that is usable. */
  readonly columns: number;
  readonly usable: number;
  /** What stands before running text. */
  readonly indent: string;
  /** The rows of a harmless text; the arguments are those of `wrap` in layout.ts. */
  readonly wrap: typeof wrap;
  /** Part of a row whose right-to-left words cannot rearrange what stands around it. */
  readonly isolated: (text: string) => string;
}

/** The page for a look. Directions are marked in rich style alone. */
export function pageFor(look: Look): Page {
  const rich = look.style === "rich";
  return {
    ...paint(look),
    rich,
    columns: measure(look.columns),
    usable: usable(look.columns),
    indent: rich ? "  " : "",
    wrap: rich ? wrapIsolated : wrap,
    isolated: rich ? (text) => isolated(text) : (text) => text,
  };
}
