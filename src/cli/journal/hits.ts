import type { Entry, Found, KeptJournal } from "../../journal/journal.ts";
import type { DateRange } from "./date-range.ts";
import { type KeptRecord, recordWith } from "./find-record.ts";
import { type OwnWords, ownWordsIn, standingEntries } from "./own-words.ts";
import { nextTimeIn } from "./then-pieces.ts";

/** Words of the person in which all was found that was searched for. */
export interface Hit {
  readonly record: KeptRecord;
  readonly words: OwnWords;
  /** Whether they stand, were left by going back, or are a "next time" that was worded anew since. */
  readonly state: "stands" | "left" | "reworded";
}

/** What was searched for: words, each as a beginning; in records of these days. */
export interface Search {
  readonly words: string;
  readonly days: DateRange | undefined;
  /** At most so many. */
  readonly limit: number;
}

/** The person's own words that hold all the words, those that fit best first. */
export function hitsIn(journal: KeptJournal, { words, days, limit }: Search): Hit[] {
  const isMeant = ({ record }: Hit) => days?.includes(record.line.beganAt, record.line.beganOffset) ?? true;
  for (let asked = limit, read = 0, hits: Hit[] = []; ; asked *= 4) {
    const found = journal.search(words, asked);
    hits = [
      ...hits,
      ...found
        .slice(read)
        .flatMap((one) => hitIn(journal, one) ?? [])
        .filter(isMeant),
    ];
    if (hits.length >= limit || found.length < asked) return hits.slice(0, limit);
    read = found.length;
  }
}

function hitIn(journal: KeptJournal, { record: id, sequence }: Found): Hit | undefined {
  const record = recordWith(journal, id);
  const entries = journal.entries(id);
  const entry = entries.find((one) => one.sequence === sequence);
  const words = entry && ownWordsIn(entry);
  if (!record || !words) return undefined;
  return { record, words, state: stateOf(words, standingEntries(entries)) };
}

function stateOf({ kind, sequence }: OwnWords, standing: readonly Entry[]): Hit["state"] {
  if (!standing.some((entry) => entry.sequence === sequence)) return "left";
  const last = nextTimeIn(standing.flatMap((entry) => ownWordsIn(entry) ?? []));
  return kind === "next-time" && last?.sequence !== sequence ? "reworded" : "stands";
}
