/** A stretch of words, and how they stand out. */
export interface Span {
  readonly kind: "text" | "strong" | "emphasis";
  readonly text: string;
}

/** Each within a few hundred characters, so that no text takes long. */
const marked = new RegExp(
  [
    /\\(?<escaped>[*_`#[\]<>])/u,
    /!?\[(?<label>[^[\]\n]{1,400})\]\((?<address>[^()\s]{1,400})\)/u,
    /(?<![\p{L}\p{N}*])\*\*(?=[^\s*])(?<strong>.{1,400}?)(?<=[^\s*])\*\*(?!\*)/u,
    /(?<![\p{L}\p{N}_])__(?=[^\s_])(?<strongToo>.{1,400}?)(?<=[^\s_])__(?![\p{L}\p{N}_])/u,
    /(?<![\p{L}\p{N}*])\*(?=[^\s*])(?<emphasis>.{1,400}?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/u,
    /(?<![\p{L}\p{N}_])_(?=[^\s_])(?<emphasisToo>.{1,400}?)(?<=[^\s_])_(?![\p{L}\p{N}_])/u,
  ]
    .map((span) => span.source)
    .join("|"),
  "gu",
);

/** The words of a line, strong and emphasised ones apart; what stands out within what stands out does so no more. */
export function spans(line: string): Span[] {
  const found: Span[] = [];
  let end = 0;
  const add = (kind: Span["kind"], text: string) => {
    const last = found.at(-1);
    if (text === "") return;
    if (kind === "text" && last?.kind === "text") found[found.length - 1] = { kind, text: last.text + text };
    else found.push({ kind, text });
  };
  for (const match of line.matchAll(marked)) {
    const { groups = {}, index } = match;
    add("text", line.slice(end, index));
    end = index + match[0].length;
    const strong = groups["strong"] ?? groups["strongToo"];
    const emphasis = groups["emphasis"] ?? groups["emphasisToo"];
    if (strong !== undefined) add("strong", said(strong));
    else if (emphasis !== undefined) add("emphasis", said(emphasis));
    else if (groups["label"] !== undefined) add("text", `${groups["label"]} (${groups["address"]})`);
    else add("text", groups["escaped"] ?? match[0]);
  }
  add("text", line.slice(end));
  return found;
}

function said(words: string): string {
  return spans(words)
    .map(({ text }) => text)
    .join("");
}
