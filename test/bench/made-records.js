import { chanceFrom, proseFrom } from "./prose.js";
import { textsFrom } from "./tongues.js";

const day = 86_400_000;
const years = 10;
const digest = "0".repeat(64);
const offset = 60;

/** After how many days a dilemma of these journals comes back, and how long a follow-up waits: those of the usual horizon. */
const returns = [12, 91];
const wait = 24;

/** Words that only few of the entries hold. */
export const rare = "quetzal";
const rareEach = 15_000;

/** The situations that are met: those of the shipped packs, and as many of a pack that is gone as make sixty in all. */
function situationsOf(packs, write, chance) {
  const { below, pick } = chance;
  const shipped = packs.flatMap(({ id: pack, translationOf = pack, scenarios }) =>
    scenarios.map((one) => ({
      ...one,
      pack,
      scenario: one.id,
      dilemmas: one.dilemmas.map(({ id, theme }) => theme ?? `${translationOf}/${id}`),
      standards: one.practises.map(({ id }) => id),
      roles: one.roles.map(({ id }) => id),
    })),
  );
  const dilemmas = [...new Set(shipped.flatMap((one) => one.dilemmas))];
  const standards = [...new Set(shipped.flatMap((one) => one.standards))];
  const gone = Array.from({ length: 60 - shipped.length }, (_, index) => ({
    pack: "gone",
    scenario: `case-${index}`,
    title: `The ${write.phrase()}`,
    dilemmas: index % 2 === 0 ? [pick(dilemmas)] : [pick(dilemmas), `gone/pull-${index % 6}`],
    standards: [pick(standards), `own-${index % 9}`],
    roles: ["adviser", "supervisor", "customer"],
  }));
  return [...shipped, ...gone].map((one) => ({ ...one, drawings: 8 + below(9), parts: new Map() }));
}

/** A situation as JSON text, about as long as the shipped ones, in three parts: the seed and what was drawn stand in between. */
function situationParts({ pack, scenario, title, dilemmas, standards }, role, write) {
  const sentences = (count) => Array.from({ length: count }, write.sentence).join(" ");
  const list = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  const before = { name: pack, title: "A pack", version: "1.0.0", digest };
  const head = { format: "offscript/situation@1", pack: before, language: "en", scenario, title, minutes: 8 };
  const rest = {
    contentNotes: [],
    form: "default",
    role: { id: role, label: role },
    stands: "with-customer",
    speakers: { adviser: "Adviser", customer: write.name() },
    setting: { organisation: write.name(), channel: "phone" },
    situation: sentences(3),
    brief: sentences(2),
    ask: write.question(),
    askAgain: write.question(),
    ways: {},
    customer: { name: write.name(), mood: write.phrase(), opening: sentences(3), reactions: { softens: sentences(2) } },
    facts: list(4, (index) => ({ id: `fact-${index}`, say: write.speech(), words: write.phrase() })),
    written: [],
    limits: { yours: list(2, write.deed), ask_first: [write.deed()] },
    ...{ level: "usual", beside: [], placed: [], pressures: { said: write.sentence() } },
    turns: list(6, (index) => ({ id: `turn-${index}`, say: sentences(2), ask: write.question() })),
    reactions: [],
    endings: list(2, (index) => ({ id: `ending-${index}`, how: "part_settled", happens: sentences(2) })),
    debrief: list(4, () => ({ kind: "system", ask: write.question() })),
    spare: list(12, () => ({ kind: "system", ask: write.question() })),
    perspectives: list(3, () => ({ from: write.name(), would: write.deed(), weighed: write.clause() })),
    standards: standards.map((id) => ({ id, text: write.sentence(), practised: "here" })),
    withoutCounterpart: [],
    dilemmas: dilemmas.map((one) => ({ id: one.split("/").at(-1), theme: one, between: "one", and: "other" })),
  };
  const shown = [
    { kind: "opening", title, setting: rest.setting, notes: [] },
    { kind: "brief", role, text: rest.brief },
    { kind: "happens", text: rest.situation },
    { kind: "speech", who: rest.customer.name, text: rest.customer.opening },
  ];
  return {
    head: JSON.stringify(head).slice(0, -1),
    rest: JSON.stringify(rest).slice(1),
    shown,
    questions: list(4, write.question),
    turn: [{ kind: "speech", who: rest.customer.name, text: sentences(2) }],
  };
}

/** An id as the program gives it: the time first. */
function idAt(at, { below }) {
  const time = at.toString(16).padStart(12, "0");
  const hex = (count) =>
    below(16 ** count)
      .toString(16)
      .padStart(count, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
}

/** What happened in a session, as its events are kept: ten entries or so. */
function entriesOf({ shown, questions, turn }, text, { odds }, begins, is) {
  const own = (kind, step, question, words = text()) => {
    const passage = { kind: "own", question, text: words };
    return [kind, { step, question, text: words, shown: [passage] }];
  };
  const [first, second, third, fourth] = questions;
  const happened = [
    ["began", { shown }],
    own("answered", "opening", first),
    ["predicted", { step: "opening:predict", reaction: "softens", shown: turn }],
    own("answered", "turn-3", second),
    ["predicted", { step: "turn-3:predict", reaction: "hardens", shown: turn }],
    ["ended", { step: "ending", ending: "ending-0", shown: turn }],
    own("reflected", "reflect:after:system", third),
    own("reflected", "reflect:after:standard", fourth),
    ...(is.placed ? [["limit_placed", { step: "limit", action: first, place: is.placed, shown: [] }]] : []),
    ...(is.obstacle
      ? [
          ["hindered", { shown: [] }],
          ["obstacle_named", { step: "obstacle", obstacle: "time", shown: [] }],
          ["obstacle_told", { step: "obstacle:told", text: text(), shown: [] }],
          ["obstacle_placed", { step: "obstacle:placed", place: "work", shown: [] }],
        ]
      : []),
    ["intended", { step: "next-time", text: is.rare ? `${text()} ${rare}` : text(), shown: [] }],
    ...(is.settled ? [["intention_settled", { outcome: odds(2) ? "done" : "dropped" }]] : []),
  ];
  return happened.map(([kind, body], index) => {
    return { sequence: index + 1, kind, version: 1, at: begins + index * 45_000 + 1, offset, body };
  });
}

/**
 * The records of a journal, oldest first, up to a moment in UTC milliseconds: sessions of ten years, and a field note for each fifty.
 * The same for the same packs, as the index of the shipped ones has them, number and moment.
 */
export function* madeRecords(packs, count, end) {
  const chance = chanceFrom(count);
  const { below, pick, odds } = chance;
  const write = proseFrom(chance);
  const text = textsFrom(chance);
  const situations = situationsOf(packs, write, chance);
  const threads = new Map();
  const apart = (years * 365 * day) / count;

  for (let index = 0; index < count; index++) {
    const met = pick(situations);
    const role = pick(met.roles);
    const drawing = below(met.drawings);
    const beganAt = Math.floor(end - (count - index) * apart + below(1 + Math.floor(apart / 2)));
    const id = idAt(beganAt, chance);
    const parts = met.parts.get(role) ?? situationParts(met, role, write);
    met.parts.set(role, parts);
    const seed = below(2 ** 31);
    const drawn = { name: `${drawing % 4}`, choice: `${drawing >> 2}` };
    const situation = `${parts.head},"seed":${seed},"drawn":${JSON.stringify(drawn)},${parts.rest}`;
    const is = {
      placed: odds(3) ? (odds(3) ? "nobody_has_said" : "yours") : undefined,
      obstacle: odds(5),
      rare: index % rareEach === 7,
      settled: index < count - 3,
    };
    const entries = entriesOf(parts, text, chance, beganAt, is);
    const identity = `${met.pack.replace("-de", "")}/${met.scenario}`;
    const labels = [
      ...met.standards.map((value) => ({ kind: "standard", value })),
      ...met.dilemmas.map((value) => ({ kind: "dilemma", value })),
      ...met.dilemmas.flatMap((dilemma) => threadLabels(threads, dilemma, { id, beganAt })),
      { kind: "next-time", value: is.settled ? "closed" : "open" },
      ...(is.placed ? [{ kind: "placed", value: identity }] : []),
      ...(is.placed === "nobody_has_said" ? [{ kind: "question", value: "nobody-has-said" }] : []),
      ...(is.obstacle ? [{ kind: "obstacle", value: "work" }] : []),
      ...(odds(12) ? [{ kind: "valued", value: "asked" }] : []),
    ];
    const line = {
      ...{ kind: "session", id, beganAt, beganOffset: offset, endedAt: entries.at(-1).at },
      ...{ pack: met.pack, packVersion: "1.0.0", packDigest: digest, scenario: met.scenario, title: met.title },
      ...{ role, seed, drawn: JSON.stringify(Object.entries(drawn).toSorted()), situation },
    };
    yield { line, labels, entries, drafts: [] };
    if (index % 50 === 0) yield noteAbout(id, beganAt + 3_600_000, text(), chance);
  }
}

/** As which part of a thread a session is found: its beginning, one of its two follow-ups, or none. */
function threadLabels(threads, dilemma, { id, beganAt }) {
  const thread = threads.get(dilemma);
  const days = thread ? (beganAt - thread.beganAt) / day : Number.POSITIVE_INFINITY;
  if (days > returns[1] + wait) {
    threads.set(dilemma, { beganAt, sessions: [id] });
    return [{ kind: "thread", value: dilemma }];
  }
  if (days < (returns[thread.sessions.length - 1] ?? Number.POSITIVE_INFINITY)) return [];
  const follows = thread.sessions.map((value) => ({ kind: "follows", value }));
  thread.sessions.push(id);
  return [{ kind: "follow-up", value: dilemma }, ...follows];
}

function noteAbout(session, at, text, chance) {
  const entry = { sequence: 1, kind: "noted", version: 1, at, offset, body: { text } };
  const line = { kind: "note", id: idAt(at, chance), beganAt: at, beganOffset: offset, endedAt: at, about: session };
  return { line, labels: [], entries: [entry], drafts: [] };
}
