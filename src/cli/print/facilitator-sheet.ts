import { type MessageKey, say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import type { Block, Item, Part, Sheet } from "../../report/sheet/sheet.ts";
import { planOf } from "../../session/plan.ts";
import { knows, nameOf } from "../../session/play.ts";
import type { Situation } from "../../session/situation.ts";
import { called } from "../pair/prompts.ts";
import { settingLine } from "../practice/pieces.ts";
import { requestLine } from "../practice/roles-words.ts";
import { labelled, listed, listedTexts, own, partOf, spoken } from "./blocks.ts";
import { minuteItems } from "./minutes.ts";
import { backBlocks, contactParts } from "./plan-parts.ts";
import { reallyWords } from "./plan-words.ts";
import { limitBlocks, pressureBlocks } from "./role-blocks.ts";
import type { SheetCommands } from "./sheet-commands.ts";

/** Everything that whoever leads a group has to know, in the order in which it is needed, on the screen or wholly on paper. */
export function facilitatorSheet(situation: Situation, commands: SheetCommands): Sheet {
  const { title, setting, facilitator = {}, role, minutes, language, contentNotes } = situation;
  const who = called(nameOf(situation, "customer"));
  return {
    language: spokenLanguage(),
    wordsIn: language,
    title: say("print.facilitator.title", { title }),
    aside: [say("print.facilitator.role", { role: role.label }), settingLine(setting)].filter(Boolean).join(" · "),
    parts: [
      ...partOf(say("print.facilitator.purpose"), [
        ...(facilitator.purpose ? [{ kind: "prose", text: facilitator.purpose } satisfies Block] : []),
        own(say("print.facilitator.open")),
        ...contentNotes.map((note) => own(say("practice.offer.note", { note }))),
      ]),
      {
        heading: say("print.facilitator.minutes"),
        aside: say("print.minutes", { minutes }),
        blocks: facilitator.timing
          ? [{ kind: "prose", text: facilitator.timing }]
          : [{ kind: "items", items: minuteItems(minutes) }],
      },
      ...partOf(say("print.facilitator.notes"), facilitator.notes ? [{ kind: "prose", text: facilitator.notes }] : []),
      { heading: say("print.facilitator.screen"), blocks: onScreen(situation, commands) },
      { heading: say("print.facilitator.paper"), blocks: onPaper(situation, commands, who) },
      { heading: say("print.facilitator.seen"), blocks: seen(situation) },
      { heading: say("print.facilitator.limits"), blocks: limitBlocks(situation.limits) },
      ...partOf(say("practice.pressures"), pressureBlocks(situation)),
      ...partOf(say("print.facilitator.customer", who), customer(situation)),
      ...partOf(say("print.facilitator.nobody"), untold(situation)),
      ...contactParts(situation),
      ...helping(situation),
      { heading: say("practice.back.heading"), blocks: backBlocks(situation) },
    ],
    foot: say("print.facilitator.foot", { command: commands.print("facilitator") }),
    sides: 2,
  };
}

function onScreen(situation: Situation, { lead }: SheetCommands): Block[] {
  const [first] = planOf(situation);
  const keys = { enter: "Enter", code: first?.code ?? "q1", own: "n", back: "b", help: "/help" } as const;
  const items = Object.entries(keys).map(
    ([name, label]): Item => ({ label, text: say(`print.facilitator.key.${name}` as MessageKey) }),
  );
  return [own(say("print.facilitator.lead", { command: lead })), { kind: "items", items }];
}

function onPaper({ stands }: Situation, commands: SheetCommands, who: ReturnType<typeof called>): Block[] {
  const answer = stands === "beside" ? "answer.beside" : "answer";
  const steps = (["give", "read", answer, "next", "back"] as const).map((step) => ({
    text: say(`print.facilitator.paper.${step}`, { ...who, command: commands.print("participant") }),
  }));
  return [{ kind: "items", items: steps }];
}

/** What everybody has heard before anybody speaks. */
function seen(situation: Situation): Block[] {
  const { brief, situation: text, customer, ask, ways } = situation;
  return [
    { kind: "prose", text },
    ...(brief === undefined ? [] : [{ kind: "prose", text: brief } satisfies Block]),
    { kind: "speech", who: nameOf(situation, "customer"), text: customer.opening },
    ...listed([{ label: say("print.facilitator.ask"), text: ask }]),
    ...listedTexts(Object.values(ways), say("facilitate.ways")),
  ];
}

/** Who the customer is, for whoever speaks for them. */
function customer({ customer: all }: Situation): Block[] {
  const {
    persona,
    manner,
    mood,
    wants,
    requests = [],
    underneath,
    limits = [],
    gives_way_when,
    never_says = [],
    stops_when,
  } = all;
  return [
    ...listed([
      ...labelled(say("print.persona"), persona),
      ...labelled(say("print.manner"), manner),
      ...labelled(say("print.mood"), mood),
      ...labelled(say("print.wants"), wants),
      ...labelled(say("print.facilitator.requests"), requests.map(requestLine).join("; ")),
      ...labelled(say("print.underneath"), underneath),
      ...labelled(say("print.gives-way"), gives_way_when),
      ...labelled(say("print.not-accepted"), limits.join("; ")),
      ...labelled(say("print.never-says"), never_says.join("; ")),
      ...labelled(say("print.stops"), stops_when),
    ]),
  ];
}

/** What is for whoever leads alone, until the group looks back. */
function untold({ facts, written, role, language }: Situation): Block[] {
  const isKept = ({ known_to, tell }: { known_to?: readonly string[] | undefined; tell?: string }) =>
    known_to?.length === 0 || tell === "never";
  const told = facts
    .filter((fact) => isKept(fact) && !knows(fact, role.id))
    .map((fact) => {
      const { text, say: said } = fact;
      const aside = reallyWords(fact).join(" ");
      const words = [text, said === undefined ? undefined : spoken(said, language)].filter(Boolean).join(" ");
      return { text: words, ...(aside && { aside }) };
    });
  const papers = written.filter(isKept).map(({ title, text }) => ({ label: title, text }));
  return listed([...told, ...papers]);
}

/** What leads on, what is worth picking up, and what helps a room that has fallen silent: the program's own where the author has none. */
function helping({ facilitator = {} }: Situation): Part[] {
  const { probes = [], listen_for = [], if_stuck } = facilitator;
  const own = ["facilitate.probe.1", "facilitate.probe.2", "facilitate.probe.3"] as const;
  return [
    ...partOf(say("print.facilitator.probes"), listedTexts(probes.length > 0 ? probes : own.map((key) => say(key)))),
    ...partOf(say("print.facilitator.listen-for"), listedTexts(listen_for)),
    {
      heading: say("print.facilitator.stuck"),
      blocks: [{ kind: "prose", text: if_stuck ?? say("facilitate.stuck") }],
    },
  ];
}
