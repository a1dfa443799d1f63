import type { Obstacle } from "../../pack/generated/scenario.ts";

/** The kinds of obstacle, in the order in which they are offered. */
export const obstacleKinds = [
  "tool",
  "policy",
  "time",
  "targets-and-rewards",
  "information",
  "authority",
  "another-team",
  "staffing-and-hiring",
  "climate",
  "other",
] as const satisfies readonly Obstacle[];

/** What stands in the register: obstacles of each kind, and actions of which nobody has said how they stand. */
export const kinds = [...obstacleKinds, "nobody-has-said"] as const;

export type Kind = (typeof kinds)[number];
