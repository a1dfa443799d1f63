import { describe, expect, test } from "vitest";
import type { Look } from "../../src/terminal/page.ts";
import { plain80, rich40, rich80, shown } from "./looks.ts";

describe("what a customer says", () => {
  const speech = (text: string, who?: string, look: Look = rich80) =>
    shown(look, { kind: "speech", text, ...(who === undefined ? {} : { who }) });

  test("stands in quotation marks, unless it brings its own", () => {
    expect(speech("Hello?")).toBe('\n  "Hello?"\n');
    expect(speech('There is a pause. "So you do think I made it up."')).toBe(
      '\n  There is a pause. "So you do think I made it up."\n',
    );
    expect(speech("(puts the phone down)")).toBe("\n  (puts the phone down)\n");
    expect(speech("Hello?", "Customer, Ms Okafor", plain80)).toBe('\nCustomer, Ms Okafor: "Hello?"\n');
  });

  test("a letter keeps its lines, but not the margin of its author's editor", () => {
    const letter =
      "Dear Sir or Madam,\n\nI bought the ticket on the third of May and was told by your chat that I could\nclaim the fare afterwards. Now nobody answers.\n\nYours,\nA. Okafor\n12 Long Street";
    expect(shown(rich40, { kind: "speech", who: "Ms Okafor", text: letter })).toBe(`
  Ms Okafor:
    Dear Sir or Madam,

    I bought the ticket on the third of
    May and was told by your chat that I
    could claim the fare afterwards. Now
    nobody answers.

    Yours,
    A. Okafor
    12 Long Street
`);
  });

  test("an address stays an address, and a line that was ended early stays ended", () => {
    expect(speech("12 Long Street\nAccra\nGhana", undefined, plain80)).toBe('\n"12 Long Street\nAccra\nGhana"\n');
    const lines = [
      "I have written to you four times since the second of",
      "May. Nobody answered. This is the last letter.",
      "Mine. Goodbye.",
    ];
    expect(speech(lines.join("\n"), undefined, plain80)).toBe(
      '\n"I have written to you four times since the second of May. Nobody answered.\nThis is the last letter.\nMine. Goodbye."\n',
    );
  });

  test("marks are shown as they were typed", () => {
    expect(speech("**URGENT** *please*")).toBe('\n  "**URGENT** *please*"\n');
  });
});
