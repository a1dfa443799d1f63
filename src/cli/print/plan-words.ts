import { type MessageKey, say } from "../../messages/say.ts";
import type { Fact } from "../../pack/generated/scenario.ts";
import type { Block, Item } from "../../report/sheet/sheet.ts";
import { passagesOf } from "../../session/plan.ts";
import type { PlanItem } from "../../session/plan-item.ts";
import { nameOf } from "../../session/play.ts";
import type { Situation } from "../../session/situation.ts";
import type { Passage } from "../../session/steps.ts";
import { own, spoken } from "./blocks.ts";
import { occasionWords } from "./occasion-words.ts";

/** What can be brought up, as it stands on paper beside its code: mostly an item, and a block of its own where it is long. */
export function planBlocks(items: readonly PlanItem[], situation: Situation): Block[] {
  return merged(items.flatMap((item) => blocksOf(item, situation)));
}

function blocksOf(item: PlanItem, situation: Situation): Block[] {
  const { code } = item;
  const passages = passagesOf(item, situation);
  const [first] = passages;
  if (first?.kind === "document") {
    const occasion = occasionWords(item);
    return [{ ...first, title: occasion === "" ? first.title : `${first.title} (${occasion})`, code }];
  }
  const aside = [occasionWords(item), ...factWords(item, passages, situation)].filter(Boolean).join("; ");
  const label = labelOf(passages);
  const [begin, ...rest] = stretchesOf(passages, situation);
  return [
    { kind: "items", items: [{ code, text: begin?.text ?? "", ...(label && { label }), ...(aside && { aside }) }] },
    ...[begin, ...rest].flatMap((stretch, at): Block[] => [
      ...(at === 0 || !stretch?.text ? [] : [own(stretch.text)]),
      ...(stretch?.letter === undefined ? [] : [{ kind: "speech", who: "", text: stretch.letter } satisfies Block]),
    ]),
  ];
}

/** What stands in a line or two, up to a letter, which keeps its lines. */
interface Stretch {
  text: string;
  letter?: string;
}

function stretchesOf(passages: readonly Passage[], situation: Situation): Stretch[] {
  const found: Stretch[] = [{ text: "" }];
  for (const passage of passages) {
    const last = found.at(-1) ?? { text: "" };
    const add = (text: string) => {
      last.text = [last.text, text].filter(Boolean).join(" ");
    };
    if (isLetter(passage)) {
      add(`${passage.who}:`);
      last.letter = passage.text;
      found.push({ text: "" });
    } else add(passageText(passage, situation));
  }
  return found;
}

function isLetter(passage: Passage): passage is Extract<Passage, { kind: "speech" }> {
  return passage.kind === "speech" && passage.text.trim().includes("\n\n");
}

/** How things stand at an ending, and who saw it so. */
function labelOf(passages: readonly Passage[]): string | undefined {
  for (const passage of passages) {
    if (passage.kind === "ending") return say(`print.ending.${passage.how}` satisfies MessageKey);
    if (passage.kind === "perspective") return passage.who;
  }
  return undefined;
}

/** A passage in a line or two; who says something is told only where it is somebody else than the customer. */
function passageText(passage: Passage, situation: Situation): string {
  const { language } = situation;
  switch (passage.kind) {
    case "time":
      return `${passage.text}:`;
    case "happens":
      return passage.text;
    case "speech": {
      const { who, to, text } = passage;
      const named = to === undefined ? who : say("practice.speaks-to", { who, to });
      return spoken(text, language, who === nameOf(situation, "customer") && to === undefined ? undefined : named);
    }
    case "question": {
      const { text, ways = [] } = passage;
      if (situation.debrief.concat(situation.spare).some(({ ask }) => ask === text)) return text;
      const asked = say("print.plan.asks", { text });
      return ways.length === 0 ? asked : `${asked} ${say("print.plan.ways", { ways: ways.join("; ") })}`;
    }
    case "gap":
      return say("practice.back.gap", { text: passage.text });
    case "about":
      return [
        ...passage.dilemmas.map(({ between, and }) => say("practice.back.dilemma", { between, and })),
        ...(passage.standards.length === 0
          ? []
          : [say("print.plan.standards", { standards: passage.standards.join(" · ") })]),
      ].join(" ");
    case "perspective": {
      const { would, weighed, cost } = passage;
      return [
        ...(would ? [say("practice.perspective.would", { text: would })] : []),
        ...(weighed ? [say("practice.perspective.weighed", { text: weighed })] : []),
        ...(cost ? [say("practice.perspective.cost", { text: cost })] : []),
      ].join("; ");
    }
    case "as_it_happened": {
      const { from, text, talk } = passage;
      const title = from ? say("practice.as-it-happened.from", { from }) : say("practice.as-it-happened");
      return `${title}: ${[text, talk].filter(Boolean).join(" ")}`;
    }
    default:
      return "";
  }
}

/** Of a fact: that the customer says it unasked, and how it really is. */
function factWords({ kind }: PlanItem, passages: readonly Passage[], { facts }: Situation): string[] {
  if (kind !== "fact") return [];
  const shown = passages.flatMap((passage) => ("text" in passage ? [passage.text] : []));
  const fact = facts.find(
    ({ text, say: said }) => [text, said].filter((one) => one !== undefined).join() === shown.join(),
  );
  return fact ? [...(fact.tell === "freely" ? [say("print.occasion.freely")] : []), ...reallyWords(fact)] : [];
}

/** How something is that was said otherwise: for whoever leads. */
export function reallyWords({ really }: Fact): string[] {
  return really === undefined ? [] : [say("print.plan.really", { really })];
}

/** Lists that follow each other are one. */
function merged(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.kind === "items" && last?.kind === "items") {
      const items: readonly Item[] = [...last.items, ...block.items];
      found.splice(-1, 1, { ...last, items });
    } else found.push(block);
  }
  return found;
}
