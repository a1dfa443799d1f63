import { type MessageKey, say } from "../../messages/say.ts";
import { passagesOf } from "../../session/plan.ts";
import type { PlanItem } from "../../session/plan-item.ts";
import type { Situation } from "../../session/situation.ts";
import type { Passage } from "../../session/steps.ts";
import { beginningOf } from "../journal/excerpt.ts";
import { occasionWords } from "../print/occasion-words.ts";

/** So much of what an item shows is told in a line, in characters. */
const most = 160;

/** What an item is, in a line for whoever leads: the beginning of what it shows, and when it comes, in the words of the sheet. */
export function itemLine(item: PlanItem, situation: Situation): string {
  const byItself = item.kind === "turn" && item.comes === "by-itself" ? [say("facilitate.by-itself")] : [];
  const occasion = [...byItself, occasionWords(item)].filter((part) => part !== "").join("; ");
  const what = whatItIs(item, situation);
  return occasion === "" ? what : say("facilitate.item", { what, occasion });
}

/** The beginning of what an item shows, in one line. */
export function whatItIs(item: PlanItem, situation: Situation): string {
  if (item.kind === "known" || item.kind === "about") return say(`facilitate.item.${item.kind}`);
  const texts = passagesOf(item, situation).map(told);
  return beginningOf(texts.filter((text) => text !== "").join(" "), most);
}

function told(passage: Passage): string {
  switch (passage.kind) {
    case "document":
      return passage.title;
    case "speech":
      return say("practice.back.said", { who: passage.who, said: passage.text });
    case "time":
      return say("facilitate.item.time", { time: passage.text });
    case "happens":
    case "question":
      return passage.text;
    case "ending":
      return say(`practice.ended.${passage.how}` satisfies MessageKey);
    case "perspective":
      return say("facilitate.item.perspective", { who: passage.who });
    case "as_it_happened":
      return passage.from
        ? say("practice.as-it-happened.from", { from: passage.from })
        : say("practice.as-it-happened");
    default:
      return "";
  }
}
