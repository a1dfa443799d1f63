import type { Diagnostic } from "../pack/diagnostic.ts";
import { inert } from "./inert.ts";
import { type Report, totals } from "./report.ts";
import { visible } from "./visible.ts";

/** How many characters fit into a comment on GitHub (65,536), with some to spare. */
const room = 60_000;

/**
 * A summary for a comment or for the page of a job. All that comes from outside stands between backticks, where no link, no
 * picture, no HTML and no `@name` has a meaning. It ends in `…` where not everything has room.
 */
export function markdown(report: Report): string {
  let shown = `**${report.words.summary(totals(report))}**\n`;
  for (const finding of report.findings) {
    const next = `\n${item(finding, report)}\n`;
    if (shown.length + next.length > room) return inert(`${shown}\n…\n`);
    shown += next;
  }
  return inert(shown);
}

function item(finding: Diagnostic, { words }: Report): string {
  const lines = [words.head(finding), finding.message];
  if (finding.related) lines.push(words.related(finding.related, finding));
  lines.push(words.remedy(finding));
  return `- ${lines.map(code).join("\\\n  ")}`;
}

/** Text between more backticks than it has in a row; of the blanks beside them one is left out when it is read. */
function code(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  return `${fence} ${visible(text)} ${fence}`;
}
