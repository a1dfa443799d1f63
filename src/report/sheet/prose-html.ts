import { escaped, type Html } from "../page.ts";
import type { ProseBlock } from "./prose.ts";
import type { Span } from "./spans.ts";
import type { Words } from "./words.ts";

const names = { strong: "strong", emphasis: "em" } as const;

/** A text that its author wrote as Markdown. */
export function proseHtml(blocks: readonly ProseBlock[], words: Words): Html {
  return blocks
    .map((block, at) => {
      if (block.kind !== "item") return blockHtml(block, words);
      const [opens, closes] = [blocks[at - 1]?.kind !== "item", blocks[at + 1]?.kind !== "item"];
      const mark = block.mark === "" ? "" : `<span class="mark">${escaped(block.mark)}</span> `;
      const item = `<li${block.mark === "" ? "" : ' class="numbered"'}>${mark}${line(block.words)}</li>\n`;
      return `${opens ? `<ul${words.auto}>\n` : ""}${item}${closes ? "</ul>\n" : ""}`;
    })
    .join("");
}

function blockHtml(block: Exclude<ProseBlock, { kind: "item" }>, words: Words): Html {
  switch (block.kind) {
    case "paragraph":
      return `<p${words.auto}>${block.lines.map(line).join("<br />")}</p>\n`;
    case "quote":
      return `<blockquote><p${words.auto}>${block.lines.map(line).join("<br />")}</p></blockquote>\n`;
    case "heading":
      return `<h3${words.auto}>${line(block.words)}</h3>\n`;
    case "table":
      return tableHtml(block.rows);
    case "kept":
      return `<p class="kept"${words.auto}>${block.lines.map((each) => escaped(each.replaceAll("\t", "    "))).join("<br />")}</p>\n`;
  }
}

/** A table of a record; its first row are the headings. */
export function tableHtml([head = [], ...body]: readonly (readonly string[])[]): Html {
  const row = (name: "th" | "td", cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${name}><bdi>${escaped(cell)}</bdi></${name}>`).join("")}</tr>\n`;
  return `<div class="scroll"><table class="record">
<thead>${row("th", head)}</thead>
<tbody>
${body.map((cells) => row("td", cells)).join("")}</tbody>
</table></div>
`;
}

function line(spans: readonly Span[]): Html {
  return spans
    .map(({ kind, text }) => (kind === "text" ? escaped(text) : `<${names[kind]}>${escaped(text)}</${names[kind]}>`))
    .join("");
}
