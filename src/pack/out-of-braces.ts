import type { TextEdit } from "./fix.ts";
import type { Source } from "./source.ts";
import { column, lineAt } from "./syntax/repair.ts";
import type { Mapping } from "./tree.ts";

/** What stands in braces as lines, a name on each. */
export interface Unfolded {
  readonly lines: readonly string[];
  /** Whether the lines stand below the line of their name, or from the place of the braces on. */
  readonly below: boolean;
  readonly edit: TextEdit;
}

/**
 * Names in braces as lines of their own, where what a comma cut off is joined to the text before it; undefined where that is not
 * plain, or does not fill the rest of its line.
 */
export function outOfBraces(source: Source, { span, entries }: Mapping): Unfolded | undefined {
  const line = lineAt(source, source.position(span.start).line);
  if (line.valueSpan.start !== span.start || line.valueSpan.end !== span.end) return undefined;
  const texts: { from: number; to: number; isPlain: boolean }[] = [];
  for (const { keySpan, value, colon } of entries.values()) {
    const last = texts.at(-1);
    if (colon) texts.push({ from: keySpan.start, to: value.span.end, isPlain: value.kind === "scalar" && value.plain });
    else if (last?.isPlain) last.to = keySpan.end;
    else return undefined;
  }
  const lines = texts.map(({ from, to }) => source.text.slice(from, to));
  const below = line.key !== undefined;
  const pad = `\n${" ".repeat(column(line) + (below ? 2 : 0))}`;
  const start = below ? span.start - 1 : span.start;
  return { lines, below, edit: { span: { start, end: span.end }, text: (below ? pad : "") + lines.join(pad) } };
}
