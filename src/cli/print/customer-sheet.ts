import { type MessageKey, say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import type { Block, Item, Part, Sheet } from "../../report/sheet/sheet.ts";
import { customerCard } from "../../session/customer-card.ts";
import type { Situation } from "../../session/situation.ts";
import type { CardFact, CardLine, CustomerCard } from "../../session/steps.ts";
import { called } from "../pair/prompts.ts";
import { settingLine } from "../practice/pieces.ts";
import { requestLine } from "../practice/roles-words.ts";
import { labelled, listed, listedTexts, own, partOf, spoken } from "./blocks.ts";
import { shortened } from "./occasion-words.ts";
import type { SheetCommands } from "./sheet-commands.ts";

/** The card of whoever plays the customer, in the order in which it is needed while playing. */
export function customerSheet(situation: Situation, commands: SheetCommands): Sheet {
  const { title, setting, contentNotes, language } = situation;
  const card = customerCard(situation);
  return {
    language: spokenLanguage(),
    wordsIn: language,
    title: say("pair.card", called(card.who)),
    aside: [title, settingLine(setting)].filter(Boolean).join(" · "),
    parts: [
      {
        heading: say("print.customer.how"),
        blocks: [
          own(say("print.customer.how.play")),
          ...contentNotes.map((note) => own(say("practice.offer.note", { note }))),
        ],
      },
      { heading: say("print.situation"), blocks: [{ kind: "prose", text: situation.situation }] },
      ...partOf(say("print.customer.you"), you(card)),
      {
        heading: say("print.customer.opening"),
        blocks: [{ kind: "speech", who: card.who, text: card.customer.opening }],
      },
      ...partOf(say("print.customer.wants"), wants(card)),
      ...partOf(say("pair.card.facts"), known(card, language)),
      ...partOf(say("pair.card.lines"), listed(card.lines.map((line) => lineItem(line, language)))),
      ...partOf(say("pair.card.deeds"), listed(card.deeds.map(({ on, text }) => ({ label: occasion(on), text })))),
      ...partOf(say("print.customer.far"), far(card)),
      ...meanwhile(card),
    ],
    foot: say("print.customer.foot", { ...called(card.who), command: commands.print("customer") }),
    sides: 1,
  };
}

function you({ who, brief, customer: { persona, manner, mood } }: CustomerCard): Block[] {
  return [
    ...listed([
      ...labelled(say("print.customer.name"), called(who).named === "yes" ? who : undefined),
      ...labelled(say("print.persona"), persona),
      ...labelled(say("print.manner"), manner),
      ...labelled(say("print.mood"), mood),
    ]),
    ...(brief === undefined ? [] : [{ kind: "prose", text: brief } satisfies Block]),
  ];
}

function wants({ customer: { wants: goal, requests = [], underneath } }: CustomerCard): Block[] {
  return [
    ...listed([...labelled(say("print.wants"), goal), ...labelled(say("print.underneath"), underneath)]),
    ...listedTexts(requests.map(requestLine), say("practice.card.requests")),
  ];
}

/** What they know, each with how it comes out, and what they have in writing. */
function known({ facts, papers }: CustomerCard, language: string): Block[] {
  return [
    ...listed(facts.map((fact) => factItem(fact, language))),
    ...papers.map(
      ({ title, text }): Block => ({
        kind: "document",
        title: say("pair.card.paper", { title }),
        layout: "prose",
        text,
      }),
    ),
  ];
}

function factItem({ text, say: said, tell, when = "", really }: CardFact, language: string): Item {
  const parts = [
    text,
    said === undefined ? undefined : spoken(said, language),
    really === undefined ? undefined : say("pair.card.really", { really }),
  ];
  return { text: parts.filter(Boolean).join(" "), aside: say(`pair.card.tell.${tell}` satisfies MessageKey, { when }) };
}

function lineItem({ on, text }: CardLine, language: string): Item {
  return { label: occasion(on), text: spoken(text, language) };
}

function occasion(on: CardLine["on"]): string {
  if ("taken" in on) return say(`print.customer.taken.${on.taken}` satisfies MessageKey);
  if ("chose" in on) return say("print.customer.chose", { chose: on.chose });
  return "when" in on
    ? say("print.occasion.when", { when: on.when })
    : say("print.occasion.asked", { words: shortened(on.asked) });
}

/** Where the customer gives way, and where not. */
function far({ customer: { gives_way_when, limits, never_says, stops_when } }: CustomerCard): Block[] {
  return [
    ...listed([...labelled(say("print.gives-way"), gives_way_when), ...labelled(say("print.stops"), stops_when)]),
    ...listedTexts(never_says, say("print.never-says")),
    ...listedTexts(limits, say("print.not-accepted")),
  ];
}

function meanwhile({ meanwhile: all }: CustomerCard): Part[] {
  const items = all.map(
    ({ time, when, text }): Item => ({
      ...(time !== undefined && { label: time }),
      text,
      ...(when !== undefined && { aside: say("print.occasion.when", { when }) }),
    }),
  );
  return partOf(say("pair.card.meanwhile"), listed(items));
}
