/** A command that a build server would find in a log. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * The commands that GitHub's runner finds, as `TryParseV2` in src/Runner.Common/ActionCommand.cs of actions/runner does. (Only
 * names that it knows count there; here any name does.)
 */
export function commandsIn(log: string): Command[] {
  return log.split("\n").flatMap((line) => {
    const [, name = "", list = "", data = ""] = /^\s*::([^\s:]*)(?: (.*?))?::(.*)$/u.exec(line) ?? [];
    if (name === "") return [];
    const properties = list.split(",").map((pair) => {
      const at = pair.indexOf("=");
      return [
        pair.slice(0, at),
        unescaped(pair.slice(at + 1))
          .replaceAll("%3A", ":")
          .replaceAll("%2C", ","),
      ];
    });
    const read = properties.map(([key, value]) => [key, value?.replaceAll("%25", "%")]);
    return [{ name, properties: Object.fromEntries(read), data: unescaped(data).replaceAll("%25", "%") }];
  });
}

/** What older GitHub commands, Azure Pipelines and TeamCity begin with; the first two wherever it stands in a line. */
export const bracketCommand = /##[\w.-]*\[/;

function unescaped(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}
