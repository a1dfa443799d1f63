import { Interruption } from "../failure.ts";
import type { Host } from "../host.ts";
import { say } from "../messages/say.ts";
import type { Rules } from "./answering.ts";
import { openApart } from "./apart.ts";
import { choices, pickAny, pickOne } from "./choices.ts";
import { editOutside, removeLeftovers } from "./external-editor.ts";
import { openKeyboard } from "./keyboard.ts";
import { put } from "./output.ts";
import type { Look } from "./page.ts";
import { plainView } from "./plain-view.ts";
import { render } from "./render.ts";
import { richView, roomIn } from "./rich-view.ts";
import type { Piece, Reply, Terminal, WordsRequest } from "./terminal.ts";
import { bufferOf } from "./text-buffer.ts";
import { type View, write } from "./writing.ts";

export interface TerminalOptions {
  readonly style: "rich" | "plain";
  /** Whether bold and the like may be used. */
  readonly styled: boolean;
  /** The folder for a text that the person's editor has open. */
  readonly editFolder: string;
}

interface Asked extends Pick<WordsRequest, "draft" | "keep"> {
  readonly hint: string;
  readonly leaves?: "nothing";
  readonly refusal?: string | undefined;
  readonly lines: Rules["lines"];
}

/** The terminal of the host. It takes the keyboard with the first prompt, and lets go of it at `close` and when a signal comes. */
export function openTerminal(host: Host, { style, styled, editFolder }: TerminalOptions): Terminal {
  const out = (text: string): void => put(host.stdout, text);
  const keyboard = openKeyboard(host.stdin, style === "rich" && host.platform !== "win32" ? "marked" : "unmarked", out);
  const look = (): Look => ({ columns: host.size().columns, styled, style });
  // Where the cursor stands, for whoever writes after a signal.
  let isAsking = false;
  let rowsBelow = 0;

  const show = (...pieces: readonly Piece[]): void => {
    for (const piece of pieces) out(render(piece, look()));
  };
  const tell = (text: string): void => show({ kind: "note", text });
  const apart = openApart(keyboard, { size: host.size, look, put: out, onResize: host.onResize });
  const canHide = style === "rich" && host.stdin.isTTY && host.stdout.isTTY && host.env["TERM"] !== "dumb";

  removeLeftovers(editFolder);
  const stopListening = host.onStop(() => {
    apart.leave();
    if (rowsBelow > 0) out(`\x1b[${rowsBelow}B`);
    keyboard.rest();
    if (isAsking) out("\n");
  });

  function plainly(asked: Asked): View {
    if (asked.hint) tell(asked.hint);
    return plainView(bufferOf(asked.draft), () => host.size().columns, out, tell);
  }

  function richly(asked: Asked): Promise<View> {
    return richView({ buffer: bufferOf(asked.draft) }, asked, {
      size: () => host.size(),
      look,
      put: out,
      breaksAnew: !host.env["XTERM_VERSION"] && !host.env["STY"],
      onResize: (react) => host.onResize(react),
      below(rows) {
        rowsBelow = rows;
      },
    });
  }

  async function ask(asked: Asked, view: View, editing: Rules["editing"]): Promise<Reply<string>> {
    const { lines, refusal, keep } = asked;
    const reminder = say("terminal.finish");
    const rules = (): Rules => {
      const { columns, rows } = host.size();
      return { lines, refusal, reminder, editing, columns: roomIn(columns), page: Math.max(1, rows - 4) };
    };
    isAsking = true;
    const ending = await write({ buffer: bufferOf(asked.draft) }, keyboard, view, rules, keep).finally(() => {
      isAsking = false;
    });
    if (ending.kind === "stopped") throw new Interruption(ending.by);
    return ending.reply;
  }

  async function own(asked: Asked): Promise<Reply<string>> {
    keyboard.begin();
    return style === "rich" ? ask(asked, await richly(asked), "anywhere") : ask(asked, plainly(asked), "at-end");
  }

  // What is picked takes a key or two: nothing to redraw, in either style.
  const brief: Asked = { hint: "", draft: "", lines: "one", keep: () => undefined };
  const picking = { line: () => ask(brief, plainly(brief), "at-end"), tell };
  // Where all is read aloud, how to choose is said once; the list itself looks like one.
  let isExplained = style === "rich";
  const explain = (): void => {
    if (!isExplained) tell(say("terminal.pick.how"));
    isExplained = true;
  };

  return {
    style,
    show,
    words: (request) => own({ ...request, lines: "many" }),
    line: (request) => own({ ...request, hint: "", lines: "one" }),
    async pick(request) {
      keyboard.begin();
      out(choices(request.options, look(), request.enter?.label));
      if (request.options.length > 0) explain();
      return pickOne(request, picking);
    },
    async pickSome(request) {
      keyboard.begin();
      out(choices(request.options, look(), undefined));
      tell(request.hint);
      return pickAny(request, picking);
    },
    async apart(request) {
      if (!canHide) return "not-hidden";
      keyboard.begin();
      await apart.show(request);
      return "shown";
    },
    async edit(text) {
      keyboard.rest();
      const edited = await editOutside(text, editFolder, host);
      if ("text" in edited) return edited.text;
      tell(edited.reason);
      return undefined;
    },
    close() {
      stopListening();
      apart.leave();
      keyboard.rest();
    },
  };
}
