import type { Ending, Reaction, Scenario, Turn } from "../generated/scenario.ts";
import type { DeadEnds, Part, Player, Variation } from "../player.ts";
import type { Remark } from "../remark.ts";
import { quoted } from "../words.ts";
import { blamedFor, onlyFactRemarks, stepRemarks } from "./variations.ts";

/** What whoever practises a scenario alone can never meet, found by playing it along every path. */
export function* deadEndRemarks(scenario: Scenario, player: Player): Generator<Remark> {
  const found = player.findDeadEnds(scenario);
  const { unmet, unspoken, variations } = found;
  const keys = new Set(unmet.map(({ key }) => key));
  for (const part of unmet) {
    // Where a turn never comes, what stands in it is no second mistake.
    const isInside = part.path[0] === "turns" && part.kind !== "turn";
    if (isInside && keys.has(`turn:${scenario.turns?.[Number(part.path[1])]?.id}`)) continue;
    yield remarkOn(part, scenario, found);
  }
  yield* endlessRemarks(scenario, found);
  yield* onlyFactRemarks(scenario, variations);
  yield* stepRemarks(scenario, variations);
  if (unspoken) yield { problem: "nobody-speaks", path: ["roles", "customer"], at: "key" };
}

function remarkOn(part: Part, scenario: Scenario, { roles }: DeadEnds): Remark {
  const { kind, path } = part;
  const name = quoted(part.name);
  if (kind === "turn" || kind === "ending" || kind === "reaction") {
    return { problem: "never-happens", path, values: { kind, name, ...causeOf(part, scenario, roles) } };
  }
  const at = kind === "question" ? ({ at: "key" } as const) : {};
  const why = kind === "question" ? "floor" : kind === "fact" ? "known" : "role";
  return { problem: "never-known", path, ...at, values: { name, why } };
}

/** Most likely why it never comes to something: `of` is what the words of the message name. */
function causeOf({ kind, path }: Part, scenario: Scenario, roles: readonly string[]): { why: string; of: string } {
  const [, index] = path;
  const turn = path[0] === "turns" ? scenario.turns?.[Number(index)] : undefined;
  if (kind === "reaction") {
    const list = turn ? turn.reactions : scenario.reactions;
    const reaction = list?.[Number(path.at(-2))];
    if (turn && turn.ask === undefined) return { why: "floor", of: "" };
    if (reaction?.when !== undefined && reaction.words === undefined) return { why: "sentence", of: "" };
    return conditionOf(reaction) ?? { why: "passed", of: "" };
  }
  if (turn) return unheard(turn, roles) ?? conditionOf(turn) ?? { why: "passed", of: "" };
  const endings = scenario.endings ?? [];
  const first = endings.slice(0, Number(index)).find(isUnconditional);
  return first ? { why: "first", of: first.id } : (conditionOf(endings[Number(index)]) ?? { why: "passed", of: "" });
}

function conditionOf(item: Pick<Reaction, "when_chose" | "when_customer"> | undefined) {
  if (item?.when_chose !== undefined) return { why: "way", of: item.when_chose };
  return item?.when_customer === undefined ? undefined : { why: "taken", of: item.when_customer };
}

function unheard({ known_to, from }: Turn, roles: readonly string[]) {
  const [only] = roles;
  if (roles.length === 1 && only !== undefined && from === only) return { why: "own", of: only };
  return known_to && !known_to.some((role) => roles.includes(role))
    ? { why: "role", of: known_to.join(", ") }
    : undefined;
}

function isUnconditional({ when, words, when_chose, when_customer }: Ending): boolean {
  return (when ?? words ?? when_chose ?? when_customer) === undefined;
}

/** Roles, and variations, from which none of the endings is reached; where there is none from anywhere, the endings say so. */
function* endlessRemarks({ roles: written }: Scenario, { endless, roles, variations }: DeadEnds): Generator<Remark> {
  const never = roles.filter((role) => endless.get(role)?.length === variations.length);
  if (never.length === roles.length) return;
  for (const role of never) {
    if (written?.[role])
      yield { problem: "no-ending", path: ["roles", role], at: "key", values: { how: "role", name: role } };
  }
  const lacking = new Set<Variation>();
  for (const [role, some] of endless) if (!never.includes(role)) for (const one of some) lacking.add(one);
  for (const { path, name } of blamedFor(lacking, variations)) {
    yield { problem: "no-ending", path, at: "key", values: { how: "variation", name } };
  }
}
