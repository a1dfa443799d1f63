import { type Ending, type Rules, take, type Writing } from "./answering.ts";
import type { Keyboard } from "./keyboard.ts";
import type { Reply } from "./terminal.ts";
import { textOf } from "./text-buffer.ts";

/** How an answer is seen while it is written. */
export interface View {
  /** Shows what has become of it. */
  draw(writing: Writing): void;
  /** Leaves on the screen what shall stay there. */
  end(writing: Writing, ending: Ending): Promise<void>;
}

/** Lets a person write, from `start` on, until the answer has ended. Each change is kept before it is seen. Throws what `keep` throws. */
export async function write(
  start: Writing,
  keyboard: Keyboard,
  view: View,
  rules: () => Rules,
  keep: (text: string) => void,
): Promise<Ending> {
  let kept = textOf(start.buffer);
  const keepChange = (text: string): void => {
    if (text !== kept) keep(text);
    kept = text;
  };
  let writing = start;
  try {
    for (;;) {
      const progress = take(writing, await keyboard.strokes(), rules());
      const { ending } = progress;
      writing = progress.writing;
      keyboard.giveBack(progress.rest);
      keepChange(textOf(writing.buffer));
      view.draw(writing);
      if (ending) {
        if (ending.kind === "replied") keepChange(outcomeOf(ending.reply));
        await view.end(writing, ending);
        return ending;
      }
    }
  } catch (error) {
    // What could not be kept stays at least on the screen.
    await view.end(writing, { kind: "stopped", by: "end-of-input" });
    throw error;
  }
}

/** What is left to keep. */
function outcomeOf(reply: Reply<string>): string {
  return reply.kind === "given" ? reply.value : reply.draft;
}
