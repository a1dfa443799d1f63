/** What a shell takes for one word, in pieces: blank space, quoted text, a character behind a backslash, anything else. */
const pieces = /(\s+)|'([^']*)'?|"((?:\\.|[^"\\])*)"?|\\([\s'"\\$])|([^\s'"\\]+|\\)/gs;

/** The words of a command line, as a shell parts them, but nothing is expanded; the last is the one being typed, and may be empty. */
export function wordsOf(line: string): string[] {
  const words = [""];
  for (const [, space, single, double, escaped, bare] of line.trimStart().matchAll(pieces)) {
    if (space !== undefined) words.push("");
    else words.push((words.pop() ?? "") + (single ?? double?.replace(/\\(.)/gs, "$1") ?? escaped ?? bare));
  }
  return words;
}
