import type { Help } from "commander";
import { type PlainKey, plain as text } from "../messages/plain.ts";

/** Commander's own headings, and ours. */
const headings = new Map<string, PlainKey>([
  ["Usage:", "cli.help.usage"],
  ["Arguments:", "cli.help.arguments"],
  ["Options:", "cli.help.flags"],
  ["Commands:", "cli.help.commands"],
]);

/** What stands for a value in the help: the `folder` of `--pack <folder>`. */
const values = [
  "code",
  "command",
  "commit",
  "day",
  "dilemma",
  "file",
  "folder",
  "id",
  "kind",
  "length",
  "name",
  "number",
  "options",
  "pack",
  "part",
  "path",
  "record",
  "role",
  "room",
  "scenario",
  "session",
  "shell",
  "standard",
  "tag",
  "text",
  "turn",
  "value",
  "words",
] as const;

/** The help that commander lays out, in the words of the catalogue instead of its own. */
export const helpWords: Partial<Help> = {
  styleTitle(heading) {
    const key = headings.get(heading);
    return key ? text(key) : heading;
  },
  styleUsage: withValues,
  styleOptionTerm: withValues,
  styleSubcommandTerm: withValues,
  styleArgumentTerm: nameOf,
  // Nothing is told of defaults, since no flag has any that commander knows of.
  optionDescription: ({ description, argChoices }) =>
    argChoices ? `${description} (${argChoices.join(", ")})` : description,
};

/** A term such as `--pack <folder>` or `practice [options] [scenario]`, what stands in brackets in the language that is spoken. */
export function withValues(term: string): string {
  return term.replace(/(?<=[<[]=?)[a-z]+/g, nameOf);
}

function nameOf(value: string): string {
  const known = values.find((name) => name === value);
  return known ? text(`cli.value.${known}`) : value;
}
