/** Something that came in a month (`2026-11`), and the row in which it counts. */
export interface Dated {
  readonly row: string;
  readonly month: string;
}

/** How long each stretch of a timeline is. */
export type Unit = "month" | "quarter" | "year";

/** How often something came, row by row, in stretches of time without a gap. */
export interface Timeline {
  readonly unit: Unit;
  /** The first month of each stretch, as `2026-10`, the earliest first. */
  readonly stretches: readonly string[];
  /** What came most often first; `counts` has one number for each stretch. */
  readonly rows: readonly { readonly row: string; readonly counts: readonly number[]; readonly total: number }[];
  /** The highest of the counts. */
  readonly most: number;
}

/** More stretches than this are not seen at a glance, and do not fit beside a name on a narrow screen. */
const room = 12;

const lengths: Readonly<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };

/** What came, over time: by months where there is room, else by quarters, else by years. */
export function timelineOf(all: readonly Dated[]): Timeline {
  const numbers = all.map(({ month }) => numberOf(month));
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  if (all.length === 0) return { unit: "month", stretches: [], rows: [], most: 0 };
  const unit = (["month", "quarter"] as const).find((one) => countOf(first, last, one) <= room) ?? "year";
  const begin = stretchOf(first, unit);
  const stretches = Array.from({ length: countOf(first, last, unit) }, (_, at) => begin + at);
  const rows = [...new Set(all.map(({ row }) => row))].map((row) => {
    const own = all.filter((one) => one.row === row).map(({ month }) => stretchOf(numberOf(month), unit));
    const counts = stretches.map((stretch) => own.filter((one) => one === stretch).length);
    return { row, counts, total: own.length };
  });
  return {
    unit,
    stretches: stretches.map((stretch) => monthOf(stretch * lengths[unit])),
    rows: rows.sort((one, other) => other.total - one.total),
    most: Math.max(...rows.flatMap(({ counts }) => counts)),
  };
}

/** A month as a number that grows by one from month to month. */
function numberOf(month: string): number {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return year * 12 + number - 1;
}

function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}

function stretchOf(number: number, unit: Unit): number {
  return Math.floor(number / lengths[unit]);
}

function countOf(first: number, last: number, unit: Unit): number {
  return stretchOf(last, unit) - stretchOf(first, unit) + 1;
}
