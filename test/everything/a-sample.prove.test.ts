import { expect, test } from "vitest";
import { newFolder } from "../cli/world.ts";
import { complaintsAboutJournal, practise, type Session } from "./session.ts";
import { everyPart } from "./shipped.ts";

const forms = ["default", "short", "long"] as const;
const ways = [
  { by: "pipe", columns: 40 },
  { by: "rich", columns: 80 },
  { by: "typed", columns: 80 },
  { by: "rich", columns: 40 },
] as const;

test("every shipped scenario from every role, once: no dead end, no code in plain output, no line too wide, no word lost", async () => {
  const played: Session[] = [];
  const complaints: string[] = [];
  for (const [index, part] of (await everyPart()).entries()) {
    const home = newFolder();
    const session = await practise(
      part,
      {
        ...(ways[index % ways.length] ?? ways[0]),
        form: forms[index % forms.length] ?? "default",
        level: part.levels[index % part.levels.length] ?? "usual",
        seed: part.seeds[index % part.seeds.length] ?? 1,
        commands: index % 2 === 0 ? "none" : "mixed",
      },
      home,
    );
    played.push(session);
    complaints.push(...session.complaints, ...complaintsAboutJournal(home, [session]));
  }
  console.log(`Sessions played: ${played.length}`);
  expect(complaints.slice(0, 3), `${complaints.length} complaints`).toEqual([]);
}, 120_000);
