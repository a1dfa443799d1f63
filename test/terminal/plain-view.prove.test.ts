import headless from "@xterm/headless";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Rules, take, type Writing } from "../../src/terminal/answering.ts";
import { plainView } from "../../src/terminal/plain-view.ts";
import type { Stroke } from "../../src/terminal/strokes.ts";
import { bufferOf } from "../../src/terminal/text-buffer.ts";

const reminder = "Finished?";
const rules: Rules = { lines: "many", reminder, editing: "at-end", columns: 36, page: 20 };

const strokes: fc.Arbitrary<Stroke> = fc.oneof(
  fc
    .constantFrom("a", "bc", "word ", "客户", "é", "longer words that go on", "//")
    .map((text): Stroke => ({ kind: "text", text })),
  fc.constantFrom("one\ntwo", "\n", "三\n\n四").map((text): Stroke => ({ kind: "burst", text })),
  fc
    .constantFrom("enter", "backspace", "backspace", "erase-word-left", "erase-line-left", "left", "up")
    .map((key): Stroke => ({ kind: "key", key })),
);

/** What a terminal of 40 columns shows of it: the lines from the top, those that it has broken itself as one. */
async function onScreen(text: string): Promise<string[]> {
  const emulator = new headless.Terminal({
    cols: 40,
    rows: 24,
    scrollback: 5000,
    allowProposedApi: true,
    convertEol: true,
  });
  await new Promise<void>((resolve) => emulator.write(text, resolve));
  const lines: string[] = [];
  for (let row = 0; row < emulator.buffer.active.length; row += 1) {
    const line = emulator.buffer.active.getLine(row);
    const part = line?.translateToString() ?? "";
    if (line?.isWrapped) lines.push((lines.pop() ?? "") + part);
    else lines.push(part);
  }
  emulator.dispose();
  return lines.map((line) => line.trimEnd());
}

test("in whatever portions keys come, the lines that are seen last are the lines of the answer", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(strokes, { maxLength: 5 }), { maxLength: 12 }), async (portions) => {
      let writing: Writing = { buffer: bufferOf("") };
      let written = "";
      const put = (text: string) => {
        written += text;
      };
      const view = plainView(
        writing.buffer,
        () => 40,
        put,
        (sentence) => put(`${sentence}\n`),
      );
      for (const portion of portions) {
        const { writing: next, ending } = take(writing, portion, rules);
        if (ending) break;
        view.draw(next);
        // What has been said once is not said again where nothing has changed.
        const before = written;
        view.draw(next);
        expect(written).toBe(before);
        if (next.notice !== undefined) expect(written.endsWith(`\n${reminder}\n> `)).toBe(true);
        writing = next;
      }
      expect(written).not.toMatch(/[^\P{Cc}\n\b]/u);
      const last = writing.buffer.lines.at(-1)?.text ?? "";
      const seen = (await onScreen(written)).join("\n").trimEnd().split("\n");
      expect(squeezed(seen.at(-1) ?? "")).toBe(squeezed(`> ${last}`));
      // Every line of the answer was seen, in this order, whatever else was before it was changed.
      let from = 0;
      for (const { text } of writing.buffer.lines) {
        const found = seen.findIndex((row, index) => index >= from && squeezed(row) === squeezed(`> ${text}`));
        expect(found, `${text} in ${JSON.stringify(seen)}`).toBeGreaterThanOrEqual(from);
        from = found + 1;
      }
    }),
    { numRuns: 500 },
  );
});

/** A wide character that does not fit leaves a cell empty at the end of its row. */
const squeezed = (row: string): string => row.replaceAll(" ", "");
