import type { Fact } from "../../src/pack/generated/scenario.ts";
import { wordsToAskFor } from "./asking-words.ts";
import type { Row } from "./row.ts";
import { aboutCustomer, asStatement, isInstruction } from "./voice.ts";
import { filled, tidy } from "./yaml-text.ts";

type Rest = Pick<Fact, "known_to" | "tell" | "when">;

/** What can come to light: what the customer knows, does not know and keeps back, and what nobody in the contact knows. */
export function toFacts(row: Row, nextId: (text: string) => string): Fact[] {
  const known = inGroups(
    row.known.filter((text) => saysSomething(text) && !isInstruction(text) && !row.unknown.includes(text)),
  );
  const keptBack = row.secrets.flatMap(
    (secret) => /^([^*(]+?)\s*\((?:do not|don't|only)[^)]*\)\.?$/i.exec(secret)?.[1] ?? [],
  );
  const causes = row.hidden.filter(isCause);
  return [
    ...known.map((text) => fact(text, nextId, {})),
    ...row.unknown
      .filter(saysSomething)
      .map((text) => fact(text, nextId, isInstruction(text) ? { tell: "never" } : {})),
    ...keptBack.map((text) => fact(text, nextId, { tell: "only_when", when: "the adviser asks for it" })),
    ...causes.map((text) => filled<Fact>({ id: nextId("real cause"), text, known_to: [], tell: "never" })),
  ];
}

/** Whether a hidden remark names the cause of the trouble, which the customer does not know either. */
export function isCause(hidden: string): boolean {
  return /^real cause/i.test(hidden);
}

function saysSomething(text: string): boolean {
  return /[\p{L}\d]/u.test(text);
}

function fact(text: string, nextId: (text: string) => string, rest: Rest): Fact {
  const words = wordsToAskFor(text);
  const say = asStatement(text);
  const label = /^(?!you)([^:\n]{3,40}):/i.exec(text)?.[1];
  return filled<Fact>({
    id: nextId(label ?? words?.split(" / ")[0] ?? text),
    text: say === undefined ? tidy(aboutCustomer(text)) : undefined,
    say,
    tell: rest.tell,
    words,
    when: rest.when,
  });
}

/** Entries such as `part.first choice: steel` and `part.second choice: brass` become one text. */
function inGroups(known: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const text of known) {
    const group = /^([\p{L} ]+)\.([^:]+): (.+)$/u.exec(text);
    const [name, line] = group ? [group[1] ?? "", `${group[2]?.replaceAll(".", ", ")}: ${group[3]}`] : [text, ""];
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return [...groups].map(([name, lines]) => {
    const held = lines.filter((line) => line !== "");
    return held.length === 0 ? name : `${name}:\n${held.map((line) => `- ${line}`).join("\n")}`;
  });
}
