import type { Command } from "commander";

/**
 * The command line as it is parsed. Where it asks for help, only the commands that it names are left, so that no other flag gets
 * in the way: `practice --seed x -h` is `practice --help`, and `help journal show` is `journal show --help`.
 */
export function helpFirst(argv: readonly string[], program: Command): readonly string[] {
  const words = argv.includes("--") ? argv.slice(0, argv.indexOf("--")) : argv;
  const byFlag = words.some((word) => word === "-h" || word === "--help");
  if (!byFlag && words[0] !== "help") return argv;
  const names = words.slice(byFlag ? 0 : 1).filter((word) => !word.startsWith("-"));
  const path: string[] = [];
  let command = program;
  for (const name of names) {
    const below = command.commands.find((one) => one.name() === name);
    if (!below) break;
    path.push(name);
    command = below;
  }
  // A command that there is not is told as such, with the one that is nearest.
  const isUnknown = !byFlag && path.length < names.length && command.commands.length > 0;
  return isUnknown ? names : [...path, "--help"];
}
