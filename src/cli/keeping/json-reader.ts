/** The bytes that part JSON. */
export const sign = {
  quote: 34,
  comma: 44,
  colon: 58,
  open: 91,
  backslash: 92,
  close: 93,
  begin: 123,
  end: 125,
} as const;

/** No deeper, so that nothing that walks through it runs out of room; and no longer, so that a piece can be held. */
const deepest = 100;
const longest = 64 * 1024 * 1024;

/** JSON in UTF-8, as its bytes come in. */
export interface JsonReader {
  line(): number;
  /** The next byte that is no blank; it stays to be read. */
  peek(): number | undefined;
  next(): number | undefined;
  /** All bytes of one value, which is taken for sound: brackets in pairs, or up to what parts it from the next. */
  value(): Uint8Array;
}

const isBlank = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/** Reads JSON from bytes. Throws what `refuse` makes of the line of a value that is too deep or too long. */
export function jsonReader(chunks: Iterable<Uint8Array>, refuse: (line: number) => Error): JsonReader {
  const source = withoutMark(chunks)[Symbol.iterator]();
  let chunk: Uint8Array = new Uint8Array();
  let at = 0;
  let line = 1;

  const isMore = (): boolean => {
    while (at >= chunk.length) {
      const { done, value } = source.next();
      if (done) return false;
      chunk = value;
      at = 0;
    }
    return true;
  };
  const peek = (): number | undefined => {
    while (isMore()) {
      const byte = chunk[at] ?? 0;
      if (!isBlank(byte)) return byte;
      if (byte === 10) line += 1;
      at += 1;
    }
    return undefined;
  };

  return {
    line: () => line,
    peek,
    next() {
      const byte = peek();
      at += 1;
      return byte;
    },
    value() {
      const parts: Uint8Array[] = [];
      const begun = line;
      let length = 0;
      let depth = 0;
      let inText = false;
      let isEscaped = false;
      /** Whether the value ends after a byte, before it, or not yet. */
      const ends = (byte: number): "after" | "before" | undefined => {
        if (inText) {
          if (isEscaped) isEscaped = false;
          else if (byte === sign.backslash) isEscaped = true;
          else if (byte === sign.quote) inText = false;
          return inText || depth > 0 ? undefined : "after";
        }
        if (byte === sign.quote) inText = true;
        else if (byte === sign.begin || byte === sign.open) depth += 1;
        else if (byte === sign.end || byte === sign.close) {
          if (depth === 0) return "before";
          depth -= 1;
          return depth === 0 ? "after" : undefined;
        } else if (depth === 0 && (byte === sign.comma || isBlank(byte))) return "before";
        return undefined;
      };
      peek();
      while (isMore()) {
        const from = at;
        let end: ReturnType<typeof ends>;
        while (at < chunk.length && end === undefined) {
          const byte = chunk[at] ?? 0;
          end = ends(byte);
          if (depth > deepest) throw refuse(line);
          if (end === "before") break;
          if (byte === 10) line += 1;
          at += 1;
        }
        parts.push(chunk.subarray(from, at));
        length += at - from;
        if (length > longest) throw refuse(begun);
        if (end !== undefined) break;
      }
      return Buffer.concat(parts);
    },
  };
}

/** The same bytes without the mark that some editors put at the beginning of a file. */
function* withoutMark(chunks: Iterable<Uint8Array>): Iterable<Uint8Array> {
  let isFirst = true;
  for (const chunk of chunks) {
    const marked = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    yield marked ? chunk.subarray(3) : chunk;
    isFirst = false;
  }
}
