import { type Command, Option } from "commander";
import { plain as text } from "../../messages/plain.ts";
import type { OtherSheet, PrintCommand } from "../commands/print.ts";
import type { RoleSheet } from "../print/sheet-commands.ts";
import { type Grammar, repeated } from "./grammar.ts";
import { seed } from "./seed.ts";

interface PrintFlags {
  participant?: true;
  facilitator?: true;
  customer?: true;
  pack?: string;
  as?: string;
  limits?: "tight" | "wide";
  seed?: number;
  action?: string[];
  filled?: true | string;
  html?: true;
  output?: string;
  force?: true;
}

/** `offscript print` and what stands below it. */
export function addPrint(grammar: Grammar): void {
  const print = grammar.program
    .command("print")
    .summary(text("cli.print"))
    .description(text("cli.print.about"))
    .argument("[scenario]", text("cli.practice.scenario"))
    .option("--participant", text("cli.print.participant"))
    .option("--facilitator", text("cli.print.facilitator"))
    .option("--customer", text("cli.print.customer"));
  delivered(met(print))
    .addHelpText("before", `${text("cli.print.examples")}\n`)
    .action((scenario: string | undefined, flags: PrintFlags) => {
      const what = whatOf(scenario, flags);
      return run(grammar, what, what.kind === "scenario" ? scenario : undefined, flags);
    });
  addHuddle(print, grammar);
  addLimits(print, grammar);
  addCard(print, grammar);
  addAgreement(print, grammar);
}

function addHuddle(print: Command, grammar: Grammar): void {
  const huddle = print
    .command("huddle")
    .description(text("cli.print.huddle"))
    .argument("[scenario]", text("cli.practice.scenario"))
    .option("--filled [record]", text("cli.print.huddle.filled"));
  sheet(delivered(met(huddle)), "huddle", grammar);
}

function addLimits(print: Command, grammar: Grammar): void {
  const limits = print
    .command("limits")
    .description(text("cli.print.limits"))
    .argument("[scenario]", text("cli.limits.scenario"))
    .option("--filled", text("cli.print.limits.filled"))
    .option("--action <text>", text("cli.limits.action"), repeated)
    .option("-p, --pack <pack>", text("cli.print.pack"))
    .option("--as <role>", text("cli.limits.as"))
    .option("--seed <number>", text("cli.limits.seed"), seed);
  sheet(delivered(limits), "limits", grammar);
}

function addCard(print: Command, grammar: Grammar): void {
  const card = print
    .command("card")
    .description(text("cli.print.card"))
    .option("-p, --pack <folder>", text("cli.print.card.pack"));
  sheet(delivered(card), "card", grammar);
}

function addAgreement(print: Command, grammar: Grammar): void {
  const agreement = print.command("agreement").description(text("cli.print.agreement"));
  sheet(delivered(agreement), "agreement", grammar);
}

/** The flags that say which situation is meant. */
function met(command: Command): Command {
  return command
    .option("-p, --pack <pack>", text("cli.print.pack"))
    .option("--as <role>", text("cli.print.as"))
    .addOption(new Option("--limits <room>", text("cli.practice.limits")).choices(["tight", "wide"]))
    .option("--seed <number>", text("cli.print.seed"), seed);
}

/** The flags that say where a sheet goes, and in which form. */
function delivered(command: Command): Command {
  return command
    .option("--html", text("cli.print.html"))
    .option("-o, --output <file>", text("cli.print.output"))
    .option("--force", text("cli.schema.force"));
}

/** Whatever the command above takes stands before or behind the name of one below it, but each takes its own flags alone. */
function sheet(command: Command, kind: OtherSheet, grammar: Grammar): void {
  command.action((...given: unknown[]) => {
    const [scenario] = given;
    refuseOthers(command);
    const flags = command.optsWithGlobals<PrintFlags>();
    return run(grammar, { kind }, typeof scenario === "string" ? scenario : undefined, flags);
  });
}

function refuseOthers(command: Command): void {
  const own = command.options.map((option) => option.attributeName());
  for (const option of command.parent?.options ?? []) {
    const isGiven = command.parent?.getOptionValue(option.attributeName()) !== undefined;
    if (isGiven && !own.includes(option.attributeName())) {
      command.error(`error: unknown option '${option.long}'`, { code: "commander.unknownOption" });
    }
  }
}

/** The name of a sheet means the sheet, also behind a flag; a scenario of that name is reached as `pack/card`. */
function whatOf(scenario: string | undefined, flags: PrintFlags): PrintCommand["what"] {
  const others: readonly OtherSheet[] = ["huddle", "limits", "card", "agreement"];
  const other = others.find((kind) => kind === scenario);
  if (other !== undefined) return { kind: other };
  const sheets: readonly RoleSheet[] = ["facilitator", "participant", "customer"];
  return { kind: "scenario", sheets: sheets.filter((one) => flags[one]) };
}

function run(
  { context, run: act }: Grammar,
  what: PrintCommand["what"],
  scenario: string | undefined,
  flags: PrintFlags,
) {
  return act(async () => {
    const { print } = await import("../commands/print.ts");
    const { pack, as: role, limits: level, seed: asked, action, filled, html, output, force } = flags;
    return print(
      {
        what,
        form: html ? "html" : "by-ending",
        existing: force ? "overwrite" : "keep",
        filled: filled ? "filled" : "blank",
        ...(scenario !== undefined && { scenario }),
        ...(pack !== undefined && { pack }),
        ...(role !== undefined && { role }),
        ...(level !== undefined && { level }),
        ...(asked !== undefined && { seed: asked }),
        ...(action !== undefined && { actions: action }),
        ...(typeof filled === "string" && { record: filled }),
        ...(output !== undefined && { output }),
      },
      context,
    );
  });
}
