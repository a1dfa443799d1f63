import { say } from "../../messages/say.ts";
import { linesIn, mingled } from "../../session/capture.ts";
import type { Step } from "../../session/steps.ts";
import type { LineRequest, Piece, Reply, Terminal } from "../../terminal/terminal.ts";

/** The lines of a group, what is being written of the next one, and where all of it is kept. */
interface Gathering {
  readonly lines: string[];
  /** Whose the next line is, as far as that was written when it was broken off. */
  half: string;
  keep(text: string): void;
}

const ask = (text: string): Piece => ({ kind: "question", text });
const note = (text: string): Piece => ({ kind: "note", text });

/**
 * Asks a group for what it wants to keep, line by line, until one is empty; the reply is all lines as one text. What is kept meanwhile
 * is always the whole of them, with the one that is being typed among them. Throws Interruption.
 */
export async function captureLines(
  terminal: Terminal,
  { names }: Extract<Step, { kind: "capture" }>,
  { draft, keep }: LineRequest,
): Promise<Reply<string>> {
  const lines = linesIn(draft);
  const half = names ? lines.splice(lines.findIndex(isNameAlone) >>> 0, 1)[0] : undefined;
  const gathering: Gathering = { lines, half: half?.trim().slice(0, -1) ?? "", keep };
  terminal.show(ask(say("huddle.capture")), note(say(names ? "huddle.capture.hint.names" : "huddle.capture.hint")));
  if (lines.length > 0) {
    terminal.show({ kind: "list", label: say("huddle.capture.so-far"), items: linesIn(mingled(lines)) });
    terminal.show(note(say("huddle.capture.change")));
  }
  // An Enter too many, on the way here, is not to end it before anybody has written.
  let isEmptyMeant = false;
  for (;;) {
    const reply = await (names ? namedLine : line)(terminal, gathering);
    if (reply.kind === "command") return { ...reply, draft: mingled([...lines, reply.draft].filter(Boolean)) };
    if (reply.value === "" && lines.length === 0 && !isEmptyMeant) {
      isEmptyMeant = true;
      terminal.show(note(say("huddle.capture.none")));
      continue;
    }
    if (reply.value === "") return { kind: "given", value: mingled(lines) };
    lines.push(reply.value);
    terminal.show(note(say("huddle.capture.next")));
  }
}

/** Somebody's name, as it is kept before the line that follows it. */
function isNameAlone(line: string): boolean {
  return /^[^:]+:\s*$/u.test(line);
}

/** One line that nobody's name goes with; nothing, and a full stop alone, say that there are no more. */
async function line(terminal: Terminal, { lines, keep }: Gathering, before = ""): Promise<Reply<string>> {
  const reply = await terminal.line({ draft: "", keep: (typed) => keep([...lines, before + typed].join("\n")) });
  if (reply.kind === "command") return { ...reply, draft: before.trim() };
  const text = reply.value.trim();
  return { kind: "given", value: text === "" || text === "." ? "" : before + text };
}

/** One line with the name of whoever wants theirs with it. A name without a line is none. */
async function namedLine(terminal: Terminal, gathering: Gathering): Promise<Reply<string>> {
  for (;;) {
    const { lines, keep, half } = gathering;
    gathering.half = "";
    terminal.show(ask(say("huddle.capture.whose")), note(say("huddle.capture.whose.hint")));
    const whose = await terminal.line({ draft: half, keep: (typed) => keep([...lines, named(typed)].join("\n")) });
    if (whose.kind === "command") return whose;
    const before = named(whose.value);
    terminal.show(ask(say("huddle.capture.what")), note(say("huddle.capture.what.hint")));
    const reply = await line(terminal, gathering, before === "" ? "" : `${before} `);
    if (reply.kind === "command" || reply.value !== "" || before === "") return reply;
    keep(lines.join("\n"));
  }
}

function named(name: string): string {
  return name.trim() === "" ? "" : `${name.trim()}:`;
}
