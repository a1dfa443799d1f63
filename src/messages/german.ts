import authoring from "./de/authoring.json" with { type: "json" };
import charter from "./de/charter.json" with { type: "json" };
import cli from "./de/cli.json" with { type: "json" };
import explain from "./de/explain.json" with { type: "json" };
import facilitate from "./de/facilitate.json" with { type: "json" };
import huddle from "./de/huddle.json" with { type: "json" };
import intentions from "./de/intentions.json" with { type: "json" };
import journal from "./de/journal.json" with { type: "json" };
import keeping from "./de/keeping.json" with { type: "json" };
import obstacles from "./de/obstacles.json" with { type: "json" };
import pack from "./de/pack.json" with { type: "json" };
import pair from "./de/pair.json" with { type: "json" };
import practice from "./de/practice.json" with { type: "json" };
import print from "./de/print.json" with { type: "json" };
import progress from "./de/progress.json" with { type: "json" };
import records from "./de/records.json" with { type: "json" };
import round from "./de/round.json" with { type: "json" };
import schemas from "./de/schemas.json" with { type: "json" };
import settings from "./de/settings.json" with { type: "json" };
import terminal from "./de/terminal.json" with { type: "json" };
import validate from "./de/validate.json" with { type: "json" };
import type { ExplanationKey } from "./explain.ts";
import type { MessageKey } from "./say.ts";
import type { Texts } from "./spoken.ts";

type Name = MessageKey | ExplanationKey;
type Subject<Any = Name> = Any extends `${infer Beginning}.${string}` ? Beginning : never;

/** All texts in German; the compiler finds the one that is missing. */
export const german: {
  readonly [Beginning in Subject]: Readonly<Record<Extract<Name, `${Beginning}.${string}`>, string>>;
} & { readonly schemas: Texts } = {
  authoring,
  charter,
  cli,
  explain,
  intentions,
  journal,
  keeping,
  obstacles,
  pack,
  practice,
  progress,
  records,
  schemas,
  settings,
  pair,
  facilitate,
  huddle,
  print,
  round,
  terminal,
  validate,
};
