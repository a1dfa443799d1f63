import type { Request } from "../../src/pack/generated/scenario.ts";
import type { Row } from "./row.ts";
import { aboutCustomer } from "./voice.ts";
import { filled } from "./yaml-text.ts";

const outcome = /^(?:priority \d+: )?(.+?) -> (can|CANNOT) be (?:met|granted)$/;
const niceToHave = /^\(nice to have\) /;
const refusal =
  /^(?:you |then |but )*(?:do not|don't|only|will not|never|are not)\b|\b(?:do not|don't) (?:accept|want|wish)|not willing|do not reveal|\bprefer not\b/i;

/** The single things that the customer asks for, in the order of their weight. */
export function toRequests(row: Row): Request[] {
  const hoped = row.hidden.flatMap((hidden): Request[] => {
    const [, ask, can] = outcome.exec(hidden) ?? [];
    return ask ? [{ ask: aboutCustomer(ask), possible: can === "can" ? "fully" : "not" }] : [];
  });
  const needed = row.customer_limits
    .filter((limit) => !isRefusal(limit))
    .map((limit) =>
      filled<Request>({
        ask: aboutCustomer(limit.replace(niceToHave, "")),
        need: niceToHave.test(limit) ? "nice" : "must",
      }),
    );
  return [...hoped, ...needed];
}

/** What the customer will not accept or do. */
export function toLimits(row: Row): string[] {
  return row.customer_limits.filter(isRefusal).map(aboutCustomer);
}

/** What the row says of its own purpose: the hidden remarks that name no wish. */
export function isRemark(hidden: string): boolean {
  return !outcome.test(hidden);
}

function isRefusal(limit: string): boolean {
  return !niceToHave.test(limit) && refusal.test(limit);
}
