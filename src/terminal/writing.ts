import { type Ending, type Rules, take, type Writing } from "./answering.ts";
import type { Keyboard } from "./keyboard.ts";
import { textOf } from "./text-buffer.ts";

/** How an answer is seen while it is written. */
export interface View {
  /** Shows what has become of it. */
  draw(writing: Writing): void;
  /** Leaves on the screen what shall stay there. */
  end(writing: Writing, ending: Ending): Promise<void>;
}

/** Lets a person write, from `start` on, until the answer has ended. Each change is kept before it is seen. */
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
  for (let writing = start; ; ) {
    const progress = take(writing, await keyboard.strokes(), rules());
    const { ending } = progress;
    writing = progress.writing;
    keyboard.giveBack(progress.rest);
    keepChange(textOf(writing.buffer));
    view.draw(writing);
    if (ending) {
      if (ending.kind === "replied")
        keepChange(ending.reply.kind === "given" ? ending.reply.value : ending.reply.draft);
      await view.end(writing, ending);
      return ending;
    }
  }
}
