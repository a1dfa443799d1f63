const code = /\u001B\[(\d+)m/g;

/** A line without its styling. */
export function unstyled(line: string): string {
  return line.includes("\u001B") ? line.replace(code, "") : line;
}

/** Parts of a line, as places in its text without styling: each with the styling that holds in it, begun and ended within it. */
export function withStyles(line: string, parts: readonly { readonly from: number; readonly to: number }[]): string[] {
  const text = unstyled(line);
  if (text === line) return parts.map(({ from, to }) => text.slice(from, to));
  let passed = 0;
  const codes = [...line.matchAll(code)].map(({ 0: { length }, 1: number, index }) => {
    const at = index - passed;
    passed += length;
    return { at, number: Number(number) };
  });
  let on: number[] = [];
  let next = 0;
  return parts.map(({ from, to }) => {
    let row = "";
    let at = from;
    const opened = on.map(codeOf).join("");
    for (let found = codes[next]; found && isWithin(found, to); found = codes[++next]) {
      const place = Math.max(from, Math.min(found.at, to));
      row += text.slice(at, place) + codeOf(found.number);
      at = place;
      on = after(on, found.number);
    }
    const closed = on.map((one) => codeOf(ending(one))).reverse();
    return `${opened}${row}${text.slice(at, to)}${closed.join("")}`;
  });
}

const codeOf = (number: number): string => `\u001B[${number}m`;
/** 1 is bold, 2 dim, 3 italic; 22 ends the first two, 23 the third. */
const ending = (number: number): number => (number === 3 ? 23 : 22);
/** What begins at the end of a part belongs to the next one, what ends there to this. */
const isWithin = ({ at, number }: { at: number; number: number }, end: number): boolean =>
  number > 20 ? at <= end : at < end;

function after(on: readonly number[], number: number): number[] {
  if (number > 20) return on.filter((one) => ending(one) !== number);
  return on.includes(number) ? [...on] : [...on, number];
}
