import { afterAll, describe, expect, test } from "vitest";
import { newFolder } from "../cli/world.ts";
import { commandsTyped, complaintsAboutJournal, practise, promptsMet, type Session, type Way } from "./session.ts";
import { drawnIn, everyPart, type Part } from "./shipped.ts";

const parts = await everyPart();
const forms = ["short", "default", "long"] as const;

/** Plain and rich, once on a narrow and once on a wide terminal; once with nothing but answers, once with commands mixed in. */
const terminals = [
  [
    { by: "pipe", columns: 40, commands: "none" },
    { by: "rich", columns: 80, commands: "mixed" },
  ],
  [
    { by: "typed", columns: 80, commands: "mixed" },
    { by: "rich", columns: 40, commands: "none" },
  ],
  [
    { by: "pipe", columns: 80, commands: "mixed" },
    { by: "rich", columns: 40, commands: "mixed" },
  ],
] as const;

/** Every way to play a part: with each limits that there are, in each form, each alternative of each choice comes up, plain and rich. */
function waysOf({ levels, seeds }: Part): Way[] {
  return levels.flatMap((level) =>
    forms.flatMap((form) =>
      seeds.flatMap((seed, index) =>
        (terminals[index % terminals.length] ?? []).map((terminal) => ({ ...terminal, level, form, seed })),
      ),
    ),
  );
}

describe("every shipped scenario is played from every role to its end, with all limits, in all forms, plain and rich", () => {
  const played: Session[] = [];

  afterAll(() => {
    console.log(`Sessions played: ${played.length}`, { prompts: promptsMet(played), commands: commandsTyped(played) });
  });

  test.each(parts.map((part) => ({ name: `${part.pack}/${part.scenario} as ${part.role}`, part })))(
    "$name",
    async ({ part }) => {
      const home = newFolder();
      const sessions: Session[] = [];
      for (const way of waysOf(part)) sessions.push(await practise(part, way, home));
      played.push(...sessions);
      const complaints = [
        ...sessions.flatMap((session) => session.complaints),
        ...complaintsAboutJournal(home, sessions),
      ];
      expect(complaints.slice(0, 3), `${complaints.length} complaints`).toEqual([]);
      expect(drawnIn(home, part), "each alternative of each choice has come up").toEqual(part.alternatives);
    },
  );
});
