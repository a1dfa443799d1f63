import { jsonReader, sign } from "./json-reader.ts";

/** Something that stands at the top of a JSON object, or an item of the list in it that is read piece by piece. */
export type JsonMember =
  | { readonly kind: "member"; readonly name: string; readonly value: unknown }
  /** The list begins whose items come one by one. */
  | { readonly kind: "list" }
  | { readonly kind: "item"; readonly index: number; readonly value: unknown };

/**
 * The members of one JSON object in UTF-8, one after the other, so that a long file is never held whole: the items of the list
 * called `list` come one by one. Throws what `refuse` makes of a line that cannot be read.
 */
export function* jsonMembers(
  chunks: Iterable<Uint8Array>,
  list: string,
  refuse: (line: number) => Error,
): Generator<JsonMember> {
  const bytes = jsonReader(chunks, refuse);
  const parse = (): unknown => {
    const line = bytes.line();
    const text = bytes.value();
    try {
      return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(text));
    } catch {
      // The errors of both quote what stands there.
      throw refuse(line);
    }
  };
  const expect = (wanted: number): void => {
    if (bytes.next() !== wanted) throw refuse(bytes.line());
  };

  function* items(): Generator<JsonMember> {
    expect(sign.open);
    yield { kind: "list" };
    if (bytes.peek() === sign.close) return expect(sign.close);
    for (let index = 0; ; index++) {
      yield { kind: "item", index, value: parse() };
      if (bytes.peek() === sign.close) return expect(sign.close);
      expect(sign.comma);
    }
  }

  const seen = new Set<string>();
  expect(sign.begin);
  while (bytes.peek() !== sign.end) {
    if (seen.size > 0) expect(sign.comma);
    if (bytes.peek() !== sign.quote) throw refuse(bytes.line());
    const name = String(parse());
    if (seen.has(name)) throw refuse(bytes.line());
    seen.add(name);
    expect(sign.colon);
    if (name === list && bytes.peek() === sign.open) yield* items();
    else yield { kind: "member", name, value: parse() };
  }
  expect(sign.end);
  if (bytes.peek() !== undefined) throw refuse(bytes.line());
}
