import { type MessageKey, say } from "../../messages/say.ts";
import type { DebriefQuestion } from "../../pack/generated/scenario.ts";
import type { OwnTexts } from "../../session/realise.ts";

/** How many questions of each kind the catalogue holds. */
const questions = { decision: 3, customer: 3, system: 3, standard: 2, transfer: 2 } as const;
const customerQuestions = { decision: 2, customer: 2, system: 1, standard: 1, transfer: 1 } as const;

/** The program's own questions and names, which go into a situation wherever its author has none. */
export function ownTexts(): OwnTexts {
  const debriefOf = (who: "debrief" | "debrief-customer", counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).flatMap(([kind, count]) =>
      Array.from({ length: count }, (_, index) => ({
        kind: kind as DebriefQuestion["kind"],
        ask: say(`practice.${who}.${kind}.${index + 1}` as MessageKey),
      })),
    );
  return {
    ask: say("practice.ask"),
    askAgain: say("practice.ask-again"),
    askCustomer: say("practice.ask-customer"),
    inCommon: say("practice.follow-up.in-common"),
    forReal: say("practice.follow-up.for-real"),
    onLevel: { tight: say("practice.level.tight.question"), wide: say("practice.level.wide.question") },
    debrief: debriefOf("debrief", questions),
    customerDebrief: debriefOf("debrief-customer", customerQuestions),
    roleLabels: {
      adviser: say("practice.role.adviser"),
      supervisor: say("practice.role.supervisor"),
      "back-office": say("practice.role.back-office"),
      manager: say("practice.role.manager"),
      customer: say("practice.role.customer"),
    },
  };
}
