import type { Diagnostic } from "../pack/diagnostic.ts";
import { type Report, totals } from "./report.ts";
import { visible } from "./visible.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const;

/** GitHub shows ten annotations of a kind for a step and drops the others without a word. */
const most = 10;

/**
 * A report as commands in the log of a GitHub workflow, which make annotations of them. Where there are more than GitHub
 * shows, a last line, which is no command, says how many there are.
 */
export function github(report: Report): string {
  const room = { error: most, warning: most, info: most };
  const shown = report.findings.filter(({ severity }) => room[severity]-- > 0);
  const lines = shown.map((finding) => annotation(finding, report));
  if (shown.length < report.findings.length) lines.push(report.words.summary(totals(report)));
  return lines.map((line) => `${line}\n`).join("");
}

function annotation(finding: Diagnostic, { words }: Report): string {
  const { file, range, code, severity, message } = finding;
  const { start, end } = range;
  const title = `${code} ${words.rule(code).title}`;
  const lines = `title=${property(title)},file=${property(file)},line=${start.line},endLine=${end.line}`;
  // Columns on different lines are refused.
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : "";
  return `::${commands[severity]} ${lines}${columns}::${data(`${message}\n${words.remedy(finding)}`)}`;
}

/** Escapes as packages/core/src/command.ts of actions/toolkit does. */
function data(text: string): string {
  return visible(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
