import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { shuffled } from "../../session/chance.ts";

/** How many actions a round has. */
export const most = 8;

/** Actions that are taken together before any of the next source: they come from one place. */
export interface Source {
  /** Where they come from: the title of a situation, and whom they are written for. */
  readonly title: string;
  readonly role: string;
  readonly actions: readonly string[];
}

/** What a round is about. */
export interface Agenda {
  readonly actions: readonly string[];
  /** For whom it is asked how they stand; undefined where only the organisation's own actions are asked about. */
  readonly role?: string;
  /** The titles of the situations from which they come. */
  readonly from: readonly string[];
}

/**
 * The actions of a round: the organisation's own, as they were given, then those of one source after the other until there are
 * enough, in an order that tells nothing of where they stood. Throws Failure where there are too many, or none.
 */
export async function chooseActions(
  own: readonly string[],
  sources: AsyncIterable<Source>,
  seed: number,
): Promise<Agenda> {
  const first = distinct(own);
  if (first.length > most) {
    const problem = say("round.many-actions", { count: first.length, most });
    throw new Failure(exitCodes.usage, problem, say("round.many-actions.remedy"));
  }
  let found: readonly string[] = first;
  let role: string | undefined;
  const from = new Set<string>();
  for await (const source of sources) {
    role ??= source.role;
    if (found.length >= most) break;
    const more = distinct([...found, ...shuffled(seed, `limits:${source.title}`, source.actions)]).slice(0, most);
    if (more.length > found.length) from.add(source.title);
    found = more;
    if (found.length >= most) break;
  }
  if (found.length === 0) throw new Failure(exitCodes.usage, say("round.no-actions"), say("round.no-actions.remedy"));
  const mixed = shuffled(seed, "limits", found.slice(first.length));
  return { actions: [...first, ...mixed], ...(role !== undefined && { role }), from: [...from] };
}

/** Each once, however it is spelt; the first spelling stays. */
function distinct(actions: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const action of actions) {
    const key = action
      .toLowerCase()
      .replace(/[\s.;,]+/gu, " ")
      .trim();
    if (key !== "" && !known.has(key)) known.set(key, action);
  }
  return [...known.values()];
}
