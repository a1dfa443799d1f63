import type { Argument, Command, Option } from "commander";

/** Where on a command line somebody is who types the next word. */
export interface Place {
  readonly command: Command;
  /** The command that it stands below; the program itself where that is all. */
  readonly above: Command;
  /** The words before it that belong to the command's arguments. */
  readonly given: readonly string[];
  /** The flags before it, with what was given for them. */
  readonly flags: ReadonlyMap<Option, string>;
  /** The flag that the word would be the value of. */
  readonly flag?: Option;
  /** Whether a lone `--` has said that no flags follow. */
  readonly flagsOver: boolean;
}

/** The place behind these words, which follow the program's name. */
export function placeBehind(words: readonly string[], program: Command): Place {
  let above = program;
  let command = program;
  let flag: Option | undefined;
  let flagsOver = false;
  const given: string[] = [];
  const flags = new Map<Option, string>();
  for (const word of words) {
    if (flag && takes(flag, word)) {
      flags.set(flag, word);
      flag = undefined;
      continue;
    }
    flag = undefined;
    if (flagsOver || !word.startsWith("-") || word === "-") {
      const below = given.length === 0 && commandsOf(command).find((one) => one.name() === word);
      if (below) [above, command] = [command, below];
      else given.push(word);
    } else if (word === "--") {
      flagsOver = true;
    } else {
      const { name, value } = flagAndValue(word);
      const found = flagCalled(name, command);
      if (!found) continue;
      flags.set(found, value ?? "");
      if (value === undefined && (found.required || found.optional)) flag = found;
    }
  }
  return { command, above, given, flags, ...(flag && { flag }), flagsOver };
}

/** Whether a word is the value of the flag before it. A value that may be left out is no flag. */
export function takes(flag: Option, word: string): boolean {
  return flag.required || !word.startsWith("-");
}

/** `--name=value` in its two parts; there may be no value. */
export function flagAndValue(word: string): { readonly name: string; readonly value?: string } {
  const at = word.indexOf("=");
  return at < 0 ? { name: word } : { name: word.slice(0, at), value: word.slice(at + 1) };
}

/** The flag with this name, long or short, of a command or of one above it. */
export function flagCalled(name: string, command: Command): Option | undefined {
  const own = flagsOf(command).find(({ long, short }) => name === long || name === short);
  return own ?? (command.parent ? flagCalled(name, command.parent) : undefined);
}

/** The argument that the next word would be. */
export function nextArgument({ command, given }: Place): Argument | undefined {
  const { registeredArguments } = command;
  const last = registeredArguments.at(-1);
  return registeredArguments[given.length] ?? (last?.variadic ? last : undefined);
}

/** The flags of a command that its help shows. */
export function flagsOf(command: Command): Option[] {
  return command.createHelp().visibleOptions(command);
}

/** The commands below a command that its help shows. */
export function commandsOf(command: Command): Command[] {
  return command.createHelp().visibleCommands(command);
}
