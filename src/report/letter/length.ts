import type { Letter } from "./letter.ts";

/** How many characters a row holds on paper in the usual size, and what a heading takes, in rows. */
const perRow = 90;
const heading = 2;

/** How many rows the lines of a letter take on paper, in the usual size: more or less. */
export function rowsOf({ groups }: Letter): number {
  const rows = lengths(groups).map((length) => Math.ceil(length / perRow));
  return rows.reduce((sum, each) => sum + each, 0) + groups.length * heading;
}

/** What a kind takes besides its lines, where they stand as close as they can: a heading, and rows of the picture and the table. */
const perKind = 200;
/** How many characters a sheet holds then, A4 or Letter; tried out with the browser, see test/pages. */
const mostOnASheet = 8000;

/** Whether a letter may not fit on one sheet, however close its lines stand. */
export function isLong({ groups }: Letter): boolean {
  const characters = lengths(groups).reduce((sum, each) => sum + each, 0);
  return characters + groups.length * perKind > mostOnASheet;
}

/** How many characters each line takes, with what stands round it. */
function lengths(groups: Letter["groups"]): number[] {
  return groups.flatMap(({ items }) => items.map(({ text, when = "" }) => text.length + when.length + 5));
}
