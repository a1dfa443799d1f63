import { type ExitCode, exitCodes } from "../../failure.ts";
import { foundIn } from "../../journal/fold.ts";
import { say } from "../../messages/say.ts";
import { jsonText } from "../../report/json-text.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { showPieces } from "../charter/show-pieces.ts";
import type { Context } from "../context.ts";
import { dateRange, type TypedDays } from "../journal/date-range.ts";
import { around, inOneLine } from "../journal/excerpt.ts";
import { shortId } from "../journal/find-record.ts";
import { type Hit, hitsIn } from "../journal/hits.ts";
import { localDate, localTime } from "../local-time.ts";

/** What the command line says of what is searched for. */
export interface SearchOptions {
  readonly words: readonly string[];
  readonly days: TypedDays;
  /** At most so many are shown. */
  readonly limit: number;
  readonly format: "text" | "json";
  readonly style: "rich" | "plain";
}

/** So many characters are shown on either side of what was found. */
const reach = 60;

/** Searches all that the person wrote for words, and shows where they stand, with what is around them. Throws Failure. */
export async function searchJournal(options: SearchOptions, context: Context): Promise<ExitCode> {
  const { days: typed, limit, format, style } = options;
  const words = options.words.join(" ");
  const days = (typed.from ?? typed.to) === undefined ? undefined : dateRange(typed, context.now());
  const journal = await context.openJournal("kept");
  try {
    // One more than is shown, to know whether there are more.
    const found = hitsIn(journal, { words, days, limit: limit + 1 });
    const hits = found.slice(0, limit);
    if (format === "json") context.out(jsonText(hits.map((hit) => data(hit, words))));
    else if (hits.length === 0) context.tell(`${say("records.search.none", { words })}\n`);
    else
      await showPieces(
        style,
        hits.flatMap((hit) => pieces(hit, words)),
        context,
      );
    if (found.length > hits.length) context.note(`${say("records.search.more", { count: hits.length })}\n`);
    return exitCodes.fine;
  } finally {
    journal.close();
  }
}

function pieces({ record, words, state }: Hit, searched: string): Piece[] {
  const { id, beganAt, beganOffset } = record.line;
  const kind = say(`records.kind.${words.kind}`);
  const what = state === "stands" ? kind : say(`records.search.${state}`, { kind });
  const title = record.kind === "session" ? record.line.title : say("records.kind.field-note");
  const aside = [localDate(beganAt, beganOffset), ...(what === title ? [] : [what]), shortId(id)].join(" · ");
  const line = inOneLine(words.text);
  return [
    { kind: "title", text: title, aside },
    { kind: "found", ...around(line, foundIn(line, searched), reach) },
  ];
}

function data({ record, words, state }: Hit, searched: string): object {
  const { id, beganAt, beganOffset } = record.line;
  return {
    record: id,
    kind: record.kind,
    began: localTime(beganAt, beganOffset),
    title: record.kind === "session" ? record.line.title : null,
    entry: words.sequence,
    what: words.kind,
    question: words.question ?? null,
    state,
    text: words.text,
    found: foundIn(words.text, searched),
  };
}
