import { say } from "../../messages/say.ts";
import type { Company } from "../../session/situation.ts";

/** How a list says with whom a session was practised; undefined where it was alone. */
export function companyName(company: Company): string | undefined {
  switch (company) {
    case "pair":
      return say("pair.journal");
    case "huddle":
      return say("huddle.journal");
    case "facilitated":
      return say("facilitate.journal");
    default:
      return undefined;
  }
}

/** The same at the beginning of a transcript, which says whose words follow. */
export function companyNote(company: Company): string | undefined {
  return company === "huddle" ? say("huddle.journal.whose") : companyName(company);
}
