import { say } from "../../src/messages/say.ts";
import type { Candidate } from "../../src/schedule/candidate.ts";
import { squeezed } from "../everything/prompt.ts";
import { complaintsAbout } from "../everything/session.ts";
import type { Written } from "./book.ts";
import { type Run, read, type Said, type Year } from "./year.ts";
import { dateOf } from "./zones.ts";

/** What is best met again to stay for a quarter of a year: after 11 days, and after 91; each may come 22 days later. */
const returns = [
  [11, 33],
  [91, 113],
] as const;

/** What a person would find wrong with a year; nothing where all is well. */
export function complaintsOf(year: Year): string[] {
  const past: Run[] = [];
  return year.runs.flatMap((run) => {
    const wrong = [
      ...complaintsAbout(run.played, run.stage),
      ...aboutDue(run, past.at(-1), year),
      ...aboutOffer(run),
      ...aboutStart(run, past, year),
      ...aboutFollowUp(run, past, year),
      ...aboutOldWords(run),
      ...(run.open > 3 ? [`${run.open} next times are open`] : []),
    ];
    past.push(run);
    const when = `${dateOf(run.doing.day)}: offscript ${run.stage.argv.join(" ")}`;
    return wrong.map((what) => `${when}\n${what}\n${run.played.stdout}`);
  });
}

/** `due` tells of a handful, and a day to come on which something may come back: before it, nothing does. */
function aboutDue({ doing, due, told, unfinished }: Run, last: Run | undefined, { pauses }: Year): string[] {
  const wrong = due.length > 3 ? [`${due.length} are due`] : [];
  if (new Set(due).size < due.length) wrong.push(`One is due twice: ${due.join(", ")}`);
  const before = last?.told && dayTold(last.told);
  if (due.length > 0 && before !== undefined && before > dateOf(doing.day)) wrong.push(`Told for ${before}: ${due}`);
  if (unfinished > 3) wrong.push(`${unfinished} are unfinished`);
  if (!told) return wrong;
  const { day, text } = told;
  const later = dayTold(told);
  if (later !== undefined && later <= dateOf(day)) wrong.push(`On ${dateOf(day)} it tells of a day gone by: ${text}`);
  const isPaused = pauses.some(({ day: from }) => day >= from && day < from + 14);
  if (isPaused !== text.startsWith("Paused")) wrong.push(`On ${dateOf(day)} it says: ${text}`);
  const lines = text.match(/^\d{4}-\d{2}-\d{2} {2}.*$/gm) ?? [];
  if (lines.length > 3 || new Set(lines).size < lines.length) wrong.push(`It tells of too much: ${text}`);
  return wrong;
}

function dayTold({ text }: Said): string | undefined {
  return /\d{4}-\d{2}-\d{2}(?= on something may)/.exec(text)?.[0];
}

/** What is due is what is offered first, one after the other; and nothing else comes back. */
function aboutOffer({ did, due, named, unfinished, begins, follows, session }: Run): string[] {
  if (!session || begins !== "now") return [];
  const isChosen = named || did.offers.includes("l");
  if (isChosen) return follows ? ["What was chosen follows up"] : [];
  const passed = did.offers.filter((typed) => typed === "s").length - unfinished;
  const ended = did.offers.filter((typed) => typed === "e").length;
  const expected = due[passed + ended];
  if (unfinished > 0 && (passed < 0 || ended > 0)) return [];
  return expected === follows?.dilemma ? [] : [`Due were ${due.join(", ")}; begun was ${follows?.dilemma}`];
}

/** A start says of what comes back that it does. It asks about one "next time" a day, and in a pause about none. */
function aboutStart({ doing, did, due, named, unfinished, played }: Run, past: readonly Run[], { pauses }: Year) {
  const isPaused = pauses.some(({ day }) => doing.day >= day && doing.day < day + 14);
  const wrong = isPaused && did.said ? ["A “next time” is asked about in a pause"] : [];
  if (did.said && past.some((run) => run.did.said && run.doing.day === doing.day)) wrong.push("It asks twice a day");
  if (named || unfinished > 0 || did.offers.length === 0) return wrong;
  const screen = squeezed(played.stdout);
  const isSaid = [say("practice.offer.follow-up"), say("practice.why.follow-up")].some((text) => screen.includes(text));
  return isSaid === due.length > 0
    ? wrong
    : [...wrong, `${due.length} are due, and that something comes back: ${isSaid}`];
}

/** A follow-up is another situation with the dilemma, at its time, and follows all that the thread holds. */
function aboutFollowUp({ doing, session, follows, begins }: Run, past: readonly Run[], year: Year): string[] {
  if (!session || !follows || begins === "before") return [];
  const { dilemma, sessions } = follows;
  const wrong: string[] = [];
  const dilemmasOf = ({ situation }: Written) => candidateOf(year, situation)?.dilemmas ?? [];
  if (![session, ...sessions].every((one) => dilemmasOf(one).includes(dilemma))) wrong.push("A dilemma is not right");
  if (sessions.some(({ situation }) => situation === session.situation)) wrong.push("The same situation comes back");
  const [anchor, ...later] = sessions;
  if (!anchor) return [...wrong, "It follows nothing"];
  // It counts from the run in which the first was over.
  const days = doing.day - (past.findLast((run) => run.session?.id === anchor.id)?.doing.day ?? anchor.day);
  if (!returns.some(([from, until]) => days >= from && days <= until)) wrong.push(`It comes after ${days} days`);
  // One that was ended half-way is among them, and one that can be gone on with keeps others away.
  const made = past.filter(
    (run) =>
      run.begins === "now" &&
      run.follows?.dilemma === dilemma &&
      (run.session?.day ?? 0) >= anchor.day &&
      run.session?.id !== anchor.id,
  );
  const expected = new Set(made.map((run) => run.session?.id));
  if (later.length !== expected.size || !later.every(({ id }) => expected.has(id))) {
    wrong.push(`It follows ${later.map(({ title }) => title)}, and ${made.map((run) => run.session?.title)} were made`);
  }
  if (year.pauses.some(({ day }) => doing.day >= day && doing.day < day + 14)) wrong.push("It comes in the pause");
  const begun = past.flatMap((run) => (run.session && run.begins === "now" ? [run.session] : []));
  const lately = begun.find((one) => dilemmasOf(one).includes(dilemma) && doing.day - one.day < 2);
  if (lately) wrong.push(`Its dilemma came up on ${lately.date}`);
  return wrong;
}

/** The old words are those that were written, all of them, in order; and they come after the new answer. */
function aboutOldWords({ session, follows, played, state }: Run): string[] {
  if (!session || !follows) return [];
  const screen = asRead(played.stdout);
  const old = follows.sessions.flatMap(({ answers, nextTime }) => [...answers, ...(nextTime ? [nextTime] : [])]);
  const places = old.map((text) => screen.indexOf(asRead(text)));
  const [answer = session.half] = session.answers;
  const answered = answer === undefined || session.answers.length === 0 ? -1 : screen.indexOf(asRead(answer));
  if (places.some((place) => place >= 0 && (answered < 0 || place < answered))) {
    return ["Old words stand before the new answer"];
  }
  const [first] = follows.sessions;
  if (!first) return [];
  const heading = asRead(say("records.then", { date: first.date, title: first.title }));
  const from = screen.indexOf(heading);
  if (from < 0)
    return state === "finished" && !screen.includes(say("practice.offer.let-go.done")) ? ["No old words"] : [];
  // A session that is gone on with asks only what is left to ask.
  const [about = ""] = say("practice.back.dilemma", { between: "\n", and: "\n" }).split("\n");
  const ends = [say("practice.follow-up.in-common"), say("practice.follow-up.for-real"), about]
    .map((text) => screen.indexOf(asRead(text), from))
    .filter((place) => place >= 0);
  const shown = screen.slice(from, Math.min(...ends, screen.length));
  const numbers = (text: string) => text.match(/#\d+/g) ?? [];
  const expected = numbers(old.join(" "));
  if (numbers(shown).join() !== expected.join()) return [`Old words: ${numbers(shown)}, written ${expected}`];
  const lost = old.filter((text) => !shown.includes(asRead(text)));
  return lost.map((text) => `Not shown as it was written: ${text}`);
}

/** Text without the sign before each line of one's own words. */
function asRead(text: string): string {
  return squeezed(text).replaceAll(/(^| )> /g, "$1");
}

/** The situation with an id. */
export function candidateOf({ shelf }: Year, id: string): Candidate | undefined {
  return shelf.library.candidates.find((one) => one.id === id || one.formerly.includes(id));
}

/** The sessions in which there was more to type than is promised: five things, two in the short form. */
export function longSessions({ home }: Year): string[] {
  const most = { short: 2, default: 5, long: Number.POSITIVE_INFINITY };
  const typed = new Set(["answered", "closed", "reflected", "noted", "intended"]);
  return read(home, (journal) =>
    journal.sessions().flatMap(({ id, title }) => {
      const { form } = JSON.parse(journal.situation(id)) as { form: keyof typeof most };
      const count = journal.entries(id).filter(({ kind }) => typed.has(kind)).length;
      return count > most[form] ? [`${title}: ${count} things to type in the form ${form}`] : [];
    }),
  );
}

/** The lines that were written and stand nowhere in the journal. */
export function lostWords({ home, person }: Year): string[] {
  const kept = read(home, (journal) => {
    const ids = [...journal.sessions(), ...journal.notes()].map(({ id }) => id);
    const texts = ids.flatMap((id) => [
      ...journal.entries(id).map(({ body }) => String(body["text"] ?? "")),
      ...journal.drafts(id).map(({ text }) => text),
    ]);
    return new Set(texts.flatMap((text) => text.split("\n")));
  });
  return person.written.filter((line) => !kept.has(line));
}
