import type { Step as WalkStep } from "../../pack/generated/walk.ts";
import type { SessionEvent } from "../events.ts";
import { replay } from "../replay.ts";
import type { Situation } from "../situation.ts";
import { standing } from "../standing.ts";
import type { Passage, Spotted, Step } from "../steps.ts";

/** The text of a walk, a file of a pack: what was given in a session, step by step, and how the contact ended. Obstacles are left out. */
export function walkText(situation: Situation, events: readonly SessionEvent[]): string {
  const { scenario, role, form, level, seed, from } = situation;
  const ends = endOf(replay(situation, events).passages);
  const lines = [
    "format: offscript/walk@1.0",
    `scenario: ${scenario}`,
    `role: ${role.id}`,
    `form: ${form}`,
    ...(level === "usual" ? [] : [`limits: ${level}`]),
    `seed: ${seed}`,
    ...(from === undefined ? [] : [`from: ${from}`]),
    "steps:",
    ...standing(events).events.flatMap((event, at, all) =>
      linesOf(stepFor(event, () => replay(situation, all.slice(0, at)).step)),
    ),
    ...(ends === undefined ? [] : [`ends: ${ends}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** How the contact with the customer ended, in a walk's words; undefined while it goes on. */
export function endOf(passages: readonly Passage[]): string | undefined {
  for (const passage of passages) {
    if (passage.kind === "ending") return passage.how;
    if (passage.kind === "closed") return "closed";
    if (passage.kind === "looking_back") return "untold";
  }
  return undefined;
}

/** What is spotted in an answer, by what it goes by in a walk: its id or its words; with the kind of thing before it where two share these. */
export function byItemName(spotted: readonly Spotted[]): ReadonlyMap<string, string> {
  const nameOf = (id: string) => id.slice(id.indexOf(":") + 1);
  const isShared = (name: string) => spotted.filter(({ id }) => nameOf(id) === name).length > 1;
  return new Map(spotted.map(({ id }) => [isShared(nameOf(id)) ? id : nameOf(id), id]));
}

/** The step of a walk that an event is; `asked` tells the step of the story at which it was given. */
function stepFor(event: SessionEvent, asked: () => Step): WalkStep | undefined {
  switch (event.kind) {
    case "answered":
      return event.text.trim() === "" ? { pass: "answer" } : { answer: event.text };
    case "closed":
      return event.text.trim() === "" ? { pass: "contact" } : { close: event.text };
    case "asked":
      return { ask: event.words };
    case "leaned":
      return { lean: event.way };
    case "confirmed": {
      const step = asked();
      const items = byItemName(step.kind === "confirm" ? step.spotted : []);
      return { confirm: [...items].flatMap(([name, id]) => (event.items.includes(id) ? name : [])) };
    }
    case "held":
      return { whether: event.answer === "yes" ? "holds" : "does_not_hold" };
    case "predicted":
      return { predict: event.reaction };
    case "landed":
      return { land: event.reaction };
    case "ended":
      return event.ending === null ? { pass: "ending" } : { ending: event.ending };
    case "reflected":
      return event.text.trim() === "" ? { pass: "reflect" } : { reflect: event.text };
    case "wanted":
      return { perspectives: event.answer === "yes" ? "read" : "leave" };
    case "limit_placed":
      return { limit: event.place };
    case "intended":
      return event.text.trim() === "" ? { pass: "next_time" } : { next_time: event.text };
    default:
      return undefined;
  }
}

function linesOf(step: WalkStep | undefined): string[] {
  const [name, value] = Object.entries(step ?? {})[0] ?? [];
  if (name === undefined) return [];
  if (!Array.isArray(value)) return written(`  - ${name}:`, String(value), "      ");
  if (value.length === 0) return [`  - ${name}: []`];
  return [`  - ${name}:`, ...value.flatMap((item) => written("      -", String(item), "        "))];
}

/** Names stand as they are, texts in quotation marks, and texts of several lines below a `|` where nothing of them would be lost. */
function written(head: string, text: string, indent: string): string[] {
  if (
    /^[a-z]+(?:[_-][a-z]+)*$/.test(text) &&
    !["yes", "no", "on", "off", "y", "n", "true", "false", "null"].includes(text)
  )
    return [`${head} ${text}`];
  const lines = text.trim().split("\n");
  const isSafe = lines.every((line) => line === "" || line.trim() === line);
  if (lines.length === 1 || !isSafe) return [`${head} ${JSON.stringify(text.trim())}`];
  return [`${head} |`, ...lines.map((line) => (line === "" ? "" : `${indent}${line}`))];
}
