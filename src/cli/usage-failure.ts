import type { Command, CommanderError } from "commander";
import { exitCodes, Failure } from "../failure.ts";
import { say } from "../messages/say.ts";
import { withValues } from "./commander-words.ts";

/** What commander says of each mistake, taken apart: its messages are all that it hands out. */
const mistakes = {
  unknownOption: /^error: unknown option '(?<flag>.*?)'(?:\n|$)/s,
  unknownCommand: /^error: unknown command '(?<name>.*?)'(?:\n|$)/s,
  optionMissingArgument: /^error: option '(?<flag>.*)' argument missing$/s,
  missingArgument: /^error: missing required argument '(?<argument>.*)'$/,
  excessArguments: /Expected (?<most>\d+) arguments? but got (?<count>\d+)\.$/,
  conflictingOption: /^error: option '(?<one>.*)' cannot be used with option '(?<other>.*)'$/s,
  invalidArgument: /^error: option '(?<flag>.*?)' argument '(?<value>.*)' is invalid\. (?<what>.*)$/s,
} as const;

/** How the parts are shown that are not what the person typed. */
const shown: Readonly<Record<string, (part: string) => string | number>> = {
  flag: withValues,
  one: withValues,
  other: withValues,
  argument: (name) => withValues(`<${name}>`),
  most: Number,
  count: Number,
};

/** The names that are nearest, and the values that are allowed, where commander tells them. */
const near = /\(Did you mean (?:one of )?(?<near>.*)\?\)$/;
const allowed = /^Allowed choices are (?<names>.*)\.$/s;

/** What is wrong with a command line, in the catalogue's words, and what to do about it. */
export function usageFailure(problem: CommanderError, program: Command, argv: readonly string[]): Failure {
  const kind = problem.code.replace("commander.", "");
  const parts = isKnown(kind) ? mistakes[kind].exec(problem.message)?.groups : undefined;
  const values = Object.entries(parts ?? {}).map(([name, part]) => [name, shown[name]?.(part) ?? part]);
  const message = isKnown(kind) && parts ? say(`cli.usage.${kind}`, Object.fromEntries(values)) : problem.message;
  return new Failure(exitCodes.usage, message, remedyOf(problem.message, parts?.["what"], commandOf(program, argv)));
}

function remedyOf(message: string, what: string | undefined, command: string): string {
  const names = what && allowed.exec(what)?.groups?.["names"];
  if (names) return say("cli.usage.allowed", { names });
  if (what) return what;
  const meant = near.exec(message)?.groups?.["near"];
  return meant ? say("cli.usage.near", { near: meant }) : say("cli.usage.remedy", { command });
}

function isKnown(kind: string): kind is keyof typeof mistakes {
  return kind in mistakes;
}

/** The command that the words of a command line lead to: `offscript pack new`. */
function commandOf(program: Command, argv: readonly string[]): string {
  let command: Command | undefined = program;
  const names = [program.name()];
  for (const word of argv.filter((given) => !given.startsWith("-"))) {
    command = command.commands.find((inner) => inner.name() === word);
    if (!command) break;
    names.push(word);
  }
  return names.join(" ");
}
