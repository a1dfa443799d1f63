/** The first row: what stands in each column. */
export const columns = ["date", "session", "title", "role", "what", "question", "text"] as const;

/** Words of the person, and where and when they wrote them. */
export type CsvRow = Readonly<Record<(typeof columns)[number], string>>;

/** What a spreadsheet would take for a formula, also in the wide forms of East Asian scripts and behind blanks. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u;

/** The names of the columns, as a row of CSV (RFC 4180, with a newline for the end of a row). */
export function csvHead(): string {
  return `${columns.map(quoted).join(",")}\n`;
}

/** One row. A text that a spreadsheet would calculate begins with an apostrophe, which marks it as text. */
export function csvRow(row: CsvRow): string {
  return `${columns.map((name) => quoted(row[name])).join(",")}\n`;
}

function quoted(text: string): string {
  const inert = formula.test(text) ? `'${text}` : text;
  return `"${inert.replaceAll('"', '""')}"`;
}
