/** The rows of a text in which every line parts its cells by ` | `, as Markdown may do it too; nothing where it is no table. */
export function tableRows(text: string): string[][] | undefined {
  const rows = text
    .split("\n")
    .filter((row) => !/^[-:| ]*$/.test(row))
    .map(cellsOf);
  return rows.length > 1 && rows.every((cells) => cells.length > 1) ? rows : undefined;
}

function cellsOf(row: string): string[] {
  const cells = row.split(/(?<=^|\s)\|(?=\s|$)/).map((cell) => cell.trim());
  return row.startsWith("|") && row.endsWith("|") ? cells.slice(1, -1) : cells;
}
