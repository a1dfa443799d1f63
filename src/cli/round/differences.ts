import { type Group, groups, type Mark, marks, type Party } from "./mark.ts";

/** Slips by group, each of one digit an action. */
export type Slips = Readonly<Record<Group, readonly string[]>>;

/** An action about which the room differs: which marks there were, in which part of it. */
export interface Difference {
  readonly action: string;
  readonly parties: readonly { readonly party: Party; readonly marks: readonly Mark[] }[];
}

/** Fewer marks than this would tell whose they are. */
export const fewest = 3;

/** How many slips there are. */
export function slipCount(slips: Slips): number {
  return groups.reduce((sum, group) => sum + slips[group].length, 0);
}

/** The actions about which the room differs, in their order; without numbers, so that nobody is outvoted and nobody found. */
export function differencesOf(actions: readonly string[], slips: Slips): Difference[] {
  return actions.flatMap((action, at) => {
    const given = groups.map((group) => ({ party: group, marks: slips[group].flatMap((slip) => markAt(slip, at)) }));
    const room = given.flatMap((one) => one.marks);
    if (room.length < fewest || new Set(room).size < 2) return [];
    const parties = parted(given, room).map((one) => ({
      ...one,
      marks: marks.filter((mark) => one.marks.includes(mark)),
    }));
    return [{ action, parties }];
  });
}

interface Given {
  readonly party: Party;
  readonly marks: readonly Mark[];
}

/** Small groups are put together; where even then they are few, or of one mind, which would tell whose mark it is, all are one room. */
function parted(given: readonly Given[], room: readonly Mark[]): Given[] {
  const large = given.filter((one) => one.marks.length >= fewest);
  const others = given.filter((one) => one.marks.length < fewest).flatMap((one) => one.marks);
  if (others.length === 0) return large;
  if (large.length === 0 || others.length < fewest || new Set(others).size < 2) return [{ party: "room", marks: room }];
  return [...large, { party: "others", marks: others }];
}

function markAt(slip: string, at: number): Mark[] {
  const mark = marks[Number(slip[at]) - 1];
  return mark === undefined ? [] : [mark];
}
