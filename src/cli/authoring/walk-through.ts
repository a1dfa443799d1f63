import { Interruption } from "../../failure.ts";
import type { Journal } from "../../journal/journal.ts";
import { type MessageKey, say } from "../../messages/say.ts";
import type { Situation } from "../../session/situation.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { Moment } from "../context.ts";
import { begin } from "../practice/record.ts";
import { runSession } from "../practice/run-session.ts";
import { withMargin } from "./margin.ts";

/** What a look at a situation is taken with. */
export interface Walking {
  readonly terminal: Terminal;
  /** One that keeps nothing. */
  readonly journal: Journal;
  /** The id of the session in it. */
  readonly id: string;
  /** Whether the ids of turns, reactions and the like are told as they come. */
  readonly margin: "ids" | "none";
  /** What is left of it in the end. */
  readonly kept: "nothing" | "walk";
  now(): Moment;
}

/** Plays a situation as practice does, says what was drawn, and that nothing is kept. Throws Interruption. */
export async function walkThrough(situation: Situation, walking: Walking): Promise<"finished" | "left"> {
  const { terminal, journal, id, margin, kept, now } = walking;
  const note = (text: string) => terminal.show({ kind: "note", text });
  note(say(`authoring.preview.begin.${kept}`));
  for (const text of drawnLines(situation)) note(text);
  const seen = margin === "ids" ? withMargin(terminal, situation) : terminal;
  // That nothing is kept has just been said: not again after each answer.
  const kit = { terminal: seen, journal, record: "off-record" as const, quiet: true, now, foundBy: () => [] };
  const outcome = await runSession(kit, begin(kit, id, situation, [])).catch((problem: unknown) => {
    if (problem instanceof Interruption) note(say("authoring.preview.end.nothing"));
    throw problem;
  });
  note(say(outcome === "finished" ? `authoring.preview.end.${kept}` : "authoring.preview.end.nothing"));
  return outcome;
}

/** Which of all its situations it is, in a line or two. */
function drawnLines({ seed, role, level, form, drawn }: Situation): string[] {
  const parts = [
    say("authoring.preview.seed", { seed: String(seed) }),
    say("authoring.preview.role", { role: role.id }),
    ...(level === "usual" ? [] : [say(`authoring.preview.level.${level}` satisfies MessageKey)]),
    ...(form === "default" ? [] : [say(`authoring.preview.form.${form}` satisfies MessageKey)]),
  ];
  const names = Object.entries(drawn).map(([name, value]) => say("authoring.preview.drawn.one", { name, value }));
  const line = names.length === 0 ? [] : [say("authoring.preview.drawn", { names: names.join(" · ") })];
  return [parts.join(" · "), ...line];
}
