/** A line that never goes on with the one before it: an item of a list, a row of a table, a heading, a quotation. */
const ownLine = /^\s*(?:[-*+•|>#]|\d{1,3}[.)]\s|\S+.* \| )/;

/** The paragraphs of a text, parted by empty lines, each as its lines. */
export function paragraphs(text: string): string[][] {
  return text
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => paragraph.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0);
}

/** The paragraphs of prose, in which a line that was only broken for its length goes on with the one before it. */
export function filled(text: string): string[][] {
  return paragraphs(text).map((lines) => {
    const joined: string[] = [];
    for (const line of lines) {
      const last = joined.at(-1);
      if (last === undefined || ownLine.test(line)) joined.push(line.trim());
      else joined[joined.length - 1] = `${last} ${line.trim()}`;
    }
    return joined;
  });
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, " ");
}
