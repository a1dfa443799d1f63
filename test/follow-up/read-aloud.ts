import type { Run, Year } from "./year.ts";
import { dateOf } from "./zones.ts";

/** What the person would have read at the turning points of a year, as it stood on the screen; the first start after a day is among it. */
export function readAloud({ runs, pauses }: Year, illUntil: number): string {
  const piped = runs.filter(({ stage }) => stage.by === "pipe");
  const first = (title: string, is: (run: Run) => boolean, from = piped) => {
    const run = from.find(is);
    return run ? shown(title, run.doing.day, `offscript ${run.stage.argv.join(" ")}`, run.played.stdout) : "";
  };
  const due = (title: string, is: (text: string) => boolean) => {
    const told = runs.map((run) => run.told).find((said) => said && is(said.text));
    return told ? shown(title, told.day, "offscript due", told.text) : "";
  };
  const [pause] = pauses;
  return [
    first("The first start", () => true),
    first("A “next time” is asked about, and done", ({ did }) => did.said?.outcome === "done"),
    first("A “next time” is worded anew", ({ did }) => did.said?.outcome === "reworded"),
    first("The first follow-up", ({ follows, begins, state }) => !!follows && begins === "now" && state === "finished"),
    first(
      "A follow-up that was left, and is gone on with",
      ({ follows, begins, state }) => !!follows && begins === "before" && state === "finished",
    ),
    first(
      "A follow-up at the end of its time",
      ({ follows, session }) => (session?.day ?? 0) - (follows?.sessions[0]?.day ?? Number.POSITIVE_INFINITY) > 90,
    ),
    first("The first start after the illness", ({ doing }) => doing.day > illUntil),
    due("Due: something later", (text) => text.includes("on something may")),
    due("Due: one", (text) => text.startsWith("Something")),
    due("Due: more than one", (text) => text.startsWith("Some of")),
    due("Due: nothing", (text) => /^Nothing comes back now\. To practise/.test(text)),
    pause ? shown("A pause is made", pause.day, "offscript pause 2w", pause.text) : "",
    due("Due: in a pause", (text) => text.startsWith("Paused")),
    first("Practised in the pause", ({ doing }) => pause !== undefined && doing.day > pause.day),
  ]
    .filter(Boolean)
    .join("\n");
}

function shown(title: string, day: number, command: string, text: string): string {
  const lines = text.trimEnd().split("\n");
  return `\n${"─".repeat(100)}\n${title} — ${dateOf(day)}\n$ ${command}\n${lines.map((line) => `  │ ${line}`).join("\n")}\n`;
}
