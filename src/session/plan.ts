import type { Fact, Turn } from "../pack/generated/scenario.ts";
import { open, tellTurn } from "./contact.ts";
import { perspectivesFor, showAbout, showAsItHappened, showGap, showNotKnown, showPerspective } from "./debrief.ts";
import type { Draft, PlanItem } from "./plan-item.ts";
import { lines, occasionOf } from "./plan-lines.ts";
import { knows, nameOf, newPlay, notices, type Play } from "./play.ts";
import { showDocument, showFact } from "./revealing.ts";
import type { Situation, Written } from "./situation.ts";
import type { Passage } from "./steps.ts";

const letters = {
  document: "d",
  fact: "f",
  line: "c",
  turn: "t",
  ending: "e",
  question: "q",
  known: "k",
  about: "a",
  perspective: "p",
} as const satisfies Record<PlanItem["kind"], string>;

/** All that can be brought up in a situation, in the order in which a sheet lists it. */
export function planOf(situation: Situation): PlanItem[] {
  const drafts = [
    ...documents(situation),
    ...facts(situation),
    ...lines(situation),
    ...turns(situation),
    ...endings(situation),
    ...lookingBack(situation),
  ];
  const counts = new Map<PlanItem["kind"], number>();
  const coded = drafts.map((draft) => {
    const count = (counts.get(draft.kind) ?? 0) + 1;
    counts.set(draft.kind, count);
    return { draft, code: `${letters[draft.kind]}${count}` };
  });
  const codeOf = (id: string | undefined) =>
    id === undefined ? undefined : coded.find(({ draft }) => draft.id === id)?.code;
  return coded.map(({ draft: { id: _, leadsTo, within, occasion, ...item }, code }) => {
    const then = codeOf(leadsTo);
    const during = codeOf(within);
    return { ...item, code, occasion: { ...occasion, ...(during && { during }) }, ...(then && { then }) };
  });
}

/** What an item shows where the opening is known, and nothing else was brought up. */
export function passagesOf(item: Pick<PlanItem, "show">, situation: Situation): readonly Passage[] {
  const play = newPlay(situation);
  open(play);
  const opening = play.passages.length;
  item.show(play);
  return play.passages.slice(opening);
}

function documents({ written, role }: Situation): Draft[] {
  const isSeen = ({ known_to, tell }: Written) =>
    tell === "freely" && (known_to?.includes(role.id) ?? role.id !== "customer");
  return written
    .filter((document) => document.tell !== "never" && document.known_to?.length !== 0 && !isSeen(document))
    .map((document) => ({
      kind: "document",
      part: "contact",
      comes: "when-called",
      occasion: { ...(document.when && { when: document.when }), ...(document.words && { words: document.words }) },
      show: (play) => showDocument(play, document),
    }));
}

function facts({ facts: all, role }: Situation): Draft[] {
  const comesOut = (fact: Fact) => fact.known_to?.length !== 0 && fact.tell !== "never" && !knows(fact, role.id);
  return all.filter(comesOut).map((fact) => ({
    kind: "fact",
    part: "contact",
    comes: "when-called",
    occasion: { ...(fact.when && { when: fact.when }), ...(fact.words && { words: fact.words }) },
    show: (play) => showFact(play, fact),
  }));
}

function turns(situation: Situation): Draft[] {
  const { turns: all, role } = situation;
  return all
    .filter((turn) => notices(role.id, turn))
    .map((turn) => ({
      kind: "turn",
      part: "contact",
      comes: waits(turn) ? "when-called" : "by-itself",
      occasion: occasionOf(situation, turn),
      id: turn.id,
      ...(turn.then && { leadsTo: turn.then }),
      show: (play) => {
        tellTurn(play, turn);
        if (turn.ask !== undefined) {
          play.passages.push({ kind: "question", text: turn.ask, ways: Object.values(turn.ways ?? {}) });
        }
      },
    }));
}

function waits({ when, words, when_chose, when_customer }: Turn): boolean {
  return (when ?? words ?? when_chose ?? when_customer) !== undefined;
}

function endings(situation: Situation): Draft[] {
  return situation.endings.map((ending) => ({
    kind: "ending",
    part: "contact",
    comes: "when-called",
    occasion: occasionOf(situation, ending),
    id: ending.id,
    show: ({ passages }) => {
      if (ending.happens !== undefined) passages.push({ kind: "happens", text: ending.happens });
      if (ending.say !== undefined) {
        passages.push({ kind: "speech", who: nameOf(situation, "customer"), text: ending.say });
      }
      passages.push({ kind: "ending", how: ending.how });
    },
  }));
}

function lookingBack(situation: Situation): Draft[] {
  const { debrief, spare } = situation;
  const kinds = new Set(debrief.map(({ kind }) => kind));
  // Where the author asks little, a question of each kind that is missing.
  const more = debrief.length >= 3 ? [] : spare.filter(({ kind }, at) => isFirst(kind, at, spare) && !kinds.has(kind));
  const questions = [...debrief, ...more.slice(0, 3 - debrief.length)];
  const back = { part: "back", comes: "by-itself", occasion: {} } as const;
  return [
    ...questions.map(
      ({ ask: text }): Draft => ({
        ...back,
        kind: "question",
        show: ({ passages }) => void passages.push({ kind: "question", text }),
      }),
    ),
    ...shown(situation, { ...back, kind: "known", show: showNotKnown }),
    ...shown(situation, { ...back, kind: "about", show: showGapAndAbout }),
    ...perspectivesFor(newPlay(situation)).map(
      (perspective): Draft => ({ ...back, kind: "perspective", show: (play) => showPerspective(play, perspective) }),
    ),
    ...(situation.asItHappened ? [{ ...back, kind: "perspective", show: showAsItHappened } satisfies Draft] : []),
  ];
}

function showGapAndAbout(play: Play): void {
  showGap(play);
  showAbout(play);
}

/** A draft, where it has something to show. */
function shown(situation: Situation, draft: Draft): Draft[] {
  return passagesOf(draft, situation).length > 0 ? [draft] : [];
}

function isFirst(kind: string, at: number, among: readonly { readonly kind: string }[]): boolean {
  return among.findIndex((one) => one.kind === kind) === at;
}
