import { say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import { layoutOf } from "../../report/sheet/layout.ts";
import type { Block, Item, Part, Sheet } from "../../report/sheet/sheet.ts";
import { replay } from "../../session/replay.ts";
import type { Situation } from "../../session/situation.ts";
import type { Passage } from "../../session/steps.ts";
import { settingLine } from "../practice/pieces.ts";
import { listed, listedTexts, own, partOf } from "./blocks.ts";
import { limitBlocks, pressureBlocks } from "./role-blocks.ts";
import type { SheetCommands } from "./sheet-commands.ts";

/** In smaller print than this, in points, what everybody can look up elsewhere is left out. */
const readable = 9.5;

/** What somebody in the role may know before anybody has spoken, and room to write: it is made of what the screen shows then. */
export function participantSheet(situation: Situation, commands: SheetCommands): Sheet {
  const whole = sheetWith(situation, commands, standards(situation));
  return layoutOf(whole).size >= readable ? whole : sheetWith(situation, commands, []);
}

function sheetWith(situation: Situation, commands: SheetCommands, last: readonly Part[]): Sheet {
  const { title, setting, role, contentNotes, ask, ways, language } = situation;
  const seen = replay({ ...situation, company: "facilitated" }, []).passages;
  const of = <Kind extends Passage["kind"]>(kind: Kind) =>
    seen.filter((passage): passage is Extract<Passage, { kind: Kind }> => passage.kind === kind);
  const notes = contentNotes.map((note) => own(say("practice.offer.note", { note })));
  const brief = of("brief").flatMap(({ text }): Block[] => (text === "" ? [] : [{ kind: "prose", text }]));
  const known = of("known").map(({ text }): Item => ({ text }));
  const papers = of("document").map((document): Block => document);
  const reach = of("within_reach").flatMap(({ titles }) => titles);
  return {
    language: spokenLanguage(),
    wordsIn: language,
    title,
    aside: settingLine(setting),
    parts: [
      ...(notes.length > 0 ? [{ blocks: notes }] : []),
      ...partOf(say("practice.role", { role: role.label }), [
        ...brief,
        ...listed(known, say("print.participant.known")),
      ]),
      ...partOf(
        say("print.situation"),
        of("situation").map(({ text }): Block => ({ kind: "prose", text })),
      ),
      ...partOf(
        say("print.opening"),
        of("speech").map(({ who, text }): Block => ({ kind: "speech", who, text })),
      ),
      {
        heading: say("print.participant.now"),
        blocks: [{ kind: "blank", label: ask, lines: 4 }, ...listedTexts(Object.values(ways), say("facilitate.ways"))],
      },
      ...partOf(say("print.participant.reach"), [...papers, ...listedTexts(reach, say("print.participant.reach.how"))]),
      { heading: say("print.participant.limits"), blocks: limitBlocks(situation.limits) },
      ...partOf(say("practice.pressures"), pressureBlocks(situation)),
      {
        heading: say("print.participant.keep"),
        blocks: [{ kind: "blank", label: say("practice.intend.question"), lines: 1 }],
      },
      ...last,
    ],
    foot: say("print.participant.foot", { command: commands.print("participant") }),
    sides: 1,
  };
}

/** All of the charter's, as `/standards` shows them: without a word on which of them matter here. */
function standards({ standards: all }: Situation): Part[] {
  return partOf(say("practice.standards"), listedTexts(all.map(({ text }) => text)));
}
