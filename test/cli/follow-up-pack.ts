import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "./world.ts";

const pack = `format: offscript/pack@1.0
name: parcels
title: Parcels
version: "1.0.0"
dilemmas:
  promise-against-rule:
    between: we keep what was promised
    and: the same rule holds for everybody
    theme: promise-and-rule
  word-against-proof:
    between: we take people at their word
    and: we make sure before we act
    theme: trust-and-proof
`;

const scenario = (
  id: string,
  title: string,
  dilemma: string,
  field: string,
  channel: string,
) => `format: offscript/scenario@1.0
id: ${id}
title: ${title}
minutes: 3
dilemmas:
  - ${dilemma}
setting:
  field: ${field}
  channel: ${channel}
situation: A parcel was to come on Monday.
customer:
  name: Mr Ito
  opening: Where is it?
`;

/** From whom each of them can be practised, where that is wanted; the adviser has something that is theirs to do. */
export const roles = `roles:
  adviser:
    limits:
      yours:
        - a voucher
  supervisor:
    brief: You listen in.
  customer:
    brief: You wait.
`;

/** A folder with a pack in which two dilemmas come up, each in several fields. `more` stands at the end of each scenario. */
export function packWithDilemmas(more = ""): string {
  const folder = newFolder();
  mkdirSync(join(folder, "scenarios"));
  writeFileSync(join(folder, "pack.yaml"), pack);
  const write = (id: string, title: string, dilemma: string, field: string, channel: string) =>
    writeFileSync(join(folder, "scenarios", `${id}.yaml`), scenario(id, title, dilemma, field, channel) + more);
  write("late-parcel", "The late parcel", "promise-against-rule", "delivery", "phone");
  write("wet-parcel", "The wet parcel", "promise-against-rule", "delivery", "phone");
  write("night-train", "The night train", "promise-against-rule", "rail", "counter");
  write("lost-slip", "The lost slip", "word-against-proof", "laundry", "chat");
  write("no-slip", "No slip at all", "word-against-proof", "bank", "email");
  return folder;
}

export const day = 86_400_000;
/** 5 January 2026, 9:30 UTC. */
export const start = Date.UTC(2026, 0, 5, 9, 30);

/** Lines for a whole session of one of them: an answer, two questions, and a next time. */
export function lines(words: string, nextTime = ""): string {
  return [`${words} answer.`, ".", `${words} first.`, ".", `${words} second.`, ".", nextTime, ""].join("\n");
}
