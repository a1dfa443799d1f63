import type { Limits, OtherLimits, Scenario } from "../generated/scenario.ts";
import type { Remark } from "../remark.ts";
import type { Path } from "../tree.ts";
import { quoted } from "../words.ts";
import { tellingWords } from "./likeness.ts";
import { small } from "./phrases.ts";
import { isEnglish, type Setting } from "./rule.ts";
import { signs, telltalesIn } from "./telltales.ts";

/** Limits that leave a role nothing to decide, and those that take back what they give. */
export function* freedomRemarks(scenario: Scenario, { language }: Setting): Generator<Remark> {
  for (const id in scenario.roles) {
    const limits = scenario.roles[id]?.limits;
    if (!limits) continue;
    const path = ["roles", id, "limits"];
    if (isSettled(limits)) yield { problem: "nothing-to-decide", path, at: "key" };
    if (!isEnglish(language)) continue;
    yield* shamsIn(limits, limits, path);
    for (const other of ["tight", "wide"] as const) {
      const changed = limits[other];
      if (changed) yield* shamsIn(changed, { ...limits, ...changed }, [...path, other]);
    }
  }
}

/** Everything that is named is ordered or forbidden. A *must* alone settles nothing: of the rest, nobody has said. */
function isSettled({ yours = [], ask_first = [], off_limits = [] }: Limits): boolean {
  return off_limits.length > 0 && yours.length + ask_first.length === 0;
}

function* shamsIn({ yours = [] }: OtherLimits, all: OtherLimits, path: Path): Generator<Remark> {
  const others = othersIn(all);
  for (const [index, text] of yours.entries()) {
    const place = [...path, "yours", index];
    const word = permissionIn(text);
    if (word !== undefined)
      yield { problem: "sham-freedom", path: place, at: { word }, values: { how: "own", words: quoted(word) } };
    else {
      const taken = takenBack(text, others);
      if (taken !== undefined)
        yield { problem: "sham-freedom", path: place, values: { how: "other", words: quoted(taken) } };
    }
  }
}

const boss =
  "(?:(?:the|your|a|an|her|his|their|my) )?(?:duty |shift |team |floor |line |store |branch )?(?:supervisor|manager|team lead(?:er)?|lead|leader|boss|head office|back office|management|superior|somebody|someone|compliance|legal)";
const agrees =
  "(?:agrees?|approves?|signs? (?:it )?off|says? (?:so|yes)|allows?|permits?|confirms?|okays?|is asked|has been asked|consents?)";

const leave = "(?:approval|permission|sign-off|consent|agreement|okay|authori[sz]ation)";

/** Somebody else's word, or a script, in what is called one's own to decide; each way only where one of its words stands. */
const permissions: readonly { readonly needs: readonly string[]; readonly looks: RegExp }[] = [
  {
    needs: [
      "agree",
      "approve",
      "sign",
      "say",
      "allow",
      "permit",
      "confirm",
      "okay",
      "is asked",
      "been asked",
      "consent",
    ],
    looks: new RegExp(
      `\\b(?:as long as|so long as|provided(?: that)?|if|only if|only when|when|once|after|unless|until) ${boss} (?:first )?${agrees}\\b`,
    ),
  },
  {
    needs: ["approval", "permission", "sign-off", "consent", "agreement", "okay", "ok", "word", "authori"],
    looks: new RegExp(
      `\\b(?:with|after|upon|subject to|pending|against) (?:the )?(?:prior )?${leave}\\b|\\bwith ${boss}['’]s? (?:${leave}|ok|word)\\b`,
    ),
  },
  {
    needs: ["script", "template", "approved", "list of"],
    looks:
      /\b(?:within|from|by|according to|in line with|as (?:in|written in|laid down in)|that (?:is|are|stands?) in|following) (?:the|your|our|a) (?:script|template|approved (?:list|wording|answers?|phrases?|sentences?)|list of (?:answers|phrases|sentences))/,
  },
];

function permissionIn(text: string): string | undefined {
  if ((telltalesIn(text) & signs.leave) === 0) return undefined;
  const plain = small(text);
  for (const { needs, looks } of permissions) {
    const found = needs.some((word) => plain.includes(word)) ? looks.exec(plain) : null;
    if (found) return text.slice(found.index, found.index + found[0].length);
  }
  return undefined;
}

const wideOpen =
  /^(?:anything|everything|whatever|all decisions?|any decision|decid(?:e|ing) (?:freely|yourself|for yourself)|(?:full|complete|total) freedom|(?:use |using )?your (?:own )?judge?ment|a free hand|free to)\b(?!.*\d)/i;
const decisions = "(?:any|every|each|all) (?:decisions?|exceptions?|deviations?|offers?|promises?|answers?|steps?)";
/** A limit on everything at once. */
const wholesale = new RegExp(
  `^(?:anything|everything)\\b|^${decisions}\\b|^(?:any|all|every) [^.]{1,60}(?:,| or | and )|\\b(?:before|for) (?:anything|everything|${decisions})\\b`,
  "i",
);
/** What marks the other side of a line: "up to 50" is one's own, "above 50" is not. */
const beyond =
  /\b(?:above|over|more|beyond|second|third|other|another|else|higher|longer|than|except|further|additional|bigger|larger|later|from|after|outside|without)\b|\d/i;
const empty = new Set([
  "any",
  "all",
  "every",
  "each",
  "kind",
  "sort",
  "whatever",
  "anyth",
  "everyth",
  "ask",
  "give",
  "grant",
  "offer",
  "mak",
]);

/** Something that is not one's own to decide, and the beginning of its longest word. */
interface Other {
  readonly text: string;
  readonly sign: string;
}

function othersIn({ must = [], ask_first = [], off_limits = [] }: OtherLimits): Other[] {
  return [...off_limits, ...ask_first, ...must.map((item) => item.do)].map((text) => {
    let longest = "";
    for (const word of text.split(" ")) if (word.length > longest.length) longest = word;
    return { text, sign: longest.slice(0, 4).toLowerCase() };
  });
}

/** What in the other lists takes a freedom back: all of it, or a freedom that goes by the same words. */
function takenBack(text: string, others: readonly Other[]): string | undefined {
  if (wideOpen.test(text)) return others.find((other) => wholesale.test(other.text) && !beyond.test(other.text))?.text;
  const own = text.toLowerCase();
  // Hardly any limit names nothing that the freedom does not name, and its longest word shows it.
  return others.find((other) => own.includes(other.sign) && isWithin(own, other.text))?.text;
}

function isWithin(own: string, other: string): boolean {
  const names = tellingWords(own);
  const words = [...tellingWords(other)].filter((word) => !empty.has(word));
  return words.length > 0 && words.every((word) => names.has(word));
}
