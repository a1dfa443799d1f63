import stringWidth from "string-width";
import type { Entry, SessionLine } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/sqlite-journal.ts";
import { say } from "../../src/messages/say.ts";
import { isLater } from "../../src/session/later.ts";
import { createPlayer, type Player } from "./player.ts";
import { squeezed } from "./prompt.ts";
import type { Part } from "./shipped.ts";
import { type Played, play } from "./stage.ts";
import type { Stage } from "./world-of.ts";

/** How a part is played. */
export interface Way extends Pick<Stage, "by" | "columns"> {
  readonly level: Part["levels"][number];
  readonly form: "short" | "default" | "long";
  readonly seed: number;
  readonly commands: "none" | "mixed";
}

/** A session that was played to its end, perhaps in several runs. */
export interface Session {
  readonly name: string;
  readonly way: Way;
  readonly runs: readonly Played[];
  readonly written: readonly string[];
  readonly given: readonly string[];
  readonly commands: readonly string[];
  /** What is wrong with it, with the transcript; nothing where all is well. */
  readonly complaints: readonly string[];
}

/** Practises a part from its beginning to its end: where the session is left on the way, it is gone on with. */
export async function practise(part: Part, way: Way, home: string): Promise<Session> {
  const { level, form, seed, by, columns, commands } = way;
  const plain = by === "rich" ? [] : ["--plain"];
  const limits = level === "usual" ? [] : ["--limits", level];
  const length = form === "default" ? [] : [`--${form}`];
  const argv = ["practice", part.scenario, "--as", part.role, "--seed", String(seed), ...limits, ...length, ...plain];
  const name = `${part.language}: offscript ${argv.join(" ")} (${by}, ${columns} columns, commands ${commands})`;
  const player = createPlayer({ seed: seed * 8 + columns + form.length, listed: part.listed, commands });
  const stage = { by, columns, language: part.language, home };
  const runs = [await play({ ...stage, argv }, player.type)];
  while (wasLeft(runs) && runs.length < 12)
    runs.push(await play({ ...stage, argv: ["practice", ...plain] }, player.type));
  const { written, given, commands: typed } = player;
  const complaints = runs.flatMap((run) => complaintsAbout(run, way).map((what) => `${name}\n${what}\n${run.stdout}`));
  if (runs.length === 1 && commands === "none")
    complaints.push(...tooMuch(player, way).map((what) => `${name}\n${what}`));
  if (!says(runs.at(-1), "practice.done")) {
    complaints.push(`${name}\nIt does not say that it has ended\n${runs.at(-1)?.stdout}`);
  }
  if (by === "rich" && commands === "none") {
    const unseen = written.filter(
      (words) => !runs.some(({ screen }) => solid(screen?.rows().join("") ?? "").includes(solid(words))),
    );
    complaints.push(...unseen.map((words) => `${name}\nNot left on the screen: ${words}`));
  }
  for (const run of runs) run.screen?.dispose();
  return { name, way, runs, written, given, commands: typed, complaints };
}

function wasLeft(runs: readonly Played[]): boolean {
  return says(runs.at(-1), "practice.left");
}

/** Text as rows of any width have it. */
function solid(text: string): string {
  return text.normalize("NFC").replace(/\s/g, "");
}

/** Whether a run says a text. */
function says(run: Played | undefined, key: "practice.left" | "practice.done"): boolean {
  return run !== undefined && squeezed(run.stdout).includes(say(key));
}

/** Product.md, promise 7: five things to type at the most; in the short form an answer and a reflection. */
function tooMuch({ given }: Player, { form }: Way): string[] {
  const most = { short: 2, default: 5, long: 40 }[form];
  return given.length > most ? [`${given.length} things to type in the form ${form}`] : [];
}

/** What is wrong with what a run has put out, by a pipe or on a terminal of so many columns. */
export function complaintsAbout(run: Played, { by, columns }: Pick<Stage, "by" | "columns">): string[] {
  const wrong: string[] = [];
  if (run.code !== 0) wrong.push(`Exit code ${run.code}`);
  if (run.stderr !== "") wrong.push(`On stderr: ${run.stderr}`);
  const unfilled = /<[a-z][a-z0-9-]*>|\{\w+[,}]|\bundefined\b|\[object /.exec(run.stdout);
  if (unfilled) wrong.push(`Not filled in: ${unfilled[0]}`);
  if (by === "rich") return [...wrong, ...onScreen(run)];
  const code = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.exec(run.stdout);
  if (code) wrong.push(`A code in plain output: ${JSON.stringify(code[0])}`);
  // What is being written stands as it is typed: the terminal breaks it.
  const wide = run.stdout.split("\n").filter((line) => !line.startsWith("> ") && stringWidth(line) > columns);
  return [...wrong, ...wide.map((line) => `Wider than ${columns} columns: ${line}`)];
}

function onScreen({ screen, stdout }: Played): string[] {
  if (!screen) return ["It has no screen"];
  const wrong = screen.broken().map((rows) => `A row did not fit: ${rows}`);
  if (screen.marksPastes() || stdout.lastIndexOf("\u001b[?25h") < stdout.lastIndexOf("\u001b[?25l")) {
    wrong.push("The terminal is not as it was");
  }
  return wrong;
}

/** What is wrong with how the journal of a home has kept the sessions, which were played one after the other. */
export function complaintsAboutJournal(home: string, sessions: readonly Session[]): string[] {
  const journal = openJournal(home);
  try {
    const lines = [...journal.sessions()].reverse();
    if (lines.length !== sessions.length) return [`${lines.length} sessions in the journal, of ${sessions.length}`];
    // What is said of a "next time" at a start stands with the older session in which it was made, or in a field note.
    const beside = [
      ...lines.flatMap(({ id }) => journal.entries(id).filter(({ kind }) => kind === "intention_reworded")),
      ...journal.notes().flatMap(({ id }) => journal.entries(id)),
    ].flatMap(ownWords);
    return sessions.flatMap((session, index) => {
      const line = lines[index] as SessionLine;
      const entries = journal.entries(line.id);
      const texts = entries.filter(({ kind }) => !isLater(kind)).flatMap(ownWords);
      const drafts = journal.drafts(line.id).map(({ text }) => text);
      const kept = new Set([...entries.flatMap(ownWords), ...beside, ...drafts].flatMap((text) => text.split("\n")));
      const lost = session.written.filter((words) => !kept.has(words) && !within(words, kept));
      const wrong = lost.map((words) => `Not in the journal: ${words}`);
      if (line.endedAt === undefined) wrong.push("Unfinished in the journal");
      const plainly = session.way.commands === "none";
      if (plainly && JSON.stringify(texts) !== JSON.stringify(session.given)) {
        wrong.push(`In the journal ${JSON.stringify(texts)}, typed ${JSON.stringify(session.given)}`);
      }
      if (plainly && drafts.length > 0) wrong.push(`Drafts are left: ${JSON.stringify(drafts)}`);
      return wrong.map((what) => `${session.name}\n${what}`);
    });
  } finally {
    journal.close();
  }
}

/** Whether words stand within a line: one line has no line breaks, so what is written on is written behind. */
function within(words: string, kept: ReadonlySet<string>): boolean {
  return [...kept].some((line) => line.includes(words));
}

/** What a person wrote in an entry. */
function ownWords({ kind, body }: Entry): string[] {
  return kind !== "asked" && typeof body["text"] === "string" ? [body["text"]] : [];
}

/** How often each kind of prompt was met. */
export function promptsMet(sessions: readonly Session[]): Record<string, number> {
  return counted(sessions.flatMap(({ runs }) => runs.flatMap(({ prompts }) => prompts.map(({ kind }) => kind))));
}

/** How often each command was typed. */
export function commandsTyped(sessions: readonly Session[]): Record<string, number> {
  return counted(sessions.flatMap(({ commands }) => commands.map((command) => command.split(" ")[0] ?? "")));
}

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
