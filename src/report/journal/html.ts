import { escaped, type Html } from "../page.ts";
import { tableRows } from "../table-rows.ts";
import { filled, oneLine, paragraphs } from "./paragraphs.ts";
import type { Part, ToldHeading, ToldRecord } from "./told-record.ts";

/** The looks of a journal, besides those of every page. Each line of a text runs as its own letters do. */
export const journalStyle = `
article { margin: 2.5rem 0 0; padding: 1.5rem 0 0; border-top: 1px solid var(--line); }
article h2 { margin-top: 0; }
h2 + .quiet:has(+ .quiet) { margin-bottom: 0; }
p, h2, h3, td, th, li, .own { unicode-bidi: plaintext; text-align: start; }
.label { margin: 1rem 0 0.25rem; font-weight: 600; }
.own { margin: 0 0 0.75rem; padding: 0 0.9rem; border: 0 solid var(--fill); border-inline-start-width: 3px; }
.speech { margin: 0 1rem; }
.kept { white-space: pre-wrap; }
.event { text-align: center; color: var(--quiet); }
.table { overflow-x: auto; }
ul { padding: 0; padding-inline-start: 1.25rem; }
ol.contents { padding: 0; list-style: none; }
summary { cursor: pointer; }
a { color: inherit; }
@media print { nav { display: none; } article { break-inside: auto; } .own { break-inside: avoid-page; } }
`;

/** What stands above the records: the title, what this is, and where they are. */
export function htmlOpening(title: string, about: string): Html {
  return `<header>\n<h1>${escaped(title)}</h1>\n<p class="quiet">${escaped(about)}</p>\n</header>\n`;
}

/** The list of contents, of as many lines as there are records, a piece at a time. */
export function* htmlContents(label: string, headings: Iterable<ToldHeading>): Iterable<Html> {
  yield `<nav>\n<details>\n<summary>${escaped(label)}</summary>\n<ol class="contents">\n`;
  for (const { id, date, title } of headings) {
    yield `<li><span class="quiet">${escaped(date)}</span> <a href="#${anchor(id)}" dir="auto">${escaped(title)}</a></li>\n`;
  }
  yield "</ol>\n</details>\n</nav>\n";
}

/** One record, as it is read: everything in it from a pack or a person is text and nothing more. */
export function htmlRecord({ id, language, parts }: ToldRecord): Html {
  const body = parts.map(element).join("");
  return `<article id="${anchor(id)}" lang="${escaped(language)}">\n${body}</article>\n`;
}

/** The name of a record within the page. */
function anchor(id: string): string {
  return `r-${escaped(id)}`;
}

function element(part: Part): Html {
  switch (part.kind) {
    case "title":
      return line("h2", part.text) + line("p", part.aside ?? "", "quiet");
    case "heading":
      return line("h3", part.text);
    case "question":
      return line("p", [part.text, part.aside ? `(${part.aside})` : ""].filter(Boolean).join(" "), "label");
    case "prose":
    case "found":
      return blocks(filled(part.text));
    case "speech":
      return `${line("p", labelled(part.who), "label")}<div class="speech">\n${blocks(filled(part.text))}</div>\n`;
    case "event":
      return line("p", part.text, "event");
    case "note":
      return line("p", part.text, "quiet");
    case "own": {
      if (part.text.trim() === "") return "";
      return `${line("p", labelled(part.label), "label")}<blockquote class="own" dir="auto">${escaped(part.text)}</blockquote>\n`;
    }
    case "record":
      return line("p", labelled(part.title), "label") + (table(part.text) ?? blocks(paragraphs(part.text)));
    case "list": {
      if (part.items.length === 0) return "";
      const items = part.items.map((item) => `<li>${escaped(oneLine(item))}</li>\n`).join("");
      return `${line("p", labelled(part.label), "label")}<ul dir="auto">\n${items}</ul>\n`;
    }
  }
}

/** An element with a text on one line; nothing where there is no text. */
function line(name: "h2" | "h3" | "p", text: string, look?: "label" | "event" | "quiet"): Html {
  const words = oneLine(text);
  const attributes = look === undefined ? "" : ` class="${look}"`;
  return words === "" ? "" : `<${name}${attributes} dir="auto">${escaped(words)}</${name}>\n`;
}

/** Paragraphs whose lines are kept. */
function blocks(texts: readonly (readonly string[])[]): Html {
  return texts.map((lines) => `<p class="kept" dir="auto">${escaped(lines.join("\n"))}</p>\n`).join("");
}

/** A text in which every line parts its cells by ` | `, as the table that it is; its first row are the headings. */
function table(text: string): Html | undefined {
  const rows = tableRows(text);
  if (rows === undefined) return undefined;
  const [head = [], ...body] = rows;
  const row = (name: "th" | "td", cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${name} dir="auto">${escaped(cell)}</${name}>`).join("")}</tr>\n`;
  return `<div class="table"><table>\n${row("th", head)}${body.map((cells) => row("td", cells)).join("")}</table></div>\n`;
}

function labelled(label = ""): string {
  const words = oneLine(label);
  return words === "" || /\p{P}$/u.test(words) ? words : `${words}:`;
}
