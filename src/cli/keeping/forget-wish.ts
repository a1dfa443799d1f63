import { exitCodes, Failure } from "../../failure.ts";
import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { Context } from "../context.ts";
import { dateRange, type TypedDays } from "../journal/date-range.ts";
import { findRecord, type KeptRecord } from "../journal/find-record.ts";
import { selectRecords } from "../journal/select-records.ts";

/** What the command line says of what is to be forgotten. */
export interface TypedWish {
  /** Parts of ids. */
  readonly records: readonly string[];
  readonly days: TypedDays;
  readonly all: "all" | "some";
}

/** What is to be forgotten. */
export interface ForgetWish {
  readonly kind: "named" | "days" | "everything";
  /** Oldest first. */
  readonly records: readonly KeptRecord[];
}

/** What was typed; named in one way only. Throws Failure. */
export function forgetWish(journal: KeptJournal, { records, days, all }: TypedWish, context: Context): ForgetWish {
  const hasDays = (days.from ?? days.to) !== undefined;
  const ways = [records.length > 0, hasDays, all === "all"].filter(Boolean).length;
  if (ways !== 1) {
    const message = say(ways === 0 ? "keeping.forget.what" : "keeping.forget.one-way");
    throw new Failure(exitCodes.usage, message, say("keeping.forget.what.remedy"));
  }
  if (records.length > 0) {
    const found = records.map((part) => findRecord(journal, part));
    return { kind: "named", records: [...new Map(found.map((record) => [record.line.id, record])).values()] };
  }
  const filter = hasDays ? { days: dateRange(days, context.now()) } : {};
  return { kind: hasDays ? "days" : "everything", records: selectRecords(journal, filter).reverse() };
}
