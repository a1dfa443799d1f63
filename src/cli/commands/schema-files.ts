import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";

/** Does something with a file; what the system says against it becomes a Failure with `shown` for its name. */
export function explained<Result>(shown: string, act: () => Result): Result {
  try {
    return act();
  } catch (problem) {
    const reason = (problem as NodeJS.ErrnoException).code;
    if (reason === undefined) throw problem;
    if (reason === "EEXIST") {
      throw new Failure(exitCodes.unable, say("cli.schema.there", { file: shown }), say("cli.schema.there.remedy"));
    }
    const message = say("cli.schema.not-written", { file: shown, reason });
    throw new Failure(exitCodes.unable, message, say("cli.schema.not-written.remedy"));
  }
}
