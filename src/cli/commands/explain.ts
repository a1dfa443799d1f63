import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import { explain, groupOf } from "../../messages/explain.ts";
import { say } from "../../messages/say.ts";
import { canBeAllowed } from "../../pack/allowances.ts";
import { codes, type Problem } from "../../pack/codes.ts";
import { nearest } from "../../pack/nearest.ts";
import { jsonText } from "../../report/json-text.ts";
import { visible } from "../../report/visible.ts";
import type { Piece } from "../../terminal/terminal.ts";
import type { Context } from "../context.ts";

/** All problems, in the order of their codes. */
const problems = (Object.keys(codes) as Problem[]).sort((one, other) => (codes[one].code < codes[other].code ? -1 : 1));

export interface ExplainOptions {
  /** Codes or names, as typed: `OFF120`, `120`, `cut-by-hash`; none means all of them. */
  readonly asked: readonly string[];
  readonly format: "text" | "json";
}

/** Says what findings mean, why they matter and what to do, or lists all that there are. Throws Failure. */
export async function explainFindings({ asked, format }: ExplainOptions, context: Context): Promise<ExitCode> {
  const found = asked.length > 0 ? asked.map(meant) : problems;
  if (format === "json") context.out(jsonText(found.map(entry)));
  else if (asked.length > 0) await context.show(...found.flatMap(pieces));
  else context.out(list());
  return exitCodes.fine;
}

function meant(asked: string): Problem {
  const digits = /^(?:off)?(\d{1,3})$/i.exec(asked)?.[1];
  const wanted = digits ? `OFF${digits.padStart(3, "0")}` : asked.toLowerCase();
  const found = problems.find((problem) => problem === wanted || codes[problem].code === wanted);
  if (found) return found;
  const near = nearest(wanted, [...problems, ...problems.map((problem) => codes[problem].code)]);
  const remedy = near ? say("cli.explain.unknown.near", { near }) : say("cli.explain.unknown.remedy");
  throw new Failure(exitCodes.usage, say("cli.explain.unknown", { asked }), remedy);
}

function entry(problem: Problem) {
  const { code, severity } = codes[problem];
  const title = say(`pack.${problem}.title`);
  return { code, name: problem, title, severity, adjustable: canBeAllowed(code), ...explain(problem) };
}

function list(): string {
  const groups = new Map<string, string[]>();
  for (const problem of problems) {
    const { code, severity } = codes[problem];
    const rows = groups.get(groupOf(code)) ?? [];
    groups.set(groupOf(code), rows);
    rows.push(say("cli.explain.row", { code, title: say(`pack.${problem}.title`), name: problem, severity }));
  }
  const parts = [...groups].map(([group, rows]) => [group, ...rows].join("\n"));
  return `${[...parts, say("cli.explain.list-end")].join("\n\n")}\n`;
}

function pieces(problem: Problem): Piece[] {
  const { code, title, severity, adjustable, why, wrong, right } = entry(problem);
  return [
    { kind: "title", text: `${code}  ${title}`, aside: say("cli.explain.aside", { severity, name: problem }) },
    { kind: "prose", text: why },
    ...example("cli.explain.wrong", wrong),
    ...example("cli.explain.right", right),
    ...(adjustable ? adjusting(code) : [{ kind: "prose", text: say("cli.explain.fixed") } as const]),
  ];
}

function adjusting(code: string): Piece[] {
  return [
    { kind: "record", title: say("cli.explain.allow"), text: say("cli.explain.allow.line", { code }) },
    { kind: "record", title: say("cli.explain.weigh"), text: say("cli.explain.weigh.lines", { code }) },
  ];
}

function example(title: "cli.explain.wrong" | "cli.explain.right", text: string | undefined): Piece[] {
  if (text === undefined) return [];
  return [{ kind: "record", title: say(title), text: text.split("\n").map(shown).join("\n") }];
}

/** A line with what the eye would miss made visible: tabs, other spaces, and spaces that stand alone. */
function shown(line: string): string {
  const spaces = line.replaceAll("\t", "→ ").replaceAll("\u00a0", "␣");
  return visible(spaces).replace(/^ +$/, (blank) => "·".repeat(blank.length));
}
