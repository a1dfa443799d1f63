import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFile } from "../../src/pack/check-file.ts";
import { decode } from "../../src/pack/decode.ts";
import type { Diagnostic } from "../../src/pack/diagnostic.ts";
import { nowhere } from "../../src/pack/scope.ts";
import { scenario } from "./folders.ts";

async function findingsIn(bytes: Uint8Array): Promise<{ findings: readonly Diagnostic[]; lines: readonly string[] }> {
  const { source } = decode("good.yaml", bytes);
  const subject = { file: "good.yaml", bytes, kind: "scenario", scope: nowhere, depth: "everything" } as const;
  const { findings } = await checkFile(subject);
  return { findings, lines: source.text.split("\n") };
}

/** Every finding has words, and a place that is in the file and not back to front. */
function expectSound({ findings, lines }: Awaited<ReturnType<typeof findingsIn>>): void {
  for (const { range, message, remedy, code } of findings) {
    expect(code).toMatch(/^OFF\d{3}$/);
    expect(`${message} ${remedy}`).not.toMatch(/undefined|NaN|\[object/);
    const { start, end } = range;
    expect([start.line, start.column, end.line, end.column].every((place) => place >= 1)).toBe(true);
    expect(end.line > start.line || end.column >= start.column).toBe(true);
    if (lines.length === 1 && lines[0] === "") continue;
    expect(end.line).toBeLessThanOrEqual(lines.length);
    expect(start.column - 1).toBeLessThanOrEqual(lines[start.line - 1]?.length ?? -1);
    expect(end.column - 1).toBeLessThanOrEqual(lines[end.line - 1]?.length ?? -1);
  }
}

/** A scenario with much in it, so that a slip of the finger can fall anywhere. */
const rich = scenario(
  "good",
  "minutes: 8",
  "tags: [returns, 'it''s late']",
  'summary: "She says \\"no\\"."',
  "facts:",
  "  - id: receipt",
  "    say: No, I threw it away.",
  "    known_to:",
  "      - customer",
  "roles:",
  "  adviser:",
  "    limits:",
  "      must:",
  "        - do: say who you are",
  "turns:",
  "  - id: squeeze",
  "    happens: |",
  "      The chat fills up: eleven wait.",
  "",
  "      Nobody answers.",
  "    then: gone",
  "endings:",
  "  - id: gone",
  "    how: walks_away",
  "    say: Bye.",
);

/** What slips into a file: signs with a meaning, blanks, whole lines. */
const slip = fc.oneof(
  fc.constantFrom(
    ..."\t :-#'\"[]{}|>&*!%@`,?~<>\\\n",
    "  ",
    "\n- ",
    ": ",
    " #",
    "---\n",
    "\r\n",
    "null",
    "0412",
    "é",
    "字",
    "👩‍👩‍👧",
    "\u2028",
  ),
  fc.string({ maxLength: 3, unit: "binary" }),
);

const edit = fc.record({ at: fc.nat(rich.length), drop: fc.nat(12), put: slip });

describe("whatever stands in a file", () => {
  test("the check ends with sound findings: any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => expectSound(await findingsIn(bytes))),
      { numRuns: 150 },
    );
  });

  test("the check ends with sound findings: any text", async () => {
    const text = fc.array(fc.oneof(slip, fc.constantFrom("id", "title", "customer", "a", "b c")), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, async (pieces) => expectSound(await findingsIn(Buffer.from(pieces.join(""))))),
      { numRuns: 150, examples: [[["?"]], [[":"]], [["a", ": ", "\n"]]] },
    );
  });

  test("the check ends with sound findings: a scenario with slips in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        let text = rich;
        for (const { at, drop, put } of edits) text = text.slice(0, at) + put + text.slice(at + drop);
        expectSound(await findingsIn(Buffer.from(text)));
      }),
      { numRuns: 150 },
    );
  });

  test("and the scenario without slips has no findings", async () => {
    expect((await findingsIn(Buffer.from(rich))).findings).toEqual([]);
  });
});
