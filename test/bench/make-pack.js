// A pack of clean, distinct scenarios of about 3 kB, as authors write them: node test/bench/make-pack.js <folder> <count> [seed]
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chanceFrom, proseFrom } from "./prose.js";

const standards = "hear-it-out say-why keep-our-word one-for-all say-it-plainly see-it-through nobody-harmed".split(
  " ",
);
const dilemmas = {
  "promise-against-rule": ["we keep what was promised", "the same rule holds for everybody", "promise-and-rule"],
  "word-against-proof": ["we take people at their word", "we make sure before we act", "trust-and-proof"],
  "care-against-time": ["this person gets the time they need", "the next ones do not wait in vain", "care-and-time"],
  "open-against-private": ["we say what we know", "what is somebody's own stays so", "openness-and-privacy"],
};
const channels = "phone chat email letter form counter social visit video".split(" ");
const policies = ["returns", "lost-things", "fees"];

/** A text in the quotation marks that it needs, and in none where it needs none. */
function inline(text) {
  if (!/^["'[{>|*&!%@`#?:<-]|: | #|:$/.test(text)) return text;
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function block(indent, lines) {
  return ["|", ...lines.map((line) => `${indent}${line}`)].join("\n");
}

/** The text of one scenario. */
function scenario(id, at, chance) {
  const { below, pick, odds } = chance;
  const write = proseFrom(chance);
  const { sentence, speech, question, deed, phrase, clause } = write;
  const lines = [];
  const line = (indent, text) => lines.push(`${"  ".repeat(indent)}${text}`);
  const put = (indent, key, text) => line(indent, `${key}: ${inline(text)}`);
  const items = (indent, key, texts) => {
    line(indent, `${key}:`);
    for (const text of texts) line(indent + 1, `- ${inline(text)}`);
  };
  const blank = () => lines.push("");
  const words = () => [write.word(), write.thing(), write.word()].join(" / ");
  const together = odds(3);
  const asks = odds(3);

  line(0, "# yaml-language-server: $schema=../../../schemas/scenario.schema.json");
  put(0, "format", "offscript/scenario@1.0");
  put(0, "id", id);
  put(0, "title", `The ${phrase()}`);
  if (odds(2)) put(0, "summary", sentence());
  line(0, `minutes: ${5 + below(10)}`);
  if (odds(2)) put(0, "heat", pick(["calm", "warm", "hot"]));
  if (odds(4)) items(0, "content_notes", [phrase()]);
  items(0, "practises", [standards[at % 7], ...(odds(2) ? [standards[(at + 3) % 7]] : [])]);
  items(0, "dilemmas", [Object.keys(dilemmas)[at % 4]]);
  blank();
  line(0, "setting:");
  put(1, "organisation", `${write.name()} & ${write.thing()}`);
  put(1, "channel", channels[at % channels.length]);
  if (odds(2)) put(1, "now", `${pick(["Monday", "Tuesday", "Saturday"])}, ${10 + below(9)}:40; ${write.number()} wait`);
  blank();
  line(0, `situation: ${block("  ", [sentence(), `On the slip: ${clause()}.`])}`);
  if (odds(3)) put(0, "ask", question());
  blank();
  line(0, "customer:");
  line(1, "name: <name>");
  put(1, "mood", phrase());
  if (odds(4)) line(1, `opening: ${block("    ", [speech(), speech()])}`);
  else put(1, "opening", speech());
  put(1, "wants", deed());
  if (odds(3)) put(1, "underneath", clause());
  if (odds(3)) {
    line(1, "if_asked:");
    put(2, words(), speech());
  }
  line(1, "reactions:");
  if (odds(3)) items(2, "softens", [speech(), speech()]);
  else put(2, "softens", speech());
  put(2, "hardens", speech());
  if (odds(4)) line(2, `goes_quiet: (${sentence()})`);
  blank();
  line(0, "facts:");
  line(1, "- id: first-fact");
  put(2, "say", speech());
  put(2, "words", words());
  if (odds(3)) {
    put(2, "truth", "mistaken");
    put(2, "really", sentence());
  }
  line(1, "- id: second-fact");
  put(2, "text", sentence());
  items(2, "known_to", ["back-office"]);
  put(2, "tell", "only_when");
  put(2, "when", `the ${write.person()} at the ${write.place()} is asked`);
  blank();
  if (odds(3)) {
    line(0, "records:");
    put(1, "- title", `The ${write.thing()}`);
    const table = [`${write.word()} | ${write.word()}`, `${write.number()} | ${write.time()}`];
    const talk = [`${write.person()}: ${speech()}`, `desk: (${sentence()})`];
    line(2, odds(2) ? `table: ${block("      ", table)}` : `talk: ${block("      ", talk)}`);
    blank();
  }
  if (at % 4 === 0) {
    line(0, "policy:");
    put(1, "- title", `What holds for the ${write.thing()}`);
    put(2, "file", `policies/${policies[(at / 4) % 3]}.md`);
    if (odds(2)) put(0, "gap", question());
    blank();
  }
  line(0, "roles:");
  line(1, "adviser:");
  put(2, "brief", sentence());
  line(2, "limits:");
  line(3, "must:");
  put(4, "- do", deed());
  put(5, "because", pick(["data protection", "fire safety", "the law on sales", "hygiene"]));
  items(3, "yours", odds(2) ? [deed(), deed()] : [deed()]);
  items(3, "ask_first", [deed()]);
  if (odds(3)) items(3, "off_limits", [deed()]);
  line(2, "pressures:");
  put(3, "said", deed());
  put(3, "measured", `${write.word()} in an hour`);
  if (odds(3)) put(3, "noticed", sentence());
  if (odds(4)) {
    line(1, "supervisor:");
    put(2, "brief", sentence());
  }
  blank();
  line(0, "turns:");
  line(1, "- id: next");
  put(2, "time_passes", `${2 + below(40)} minutes later`);
  if (odds(2)) {
    put(2, "from", `The ${write.person()}`);
    put(2, "say", speech());
  } else put(2, "happens", sentence());
  put(2, "ask", question());
  if (asks) {
    line(2, "ways:");
    put(3, "stay", deed());
    put(3, "go", deed());
    line(1, "- id: after-next");
    put(2, "when_chose", "stay");
    put(2, "say", speech());
  }
  blank();
  if (odds(4)) {
    line(0, "reactions:");
    line(1, "- id: mentioned");
    const thing = write.word();
    put(2, "when", `the adviser mentions the ${thing}`);
    put(2, "words", `${thing} / ${write.thing()}`);
    put(2, "say", speech());
    blank();
  }
  if (odds(3)) {
    line(0, "endings:");
    line(1, "- id: settled-so");
    put(2, "how", "part_settled");
    if (asks) put(2, "when_chose", "go");
    put(2, "happens", sentence());
    blank();
  }
  line(0, "debrief:");
  for (const kind of odds(4) ? ["decision", "customer", "system"] : ["customer", "system"]) {
    line(1, `- kind: ${kind}`);
    put(2, "ask", question());
  }
  blank();
  line(0, "perspectives:");
  const [one, other] = write.deeds();
  for (const [from, would] of [
    ["<name>, that evening", one],
    [`the ${write.person()} at the ${write.place()}`, other],
  ]) {
    line(1, `- from: ${from}`);
    put(2, "would", would);
    put(2, "weighed", `the ${write.thing()} against the ${write.thing()}`);
    if (odds(3)) put(2, "cost", phrase());
  }
  blank();
  if (odds(4)) {
    line(0, "facilitator:");
    put(1, "purpose", deed());
    items(1, "probes", [question()]);
    blank();
  }
  line(0, "vary:");
  if (together) {
    line(1, "together:");
    for (let row = 0; row < 2; row++) line(2, `- name: ${write.name()}`);
  } else {
    line(1, "slots:");
    put(2, "name", [write.name(), write.name(), write.name()].join(" / "));
  }
  line(1, "choices:");
  line(2, "what-is-known:");
  line(3, "both:");
  line(4, "- second-fact");
  line(3, "one: []");
  return `${lines.join("\n")}\n`;
}

function packFile() {
  const pairs = Object.entries(dilemmas).map(
    ([id, [between, and, theme]]) => `  ${id}:\n    between: ${between}\n    and: ${and}\n    theme: ${theme}\n`,
  );
  const head =
    'format: offscript/pack@1.0\nname: bench\ntitle: Made up for a measurement\nversion: "1.0.0"\nlanguage: en\n';
  return `${head}dilemmas:\n${pairs.join("")}`;
}

function charterFile(write) {
  const texts = standards.map((id) => `  - id: ${id}\n    text: ${inline(write.sentence())}\n`);
  return `format: offscript/charter@1.0\nstandards:\n${texts.join("")}`;
}

/** The files of a pack by their relative names, the same for the same seed. */
export function* packFiles(count, seed = 1) {
  const write = proseFrom(chanceFrom(seed));
  yield ["pack.yaml", packFile()];
  yield ["charter.yaml", charterFile(write)];
  for (const name of policies) yield [`policies/${name}.md`, `# ${name}\n\n${write.sentence()} ${write.sentence()}\n`];
  for (let at = 0; at < count; at++) {
    const id = `case-${String(at).padStart(5, "0")}`;
    yield [`scenarios/${id}.yaml`, scenario(id, at, chanceFrom(seed * 100_003 + at))];
  }
}

/** Writes a pack to a folder, and answers how many bytes its scenarios have. */
export function makePack(folder, count, seed) {
  let bytes = 0;
  for (const [name, text] of packFiles(count, seed)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    if (name.startsWith("scenarios/")) bytes += Buffer.byteLength(text);
  }
  return bytes;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [, , folder = "bench-pack", count = "10000", seed = "1"] = process.argv;
  console.log(`${folder}: ${count} scenarios, ${makePack(folder, Number(count), Number(seed))} bytes`);
}
