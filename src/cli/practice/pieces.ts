import { type MessageKey, say } from "../../messages/say.ts";
import type { Passage } from "../../session/steps.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { labelledList } from "../labelled-list.ts";
import { called, swapPieces } from "../pair/prompts.ts";
import { customerCardPieces } from "./customer-card-pieces.ts";
import { cardPieces, limitLists, placeName, requestLine } from "./roles-words.ts";

/** Everything but the old words of a follow-up, which have to be looked up. */
type OwnPassage = Exclude<Passage, { kind: "then" }>;

/** A passage of a session as pieces to show: here the program's own words are put to the author's and the person's. */
export function pieces(passage: OwnPassage): Piece[] {
  switch (passage.kind) {
    case "opening":
      return [
        { kind: "title", text: passage.title, aside: settingLine(passage.setting) },
        ...passage.notes.map((note): Piece => ({ kind: "note", text: say("practice.offer.note", { note }) })),
      ];
    case "situation":
      return [{ kind: "prose", text: passage.text }];
    case "brief": {
      const role: Piece = { kind: "note", text: say("practice.role", { role: passage.role }) };
      return passage.text === "" ? [role] : [role, { kind: "prose", text: passage.text }];
    }
    case "card":
      return cardPieces(passage.customer);
    case "limits":
      return limitLists(passage.limits);
    case "known":
      return [{ kind: "prose", text: say(knownKeys[passage.as], { text: passage.text }) }];
    case "within_reach":
      return [
        {
          kind: "list",
          label: say(passage.by === undefined ? "practice.within-reach" : "facilitate.within-reach"),
          items: passage.titles,
        },
      ];
    case "document":
      return [{ kind: "record", title: passage.title, text: passage.text }];
    case "speech": {
      const who = passage.to ? say("practice.speaks-to", { who: passage.who, to: passage.to }) : passage.who;
      return [{ kind: "speech", who, text: passage.text }];
    }
    case "happens":
      return [{ kind: "prose", text: passage.text }];
    case "time":
      return [{ kind: "event", text: passage.text }];
    case "own":
      return passage.text === "" ? [] : [{ kind: "own", label: passage.question, text: passage.text }];
    case "nothing_recorded":
      return [
        { kind: "note", text: say("practice.nothing-recorded", { words: passage.words }) },
        ...(passage.who === undefined
          ? []
          : [{ kind: "note", text: say("pair.ask-aloud", called(passage.who)) } satisfies Piece]),
      ];
    case "obstacle": {
      const kind = say(`practice.obstacle.${passage.obstacle}` satisfies MessageKey);
      return [
        { kind: "note", text: say("practice.obstacle.noted", { kind, place: passage.place, text: passage.text }) },
      ];
    }
    case "question":
      return [{ kind: "question", text: passage.text }, ...labelledList(say("facilitate.ways"), passage.ways ?? [])];
    case "captured":
      return labelledList(say("huddle.captured"), passage.lines);
    case "swap":
      return swapPieces(passage.who, passage.question);
    case "customer_card":
      return customerCardPieces(passage.card);
    case "may_end":
      return [{ kind: "note", text: say("practice.may-end") }];
    case "closed":
      return [{ kind: "note", text: say("practice.closed") }];
    case "ending":
      return [{ kind: "note", text: say(`practice.ended.${passage.how}` satisfies MessageKey) }];
    default:
      return lookingBack(passage);
  }
}

type DebriefPassage = Extract<
  Passage,
  {
    kind:
      | "looking_back"
      | "not_known"
      | "really"
      | "requests"
      | "underneath"
      | "gap"
      | "limits_beside"
      | "about"
      | "perspective"
      | "as_it_happened"
      | "limit_placed"
      | "intention";
  }
>;

function lookingBack(passage: DebriefPassage): Piece[] {
  switch (passage.kind) {
    case "looking_back":
      return [
        { kind: "heading", text: say("practice.back.heading") },
        ...(passage.own.length > 0 ? [{ kind: "note", text: say("practice.back.own") } satisfies Piece] : []),
        ...passage.own.map(({ question, text }): Piece => ({ kind: "own", label: question, text })),
      ];
    case "not_known":
      return [
        {
          kind: "list",
          label: say(passage.stands === "with-customer" ? "practice.back.not-known" : "practice.back.not-known.beside"),
          items: passage.facts.map(factLine),
        },
      ];
    case "really":
      return [{ kind: "prose", text: say(reallyKeys[passage.came], { said: passage.said, really: passage.really }) }];
    case "requests": {
      const items = passage.requests.map(requestLine);
      return [{ kind: "list", label: say("practice.back.requests", { who: passage.who }), items }];
    }
    case "underneath":
      return [{ kind: "prose", text: say("practice.back.underneath", { who: passage.who, text: passage.text }) }];
    case "gap":
      return [{ kind: "prose", text: say("practice.back.gap", { text: passage.text }) }];
    case "limits_beside":
      return passage.roles.flatMap(({ label, limits }): Piece[] => [
        { kind: "event", text: say("practice.back.limits-of", { role: label }) },
        ...limitLists(limits),
      ]);
    case "about":
      return [
        ...passage.dilemmas.map(
          ({ between, and }): Piece => ({
            kind: "prose",
            text: say("practice.back.dilemma", { between, and }),
          }),
        ),
        ...standards(passage.standards),
        ...labelledList(say("charter.session.unmatched"), passage.withoutCounterpart),
      ];
    case "perspective": {
      const { who, would, weighed, cost } = passage;
      const items = [
        ...(would ? [say("practice.perspective.would", { text: would })] : []),
        ...(weighed ? [say("practice.perspective.weighed", { text: weighed })] : []),
        ...(cost ? [say("practice.perspective.cost", { text: cost })] : []),
      ];
      return [{ kind: "list", label: capitalised(who), items }];
    }
    case "as_it_happened": {
      const { from, text, talk } = passage;
      const title = from ? say("practice.as-it-happened.from", { from }) : say("practice.as-it-happened");
      return [{ kind: "record", title, text: [text, talk].filter(Boolean).join("\n\n") }];
    }
    case "limit_placed": {
      const { action, place } = passage;
      return [{ kind: "note", text: say("practice.limit.noted", { action, place: placeName(place) }) }];
    }
    case "intention":
      return [{ kind: "own", label: say("practice.intend.label"), text: passage.text }];
  }
}

const knownKeys = { known: "practice.known", "to-say": "practice.known.to-say" } as const;
const reallyKeys = { known: "practice.back.really.known", said: "practice.back.really", card: "pair.really" } as const;

function factLine({ text, say: said, who, really }: Extract<Passage, { kind: "not_known" }>["facts"][number]): string {
  const told = [text, said && say("practice.back.said", { who, said })].filter(Boolean).join(" ");
  return really === undefined ? told : say("practice.back.told-and-really", { told, really });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function standards(texts: readonly string[]): Piece[] {
  if (texts.length === 0) return [];
  return [{ kind: "list", label: say("practice.back.standards", { count: texts.length }), items: texts }];
}

/** Where it happens, in one line: organisation, field, channel, now. */
export function settingLine({
  organisation,
  field,
  channel,
  now,
}: Extract<Passage, { kind: "opening" }>["setting"]): string {
  const named = channel && say(`practice.channel.${channel}` satisfies MessageKey);
  return [organisation, field, named, now].filter(Boolean).join(" · ");
}
