import { type MessageKey, say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import type { Block, Part, Sheet } from "../../report/sheet/sheet.ts";

interface Agreed {
  readonly heading: MessageKey;
  readonly says?: readonly MessageKey[];
  /** What is filled in or signed by hand. */
  readonly fields?: readonly MessageKey[];
}

const agreed: readonly Agreed[] = [
  {
    heading: "round.agreement.kept",
    says: ["round.agreement.kept.own", "round.agreement.kept.huddle", "round.agreement.kept.round"],
  },
  {
    heading: "round.agreement.never",
    says: ["round.agreement.never.graded", "round.agreement.never.attendance"],
  },
  {
    heading: "round.agreement.ask",
    says: ["round.agreement.ask.nobody", "round.agreement.ask.appraisal"],
  },
  {
    heading: "round.agreement.free",
    says: ["round.agreement.free.reflection", "round.agreement.free.stop"],
  },
  {
    heading: "round.agreement.obstacles",
    says: ["round.agreement.obstacles.leave"],
    fields: ["round.agreement.obstacles.days", "round.agreement.obstacles.who", "round.agreement.obstacles.none"],
  },
  {
    heading: "round.agreement.cannot",
    says: ["round.agreement.cannot.computer", "round.agreement.cannot.room"],
  },
  { heading: "round.agreement.end", says: ["round.agreement.end.how"], fields: ["round.agreement.end.days"] },
  {
    heading: "round.agreement.sign",
    fields: ["round.agreement.sign.employer", "round.agreement.sign.trainer", "round.agreement.sign.staff"],
  },
];

/** One page for employer, trainer and staff representative: what is kept, who may not ask for it, by when obstacles are answered. */
export async function agreementSheets(): Promise<readonly Sheet[]> {
  return [
    {
      language: spokenLanguage(),
      wordsIn: spokenLanguage(),
      title: say("round.agreement.title"),
      aside: say("round.agreement.aside"),
      parts: agreed.map(partOf),
      foot: say("round.agreement.foot"),
      sides: 1,
    },
  ];
}

function partOf({ heading, says = [], fields = [] }: Agreed): Part {
  const blocks: Block[] = [];
  if (says.length > 0) blocks.push({ kind: "items", items: says.map((key) => ({ text: say(key) })) });
  if (fields.length > 0) blocks.push({ kind: "fields", labels: fields.map((key) => say(key)) });
  return { heading: say(heading), blocks };
}
