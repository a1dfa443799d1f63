import { say } from "../../messages/say.ts";
import type { Block } from "../../report/sheet/sheet.ts";
import { newPlay } from "../../session/play.ts";
import { replay } from "../../session/replay.ts";
import { withinReach } from "../../session/revealing.ts";
import type { Situation } from "../../session/situation.ts";
import type { Passage } from "../../session/steps.ts";
import type { Piece } from "../../terminal/terminal.ts";
import { pieces } from "../practice/pieces.ts";

/** Whether what can be looked up stands there with its text, or by its name alone. */
export type Documents = "whole" | "named";

/** What everybody sees of a situation before anybody has spoken, as it is on the screen: nothing else is known to this. */
function openingOf(situation: Situation): readonly Passage[] {
  // Whoever was begun with, a huddle is nothing but that as long as nothing has happened.
  return replay({ ...situation, company: "huddle" }, []).passages;
}

/** The same on paper, without its title. Paper cannot be asked: what is within reach stands there itself, where it is short. */
export function situationBlocks(situation: Situation, documents: Documents): Block[] {
  return openingOf(situation).flatMap((passage): Block[] => {
    switch (passage.kind) {
      case "then":
        return [];
      case "document":
        return [passage];
      case "within_reach":
        return documents === "whole" ? reach(situation) : named(passage.titles);
      default:
        return pieces(passage).flatMap(blockOf);
    }
  });
}

function reach(situation: Situation): Block[] {
  return withinReach(newPlay(situation)).flatMap(({ title, layout, text, tell }): Block[] =>
    tell === "if_asked" ? [{ kind: "document", title, layout, text }] : [],
  );
}

function named(titles: readonly string[]): Block[] {
  const items = titles.map((text) => ({ text }));
  return [{ kind: "items", label: say("huddle.sheet.within-reach"), items }];
}

function blockOf(piece: Piece): Block[] {
  switch (piece.kind) {
    case "title":
      return [];
    case "prose":
    case "event":
      return [{ kind: "prose", text: piece.text }];
    case "speech":
      return [{ kind: "speech", who: piece.who ?? "", text: piece.text }];
    case "list": {
      const items = piece.items.map((text) => ({ text }));
      return [{ kind: "items", ...(piece.label !== undefined && { label: piece.label }), items }];
    }
    default:
      return "text" in piece ? [{ kind: "own", text: piece.text }] : [];
  }
}
