import { cleanLine } from "../../authoring/clean-text.ts";
import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { eventVersion } from "../../session/events.ts";
import type { LaterEvent } from "../../session/later.ts";
import type { Context } from "../context.ts";
import { localDate } from "../local-time.ts";
import { lineWith } from "../obstacles/choose-lines.ts";
import { readRegister } from "../obstacles/register.ts";

/** Who is to answer for a line of the register; an empty text takes back what was said before. */
export interface OwnerOptions {
  readonly id: string;
  readonly owner: string | undefined;
}

/** What somebody really replied; an empty text takes back what was noted before. */
export interface ReplyOptions {
  readonly id: string;
  readonly reply: string | undefined;
  /** The local date on which it came; without it, today. */
  readonly on?: string;
}

/** Notes whose answer a line of the register awaits. Throws Failure. */
export async function nameOwner({ id, owner }: OwnerOptions, context: Context): Promise<ExitCode> {
  if (owner === undefined) {
    throw new Failure(exitCodes.usage, say("obstacles.owner.needed"), say("obstacles.owner.needed.remedy", { id }));
  }
  const text = cleanLine(owner);
  await append(id, (entry) => ({ kind: "obstacle_owned", entry, text }), context);
  context.done(`${text === "" ? say("obstacles.owner.taken-back") : say("obstacles.owner", { owner: text })}\n`);
  return exitCodes.fine;
}

/** Notes a reply that came, with its date. Throws Failure. */
export async function noteReply({ id, reply, on }: ReplyOptions, context: Context): Promise<ExitCode> {
  if (reply === undefined) {
    throw new Failure(exitCodes.usage, say("obstacles.reply.needed"), say("obstacles.reply.needed.remedy", { id }));
  }
  const { at, offset } = context.now();
  const today = localDate(at, offset);
  const date = on ?? today;
  if (date > today) {
    throw new Failure(exitCodes.usage, say("obstacles.reply.to-come", { date }), say("obstacles.reply.to-come.remedy"));
  }
  const text = cleanLine(reply);
  await append(id, (entry) => ({ kind: "obstacle_answered", entry, text, on: date }), context);
  context.done(`${text === "" ? say("obstacles.reply.taken-back") : say("obstacles.reply", { date, text })}\n`);
  return exitCodes.fine;
}

/** Puts what is said of a line to the session in which it stands. Throws Failure. */
async function append(id: string, eventOn: (entry: number) => LaterEvent, context: Context): Promise<void> {
  const journal = await context.openJournal("kept");
  try {
    const { session, entry } = lineWith(readRegister(journal), id);
    const { kind, ...body } = eventOn(entry);
    journal.append(session, { kind, version: eventVersion, ...context.now(), body });
  } finally {
    journal.close();
  }
}
