import { leadingOf, sizes, spacingOf } from "./layout.ts";

/** On paper all lengths go with the size of the text, so that a sheet gets smaller as a whole. */
const onPaper = sizes
  .map(
    (size) =>
      `  .size-${size * 100} { font-size: ${size}pt; line-height: ${leadingOf(size)}; --space: ${spacingOf(size)}em; }`,
  )
  .join("\n");

/** The looks of sheets, besides those of every page. All that is drawn is a border: browsers print no backgrounds. */
export const style = `
.sheet { --space: 1em; font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", "Noto Sans", sans-serif; }
.sheet + .sheet { margin-top: 4rem; padding-top: 2rem; border-top: 3px double var(--line); }
.sheet header { margin-bottom: calc(var(--space) * 0.9); padding-bottom: calc(var(--space) * 0.4); border-bottom: 1.5pt solid currentcolor; }
.sheet h1 { font-size: 1.75em; line-height: 1.2; margin: 0; }
.sheet .aside { margin: 0; color: var(--quiet); font-weight: 400; }
.sheet section { display: flow-root; margin: calc(var(--space) * 0.9) 0 0; }
.sheet .flow:first-of-type section:first-child { margin-top: 0; }
.sheet h2 { font-size: 1.15em; line-height: 1.25; margin: 0 0 calc(var(--space) * 0.25); }
.sheet h2 .aside { font-size: 0.87em; white-space: nowrap; }
.sheet h3 { font-size: 1em; line-height: inherit; margin: calc(var(--space) * 0.2) 0; }
.sheet p { margin: 0 0 calc(var(--space) * 0.5); }
.sheet ul { margin: 0 0 calc(var(--space) * 0.5); padding: 0; padding-inline-start: 1.2em; }
.sheet li { margin: 0 0 calc(var(--space) * 0.22); }
.sheet li.numbered { list-style: none; }
.sheet .numbered .mark { display: inline-block; min-width: 1.2em; margin-inline-start: -1.2em; }
.sheet .kept { white-space: pre-wrap; }
.sheet .label { font-weight: 600; margin: 0; }
.sheet blockquote { margin: 0; padding: 0; padding-inline-start: 0.8em; border: 0 solid var(--line); border-inline-start-width: 2px; }
.sheet .codes, .sheet .coded { padding-inline-start: 2.9em; }
.sheet .codes { list-style: none; }
.sheet kbd {
  float: left;
  min-width: 2.5em;
  margin: 0.08em 0 0;
  margin-inline-start: -3.2em;
  padding: 0 0.15em;
  border: 1px solid currentcolor;
  border-radius: 0.25em;
  font: 700 0.9em/1.05 ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace;
  text-align: center;
}
.sheet[dir="rtl"] kbd { float: right; }
.sheet .document { margin: calc(var(--space) * 0.2) 0 calc(var(--space) * 0.6); }
.sheet figure { margin: 0; padding: 0.3em 0.6em; border: 1px solid var(--quiet); border-radius: 0.2em; }
.sheet figcaption { font-weight: 700; margin: 0 0 0.1em; }
.sheet figure > :last-child { margin-bottom: 0; }
.sheet .talk { margin: 0; padding-inline-start: 1em; text-indent: -1em; }
.scroll { overflow-x: auto; margin: 0 0 calc(var(--space) * 0.5); }
.sheet table { margin: 0; line-height: inherit; }
.sheet th { font-weight: 600; }
.sheet .record :is(th, td) { padding: 0.13em 0; padding-inline-end: 0.8em; border: 0; }
.sheet .record thead th { border-bottom: 1px solid var(--quiet); }
.sheet .grid :is(th, td) { padding: 0.28em 0.45em; border: 1px solid var(--quiet); }
.sheet .grid thead th { border-bottom-width: 1.5pt; vertical-align: bottom; }
.sheet .grid tbody th { font-weight: 400; }
.sheet .ticks :is(td, thead th + th) { text-align: center; vertical-align: middle; }
.sheet .grid .empty { height: calc(var(--writing) * 1.15); }
.box { display: inline-block; width: 0.95em; height: 0.95em; border: 1.2px solid currentcolor; vertical-align: -0.1em; }
.sheet .blank { margin: 0 0 calc(var(--space) * 0.8); }
.line { height: var(--writing); border-bottom: 1px solid var(--quiet); }
.sheet .fields { margin: 0 0 calc(var(--space) * 0.8); }
.sheet .fields p { display: flex; align-items: flex-end; gap: 0.6em; min-height: var(--writing); margin: 0; }
.sheet .fields .label { font-weight: 400; max-width: 70%; }
.sheet .fields .line { flex: 1 1 4em; height: 0; margin-bottom: 0.2em; }
.sheet .foot { margin-top: calc(var(--space) * 0.7); padding-top: 0.3em; border-top: 1px solid var(--line); font-size: 0.85em; color: var(--quiet); }
@page { margin: 10mm 12mm; }
@media (min-width: 44rem), print {
  .beside .flow section { padding-inline-start: 35mm; }
  .beside .flow h2 { float: left; width: 31mm; margin-inline-start: -35mm; }
  .beside[dir="rtl"] .flow h2 { float: right; }
  .beside .flow .aside { white-space: normal; }
  .beside h2 .aside { display: block; }
}
@media print {
  :root { --quiet: #444; --line: #888; }
${onPaper}
  .sheet + .sheet { margin: 0; border: 0; break-before: page; }
  .sheet, .sheet + .sheet { padding: 0 0.5mm; }
  .sheet:is(.beside, .whole) { padding: 0 4mm; }
  .columns .flow { columns: 2; column-gap: 7mm; column-rule: 0.5pt solid var(--line); }
  .scroll { overflow: visible; padding-inline-end: 1px; }
  .sheet p { orphans: 2; widows: 2; }
  .speech, .blank, .fields p { break-inside: avoid; }
  .label, figcaption { break-after: avoid; }
}
`;
