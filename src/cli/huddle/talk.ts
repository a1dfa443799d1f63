import { say } from "../../messages/say.ts";
import { huddleMinutes } from "../../session/huddle.ts";
import type { Step } from "../../session/steps.ts";
import type { Reply, Terminal } from "../../terminal/terminal.ts";

/** Shows a question that a group talks about, with about how long; the reply is that they have. Throws Interruption. */
export function talk(
  terminal: Terminal,
  { question, place }: Extract<Step, { kind: "discuss" }>,
): Promise<Reply<string>> {
  const minutes = Math.round(huddleMinutes.talk / place.of);
  const aside = say("huddle.place", { at: place.at, of: place.of, minutes });
  terminal.show({ kind: "question", text: question, aside });
  const enter = say(place.at < place.of ? "huddle.enter" : "huddle.enter.last");
  return terminal.pick({ options: [], enter: { label: enter, value: question }, words: say("huddle.talked") });
}
