import type { Command } from "commander";
import { repeated } from "../grammar/grammar.ts";
import {
  commandsOf,
  flagAndValue,
  flagCalled,
  flagsOf,
  nextArgument,
  type Place,
  placeBehind,
  takes,
} from "./place.ts";
import { valuesOf } from "./values.ts";
import type { Candidate, Candidates, CompletionContext } from "./wanted.ts";

/**
 * What could stand in the place of the last of these words, the first being the program's name. A value is made of letters,
 * digits and `_ . / = -` alone: there is nothing in it that a shell would run or expand.
 */
export async function candidatesFor(
  words: readonly string[],
  program: Command,
  context: CompletionContext,
): Promise<Candidates> {
  const typed = words.at(-1) ?? "";
  const found = await allFor(typed, placeBehind(words.slice(1, -1), program), context);
  if (found === "files") return found;
  return found.filter(({ value }) => value.startsWith(typed) && /^[\w./=-]+$/.test(value));
}

async function allFor(typed: string, place: Place, context: CompletionContext): Promise<Candidates> {
  const { command, given, flag, flagsOver } = place;
  if (flag && takes(flag, typed)) return valuesOf(flag, { place, typed, context });
  if (!flagsOver && typed.startsWith("-")) {
    const { name, value } = flagAndValue(typed);
    if (value === undefined) return flagsLeft(place);
    const named = flagCalled(name, command);
    if (!named) return [];
    const found = await valuesOf(named, { place, typed: value, context });
    return found === "files" ? found : found.map((one) => ({ ...one, value: `${name}=${one.value}` }));
  }
  const below = given.length === 0 ? commandsOf(command) : [];
  const names = below.map((one) => ({ value: one.name(), about: one.summary() || one.description() }));
  const argument = nextArgument(place);
  if (names.length > 0) {
    const values = argument ? await valuesOf(argument, { place, typed, context }) : [];
    return values === "files" ? names : [...names, ...values];
  }
  return argument ? valuesOf(argument, { place, typed, context }) : flagsLeft(place);
}

/** The flags that can still be given: once is enough for most. */
function flagsLeft({ command, flags }: Place): Candidate[] {
  return flagsOf(command)
    .filter((flag) => !flags.has(flag) || flag.parseArg === repeated)
    .map((flag) => ({ value: flag.long ?? flag.flags, about: flag.description }));
}
