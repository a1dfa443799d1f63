import { say } from "../../messages/say.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { numbered } from "../numbered.ts";
import { fewest, slipCount } from "./differences.ts";
import type { Gathering } from "./kept-round.ts";
import { type Group, groups } from "./mark.ts";
import { readSlip } from "./slip.ts";

/** What is typed to take back the slip that was taken in last. */
const takesBack = "x";

/** Where slips are typed in, and where they are kept as they come. */
export interface Desk {
  readonly terminal: Terminal;
  keep(round: Gathering): void;
}

/** Takes in slips, one group after the other and as often as they come, until there are no more. Throws Interruption, Failure. */
export async function takeSlips(desk: Desk, begun: Gathering): Promise<Gathering> {
  let round = begun;
  let group = begun.half?.group;
  for (;;) {
    group ??= await chooseGroup(desk.terminal, slipCount(round.slips));
    if (group) round = await slipsOf(desk, round, group);
    else if (await isAll(desk.terminal, slipCount(round.slips))) return round;
    group = undefined;
  }
}

/** Whose slips come next; undefined where there are no more. */
async function chooseGroup(terminal: Terminal, count: number): Promise<Group | undefined> {
  terminal.show({ kind: "question", text: say("round.whose") });
  const options = numbered<Group | undefined>(groups.map((value) => ({ label: say(`round.group.${value}`), value })));
  const enter = { label: say(count === 0 ? "round.whose.nobody" : "round.whose.no-more"), value: undefined };
  return pick(terminal, { options, enter });
}

/** Whether that was all; where there are so few slips that nothing can be shown, more can come. */
async function isAll(terminal: Terminal, count: number): Promise<boolean> {
  if (count === 0 || count >= fewest) return true;
  terminal.show({ kind: "question", text: say("round.few", { count, fewest }) });
  const more = { key: say("round.few.more.key"), label: say("round.few.more"), value: "more" as const };
  const enter = { label: say("round.few.end"), value: "end" as const };
  return (await pick<"more" | "end">(terminal, { options: [more], enter })) === "end";
}

async function pick<Value>(terminal: Terminal, request: Parameters<typeof terminal.pick<Value>>[0]): Promise<Value> {
  for (;;) {
    const reply = await terminal.pick(request);
    if (reply.kind === "given") return reply.value;
    terminal.show({ kind: "note", text: say("round.no-commands") });
  }
}

async function slipsOf({ terminal, keep }: Desk, begun: Gathering, group: Group): Promise<Gathering> {
  const { agenda, slips, half } = begun;
  const count = agenda.actions.length;
  terminal.show(
    { kind: "question", text: say(`round.slips.${group}`) },
    { kind: "note", text: say("round.slips.hint", { count }) },
  );
  let round: Gathering = { kind: "gathering", agenda, slips };
  let draft = half?.text ?? "";
  let last: string | undefined;
  const put = (own: readonly string[]) => {
    round = { ...round, slips: { ...round.slips, [group]: own } };
    keep(round);
  };
  const tell = (text: string) => terminal.show({ kind: "note", text });
  for (;;) {
    const keepHalf = (text: string) => keep({ ...round, half: { group, text } });
    const reply = await terminal.line({ draft, leaves: "nothing", keep: keepHalf });
    draft = "";
    if (reply.kind === "command") {
      tell(say("round.no-commands"));
      continue;
    }
    const line = reply.value.trim();
    const own = round.slips[group];
    if (line === "") {
      keep(round);
      return round;
    }
    if (line.toLowerCase() === takesBack) {
      if (last === undefined) tell(say("round.take-back.none"));
      else {
        put(own.toSpliced(own.indexOf(last), 1));
        tell(say("round.take-back", { count: slipCount(round.slips) }));
      }
      last = undefined;
      continue;
    }
    const typed = readSlip(line, count);
    if (typed.kind === "slip") {
      last = typed.slip;
      put([...own, last]);
      tell(say("round.taken-in", { count: slipCount(round.slips), sign: takesBack }));
      continue;
    }
    tell(
      typed.kind === "count" ? say("round.slip.count", { found: typed.found, count }) : say("round.slip.sign", typed),
    );
    // Where a line can be changed in place, it stands there again; elsewhere it is typed anew.
    if (terminal.style === "rich") draft = reply.value;
    else keep(round);
  }
}
