/** Every break of a line that there is. */
export const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Narrower text has not been broken by an editor's margin. */
const narrowest = 50;

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0085]+/gu, " ").trim();
}

/** The paragraphs of a letter or of what somebody says, each as its lines, without the breaks that only its author's editor made. */
export function letterLines(text: string): string[][] {
  const found: string[][] = [[]];
  for (const line of text.split(lineBreaks)) {
    if (line.trim() !== "") found.at(-1)?.push(line);
    else if (found.at(-1)?.length) found.push([]);
  }
  return found.filter((lines) => lines.length > 0).map(rejoined);
}

/** The lines of a paragraph: one goes on with the line before it where its first word had no room there. */
export function rejoined(lines: readonly string[]): string[] {
  const margin = lines.reduce((widest, line) => Math.max(widest, line.trimEnd().length), 0);
  const joined: string[] = [];
  for (const [at, line] of lines.entries()) {
    const words = oneLine(line);
    const before = lines[at - 1]?.trimEnd().length ?? 0;
    const [first = ""] = words.split(" ", 1);
    const goesOn = at > 0 && margin >= narrowest && before + 1 + first.length > margin;
    if (goesOn) joined.push(`${joined.pop() ?? ""} ${words}`);
    else joined.push(words);
  }
  return joined;
}
