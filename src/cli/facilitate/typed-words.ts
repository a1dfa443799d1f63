/** The words of a line as they are compared: small letters, and a code in one piece however it was typed; none for Enter alone. */
export function typedWords(line: string): string[] {
  const together = line
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\b([a-z])\s+(?=\d)/g, "$1");
  return together.split(/[\s,;]+/).filter((word) => word !== "");
}
