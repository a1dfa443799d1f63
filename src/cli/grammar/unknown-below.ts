import type { Command } from "commander";
import { exitCodes, Failure } from "../../failure.ts";

/** What is wrong where a word behind a command is the name of none of the commands below it. */
export async function unknownBelow(parent: Command, name: string): Promise<Failure> {
  const { say } = await import("../../messages/say.ts");
  const { nearest } = await import("../../pack/nearest.ts");
  const near = nearest(
    name,
    parent.commands.map((command) => command.name()),
  );
  const remedy = near
    ? say("cli.usage.near", { near })
    : say("cli.usage.remedy", { command: `offscript ${parent.name()}` });
  return new Failure(exitCodes.usage, say("cli.usage.unknownCommand", { name }), remedy);
}
