import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a terminal would obey: none of it may ever reach one. No sequence here is one that the program uses itself. */
export const orders = [
  "\x1b[41m",
  "\x1b[3J",
  "\x1b[7777A",
  "\x1b[6n",
  "\x1b[?1049h",
  "\x1b]0;owned\x07",
  "\x1b]52;c;b3duZWQ=\x07",
  "\x1b]8;;https://owned.example\x1b\\here\x1b]8;;\x1b\\",
  '\x1bP$q"p\x1b\\',
  "\x1b_owned\x1b\\",
  "\x1b^owned\x1b\\",
  "\x1bc",
  "\x9b41m",
  "\x9d0;owned\x9c",
  "\x90q\x9c",
  "\x07",
  "\b\b\b",
  "\x7f",
  "\x0e",
  "\x00",
].join("");

/** What turns the direction of a text, hides in it, or breaks its lines. */
export const unseen =
  "\u202e\u202d\u202c\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\u200c\u200d\u2060\u00ad\u{e0041}\u2028\u2029";

const allowed = /\x1b\[(?:\d{1,3}[ABCDG]|G|[02]?[JK]|(?:[12347]|2[2347]|39)m|\?25[hl]|\?2004[hl])/g;
const harmful = /[^\P{C}\n]|[\u2028\u2029]/gu;

/** The characters in an output that nobody may put out. A terminal ends its lines by `\r\n`. */
export function harmIn(output: string, style: "rich" | "plain"): string[] {
  const rest = style === "rich" ? output.replace(allowed, "").replaceAll("\r", "") : output.replaceAll("\r\n", "\n");
  return [...new Set(rest.match(harmful))].map((found) => `U+${found.codePointAt(0)?.toString(16)}`);
}

/** A text in double quotation marks in which everything odd is an escape of YAML's. */
function quoted(text: string): string {
  const escaped = text.replace(/["\\]|[^ -~]/gu, (found) => {
    const code = found.codePointAt(0) ?? 0;
    if (code > 0x20 && code < 0x7f) return `\\${found}`;
    if (code < 0x100) return `\\x${code.toString(16).padStart(2, "0")}`;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
  return `"${escaped}"`;
}

/** Writes a pack in which every text that somebody reads has `odd` in it. */
export function writeHostilePack(folder: string, odd: string): void {
  const t = (text: string) => quoted(`${text} ${odd} ${text}-end`);
  mkdirSync(join(folder, "scenarios"), { recursive: true });
  writeFileSync(
    join(folder, "pack.yaml"),
    `format: offscript/pack@1.0
name: hostile
title: ${t("pack-title")}
version: "1.0.0"
about: ${t("about")}
dilemmas:
  pull:
    between: ${t("between")}
    and: ${t("and")}
    theme: trust-and-proof
`,
  );
  writeFileSync(
    join(folder, "charter.yaml"),
    `format: offscript/charter@1.0
title: ${t("charter-title")}
vision: ${t("vision")}
promises:
  - ${t("promise")}
standards:
  - id: one
    text: ${t("standard")}
    theme: ownership
`,
  );
  writeFileSync(
    join(folder, "scenarios", "odd.yaml"),
    `format: offscript/scenario@1.0
id: odd
title: ${t("title")}
summary: ${t("summary")}
content_notes:
  - ${t("note")}
practises:
  - one
dilemmas:
  - pull
setting:
  organisation: ${t("organisation")}
  field: ${t("field")}
  now: ${t("now")}
situation: ${t("situation")}
ask: ${t("ask")}
ways:
  this-way: ${t("way")}
  that-way: ${t("other-way")}
customer:
  name: ${t("name")}
  opening: ${t("opening")}
  underneath: ${t("underneath")}
  gives_way_when: ${t("gives-way")}
  never_says:
    - ${t("never-says")}
  if_asked:
    receipt: ${t("if-asked")}
  reactions:
    softens: ${t("softens")}
    hardens: ${t("hardens")}
facts:
  - id: known
    text: ${t("known")}
    known_to:
      - adviser
  - id: asked
    say: ${t("fact")}
    words: ${t("words")}
    when: ${t("fact-when")}
    tell: only_when
  - id: never
    text: ${t("not-known")}
    tell: never
    really: ${t("really")}
policy:
  - title: ${t("policy")}
    tell: freely
    text: ${t("policy-text")}
records:
  - title: ${t("record")}
    text: ${t("record-text")}
gap: ${t("gap")}
roles:
  adviser:
    label: ${t("label")}
    brief: ${t("brief")}
    limits:
      must:
        - do: ${t("must")}
          because: ${t("because")}
      yours:
        - ${t("yours")}
    pressures:
      said: ${t("said")}
      measured: ${t("measured")}
      noticed: ${t("noticed")}
turns:
  - id: next
    time_passes: ${t("time")}
    from: ${t("from")}
    say: ${t("say")}
    happens: ${t("happens")}
    ask: ${t("ask-again")}
endings:
  - id: first
    how: settled
    when: ${t("ending-when")}
    happens: ${t("ending")}
  - id: second
    how: left_open
    say: ${t("ending-say")}
debrief:
  - kind: customer
    ask: ${t("customer-question")}
  - kind: decision
    ask: ${t("decision-question")}
perspectives:
  - from: customer
    would: ${t("would")}
    weighed: ${t("weighed")}
    cost: ${t("cost")}
  - from: ${t("colleague")}
    would: ${t("other-would")}
    weighed: ${t("other-weighed")}
    cost: ${t("other-cost")}
`,
  );
}
