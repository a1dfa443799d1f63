import { say } from "../../messages/say.ts";
import { spokenLanguage } from "../../messages/spoken.ts";
import type { Pack } from "../../pack/load-pack.ts";
import type { Block, Part, Sheet } from "../../report/sheet/sheet.ts";
import { channelIds } from "../authoring/channel-ids.ts";
import { openHomePack } from "../authoring/find-pack.ts";
import { typed } from "../authoring/new-files.ts";
import type { Context } from "../context.ts";
import type { PrintOptions } from "./print-options.ts";

/** The questions of `scenario new` that are answered in words, with the lines that there are to write on. */
const asked = [
  { question: "title", lines: 1 },
  { question: "situation", lines: 6 },
  { question: "channel", lines: 0 },
  { question: "opening", lines: 3 },
  { question: "wants", lines: 1 },
  { question: "fact", lines: 2 },
  { question: "fact-words", lines: 1 },
  { question: "turn", lines: 2 },
  { question: "dilemma", lines: 2 },
  { question: "standard", lines: 1 },
] as const;

type Question = (typeof asked)[number]["question"];

/**
 * A blank scenario card, in the order and in the words in which `scenario new` asks; of a pack that is named, its own dilemmas and
 * standards to tick. Throws Failure where that pack cannot be read.
 */
export async function cardSheets({ pack: named }: PrintOptions, context: Context): Promise<readonly Sheet[]> {
  const pack = named === undefined ? undefined : (await openHomePack(named, context.cwd)).pack;
  const parts = asked
    .flatMap(({ question, lines }) => partOf(question, lines, pack))
    .map((part, at) => ({ ...part, heading: say("round.card.question", { number: at + 1, question: part.heading }) }));
  const aside = [say("round.card.aside"), ...(pack ? [say("round.card.aside.pack", { pack: pack.file.title })] : [])];
  const folder = pack ? typed(context.cwd, pack.folder) : "my-pack";
  const foot = [
    ...(pack ? [] : [say("round.card.foot.first")]),
    say("round.card.foot", { pack: folder }),
    say("round.card.foot.own"),
  ];
  return [
    {
      language: spokenLanguage(),
      wordsIn: pack?.file.language ?? spokenLanguage(),
      title: say("round.card.title"),
      aside: aside.join(" · "),
      parts,
      foot: foot.join(" "),
      sides: 1,
    },
  ];
}

/** A question with room for its answer; none where a pack has nothing to choose from, since nothing is asked there either. */
function partOf(question: Question, lines: number, pack: Pack | undefined): (Part & { readonly heading: string })[] {
  const heading = say(`authoring.ask.${question}`);
  // A word where people who have never seen the program do not know what is meant.
  const help: Block = { kind: "own", text: say(`round.card.help.${question}`) };
  const choices = question === "channel" ? channels() : pack ? choicesIn(pack, question) : undefined;
  if (choices?.length === 0) return [];
  return [{ heading, blocks: [help, ...(choices ?? [{ kind: "blank", lines }])] }];
}

/** What there is to choose from in a pack; nothing where it has none, and undefined where the answer is in words. */
function choicesIn({ file, charter }: Pack, question: Question): Block[] | undefined {
  switch (question) {
    case "dilemma": {
      const dilemmas = Object.values(file.dilemmas ?? {});
      return ticks(dilemmas.map(({ between, and }) => say("authoring.dilemma", { between, and })));
    }
    case "standard":
      return ticks((charter?.standards ?? []).map(({ text }) => text));
    default:
      return undefined;
  }
}

function ticks(texts: readonly string[]): Block[] {
  if (texts.length === 0) return [];
  return [
    {
      kind: "grid",
      columns: ["", say("round.card.tick")],
      rows: texts.map((text) => [text]),
      cells: "ticks",
    },
  ];
}

/** In short rows, to be ticked at a glance: a box is never parted from its word. */
function channels(): Block[] {
  const names = channelIds.map((channel) => say("round.card.box", { name: say(`practice.channel.${channel}`) }));
  const rows = [names.slice(0, 4), names.slice(4, 7), names.slice(7)];
  return rows.map((row): Block => ({ kind: "own", text: row.join(" · ") }));
}
