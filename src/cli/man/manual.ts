import type { Argument, Command, Option } from "commander";
import { manualText as text } from "../../messages/manual.ts";
import { commandsOf, flagsOf } from "../completion/place.ts";
import { exits, files, type Listed, variables } from "./surroundings.ts";

/** The manual of the whole program in Markdown, as marked-man makes a man page of it: the commands and flags are those of its help. */
export function manualOf(program: Command): string {
  const name = program.name();
  return [
    `# ${name}(1) -- ${text("manual.summary")}`,
    `## ${text("manual.heading.synopsis")}`,
    usages(program).join("\\\n"),
    `## ${text("manual.heading.description")}`,
    text("manual.about"),
    `## ${text("manual.heading.options")}`,
    list(flagsOf(program).map(flag)),
    `## ${text("manual.heading.commands")}`,
    ...commandsOf(program).flatMap((command) => section(command, name)),
    `## ${text("manual.heading.exits")}`,
    text("manual.exits"),
    list(exits),
    `## ${text("manual.heading.variables")}`,
    text("manual.variables"),
    list(variables),
    `## ${text("manual.heading.files")}`,
    text("manual.files"),
    list(files),
    `## ${text("manual.heading.examples")}`,
    // The heading says what these are.
    ...aroundHelp(program).map((part) => part.replace(/^```\n.*\n/, "```\n")),
    "",
  ].join("\n\n");
}

/** What a command and those below it do, are given and are used like. */
function section(command: Command, above: string): string[] {
  const name = `${above} ${command.name()}`;
  const below = commandsOf(command);
  const isAll = below.length > 0 && command.registeredArguments.length === 0;
  return [
    // A command that only leads to others is told by them.
    ...(isAll ? [] : ownSection(command, name)),
    ...below.filter((one) => one.name() !== "help").flatMap((one) => section(one, name)),
  ];
}

function ownSection(command: Command, name: string): string[] {
  return [
    [`### ${name}`, ...command.registeredArguments.map(placeholder)].join(" "),
    plain(`${capital(command.description())}.`),
    list([
      ...command.registeredArguments.filter(({ description }) => description !== "").map(argument),
      ...flagsOf(command).filter(isOwn).map(flag),
    ]),
    ...aroundHelp(command),
  ].filter((part) => part !== "");
}

/** `offscript` alone, and with a command. */
function usages(program: Command): string[] {
  const name = `**${program.name()}**`;
  return [`${name} [*options*]`, `${name} *command* [*options*] [*arguments*]`];
}

/** Every command has the flag for help; it is told once. */
function isOwn({ long }: Option): boolean {
  return long !== "--help";
}

function placeholder(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return plain(argument.required ? `<${name}>` : `[${name}]`);
}

function argument(one: Argument): Listed {
  return { name: one.name(), about: plain(one.description) };
}

function flag({ flags, description }: Option): Listed {
  return { name: flags, about: plain(description) };
}

function list(items: readonly Listed[]): string {
  return items.map(({ name, about }) => `* \`${name}\`:\n  ${about}`).join("\n");
}

/** What the help says before and after its lists: examples, as they stand there, and prose. */
function aroundHelp(command: Command): string[] {
  let help = "";
  command.configureOutput({
    writeOut: (more) => {
      help += more;
    },
  });
  command.outputHelp();
  const [examples = "", prose = ""] = help.split(command.helpInformation()).map((part) => part.trim());
  return [examples && `\`\`\`\n${examples}\n\`\`\``, plain(prose)].filter((part) => part !== "");
}

/** Plain text as Markdown shows it unchanged. */
function plain(prose: string): string {
  return prose.replace(/[\\`*_{}[\]<>#|]/g, "\\$&");
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
