import type { SessionEvent } from "./events.ts";

/** The events that count once every going back has been taken into account, and what was written at the steps left. */
export interface Standing {
  readonly events: readonly SessionEvent[];
  readonly recalled: ReadonlyMap<string, string>;
}

/**
 * Going back leaves the latest step that was given. It never unlearns what was asked for, nor takes back an obstacle
 * that was told to the end; and in the journal it erases nothing.
 */
export function standing(events: readonly SessionEvent[]): Standing {
  const counted: { event: SessionEvent; stays: boolean }[] = [];
  const recalled = new Map<string, string>();
  for (const event of events) {
    if (event.kind === "went_back") {
      const index = counted.findLastIndex(({ stays }) => !stays);
      const [left] = index < 0 ? [] : counted.splice(index, 1);
      if (left && "text" in left.event) recalled.set(left.event.step, left.event.text);
      continue;
    }
    const stays = event.kind === "asked" || (event.kind === "held" && event.step.startsWith("ask:"));
    counted.push({ event, stays });
    if (event.kind === "obstacle_placed") {
      const opened = counted.findLastIndex((one) => one.event.kind === "hindered");
      for (const one of counted.slice(opened)) one.stays = true;
    }
  }
  return { events: counted.map(({ event }) => event), recalled };
}

/** Whether there is a step to go back to. */
export function canGoBack(events: readonly SessionEvent[]): boolean {
  const before = standing(events).events;
  return standing([...events, { kind: "went_back" }]).events.length < before.length;
}
