import { type Stroke, stroke } from "./strokes.ts";

/** Turns the bytes of a pipe or a file into strokes, however they are cut into chunks: each line as if it were typed. */
export interface LineDecoder {
  push(bytes: Uint8Array): Stroke[];
  /** The last line, where no newline ends it. */
  end(): Stroke[];
}

/** A decoder at the start of its bytes; what is no UTF-8 becomes U+FFFD. */
export function createLineDecoder(): LineDecoder {
  const utf8 = new TextDecoder();
  let pending = "";

  const typed = (line: string): Stroke[] => {
    const text = line.replaceAll("\0", "");
    return text === "" ? [stroke("enter")] : [{ kind: "text", text }, stroke("enter")];
  };

  return {
    push(bytes) {
      pending += utf8.decode(bytes, { stream: true });
      // A return at the end may be the first half of a line's end.
      const lines = pending.split(/\r\n|\n|\r(?!$)/);
      pending = lines.pop() ?? "";
      return lines.flatMap(typed);
    },
    end() {
      const line = (pending + utf8.decode()).replace(/\r$/, "");
      pending = "";
      return line === "" ? [] : typed(line);
    },
  };
}
