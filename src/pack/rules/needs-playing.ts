import type { Record as Document, Ending, Fact, Reaction, Scenario, Turn } from "../generated/scenario.ts";

/**
 * Whether only playing a scenario shows that all of it can be met. Most are written in a way that leaves no doubt: what happens comes
 * in its order, or waits for words, for a way that was asked for before, or for how the customer took an answer. Whatever is put in
 * another way here is in doubt; test/pack/playable holds this against playing.
 */
export function needsPlaying(scenario: Scenario): boolean {
  const { customer, ways, facts = [], records = [], policy = [], turns = [], reactions = [], endings = [] } = scenario;
  const roles = rolesOf(scenario);
  if (roles.includes("customer")) return true;
  const varied = variedIn(scenario);
  if (varied && isDecisive(varied, scenario)) return true;
  if (!facts.every((fact) => comesOut(fact, roles))) return true;
  if (!records.every((record) => isInReach(record, roles)) || !policy.every((rule) => isInReach(rule, roles)))
    return true;

  // Not everybody speaks with the customer: with several roles, how they take it cannot be counted on.
  const taken: Sure["taken"] = roles.length > 1 ? {} : { ...customer.reactions };
  // Where the customer can do nothing but leave, every word of the person is the last.
  if (taken["leaves"] !== undefined && Object.keys(taken).length === 1) return true;
  let sure: Sure = { ways: new Map(), taken };
  for (const way in ways) sure.ways.set(way, "");
  for (const turn of turns) {
    if (!isSure(turn, roles, sure)) return true;
    const inner = turn.ask === undefined ? undefined : withWays(sure, turn);
    if (inner === "twice" || ((turn.if_asked || turn.reactions) && !inner)) return true;
    if (turn.reactions?.some((one) => !fires(one, inner ?? sure) || clash(turn, one))) return true;
    if (inner && isForAll(turn, roles)) sure = inner;
  }
  return !reactions.every((one) => fires(one, sure)) || !areSure(endings, sure);
}

/** Whether what a turn waits for may rule out what one of its reactions waits for: another way, or a line of the customer's that was played. */
function clash(turn: Turn, reaction: Reaction): boolean {
  if (turn.when_customer !== undefined && reaction.when_customer !== undefined) return true;
  const { when_chose: way } = reaction;
  return turn.when_chose !== undefined && way !== undefined && turn.ways?.[way] === undefined;
}

/** What can be counted on at a place of the story. */
interface Sure {
  /** The ways that somebody was asked for, each with the question that offers it. */
  readonly ways: Map<string, string>;
  readonly taken: Readonly<Record<string, unknown>>;
}

function rolesOf({ roles }: Scenario): readonly string[] {
  for (const _ in roles) return Object.keys(roles);
  return usual;
}

const usual: readonly string[] = ["adviser"];

/** With the ways of a turn as well; a way that is asked for twice leaves too much open. */
function withWays(sure: Sure, { id, ways }: Turn): Sure | "twice" {
  if (!ways) return sure;
  const all = new Map(sure.ways);
  for (const way in ways) {
    if (all.has(way)) return "twice";
    all.set(way, id);
  }
  return { ...sure, ways: all };
}

/** The ids that only some variations hold. */
function variedIn({ vary }: Scenario): ReadonlySet<string> | undefined {
  const choices = vary?.choices;
  if (!choices) return undefined;
  const ids = new Set<string>();
  for (const choice in choices)
    for (const one in choices[choice]) for (const id of choices[choice]?.[one] ?? []) ids.add(id);
  return ids;
}

/** Whether what varies is more than what is known and written, or may take the last fact. */
function isDecisive(ids: ReadonlySet<string>, { facts = [], records = [], policy = [] }: Scenario): boolean {
  let known = 0;
  let left = facts.length === 0;
  for (const fact of facts) {
    if (ids.has(fact.id)) known++;
    else if (!isKept(fact)) left = true;
  }
  for (const { id } of records) if (id !== undefined && ids.has(id)) known++;
  for (const { id } of policy) if (id !== undefined && ids.has(id)) known++;
  return !left || known < ids.size;
}

function isKept({ tell, known_to }: Fact | Document): boolean {
  return tell === "never" || known_to?.length === 0;
}

function comesOut(fact: Fact, roles: readonly string[]): boolean {
  const { known_to: knows } = fact;
  if (!knows || isKept(fact)) return true;
  // What the customer does not know is not written for their ears.
  return roles.some((role) => knows.includes(role) || role !== "customer");
}

function isInReach(document: Document, roles: readonly string[]): boolean {
  const { known_to: reach } = document;
  return !reach || isKept(document) || roles.some((role) => reach.includes(role));
}

function isSure(turn: Turn, roles: readonly string[], sure: Sure): boolean {
  const { known_to: notice, from = "" } = turn;
  if (turn.then !== undefined || turn.after_answers !== undefined) return false;
  if ((notice || roles.includes(from)) && !roles.some((role) => role !== from && (notice?.includes(role) ?? true)))
    return false;
  return holds(turn, sure);
}

/** Whether everybody comes to a turn, whatever they did before. */
function isForAll({ when_chose, when_customer, known_to: notice, from }: Turn, roles: readonly string[]): boolean {
  if ((when_chose ?? when_customer) !== undefined) return false;
  return roles.every((role) => role !== from && (notice?.includes(role) ?? true));
}

function holds(
  { when_chose: way, when_customer: key }: Pick<Reaction, "when_chose" | "when_customer">,
  sure: Sure,
): boolean {
  if (way !== undefined && !sure.ways.has(way)) return false;
  return key === undefined || (key !== "leaves" && sure.taken[key] !== undefined);
}

function fires(reaction: Reaction, sure: Sure): boolean {
  const { words, when, when_chose, when_customer, then } = reaction;
  if (then !== undefined) return false;
  if ((words ?? when_chose ?? when_customer) === undefined) return true;
  return (when === undefined || words !== undefined) && holds(reaction, sure);
}

/** Of endings, the first that holds is told: one that always holds leaves none behind it, and neither do all the ways of a question. */
function areSure(endings: readonly Ending[], sure: Sure): boolean {
  /** The ways and reactions with which an ending has come already. */
  const used = new Set<string>();
  let over = false;
  let byReaction = false;
  for (const ending of endings) {
    const { when, words, when_chose: way, when_customer: key } = ending;
    if (over || !holds(ending, sure) || used.has(way ?? "") || used.has(key ?? "")) return false;
    // Words must be said, and the customer may take any of them in the way that leads to an ending before this one.
    if (words !== undefined && when === undefined && byReaction) return false;
    if ((when ?? words) !== undefined) continue;
    if (key !== undefined) {
      used.add(key);
      byReaction = true;
    } else if (way === undefined) over = true;
    else {
      used.add(way);
      const question = sure.ways.get(way);
      over = [...sure.ways].every(([other, of]) => of !== question || used.has(other));
    }
  }
  return true;
}
