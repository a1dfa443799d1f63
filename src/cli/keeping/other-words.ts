import type { Entry } from "../../journal/journal.ts";
import { linesIn, mingled } from "../../session/capture.ts";
import type { Passage } from "../../session/steps.ts";
import { standingEntries } from "../journal/own-words.ts";

/**
 * The bodies of a record's entries once the words of one of them are others: its own, and wherever those words were shown as the text of
 * that answer. Where a step was given with the same words once more, after a step back, that is the same answer.
 */
export function withOtherWords(entries: readonly Entry[], sequence: number, words: string): Map<number, Entry["body"]> {
  const target = entries.find((entry) => entry.sequence === sequence);
  // The lines of a group stand in no order of its own, whoever writes them anew.
  const text = target?.kind === "captured" ? mingled(linesIn(words)) : words;
  const bodies = new Map<number, Entry["body"]>();
  if (!target) return bodies;
  const same = entries.filter((entry) => entry === target || isSameAnswer(entry, target));
  for (const [index, entry] of entries.entries()) {
    const earlier = entries.slice(0, index + 1);
    const isTold = same.includes(entry);
    const isPlaced = entry.kind === "obstacle_placed" && same.includes(toldBefore(earlier) ?? entry);
    const shown = passagesIn(entry).map((passage): Passage => {
      if (passage.kind === "looking_back") return { ...passage, own: replayed(passage.own, earlier, same, text) };
      if (isTold && passage.kind === "captured") return { ...passage, lines: linesIn(text) };
      const isOwn = isTold && (passage.kind === "own" || passage.kind === "intention");
      const isCopy = isOwn || (isPlaced && passage.kind === "obstacle");
      return isCopy ? { ...passage, text } : passage;
    });
    const body = {
      ...entry.body,
      ...(isTold && { text }),
      ...("shown" in entry.body && { shown }),
    };
    if (JSON.stringify(body) !== JSON.stringify(entry.body)) bodies.set(entry.sequence, body);
  }
  return bodies;
}

function isSameAnswer({ kind, body }: Entry, target: Entry): boolean {
  const { step, text } = target.body;
  return kind === target.kind && typeof step === "string" && body["step"] === step && body["text"] === text;
}

function passagesIn({ body }: Entry): readonly Passage[] {
  return (body["shown"] ?? []) as readonly Passage[];
}

/** The entry that told the obstacle which the last of these places. */
function toldBefore(entries: readonly Entry[]): Entry | undefined {
  return entries.findLast(({ kind }) => kind === "obstacle_told");
}

type Replayed = Extract<Passage, { kind: "looking_back" }>["own"];

/** The closing replay with other words in the place of those of an answer: it holds the answers that stood by then, in their order. */
function replayed(own: Replayed, entries: readonly Entry[], same: readonly Entry[], text: string): Replayed {
  const answers = standingEntries(entries).filter(({ kind }) => kind === "answered" || kind === "closed");
  const places = new Set<number>();
  let from = 0;
  for (const answer of answers) {
    const { question, text: words } = answer.body;
    const place = own.findIndex((one, at) => at >= from && one.question === question && one.text === words);
    if (place < 0) continue;
    from = place + 1;
    if (same.includes(answer)) places.add(place);
  }
  return own.map((one, at) => (places.has(at) ? { ...one, text } : one));
}
