import type { Reaction, Scenario, Turn } from "../generated/scenario.ts";
import type { Variation } from "../player.ts";
import type { Remark } from "../remark.ts";
import type { Path } from "../tree.ts";

/** Variations in which nothing is left of the facts that the others have: whoever asks gets no answer. */
export function* onlyFactRemarks({ facts = [] }: Scenario, variations: readonly Variation[]): Generator<Remark> {
  const open = facts.filter(({ tell, known_to }) => tell !== "never" && known_to?.length !== 0);
  if (open.length === 0) return;
  const empty = new Set(variations.filter(({ absent }) => open.every(({ id }) => absent.has(id))));
  for (const { path, name } of blamedFor(empty, variations)) {
    yield { problem: "nothing-to-find", path, at: "key", values: { name } };
  }
}

/** Steps that lead to what some variations do not have. */
export function* stepRemarks(scenario: Scenario, variations: readonly Variation[]): Generator<Remark> {
  for (const { id, then, path } of stepsOf(scenario)) {
    const broken = new Set(variations.filter(({ absent }) => absent.has(then) && !absent.has(id)));
    const [blamed] = blamedFor(broken, variations);
    if (blamed) yield { problem: "leads-nowhere", path, values: { id: then, name: blamed.name } };
  }
}

/** The alternatives that some of the variations have in common and the others do not; where there is none, one that they are drawn with. */
export function blamedFor(
  some: ReadonlySet<Variation>,
  all: readonly Variation[],
): { readonly path: Path; readonly name: string }[] {
  const blamed = new Map<string, { path: Path; name: string }>();
  for (const variation of some) {
    const drawn = Object.entries(variation.choices);
    const guilty = drawn.find(([choice, one]) =>
      all.every((other) => other.choices[choice] !== one || some.has(other)),
    );
    const [choice, alternative] = guilty ?? drawn.at(-1) ?? [];
    if (choice === undefined || alternative === undefined) continue;
    blamed.set(`${choice}:${alternative}`, { path: ["vary", "choices", choice, alternative], name: alternative });
  }
  return [...blamed.values()];
}

interface Step {
  readonly id: string;
  readonly then: string;
  readonly path: Path;
}

function stepsOf({ turns = [], reactions = [] }: Scenario): Step[] {
  const steps = (items: readonly (Turn | Reaction)[], path: Path) =>
    items.flatMap(({ id, then }, at) => (then === undefined ? [] : [{ id, then, path: [...path, at, "then"] }]));
  const inner = turns.flatMap((turn, at) =>
    // A reaction of a turn is there whenever the turn is.
    steps(turn.reactions ?? [], ["turns", at, "reactions"]).map((step) => ({ ...step, id: turn.id })),
  );
  return [...steps(turns, ["turns"]), ...inner, ...steps(reactions, ["reactions"])];
}
