import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { draw } from "../../src/session/chance.ts";
import { installation } from "../cli/world.ts";

const fields: readonly (readonly [field: string, ...things: string[]])[] = [
  [
    "hotel",
    "balcony room",
    "folding cot",
    "second key",
    "breakfast bag",
    "quiet floor",
    "garden table",
    "taxi",
    "bill",
  ],
  ["railway", "bicycle space", "group ticket", "seat", "lost umbrella", "dog", "night train", "platform", "stroller"],
  ["bank", "joint account", "old card", "foreign note", "safe box", "standing order", "address", "signature", "loan"],
  ["library", "reading room", "reserved book", "card", "map", "quiet hour", "copy machine", "class visit", "donation"],
  ["pharmacy", "brown bottle", "repeat order", "thermometer", "ointment", "walking frame", "tea", "receipt", "scale"],
  ["parcel service", "wet parcel", "neighbour", "garage", "label", "return", "key box", "crate", "piano stool"],
  ["energy supplier", "meter", "payment plan", "moving date", "heat pump", "refund", "estimate", "tariff", "notice"],
  ["town hall", "parking card", "birth record", "wedding date", "dog tax", "form", "market stall", "bench", "tree"],
];
const channels = ["phone", "chat", "email", "counter", "letter", "visit"] as const;
const heats = ["calm", "warm", "hot", undefined] as const;
const pulls = ["we keep our word", "we treat all alike", "we take the time", "we look twice", "we say what we know"];

/** A pack of as many situations as wanted, up to 64, in eight fields, with twelve dilemmas dealt out to them: one or two to each. */
export function writeMadePack(folder: string, situations: number): void {
  mkdirSync(join(folder, "scenarios"), { recursive: true });
  writeFileSync(join(folder, "pack.yaml"), packText("made", "Made situations"));
  for (let index = 0; index < situations; index++) {
    const { id, text } = scenario(index);
    writeFileSync(join(folder, "scenarios", `${id}.yaml`), text);
  }
}

/** A pack with twelve dilemmas, each called as its theme is. */
export function packText(name: string, title: string): string {
  const dilemmas = twelve().map((theme, index) => {
    const [between, and] = [pulls[index % pulls.length], pulls[(index + 1 + (index % 3)) % pulls.length]];
    return `  ${theme}:\n    between: ${between} (${index + 1})\n    and: ${and} (${index + 1})\n    theme: ${theme}`;
  });
  return `format: offscript/pack@1.0\nname: ${name}\ntitle: ${title}\nversion: "1.0.0"\ndilemmas:\n${dilemmas.join("\n")}\n`;
}

/** The first themes of those that are published for dilemmas. */
function twelve(): string[] {
  const { dilemmas } = JSON.parse(readFileSync(join(installation, "schemas/themes.json"), "utf8"));
  return Object.keys(dilemmas).slice(0, 12);
}

/** One or two dilemmas for a situation, some of which come up more often than others. */
export function dealt(id: string): string[] {
  const one = (at: number) => Math.floor((draw(5, `${id} ${at}`, 1000) / 1000) ** 1.3 * 12);
  const count = 1 + draw(5, `${id} how many`, 2);
  return [...new Set(Array.from({ length: count }, (_, at) => twelve()[one(at)] ?? ""))];
}

function scenario(index: number): { id: string; text: string } {
  const [field, ...things] = fields[index % fields.length] ?? ["hotel"];
  const thing = things[Math.floor(index / fields.length)] ?? `thing ${index}`;
  const id = `${field} ${thing}`.replaceAll(" ", "-");
  const channel = channels[draw(5, `${id} channel`, channels.length)];
  const heat = heats[draw(5, `${id} heat`, heats.length)];
  const turn = `turns:
  - id: somebody-else
    from: A colleague
    say: I would look at the ${thing} again tomorrow.
    ask: What do you say or do now?
`;
  const text = `format: offscript/scenario@1.0
id: ${id}
title: The ${thing}
minutes: ${4 + (index % 5)}
${heat ? `heat: ${heat}\n` : ""}dilemmas:
${dealt(id)
  .map((one) => `  - ${one}`)
  .join("\n")}
setting:
  field: ${field}
  channel: ${channel}
situation: It is about the ${thing}. Yesterday one of you said yes to it; in the book it says no.
customer:
  name: Mx Amari
  opening: What about the ${thing}? Yesterday I was told that I can have it.
${index % 2 === 0 ? turn : ""}`;
  return { id, text };
}
