import type { Journal } from "../../journal/journal.ts";
import type { Sighting } from "../../schedule/progress.ts";
import { dilemmaLabel, standardLabel } from "../practice/labels.ts";
import type { Named } from "./names.ts";

/**
 * When dilemmas, and standards of the charter laid over, came up last, as the sessions themselves say: also in situations that are gone
 * or belong to another library. What is still unfinished has not told it. One look for each, however long the journal is. Throws Failure.
 */
export function sightingsIn(journal: Journal, values: Named["values"]): Sighting[] {
  const labelled = [
    ...values.dilemma.map((value) => ({ part: "dilemma", value, label: dilemmaLabel(value) }) as const),
    ...values.standard.flatMap((value) =>
      // Other standards are found by ids that may mean something else in another pack.
      value.startsWith("/") ? [{ part: "standard", value, label: standardLabel(value.slice(1)) } as const] : [],
    ),
  ];
  return labelled.flatMap(({ part, value, label }) =>
    journal
      .sessions({ labels: [label], state: "finished", limit: 1 })
      .map(({ beganAt, endedAt = beganAt }) => ({ part, value, at: Math.max(beganAt, endedAt) })),
  );
}
