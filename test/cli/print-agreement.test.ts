import { expect, test } from "vitest";
import { run } from "./world.ts";

test("the agreement is one page that says what the program does, and what it cannot promise", async () => {
  const { code, stdout, stderr } = await run({ argv: ["print", "agreement"] });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const line = "______________________________";
  expect(stdout).toBe(`# What we agree about practising with Offscript

Between the employer, the trainer and the staff representative. It holds for everybody who practises, and for everybody who leads them.

## What is kept, and where

- What a person writes, with the text as it was shown: in a file of that person alone, on the computer on which they practise. It is sent nowhere.
- Of a huddle or a led round: lines without names, in the file of whoever typed them, unless the group chose names.
- Of a limits round: where groups differ, not who marked what. A group of three or more that is of one mind shows what all of it marked. Slips of paper are torn up once they are counted.

## What is never kept or shown

- No score, no mark, no ranking, and nothing that works like one.
- No list of who took part, or how often. No view of one person for anybody else.

## Who may ask for it

- Nobody may ask a person to show what they wrote, to export it or to hand it in, whatever their position and whatever the reason.
- It is not used for appraisal, pay, promotion, references or discipline: not even what somebody has shown of their own accord.

## Taking part

- Taking part is free. Nobody has to write down or say aloud what they think about how it went, and nobody is asked why not.
- Everybody may stop a situation at any point, and may take what they wrote away for good: offscript journal forget. A line in the file of a group is taken out by whoever has the file, as soon as anybody asks.

## What gets in the way

- Obstacles leave only as lines without names, in words that people found for it. Each gets an answer; “no” is one, with the reason.

- Answered within (working days) ${line}
- By whom: ${line}
- If no answer comes by then: ${line}

## What cannot be promised

- Whoever runs the computer could read the file. We agree that it is not read, and that nobody is told to. Whoever wants to be sure practises with --off-record, which keeps nothing at all.
- What is said in a room is heard there. What others repeat no program can take back; nor copies and exports that somebody made, nor the computer's own backups.

## How it ends

- Each of the three can end it in writing. What was written stays with those who wrote it, and all of the above holds for it after the end.

- Notice (weeks) ${line}

## Signed

- Employer, date: ${line}
- Trainer, date: ${line}
- Staff representative, date: ${line}

*It says what the program does, and what people promise besides. It is not legal advice: lay it beside what already holds where you work.*
`);
});

test("what it tells people to type is there", async () => {
  expect((await run({ argv: ["journal", "forget", "--help"] })).code).toBe(0);
  expect((await run({ argv: ["practice", "--help"] })).stdout).toContain("--off-record");
});

test("in German, with room for the same", async () => {
  const { stdout } = await run({ argv: ["print", "agreement"], env: { LANG: "de_DE.UTF-8" } });
  expect(stdout).toContain("# Was wir über das Üben mit Offscript vereinbaren");
  expect(stdout).toContain("- Personalvertretung, Datum: ___");
  expect(stdout.match(/_{30}/g)).toHaveLength(7);
});

test("as a page it stands alone, and asks for nothing from elsewhere", async () => {
  const { code, stdout } = await run({ argv: ["print", "agreement", "--html"] });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^<!doctype html>/i);
  expect(stdout).not.toMatch(/(?:src|href)="?http/);
  expect(stdout).toContain("Staff representative, date");
});
