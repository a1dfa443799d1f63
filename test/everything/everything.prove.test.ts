import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { complaintsAboutJournal, practise, promptsMet, type Session, type Way } from "./session.ts";
import { drawnIn, everyPart, type Part } from "./shipped.ts";
import { newHome } from "./stage.ts";

const parts = await everyPart();

/** A terminal of each kind, wide and narrow. */
const terminals = [
  { by: "pipe", columns: 40 },
  { by: "rich", columns: 40 },
  { by: "typed", columns: 80 },
  { by: "rich", columns: 80 },
] as const;

/** Every way to play a part; each alternative of each choice comes up in each form, with every limits that there are. */
function waysOf({ levels, seeds }: Part): Way[] {
  const ways = [];
  for (const level of levels) {
    for (const form of ["short", "default", "long"] as const) {
      for (const [index, seed] of seeds.entries()) {
        for (const [number, terminal] of terminals.entries()) {
          const commands = (index + (number >> 1)) % 2 === 0 ? "none" : "mixed";
          ways.push({ ...terminal, level, form, seed, commands } as const);
        }
      }
    }
  }
  return ways;
}

describe("every shipped scenario is played from every role to its end, with all limits, in all forms, plain and rich", () => {
  const played: Session[] = [];

  beforeAll(() => expect(parts.length).toBeGreaterThan(0));

  afterAll(() => {
    const left = played.filter(({ runs }) => runs.length > 1).length;
    console.log(`Sessions played: ${played.length}, of these left and gone on with: ${left}. Prompts:`, promptsMet(played));
  });

  test.each(parts.map((part) => ({ name: `${part.pack}/${part.scenario} as ${part.role}`, part })))("$name", async ({ part }) => {
    const home = newHome();
    const sessions: Session[] = [];
    for (const way of waysOf(part)) sessions.push(await practise(part, way, home));
    played.push(...sessions);
    const complaints = [...sessions.flatMap((session) => session.complaints), ...complaintsAboutJournal(home, sessions)];
    expect(complaints.slice(0, 3), `${complaints.length} complaints`).toEqual([]);
    expect(drawnIn(home, part), "each alternative of each choice has come up").toEqual(part.alternatives);
  });
});
