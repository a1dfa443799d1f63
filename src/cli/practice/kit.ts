import type { Journal, Label } from "../../journal/journal.ts";
import type { SessionEvent } from "../../session/events.ts";
import type { Situation } from "../../session/situation.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { Moment } from "../context.ts";
import type { Side } from "./side.ts";

/** What a session is run with. */
export interface Kit {
  readonly terminal: Terminal;
  readonly journal: Journal;
  readonly record: "kept" | "off-record";
  /** Whether "saved" and the like need not be said. */
  readonly quiet: boolean;
  /** Where what is not for everybody's eyes is shown, if there is such a place. */
  readonly side?: Side;
  /** The command that prints the customer's card of a pair. */
  readonly cardCommand?: string;
  /** The command that prints the facilitator's sheet, where somebody leads a group. */
  readonly sheetCommand?: string;
  now(): Moment;
  /** What a session is found by once this has happened in it, and perhaps ended it. */
  foundBy(event: SessionEvent, situation: Situation, ends: "ends" | "goes-on"): readonly Label[];
}
