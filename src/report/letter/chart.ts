import { escaped, type Html } from "../page.ts";
import type { OverTime } from "./letter.ts";

// In units of the picture, which are pixels on a narrow screen.
const width = 360;
const rowHeight = 20;
const tallest = 14;
const top = 4;
const letter = 6.1;
const gap = 8;

/** What came over time, as a picture that is drawn by itself: a row of bars for each kind, its sum at the end. */
export function chart({ timeline, stretches, rows, heading, description }: OverTime): Html {
  const longest = Math.max(...rows.map(({ name }) => name.length));
  const left = Math.min(170, Math.ceil(longest * letter) + gap);
  const right = width - 24;
  const step = (right - left) / Math.max(1, stretches.length);
  const bottom = top + timeline.rows.length * rowHeight;
  const drawn = timeline.rows.flatMap(({ counts, total }, at) => {
    const base = top + (at + 1) * rowHeight - 3;
    return [
      `<text x="0" y="${base}">${escaped(rows[at]?.name ?? "")}</text>`,
      `<line x1="${left}" y1="${base}" x2="${right}" y2="${base}"/>`,
      ...counts.flatMap((count, stretch) => {
        if (count === 0) return [];
        const bar = Math.min(16, step * 0.7);
        const tall = Math.max(3, (tallest * count) / timeline.most);
        const x = left + step * (stretch + 0.5) - bar / 2;
        return [`<rect x="${round(x)}" y="${round(base - tall)}" width="${round(bar)}" height="${round(tall)}"/>`];
      }),
      `<text x="${width}" y="${base}" text-anchor="end">${total}</text>`,
    ];
  });
  return `<svg viewBox="0 0 ${width} ${bottom + 18}" role="img" aria-labelledby="over-time over-time-said">
<title id="over-time">${escaped(heading)}</title>
<desc id="over-time-said">${escaped(description)}</desc>
${[...drawn, ...ends(stretches, left, right, bottom + 12)].join("\n")}
</svg>`;
}

/** The names of the first stretch and the last, under the bars. */
function ends(stretches: readonly string[], left: number, right: number, y: number): Html[] {
  const [first = "", ...others] = stretches;
  const last = others.at(-1);
  if (last === undefined)
    return [`<text x="${round((left + right) / 2)}" y="${y}" text-anchor="middle">${escaped(first)}</text>`];
  return [
    `<text x="${left}" y="${y}">${escaped(first)}</text>`,
    `<text x="${right}" y="${y}" text-anchor="end">${escaped(last)}</text>`,
  ];
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
