import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { Context } from "../context.ts";

/** More bytes than anybody writes at once. */
const most = 1_000_000;

/** The words that stand on the command line; where that is `-`, those on stdin. Throws Failure where there are none. */
export async function givenWords(words: string, context: Context): Promise<string> {
  const given = ended(words === "-" ? await wordsOnStdin(context) : words);
  if (given.trim() !== "") return given;
  throw new Failure(exitCodes.usage, say("keeping.words.none"), say("keeping.words.none.remedy"));
}

/** Words without the line breaks that end them. */
export function ended(words: string): string {
  return words.replace(/[\r\n]+$/, "");
}

async function wordsOnStdin(context: Context): Promise<string> {
  const bytes = await context.readInput(most);
  if (bytes.length > most) {
    throw new Failure(exitCodes.usage, say("keeping.words.long", { most }), say("keeping.words.long.remedy"));
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    throw new Failure(exitCodes.usage, say("keeping.words.encoding"), say("keeping.words.encoding.remedy"));
  }
}
