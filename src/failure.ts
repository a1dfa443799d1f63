/** Every way in which the program can end. */
export const exitCodes = {
  fine: 0,
  findings: 1,
  usage: 2,
  unable: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An expected reason why a command cannot go on: thrown anywhere, caught once, in main. Never holds journal text. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly exitCode: ExitCode;
  readonly remedy: string;

  /** `message` says what is wrong, and where; `remedy` what to do about it: whole sentences, both. */
  constructor(exitCode: ExitCode, message: string, remedy: string) {
    super(message);
    this.exitCode = exitCode;
    this.remedy = remedy;
  }
}

/** The person, or the end of input, stopped the program at a prompt. What was written is already kept. */
export class Interruption extends Error {
  override readonly name = "Interruption";
  readonly by: "ctrl-c" | "end-of-input";

  constructor(by: "ctrl-c" | "end-of-input") {
    super(by);
    this.by = by;
  }
}
