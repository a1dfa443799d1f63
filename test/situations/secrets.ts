import type { Reaction, Scenario, Turn } from "../../src/pack/generated/scenario.ts";

/** How something was brought up: by the letter of a code, or by Enter alone. */
export type By = "d" | "f" | "c" | "t" | "e" | "q" | "k" | "a" | "p" | "enter";

/** Something in the file of a scenario that those who are in a role may not see until it was brought up. */
export interface Secret {
  readonly item: string;
  /** How it may be brought up; empty where it never is. */
  readonly by: readonly By[];
  /** What it says, sentence by sentence, as `squeezed` makes it. */
  readonly sentences: readonly string[];
  /** The same in as long pieces as stand on a screen in one. */
  readonly pieces: readonly string[];
}

/** What was typed, and what came onto the screen then. */
export interface Chunk {
  readonly typed: string;
  readonly shown: string;
}

/** Letters and numbers alone: rows, quotation marks and emphasis are as the program sets them. */
export function squeezed(text: string): string {
  return text
    .replace(/\x1b\[[\d;?]*[A-Za-z]/g, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Shorter sentences than this say nothing by themselves. */
const telling = 15;

const slot = /\\?<[a-z0-9-]+>/;
/** The cells of a table stand beside each other in rows, paragraphs under each other. */
const slotOrCell = new RegExp(`${slot.source}|\\n\\s*\\n|[|\\t]|\\n(?=[^\\n]*[|\\t])`);
const sentence = new RegExp(`${slot.source}|[.!?;:\\n|]`);

function parted(texts: readonly (string | undefined)[], at: RegExp): string[] {
  return texts.flatMap((text) => (text ?? "").split(at)).map(squeezed);
}

/** What of a scenario is not for a role's eyes, read from its file alone; `files` are the texts that it refers to, by their names. */
export function secretsOf(scenario: Scenario, role: string, files: ReadonlyMap<string, string>): Secret[] {
  const { facts = [], records = [], policy = [], roles = {}, turns = [], reactions = [], endings = [] } = scenario;
  const { customer, debrief = [], perspectives = [], as_it_happened: real, facilitator, gap, vary: _ } = scenario;
  const secrets: Secret[] = [];
  const add = (item: string, by: readonly By[], ...texts: (string | undefined)[]) =>
    void secrets.push({
      item,
      by,
      sentences: parted(texts, sentence).filter((one) => one.length >= telling),
      pieces: parted(texts, slotOrCell).filter((one) => one !== ""),
    });
  const leads = new Set(
    [...turns, ...reactions, ...turns.flatMap((turn) => turn.reactions ?? [])].map(({ then }) => then),
  );
  const orLed = (id: string, ...by: By[]): By[] => (leads.has(id) ? [...by, "enter"] : by);

  for (const fact of facts) {
    const { id, text, say, really, when, known_to: known = ["customer"], tell } = fact;
    add(`fact ${id}: really`, ["k"], really);
    add(`fact ${id}: when`, [], when);
    if (!known.includes(role)) {
      add(`fact ${id}`, known.length === 0 ? [] : tell === "never" ? ["k"] : ["f", "k"], text, say);
    }
  }
  for (const [index, paper] of [...records, ...policy].entries()) {
    const { text, table, talk, file, when, tell, known_to: known } = paper;
    const isSeen = tell === "freely" && (known?.includes(role) ?? true);
    const words = [text, table, talk, file && files.get(file)];
    if (!isSeen) add(`paper ${index}`, tell === "never" || known?.length === 0 ? [] : ["d"], ...words);
    add(`paper ${index}: when`, [], when);
  }
  const { persona, manner, mood, wants, gives_way_when, stops_when, limits = [], never_says = [] } = customer;
  add("customer", [], persona, manner, mood, wants, gives_way_when, stops_when, ...limits, ...never_says);
  add("customer: underneath", ["k"], customer.underneath);
  for (const { ask, settles_for } of customer.requests ?? []) add("customer: requests", ["k"], ask, settles_for);
  for (const [words, said] of Object.entries(customer.if_asked ?? {})) add(`asked ${words}`, ["c"], said);
  for (const [key, said] of Object.entries(customer.reactions ?? {})) {
    for (const one of [said].flat()) add(`taken ${key}: ${one}`, ["c"], one);
  }
  const addReaction = ({ id, say, happens, when, again = [] }: Reaction, by: readonly By[]) => {
    add(`reaction ${id}`, by, say, happens);
    add(`reaction ${id}: when`, [], when, ...again);
  };
  for (const reaction of reactions) addReaction(reaction, ["c"]);
  for (const turn of turns) {
    const { id, time_passes, happens, say, ask, ways = {}, when, if_asked = {} } = turn;
    const isNoticed = notices(role, turn);
    const by: By[] = isNoticed ? (waits(turn) ? orLed(id, "t") : ["t", "enter"]) : [];
    add(`turn ${id}`, by, time_passes, happens, say, ask, ...Object.values(ways));
    add(`turn ${id}: when`, [], when);
    for (const [words, said] of Object.entries(if_asked)) add(`asked ${id} ${words}`, isNoticed ? ["c"] : [], said);
    for (const reaction of turn.reactions ?? []) addReaction(reaction, isNoticed ? ["c"] : []);
  }
  for (const { id, happens, say, when } of endings) {
    add(`ending ${id}`, orLed(id, "e"), happens, say);
    add(`ending ${id}: when`, [], when);
  }
  for (const [index, { ask, role: whose }] of debrief.entries()) {
    add(`question ${index}`, whose === undefined || whose === role ? ["q", "enter"] : [], ask);
  }
  for (const [index, one] of perspectives.entries()) add(`seen ${index}`, ["p"], one.would, one.weighed, one.cost);
  add("as it happened", ["p"], real?.text, real?.talk);
  add("gap", ["a"], gap);
  const { purpose, timing, probes = [], listen_for = [], if_stuck, notes } = facilitator ?? {};
  add("facilitator", [], purpose, timing, ...probes, ...listen_for, if_stuck, notes);
  for (const [id, one] of Object.entries(roles)) {
    const { brief, ask, limits: all = {}, pressures = {} } = one ?? {};
    const { tight, wide, ...usual } = all;
    add(`role ${id}: other room`, [], ...texts(tight), ...texts(wide));
    if (id !== role) add(`role ${id}`, [], brief, ask, ...texts(usual), ...texts(pressures));
  }
  const open = squeezed(allowed(scenario, role, files).join(" "));
  return secrets
    .map((secret) => ({ ...secret, sentences: secret.sentences.filter((one) => !open.includes(one)) }))
    .filter(({ pieces }) => pieces.length > 0);
}

/** All texts in some data. */
function texts(data: unknown): string[] {
  if (typeof data === "string") return [data];
  return data !== null && typeof data === "object" ? Object.values(data).flatMap(texts) : [];
}

/** What the role may see from the start, or look up at any time. */
function allowed(scenario: Scenario, role: string, files: ReadonlyMap<string, string>): string[] {
  const { title, setting, situation, content_notes, ask, ways, customer, roles, facts = [] } = scenario;
  const { records = [], policy = [] } = scenario;
  const { limits: { tight: _, wide: __, ...limits } = {}, ...own } = roles?.[role] ?? {};
  const papers = [...records, ...policy];
  return [
    ...texts([title, setting, situation, content_notes, ask, ways, customer.name, customer.opening, own, limits]),
    ...facts.filter(({ known_to }) => known_to?.includes(role)).flatMap(({ text, say }) => texts([text, say])),
    ...papers.map(({ title: name }) => name),
    ...papers
      .filter(({ tell, known_to }) => tell === "freely" && (known_to?.includes(role) ?? true))
      .flatMap(({ text, table, talk, file }) => texts([text, table, talk, file && files.get(file)])),
  ];
}

function notices(role: string, { known_to, from }: Turn): boolean {
  return (known_to?.includes(role) ?? true) && from !== role;
}

function waits({ when, words, when_chose, when_customer }: Turn): boolean {
  return (when ?? words ?? when_chose ?? when_customer) !== undefined;
}

/**
 * What came onto a screen before it was brought up, a line each: `what was typed: the item: the sentence`. A code may show nothing but
 * one item, and only of its kind; `k` shows all that was not known.
 */
export function leaksIn(chunks: readonly Chunk[], secrets: readonly Secret[]): string[] {
  const seen = new Set<string>();
  const leaks: string[] = [];
  for (const { typed, shown } of chunks) {
    // What stands under an empty line does not go on what stands above it.
    const screen = shown
      .split(/\n\s*\n/)
      .map(squeezed)
      .join(" ");
    const by: By | undefined = typed === "" ? "enter" : (/^([dfcteqkap])\d+$/.exec(typed)?.[1] as By | undefined);
    const found = secrets.flatMap(({ item, sentences }) =>
      sentences.filter((one) => !seen.has(one) && screen.includes(one)).map((one) => ({ item, sentence: one })),
    );
    // What was brought up stands there with some of its pieces. The same sentence may stand in several places of a file.
    const brought = secrets.filter(
      (secret) => by !== undefined && secret.by.includes(by) && secret.pieces.some((piece) => screen.includes(piece)),
    );
    for (const one of found) {
      if (!brought.some((secret) => says(secret, one.sentence)))
        leaks.push(`${typed || "Enter"}: ${one.item}: ${one.sentence}`);
    }
    // One of them says all that is new.
    const isOne = brought.some((secret) => found.every((one) => says(secret, one.sentence)));
    if (by !== "k" && found.length > 0 && !isOne)
      leaks.push(`${typed || "Enter"}: ${found.map(({ item }) => item).join(" and ")}`);
    for (const { sentence } of found) seen.add(sentence);
  }
  return leaks;
}

/** Whether a sentence is among what something says: in a piece of it, or where one piece ends and another begins. */
function says({ pieces }: Secret, one: string): boolean {
  if (pieces.some((piece) => piece.includes(one)) || pieces.join("").includes(one)) return true;
  return Array.from(one, (_, at) => at).some(
    (at) =>
      pieces.some((piece) => piece.endsWith(one.slice(0, at))) &&
      pieces.some((piece) => piece.startsWith(one.slice(at))),
  );
}

/** The chunks of what a session by lines has put out: each begins with the line that was typed. */
export function chunksOf(stdout: string): Chunk[] {
  return `> \n${stdout}`
    .split(/^> ?/m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf("\n");
      return { typed: part.slice(0, Math.max(end, 0)).trim(), shown: part.slice(end) };
    })
    .map((chunk, index) => (index === 0 ? { ...chunk, typed: "(opening)" } : chunk));
}

/** The codes in a list for whoever leads. */
export function codesIn(side: string): string[] {
  return [...new Set([...side.matchAll(/^([dfcteqkap]\d+) /gm)].map(([, code = ""]) => code))];
}
