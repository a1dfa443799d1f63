import { extname } from "node:path";
import type { ExitCode } from "../../failure.ts";
import { exitCodes } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { sheetHtml } from "../../report/sheet/html.ts";
import { sheetMarkdown } from "../../report/sheet/markdown.ts";
import type { Sheet } from "../../report/sheet/sheet.ts";
import type { Context } from "../context.ts";
import { deliver, type LetterFile } from "../obstacles/letter-file.ts";
import { harmlessSheet } from "../print/harmless-sheet.ts";
import type { PrintOptions } from "../print/print-options.ts";
import { type RoleSheet, roleSheets } from "../print/sheet-commands.ts";

/** What is to be on paper besides the sheets of a scenario. */
export const otherSheets = ["huddle", "limits", "card", "agreement"] as const;
export type OtherSheet = (typeof otherSheets)[number];

/** What the command line says of sheets of paper. */
export interface PrintCommand extends PrintOptions {
  readonly what: { readonly kind: "scenario"; readonly sheets: readonly RoleSheet[] } | { readonly kind: OtherSheet };
  readonly form: "markdown" | "html" | "by-ending";
  /** A file to write to, `-` for stdout; without it, stdout, but a page in a terminal is written to a new file. */
  readonly output?: string;
  readonly existing: LetterFile["existing"];
}

/** Puts sheets out, each on paper of its own: as Markdown, or as a page to be printed from a browser. Throws Failure. */
export async function print(options: PrintCommand, context: Context): Promise<ExitCode> {
  const { form, output, existing } = options;
  const isPage = form === "html" || (form === "by-ending" && isNamedPage(output));
  const sheets = (await sheetsOf(options, context)).map(harmlessSheet);
  const text = isPage ? sheetHtml(sheets) : sheetMarkdown(sheets);
  const file = output ?? (isPage && context.columns !== undefined ? pageName(options) : "-");
  deliver(text, { output: file, existing }, context);
  if (isPage && file !== "-") context.note(`${say("print.page.how")}\n`);
  return exitCodes.fine;
}

function isNamedPage(output = ""): boolean {
  return [".html", ".htm"].includes(extname(output).toLowerCase());
}

async function sheetsOf(options: PrintCommand, context: Context): Promise<readonly Sheet[]> {
  const { what } = options;
  switch (what.kind) {
    case "scenario":
      return (await import("../print/scenario-sheets.ts")).scenarioSheets(options, what.sheets, context);
    case "huddle":
      return (await import("../print/huddle-sheet.ts")).huddleSheets(options, context);
    case "limits":
      return (await import("../print/limits-sheet.ts")).limitsSheets(options, context);
    case "card":
      return (await import("../print/card-sheet.ts")).cardSheets(options, context);
    case "agreement":
      return (await import("../print/agreement-sheet.ts")).agreementSheets();
  }
}

/** The name of a page that nobody has named: `third-floor-left-participant.html`, `huddle-third-floor-left.html`. */
function pageName({ what, scenario = "" }: PrintCommand): string {
  const id = scenario.slice(scenario.lastIndexOf("/") + 1);
  const sheets = what.kind === "scenario" ? roleSheets.filter((one) => what.sheets.includes(one)) : [];
  const parts = what.kind === "scenario" ? [id, ...sheets] : [what.kind, id];
  return `${parts.filter((part) => part !== "").join("-")}.html`;
}
