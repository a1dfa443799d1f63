// What a journal of ten years costs, against an empty one and against the bare database, pair by pair in one run:
// npm run bench:journal [pairs] [sessions]
import { cpSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Connection from "libsql";
import { rare } from "./made-records.js";
import { journalWith, loadJournal } from "./make-journal.js";
import { inPairs, median, ratio, timed } from "./measure.js";
import { untilShown } from "./screen.js";

const pairs = Number(process.argv[2] ?? 21);
const sessions = Number(process.argv[3] ?? 100_000);
const bin = fileURLToPath(new URL("../../bin/offscript.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "offscript-bench-"));
const { openJournal, matchFor } = await loadJournal();

const milliseconds = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const environment = (home) => ({ ...process.env, OFFSCRIPT_HOME: home });

/** A copy of a journal, since measuring writes to it. Its open "next times" were spoken of today: none is asked about before the offer. */
function copyOf(made, name) {
  const home = join(folder, name);
  cpSync(made, home, { recursive: true });
  const journal = openJournal(home);
  const at = Date.now();
  for (const { id } of journal.sessions({ labels: [{ kind: "next-time", value: "open" }] })) {
    journal.append(id, { kind: "intention_settled", version: 1, at, offset: 0, body: { outcome: "still_true" } });
  }
  journal.close();
  return home;
}

function print(name, rows, aim, of = ({ wall }) => wall) {
  const [ours, theirs] = [0, 1].map((side) => milliseconds(median(rows.map((row) => of(row[side])))));
  console.log(`  ${name}: ${ratio(rows, of)}; ${ours} against ${theirs}${aim ? `; aim ${aim}` : ""}`);
}

/** The offer, with each of two journals in turn. */
async function offers(name, one, other, aim) {
  const shown = (home) => untilShown([bin], "Enter to begin", environment(home));
  for (const home of [one, other]) await shown(home);
  const rows = [];
  for (let pair = 0; pair < pairs; pair++) {
    const first = await shown(pair % 2 === 0 ? one : other);
    const second = await shown(pair % 2 === 0 ? other : one);
    rows.push(pair % 2 === 0 ? [first, second] : [second, first]);
  }
  print(name, rows, aim);
  const [much, little] = [0, 1].map((side) => median(rows.map((row) => row[side].memory)).toFixed(0));
  console.log(`    its memory: ${ratio(rows, ({ memory }) => memory)}; ${much} MB against ${little}`);
}

function commands(large, empty) {
  const run = (args, home) => () => timed([process.execPath, bin, ...args], { env: environment(home) });
  for (const args of [["due"], ["journal", "list"], ["journal", "search", rare], ["journal", "search", "the"]]) {
    const rows = inPairs(pairs, run(args, large), run(args, empty));
    print(`offscript ${args.join(" ")}`, rows);
    console.log(`    by the processor's time: ${ratio(rows, ({ cpu }) => cpu)}`);
  }
}

function clocked(work) {
  const start = performance.now();
  work();
  return { wall: performance.now() - start };
}

/** The same question as the store puts, put by hand, and as the manual of the index recommends to put it. */
const bareQuestions = {
  bare: "SELECT rowid, bm25(search) AS fit FROM search WHERE search MATCH ? ORDER BY fit, rowid DESC LIMIT 20",
  "by its column “rank”": "SELECT rowid, rank FROM search WHERE search MATCH ? ORDER BY rank LIMIT 20",
};

function searches(journal, home) {
  const bare = new Connection(join(home, "journal.db"), { readonly: true });
  const count = bare.prepare("SELECT count(*) AS count FROM search WHERE search MATCH ?");
  for (const [name, words] of [
    ["a common word", "the"],
    ["a less common word", "parcel"],
    ["a rare word", rare],
    ["a beginning", "ver"],
    ["two words", "the customer"],
  ]) {
    const match = matchFor(words);
    const { count: found } = count.all([match])[0];
    const times = found > 1000 ? pairs : pairs * 10;
    for (const [how, question] of Object.entries(bareQuestions)) {
      const query = bare.prepare(question);
      const ours = () => clocked(() => journal.search(words, 20));
      const theirs = () => clocked(() => query.all([match]));
      print(`${name}, in ${found} entries, ${how}`, inPairs(times, ours, theirs), "1.5");
    }
  }
  bare.close();
}

const situationOf = (journal) => journal.situation(journal.sessions({ limit: 1 })[0].id);
const answer = "I would ask what was promised, and say what happens next, before anybody promises more.";

/** Practises sessions of ten entries; what each beginning and each entry took. */
function* practised(journal, situation, count) {
  for (let number = 0; number < count; number++) {
    const beganAt = Date.now();
    const id = `01ffffff-${String(number).padStart(4, "0")}-7000-8000-000000000000`;
    const line = { id, beganAt, beganOffset: 0, seed: number, drawn: "", role: "adviser", title: "A title" };
    const pack = { pack: "first-week", packVersion: "1.0.0", packDigest: "0", scenario: "a-scenario" };
    const labels = ["one", "two", "three"].map((value) => ({ kind: "standard", value }));
    yield [
      "begin",
      clocked(() =>
        journal.begin({ ...line, ...pack, situation: `${situation.slice(0, -1)},"copy":${number}}`, labels }),
      ),
    ];
    for (let at = 1; at <= 10; at++) {
      const shown = [{ kind: "own", text: answer }];
      const entry = { kind: "answered", version: 1, at: Date.now(), offset: 0, body: { text: answer, shown } };
      const rest = at === 10 ? { ends: "ends", labels: [{ kind: "next-time", value: "closed" }] } : {};
      yield ["append", clocked(() => journal.append(id, { ...entry, ...rest }))];
    }
  }
}

function writing(large, empty) {
  const situation = situationOf(large);
  const rows = { begin: [], append: [] };
  const both = [large, empty].map((journal) => practised(journal, situation, pairs * 10));
  for (let pair = 0; ; pair++) {
    const [first, second] = pair % 2 === 0 ? [0, 1] : [1, 0];
    const took = [];
    for (const side of [first, second]) took[side] = both[side].next().value;
    if (!took[0]) break;
    rows[took[0][0]].push(took.map(([, one]) => one));
  }
  for (const [kind, all] of Object.entries(rows)) {
    print(`${kind}, ${all.length} times`, all);
    const [much, little] = [0, 1].map((side) => {
      const walls = all.map((row) => row[side].wall).toSorted((one, two) => one - two);
      return [0.9, 0.99, 1].map((share) => walls[Math.ceil(walls.length * share) - 1].toFixed(1)).join(", ");
    });
    console.log(`    9 in 10, 99 in 100 and all within: ${much} ms against ${little}`);
  }
}

function looking(large, small) {
  const label = (kind, value) => ({ labels: [{ kind, value }] });
  for (const [name, look] of Object.entries({
    "what was met": (journal) => journal.met(),
    "the latest ten": (journal) => journal.latest(10),
    "how many there are": (journal) => journal.count(),
    "the unfinished ones": (journal) => journal.sessions({ state: "unfinished" }),
    "the newest 20": (journal) => journal.sessions({ limit: 20 }),
    "20 of a role": (journal) => journal.sessions({ role: "supervisor", limit: 20 }),
    "20 of a scenario": (journal) => journal.sessions({ pack: "first-week", scenario: "eleven-seconds", limit: 20 }),
    "two of a scenario that was never met": (journal) => journal.sessions({ scenario: "never-met", limit: 2 }),
    "20 with a label": (journal) => journal.sessions({ ...label("dilemma", "promise-and-rule"), limit: 20 }),
    "the open “next times”": (journal) => journal.sessions(label("next-time", "open")),
    "20 field notes": (journal) => journal.notes({ limit: 20 }),
    "by the end of an id": (journal) => journal.idsLike("0123abcd"),
  })) {
    const rows = inPairs(
      pairs * 5,
      () => clocked(() => look(large)),
      () => clocked(() => look(small)),
    );
    print(name, rows);
  }
}

try {
  const large = copyOf(await journalWith(sessions), "large");
  const small = copyOf(await journalWith(100), "small");
  const checked = copyOf(await journalWith(390), "checked");
  const empty = join(folder, "empty");
  openJournal(empty).close();
  const [{ model = "unknown" } = {}] = cpus();
  console.log(
    `Node ${process.version}, ${availableParallelism()} processors (${model}), load ${loadavg()[0].toFixed(1)}, ${pairs} pairs`,
  );
  const size = statSync(join(large, "journal.db")).size / 1_000_000;
  console.log(`A journal of ${sessions} sessions, ${size.toFixed(0)} MB; ratios: the middle one (least to most)`);
  console.log("Against an empty journal:");
  await offers("the offer, on the screen", large, empty, "1.2");
  await offers("the offer, with the largest journal that is checked as a whole at each start", checked, empty, "1.2");
  commands(large, empty);
  const [journal, other, few] = [large, empty, small].map(openJournal);
  writing(journal, other);
  console.log("Searching, against the same question put to the bare database:");
  searches(journal, large);
  console.log("Looking up, against a journal of 100 sessions:");
  looking(journal, few);
  for (const one of [journal, other, few]) one.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
