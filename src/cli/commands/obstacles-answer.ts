import { cleanLine } from "../../authoring/clean-text.ts";
import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { eventVersion } from "../../session/events.ts";
import type { LaterEvent } from "../../session/later.ts";
import type { Context } from "../context.ts";
import { localDate } from "../local-time.ts";
import { lineWith } from "../obstacles/choose-lines.ts";
import { type RegisterLine, readRegister } from "../obstacles/register.ts";

/** Who is to answer for a line of the register; an empty text takes back what was said before, none asks for it. */
export interface OwnerOptions {
  readonly id: string;
  readonly owner: string | undefined;
}

/** What somebody really replied; an empty text takes back what was noted before, none asks for it. */
export interface ReplyOptions {
  readonly id: string;
  readonly reply: string | undefined;
  /** The local date on which it came; without it, today. */
  readonly on?: string;
}

/** Notes whose answer a line of the register awaits; without words, tells what stands there. Throws Failure. */
export function nameOwner({ id, owner }: OwnerOptions, context: Context): Promise<ExitCode> {
  return onLine(id, context, (line, append) => {
    if (owner === undefined) return tellOwner(line, context);
    const text = cleanLine(owner);
    append({ kind: "obstacle_owned", entry: line.entry, text });
    context.done(`${text === "" ? say("obstacles.owner.taken-back") : say("obstacles.owner", { owner: text })}\n`);
    return exitCodes.fine;
  });
}

function tellOwner({ id, owner }: RegisterLine, { tell, note }: Context): ExitCode {
  if (owner === undefined) {
    throw new Failure(exitCodes.usage, say("obstacles.owner.needed"), say("obstacles.owner.needed.remedy", { id }));
  }
  tell(`${say("obstacles.owner", { owner })}\n`);
  note(`${say("obstacles.owner.change", { id })}\n`);
  return exitCodes.fine;
}

/** Notes a reply that came, with its date; without words, tells those that stand there. Throws Failure. */
export function noteReply({ id, reply, on }: ReplyOptions, context: Context): Promise<ExitCode> {
  return onLine(id, context, (line, append) => {
    // A date alone is of a reply that is still to be written.
    if (reply === undefined) return tellReplies(on === undefined ? line : { ...line, replies: [] }, context);
    const { at, offset } = context.now();
    const today = localDate(at, offset);
    const date = on ?? today;
    if (date > today) {
      const message = say("obstacles.reply.to-come", { date });
      throw new Failure(exitCodes.usage, message, say("obstacles.reply.to-come.remedy"));
    }
    const text = cleanLine(reply);
    append({ kind: "obstacle_answered", entry: line.entry, text, on: date });
    context.done(`${text === "" ? say("obstacles.reply.taken-back") : say("obstacles.reply", { date, text })}\n`);
    return exitCodes.fine;
  });
}

function tellReplies({ id, replies }: RegisterLine, { tell, note }: Context): ExitCode {
  if (replies.length === 0) {
    throw new Failure(exitCodes.usage, say("obstacles.reply.needed"), say("obstacles.reply.needed.remedy", { id }));
  }
  for (const { on, text } of replies) tell(`${say("obstacles.reply", { date: on, text })}\n`);
  note(`${say("obstacles.reply.change", { id })}\n`);
  return exitCodes.fine;
}

/** Does something with a line of the register; `append` puts what is said of it to the session in which it stands. Throws Failure. */
async function onLine(
  id: string,
  context: Context,
  act: (line: RegisterLine, append: (event: LaterEvent) => void) => ExitCode,
): Promise<ExitCode> {
  const journal = await context.openJournal("kept");
  try {
    const line = lineWith(readRegister(journal), id);
    return act(line, ({ kind, ...body }) => {
      journal.append(line.session, { kind, version: eventVersion, ...context.now(), body });
    });
  } finally {
    journal.close();
  }
}
