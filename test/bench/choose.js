// How long choosing takes with 10,000 situations and 5,000 past sessions, against sorting the same 10,000 by title in the
// same run: npm run bench:choose [pairs]
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { inPairs, median, ratio } from "./measure.js";

const pairs = Number(process.argv[2] ?? 21);
const bundle = await rolldown({ input: fileURLToPath(new URL("../../src/schedule/next.ts", import.meta.url)) });
const { output } = await bundle.generate({ format: "esm" });
const { nextOffers } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);

const day = 86_400_000;
const pick = (list, number) => list[number % list.length];
const numbered = (name, count, from) => Array.from({ length: count }, (_, index) => `${name}-${from + index * 7}`);
const channels = ["phone", "chat", "email", "letter", "form", "counter", "social", "visit", "video"];

/** Numbers that look like chance and are the same in each run. */
const mixed = (number) => Math.imul(number + 1, 2_654_435_761) >>> 8;

/** The same as it comes from the index, a JSON file. */
const fromFile = (data) => JSON.parse(JSON.stringify(data));

const situations = Array.from({ length: 10_000 }, (_, index) => ({
  id: `pack-${index % 40}/situation-${index}`,
  title: `Situation ${mixed(index)}`,
  formerly: index % 10 === 0 ? [`pack-${index % 40}/old-${index}`] : [],
  field: `field-${mixed(index) % 60}`,
  channel: pick(channels, mixed(index * 3)),
  heat: pick(["calm", "warm", "hot"], mixed(index * 5)),
  minutes: 3 + (mixed(index) % 20),
  dilemmas: numbered("dilemma", 1 + (index % 2), mixed(index) % 40),
  standards: numbered("standard", 1 + (index % 4), mixed(index * 7) % 80),
  roles: pick([["adviser"], ["adviser", "supervisor", "customer"], ["adviser", "customer"]], index),
  variations: pick([1, 4, 144], mixed(index * 11)),
}));
const candidates = fromFile(situations);

const sessions = Array.from({ length: 5000 }, (_, index) => {
  const { id, roles } = situations[mixed(index) % 4000];
  const beganAt = index * day;
  return { session: `${index}`, id, role: roles[0], drawn: `${mixed(index) % 3}`, beganAt, endedAt: beganAt + 600_000 };
});
const met = new Map();
for (const { id, role, drawn, endedAt } of sessions) {
  const key = `${id} ${role} ${drawn}`;
  met.set(key, { id, role, drawn, times: (met.get(key)?.times ?? 0) + 1, latest: endedAt });
}
const recent = sessions.slice(-10).reverse();
const past = fromFile({ sessions: sessions.length, met: [...met.values()], recent, unfinished: [] });

const due = candidates.slice(0, 3).map(({ id, dilemmas }) => ({ dilemma: dilemmas[0], after: [id], role: "adviser" }));
const wish = { minutes: 15, due };

function timed(action) {
  const start = performance.now();
  action();
  return { wall: performance.now() - start };
}

const choose = () => timed(() => nextOffers(candidates, past, wish));
const sort = () => timed(() => candidates.toSorted((one, other) => (one.title < other.title ? -1 : 1)));

const first = choose().wall.toFixed(1);
const measured = inPairs(pairs, choose, sort);
const [ours, plain] = [0, 1].map((at) => median(measured.map((pair) => pair[at].wall)).toFixed(1));
console.log(`${pairs} pairs, Node ${process.version}`);
console.log(`10,000 situations, 5,000 sessions: ${first} ms the first time, as the program does it; aim 50`);
console.log(`then ${ours} ms against ${plain} for a plain sort: ${ratio(measured, ({ wall }) => wall)} ×`);
