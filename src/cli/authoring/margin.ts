import { say } from "../../messages/say.ts";
import type { Reaction, Turn } from "../../pack/generated/scenario.ts";
import type { Situation } from "../../session/situation.ts";
import type { Piece, Terminal } from "../../terminal/terminal.ts";

/** A terminal that says, under what an author wrote, which part of the scenario that is: `[turn: squeeze]`. */
export function withMargin(terminal: Terminal, situation: Situation): Terminal {
  const names = namesByText(situation);
  let latest: string | undefined;
  const marked = (piece: Piece): Piece[] => {
    const name = "text" in piece && piece.kind !== "own" ? names.get(piece.text) : undefined;
    const isNew = name !== latest;
    latest = name;
    return name !== undefined && isNew ? [piece, { kind: "note", text: name }] : [piece];
  };
  return { ...terminal, show: (...pieces) => terminal.show(...pieces.flatMap(marked)) };
}

/** The parts of a situation by what they show; where two show the same, the first. */
function namesByText({ customer, facts, written, turns, reactions, endings }: Situation): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, ...texts: readonly (string | undefined)[]) => {
    for (const text of texts) if (text !== undefined && !names.has(text)) names.set(text, `[${name}]`);
  };
  const addReactions = (list: readonly Reaction[] = []) => {
    for (const { id, say: line, again = [], happens } of list) {
      add(say("authoring.margin.reaction", { id }), line, ...again, happens);
    }
  };
  const addTurn = ({ id, time_passes, happens, say: line, if_asked: answers = {}, reactions: own }: Turn) => {
    add(say("authoring.margin.turn", { id }), time_passes, happens, line);
    for (const [words, text] of Object.entries(answers)) add(say("authoring.margin.asked", { words }), text);
    addReactions(own);
  };
  for (const turn of turns) addTurn(turn);
  addReactions(reactions);
  for (const { id, say: line, happens } of endings) add(say("authoring.margin.ending", { id }), line, happens);
  for (const { id, text, say: line } of facts) add(say("authoring.margin.fact", { id }), text, line);
  for (const { id, text } of written) if (id !== undefined) add(say("authoring.margin.record", { id }), text);
  for (const [words, text] of Object.entries(customer.if_asked ?? {}))
    add(say("authoring.margin.asked", { words }), text);
  for (const [id, lines] of Object.entries(customer.reactions ?? {})) {
    add(say("authoring.margin.reaction", { id }), ...[lines].flat());
  }
  return names;
}
