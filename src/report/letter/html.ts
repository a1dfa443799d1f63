import { escaped, type Html, page } from "../page.ts";
import { chart } from "./chart.ts";
import { rowsOf } from "./length.ts";
import type { Letter, LetterItem, OverTime } from "./letter.ts";

/** A letter as a page that stands alone, and prints on one sheet as long as there is not too much in it. */
export function letterHtml(letter: Letter): string {
  const { language, title, head, lead, groups, overTime, closing } = letter;
  const body = `<main class="${density(letter)}">
<h1>${text(title)}</h1>
<p class="head quiet">${head.map((line) => `<span>${text(line)}</span>`).join("\n")}</p>
<p>${text(lead)}</p>
<div class="lines">
${groups.map(group).join("\n")}
</div>
${overTime ? figure(overTime) : ""}
${closing.map((line) => `<p>${text(line)}</p>`).join("\n")}
</main>`;
  return page({ language, title: oneLine(title), body, style });
}

/** How close the lines stand on paper, so that one sheet holds them. */
function density(letter: Letter): "roomy" | "close" | "dense" | "packed" {
  const rows = rowsOf(letter);
  return rows <= 16 ? "roomy" : rows <= 32 ? "close" : rows <= 64 ? "dense" : "packed";
}

function group({ heading, items }: Letter["groups"][number]): Html {
  const list = `<ul>\n${items.map(item).join("\n")}\n</ul>`;
  return heading === undefined ? list : `<section>\n<h2>${text(heading)}</h2>\n${list}\n</section>`;
}

function item({ text: words, when }: LetterItem): Html {
  return `<li>${text(words)}${when === undefined ? "" : ` <span class="quiet">(${text(unbroken(when))})</span>`}</li>`;
}

/** A list of months, each of which stays on its line. */
function unbroken(when: string): string {
  return when.replace(/(?<!,) /g, "\u00a0");
}

function figure(overTime: OverTime): Html {
  const { heading, hasTable } = overTime;
  return `<section>
<h2>${text(heading)}</h2>
<div class="over-time">
${chart(overTime)}
${hasTable ? table(overTime) : ""}
</div>
</section>`;
}

function table({ columns, rows, timeline }: OverTime): Html {
  const cells = rows.map(
    ({ name, when }, at) =>
      `<tr><th scope="row">${text(name)}</th><td>${timeline.rows[at]?.total ?? 0}</td><td>${text(when)}</td></tr>`,
  );
  return `<table>
<thead><tr>${columns.map((name) => `<th scope="col">${text(name)}</th>`).join("")}</tr></thead>
<tbody>
${cells.join("\n")}
</tbody>
</table>`;
}

/** Words that may run from right to left, kept from rearranging what stands beside them. */
function text(words: string): Html {
  return `<bdi>${escaped(oneLine(words))}</bdi>`;
}

function oneLine(words: string): string {
  return words.replace(/[^\S\u00a0]+/gu, " ").trim();
}

/**
 * On paper all sizes go with that of the text. The more there is, the smaller it gets, down to the size of a footnote: what is left over
 * then goes onto a second sheet.
 */
const style = `h2 { margin-top: 1.25rem; }
.head span { display: block; }
.over-time { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem 2rem; align-items: start; }
.over-time svg { max-width: 30rem; }
.over-time svg:only-child { margin-bottom: 0.75rem; }
.over-time rect { fill: var(--fill); }
.over-time line { stroke: var(--line); }
.over-time table { font-size: 0.85rem; line-height: 1.35; }
.over-time :is(th, td):nth-child(2) { text-align: end; }
th { font-weight: 600; }
@page { margin: 12mm 15mm; }
@media print {
  .close { font-size: 9.5pt; line-height: 1.3; }
  .dense { font-size: 8.5pt; line-height: 1.2; }
  .packed { font-size: 7.8pt; line-height: 1.2; }
  h1 { font-size: 1.5em; margin-bottom: 0.3em; }
  h2 { font-size: 1.1em; margin: 0.8em 0 0.2em; }
  p, ul, table { margin-bottom: 0.5em; }
  li { margin-bottom: 0.15em; }
  .dense .lines, .packed .lines { columns: 2; column-gap: 7mm; }
  .dense .head span, .packed .head span { display: inline-block; margin-right: 2em; }
  .packed .lines :is(h2, ul, li) { display: inline; padding: 0; }
  .packed .lines h2 { margin: 0 0.5em 0 0; }
  .packed .lines section { margin-bottom: 0.5em; }
  .packed li::before { content: "• "; }
  .packed li::after { content: " "; }
  .over-time { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); margin-bottom: 0.75em; }
  .over-time svg:only-child { margin: 0; }
  .dense .over-time, .packed .over-time { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
  .over-time table { font-size: 0.9em; line-height: 1.2; margin: 0; }
  .over-time :is(th, td) { padding: 0.05em 0.75em 0.05em 0; }
}
`;
