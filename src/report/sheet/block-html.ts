import { escaped, type Html } from "../page.ts";
import { tableRows } from "../table-rows.ts";
import { sharesOf } from "./columns.ts";
import { letterLines, oneLine } from "./lines.ts";
import { proseBlocks } from "./prose.ts";
import { proseHtml, tableHtml } from "./prose-html.ts";
import { quoted } from "./quoted.ts";
import type { Block, Item } from "./sheet.ts";
import { talkLines } from "./talk.ts";
import type { Words } from "./words.ts";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/** What stands in a part of a sheet; nothing where there are no words in it. */
export function blockHtml(block: Block, words: Words): Html {
  switch (block.kind) {
    case "own":
      return paragraph("says", words.own(block.text));
    case "prose":
      return proseHtml(proseBlocks(block.text), words);
    case "speech":
      return speech(block, words);
    case "items":
      return items(block, words);
    case "document":
      return document(block, words);
    case "blank":
      return blank(block, words);
    case "grid":
      return grid(block, words);
    case "fields":
      return fields(block, words);
  }
}

function speech({ who, text, code }: Of<"speech">, words: Words): Html {
  const paragraphs = letterLines(text);
  const name = strong(labelled(words.told(who), who));
  const lines = paragraphs.flat();
  if (lines.length <= 1) {
    const said = words.told(quoted(lines[0] ?? "", words.language));
    return `<div class="speech${coded(code)}">${key(code)}<p>${[name, said].filter(Boolean).join(" ")}</p></div>\n`;
  }
  const body = paragraphs.map((each) => `<p${words.auto}>${each.map(escaped).join("<br />")}</p>\n`).join("");
  return `<div class="speech${coded(code)}">${key(code)}${paragraph("who", name)}<blockquote>\n${body}</blockquote></div>\n`;
}

function items({ label, items: list }: Of<"items">, words: Words): Html {
  const isCoded = list.some(({ code }) => key(code) !== "");
  const body = list.map((item) => itemHtml(item, words)).join("");
  const element = body === "" ? "" : `<ul${isCoded ? ' class="codes"' : ""}>\n${body}</ul>\n`;
  return `${paragraph("label", labelled(words.own(label), label))}${element}`;
}

function itemHtml({ label, text, code, aside }: Item, words: Words): Html {
  const beside = words.told(aside);
  const parts = [
    strong(labelled(words.own(label), label)),
    words.told(text),
    beside === "" ? "" : `<span class="aside">(${beside})</span>`,
  ];
  return `<li>${key(code)}${parts.filter(Boolean).join(" ")}</li>\n`;
}

function document({ title, layout, text, code }: Of<"document">, words: Words): Html {
  const rows = layout === "table" ? tableRows(text.replaceAll("\t", " | ")) : undefined;
  const body = rows
    ? tableHtml(rows)
    : layout === "talk"
      ? talk(text, words)
      : proseHtml(proseBlocks(text, "kept"), words);
  const name = words.told(title);
  const caption = name === "" ? "" : `<figcaption>${name}</figcaption>\n`;
  return `<div class="document${coded(code)}">${key(code)}<figure>\n${caption}${body}</figure></div>\n`;
}

function talk(text: string, words: Words): Html {
  return talkLines(text)
    .map(({ who, text: said }) => [strong(labelled(words.told(who), who)), words.told(said)].filter(Boolean).join(" "))
    .map((line) => `<p class="talk">${line}</p>\n`)
    .join("");
}

function blank({ label, lines }: Of<"blank">, words: Words): Html {
  const rows = Array.from({ length: lines }, () => '<div class="line"></div>\n').join("");
  return `<div class="blank">\n${paragraph("label", words.told(label))}${rows}</div>\n`;
}

function grid(block: Of<"grid">, words: Words): Html {
  const { columns, rows, cells } = block;
  const shares = sharesOf(block).map((share) => `<col style="width: ${Math.round(share * 1000) / 10}%" />`);
  const head = columns.map((column) => `<th scope="col">${words.told(column)}</th>`).join("");
  const body = rows.map((row) => {
    const line = columns.map((_, at) => cell(row[at] ?? "", at, cells, words));
    return `<tr>${line.join("")}</tr>\n`;
  });
  return `<div class="scroll"><table class="grid ${cells}">
<colgroup>${shares.join("")}</colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join("")}</tbody>
</table></div>
`;
}

function cell(text: string, at: number, cells: "ticks" | "words", words: Words): Html {
  const inner = words.told(text);
  if (at === 0 && inner !== "") return `<th scope="row">${inner}</th>`;
  if (inner !== "") return `<td>${inner}</td>`;
  return cells === "ticks" && at > 0 ? '<td><span class="box"></span></td>' : '<td class="empty"></td>';
}

function fields({ labels }: Of<"fields">, words: Words): Html {
  const rows = labels.map(
    (label) => `<p><span class="label">${words.told(label)}</span><span class="line"></span></p>\n`,
  );
  return `<div class="fields">\n${rows.join("")}</div>\n`;
}

/** What is typed to bring something up: where the eye finds it. */
function key(code = ""): Html {
  const words = oneLine(code);
  return words === "" ? "" : `<kbd><bdi>${escaped(words)}</bdi></kbd> `;
}

function coded(code: string | undefined): string {
  return key(code) === "" ? "" : " coded";
}

function paragraph(look: "says" | "who" | "label", words: Html): Html {
  return words === "" ? "" : `<p class="${look}">${words}</p>\n`;
}

function strong(words: Html): Html {
  return words === "" ? "" : `<b>${words}</b>`;
}

/** A colon runs with what stands round the label, not with its words. */
function labelled(written: Html, label = ""): Html {
  return written === "" || /\p{P}$/u.test(label.trim()) ? written : `${written}:`;
}
