import type { Channel } from "../../authoring/scenario-text.ts";

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
