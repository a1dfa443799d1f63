import { type MessageKey, say } from "../../messages/say.ts";
import type { Reason, Unlike } from "../../schedule/reasons.ts";

/** Why something is offered, as one paragraph. What it is about stays untold: that is met in the session. */
export function whyText(reasons: readonly Reason[]): string {
  return say("practice.why", { reasons: reasons.map(sentence).join(" ") });
}

function sentence(reason: Reason): string {
  switch (reason.kind) {
    case "first-time": {
      const { dilemmas, standards } = reason;
      const parts = [
        dilemmas > 0 ? say("practice.why.dilemmas", { count: dilemmas }) : "",
        standards > 0 ? say("practice.why.standards", { count: standards }) : "",
      ];
      return say("practice.why.first-time", { what: parts.filter(Boolean).join(", ") });
    }
    case "unlike": {
      const { sessions, what } = reason;
      return say("practice.why.unlike", { sessions, what: what.map(named).join(", ") });
    }
    case "shortest":
      return say("practice.why.shortest", { minutes: reason.minutes });
    case "no-such-role":
      return say("practice.why.no-such-role", { role: reason.role });
    default:
      return say(`practice.why.${reason.kind}`);
  }
}

function named(unlike: Unlike): string {
  switch (unlike.trait) {
    case "field":
      return unlike.value;
    case "channel":
      return say(`practice.channel.${unlike.value}` as MessageKey);
    case "heat":
      return say(`practice.why.heat.${unlike.value}` as MessageKey);
    default:
      return say(`practice.why.${unlike.trait}`);
  }
}
