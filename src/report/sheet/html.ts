import { escaped, type Html, page } from "../page.ts";
import { blockHtml } from "./block-html.ts";
import { isWide } from "./columns.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { oneLine } from "./lines.ts";
import type { Part, Sheet } from "./sheet.ts";
import { style } from "./style.ts";
import { type Words, wordsOf } from "./words.ts";

/** Sheets as a page that stands alone, each beginning on a new sheet of paper, and printed on as many sides as it may take. */
export function sheetHtml(sheets: readonly Sheet[]): string {
  const language = sheets[0]?.language ?? "en";
  const title = sheets.map((sheet) => oneLine(sheet.title)).join(" · ");
  return page({ language, title, body: `<main>\n${sheets.map(sheetElement).join("")}</main>`, style });
}

function sheetElement(sheet: Sheet): Html {
  const words = wordsOf(sheet);
  const layout = layoutOf(sheet);
  const { shape, size, writing } = layout;
  const look = `class="sheet ${shape} size-${size * 100}" style="--writing: ${writing}mm"`;
  return `<article ${look} lang="${escaped(words.language)}" dir="${words.direction}">
<header>
<h1>${words.told(sheet.title)}</h1>
${line("p", "aside", words.told(sheet.aside))}</header>
${bands(sheet, layout)
  .map((band) => bandElement(band, words))
  .join("")}${line("footer", "foot", words.own(sheet.foot))}</article>
`;
}

/** Parts that flow in columns together, or one that has the whole width. */
interface Band {
  readonly look: "flow" | "wide";
  readonly parts: Part[];
}

function bands({ parts }: Sheet, { shape }: Layout): Band[] {
  const found: Band[] = [];
  for (const part of parts) {
    const look = part.blocks.some(isWide) ? "wide" : "flow";
    const last = found.at(-1);
    if (last?.look === look && shape === "columns") last.parts.push(part);
    else found.push({ look, parts: [part] });
  }
  return found;
}

function bandElement({ look, parts }: Band, words: Words): Html {
  return `<div class="${look}">\n${parts.map((part) => partElement(part, words)).join("")}</div>\n`;
}

function partElement({ heading, aside, blocks }: Part, words: Words): Html {
  const beside = words.own(aside);
  const name = `${words.own(heading)}${beside === "" ? "" : ` <span class="aside">${beside}</span>`}`;
  return `<section>\n${line("h2", "", name)}${blocks.map((block) => blockHtml(block, words)).join("")}</section>\n`;
}

function line(name: "p" | "h2" | "footer", look: string, words: Html): Html {
  return words === "" ? "" : `<${name}${look === "" ? "" : ` class="${look}"`}>${words}</${name}>\n`;
}
