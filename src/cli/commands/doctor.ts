import { type ExitCode, exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { jsonText } from "../../report/json-text.ts";
import type { Context } from "../context.ts";
import { checkEditor } from "../doctor/editor-check.ts";
import { type Finding, states } from "../doctor/finding.ts";
import { checkFolder } from "../doctor/folder-checks.ts";
import { checkProgram } from "../doctor/program-checks.ts";
import { checkSettings } from "../doctor/settings-checks.ts";
import { checkTerminal } from "../doctor/terminal-checks.ts";
import { fitted } from "../fitted.ts";

/**
 * Looks whether all that the program needs is there; changes nothing, and tells nothing of what is in the journal. Exit codes: 0 nothing
 * needs doing, 1 something does.
 */
export async function doctor({ format }: { format: "text" | "json" }, context: Context): Promise<ExitCode> {
  const looked = [
    ...(await checkProgram(context)),
    ...(await checkFolder(context)),
    ...checkSettings(context),
    ...checkTerminal(context),
    checkEditor(context),
  ];
  const findings = looked.map((finding) => withoutHome(finding, context.machine.home));
  const count = findings.filter(({ state }) => state === "mend").length;
  if (format === "json") context.out(jsonText(findings));
  else {
    const { columns } = context;
    const rows = findings.flatMap((finding) => lines(finding, columns));
    context.out(`${[...rows, "", fitted(say("settings.doctor.end", { count }), columns)].join("\n")}\n`);
  }
  return count > 0 ? exitCodes.findings : exitCodes.fine;
}

/** The home folder holds a person's name, and the report is made to be shown around. */
function withoutHome({ found, remedy, ...rest }: Finding, home: string): Finding {
  if (home.length < 2) return { ...rest, found, ...(remedy !== undefined && { remedy }) };
  // Within the quotation marks of a command, a shell knows the variable alone.
  return {
    ...rest,
    found: without(home, found, "~"),
    ...(remedy !== undefined && { remedy: without(home, remedy, "$HOME") }),
  };
}

/** A folder beside it, whose name only begins alike, stays as it is. */
function without(home: string, text: string, name: string): string {
  const [start = "", ...parts] = text.split(home);
  return start + parts.map((part) => (/^[\p{L}\p{N}_.-]/u.test(part) ? home : name) + part).join("");
}

function lines({ state, found, remedy }: Finding, columns: number | undefined): string[] {
  const marks = states.map((one) => say(`settings.doctor.state.${one}`).length);
  const wide = Math.max(...marks) + 2;
  const mark = say(`settings.doctor.state.${state}`).padEnd(wide);
  const under = " ".repeat(wide);
  return [fitted(found, columns, mark, under), ...(remedy === undefined ? [] : [fitted(remedy, columns, under)])];
}
