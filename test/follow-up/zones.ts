/** Minutes that the clocks of a zone, such as Europe/Berlin, are ahead of UTC at a given time. */
export function clockOf(zone: string): (at: Date) => number {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  return (at) => {
    const text = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
    const [, sign = "+", hours = 0, minutes = 0] = /^GMT([+-])(\d+):(\d+)$/.exec(text) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

const minute = 60_000;
const wholeDay = 86_400_000;

/** When the clocks there show a time: a day, in whole days since 1970, and minutes after its midnight. UTC milliseconds. */
export function momentOn(day: number, minutes: number, clock: (at: Date) => number): number {
  const shown = day * wholeDay + minutes * minute;
  const near = shown - clock(new Date(shown)) * minute;
  return shown - clock(new Date(near)) * minute;
}

/** The day that the clocks there show, in whole days since 1970. */
export function dayThere(at: number, clock: (at: Date) => number): number {
  return Math.floor((at + clock(new Date(at)) * minute) / wholeDay);
}

/** A day, in whole days since 1970, as a date. */
export function dateOf(day: number): string {
  return new Date(day * wholeDay).toISOString().slice(0, 10);
}
