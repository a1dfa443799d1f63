import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import type { DateRange } from "../journal/date-range.ts";
import type { Kind } from "./kinds.ts";
import type { RegisterLine } from "./register.ts";

/** Which lines of the register are meant: all that is named has to hold. */
export interface LineFilter {
  readonly kind?: Kind;
  /** The id of a standard. */
  readonly standard?: string;
  /** `pack/scenario`, or the scenario's id alone. */
  readonly scenario?: string;
  readonly days?: DateRange;
}

/** The lines that a filter lets through. */
export function linesThat(lines: readonly RegisterLine[], filter: LineFilter): RegisterLine[] {
  const { kind, standard, scenario, days } = filter;
  return lines.filter(
    (line) =>
      (kind === undefined || line.kind === kind) &&
      (standard === undefined || line.standards.some(({ id }) => id === standard)) &&
      (scenario === undefined || line.scenario === scenario || line.scenario.endsWith(`/${scenario}`)) &&
      (days === undefined || days.includes(line.at, line.offset)),
  );
}

/** Lines in the order in which they are shown: obstacles, then what nobody has said. */
export function partsOf(lines: readonly RegisterLine[]): Readonly<Record<"obstacles" | "questions", RegisterLine[]>> {
  const isQuestion = ({ kind }: RegisterLine) => kind === "nobody-has-said";
  return { obstacles: lines.filter((line) => !isQuestion(line)), questions: lines.filter(isQuestion) };
}

/** The line with an id. Throws Failure where there is none. */
export function lineWith(lines: readonly RegisterLine[], id: string): RegisterLine {
  const found = lines.find((line) => line.id === id.toLowerCase());
  if (found) return found;
  throw new Failure(exitCodes.usage, say("obstacles.unknown", { id }), say("obstacles.unknown.remedy"));
}
