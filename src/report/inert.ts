/** Two colons with which a line begins; GitHub takes blanks before them away, and joiners may go on the way to it. */
const atTheStart = /^((?:[^\S\n]|[\u200c\u200d])*):(?=[\u200c\u200d]*:)/gmu;

/** `##[name]`, `##vso[` and `##teamcity[`, wherever they stand. */
const anywhere = /(#[\u200c\u200d]*#[\u200d\u200c\w.-]*)\[/gu;

/**
 * Visible text for a log, without what a build server would take for a command to itself: two colons are parted, a square
 * bracket becomes a round one, which keeps every column where it is. (GitHub: `TryParseV2` and `TryParse` in ActionCommand.cs
 * of actions/runner; Azure Pipelines and TeamCity: logging commands, service messages.)
 */
export function inert(text: string): string {
  return text.replace(atTheStart, "$1: ").replace(anywhere, "$1(");
}

/** The same for text as a format writes it, where an escape can stand for the second `#`: it is read back as it was. */
export function inertBy(sharp: string, written: string): string {
  return written.replace(/##(?=[\w.-]*\[)/g, `#${sharp}`);
}
