/** What has a meaning in Markdown wherever it stands: emphasis, code, links, HTML, entities, tables, formulas, headings. */
const anywhere = /[\\`*_{}[\]<>&#|~$^]/g;
/** What has one only where a line begins: lists, underlined headings. */
const atTheStart = /^(?:[-+=]|\d{1,9}(?=[.)]))/;
/** Addresses that some readers make links of. */
const address = /(?:https?|ftp)(?=:\/\/)|www(?=\.)/gi;

/** A line in which nothing is Markdown any more. */
export function inertLine(line: string): string {
  const [, blanks = "", words = ""] = /^(\s*)(.*?)\s*$/s.exec(line) ?? [];
  // Blanks that stay where they are, and make no code of what is further in.
  return blanks.replace(/./gs, "\u00a0") + inertStart(inertWords(words));
}

/** Words from within a line, in which nothing is Markdown any more. */
export function inertWords(words: string): string {
  return words.replace(anywhere, "\\$&").replace(address, (name) => `${name}\\`);
}

/** A line of inert words that begins nothing. */
export function inertStart(line: string): string {
  return line.replace(atTheStart, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}
