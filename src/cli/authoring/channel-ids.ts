import type { Setting } from "../../pack/generated/scenario.ts";

/** How a customer gets in touch. */
export type Channel = NonNullable<Setting["channel"]>;

/** All channels, in the order of the format. */
export const channelIds: readonly Channel[] = [
  "phone",
  "chat",
  "email",
  "letter",
  "form",
  "counter",
  "social",
  "visit",
  "video",
  "other",
];
