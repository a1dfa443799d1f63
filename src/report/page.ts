import { written } from "./xml.ts";

/** A piece of HTML in which everything that people wrote is escaped. */
export type Html = string;

/** What a page is made of. */
export interface PageParts {
  /** The language of its texts, as in `en` or `pt-BR`. */
  readonly language: string;
  readonly title: string;
  readonly body: Html;
  /** What it needs besides the rules of every page: CSS of our own, never of anybody else's. */
  readonly style?: string;
}

/** What a browser may do with a page: nothing but show it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The looks of every page: one column of text, light and dark, down to 320 pixels. Nothing is told by colour alone, and on paper
 * everything is dark on light.
 */
const style = `:root {
  color-scheme: light dark;
  --paper: #fff;
  --ink: #1b1b1b;
  --quiet: #595959;
  --line: #c9c9c9;
  --fill: #33557f;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #16181b;
    --ink: #e9e9e6;
    --quiet: #b0b2b5;
    --line: #4b4e53;
    --fill: #8fb4e3;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); }
body {
  margin: 0 auto;
  padding: 1.5rem 1rem 3rem;
  max-width: 44rem;
  color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: break-word;
}
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 0.5rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 1.75rem 0 0.5rem; }
h3 { font-size: 1rem; line-height: 1.4; margin: 1.25rem 0 0.25rem; }
p, ul, ol, dl, table, figure, blockquote { margin: 0 0 0.75rem; }
ul, ol { padding-left: 1.25rem; }
li { margin: 0 0 0.25rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid var(--line); }
blockquote { padding-left: 0.9rem; border-left: 3px solid var(--line); }
.own { white-space: pre-wrap; }
.quiet { color: var(--quiet); }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--ink); font: 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
@page { margin: 16mm; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.4; }
  h1, h2, h3 { break-after: avoid; }
  li, tr, figure { break-inside: avoid; }
}
`;

/** A text for an element or for an attribute: a browser reads it back as it is, with what nobody sees made visible. */
export function escaped(text: string): Html {
  return written(text);
}

/**
 * A whole page that stands alone: no script, nothing fetched, and a policy that forbids both. The body is HTML of our own, in which
 * `escaped` was put to every text of anybody else's. As long as that is well-formed XML, the page is so too, for strict readers.
 */
export function page({ language, title, body, style: more = "" }: PageParts): string {
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="referrer" content="no-referrer" />
<title>${escaped(title)}</title>
<style>
${style}${more}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
