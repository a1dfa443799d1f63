import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findings, fixtures, packWith, scenario } from "../folders.ts";

/** What is found in a scenario with these lines, without what other rules are about. */
async function foundWith(...lines: readonly string[]): Promise<string[]> {
  const pack = packWith({ "scenarios/a.yaml": scenario("a", ...lines) });
  const found = await findings(pack);
  return found.filter((line) => / OFF62\d /.test(line)).map((line) => line.replace("scenarios/a.yaml:", ""));
}

describe("a pack with three dead ends", () => {
  test("has each of them found at its place, and nothing else", async () => {
    expect(await findings(join(fixtures, "playable/planted"))).toEqual([
      'scenarios/grey-umbrella.yaml:13:9 OFF621 The turn "not-hers" never comes, in whatever role and form this is practised. It waits for the way "hand-it-over", and nobody who comes to it can have chosen that by then.',
      "scenarios/two-keys.yaml:11:3 OFF623 As supervisor, nobody comes to any of the endings.",
      'scenarios/wet-letters.yaml:22:7 OFF624 With "nothing" no fact is left, so whoever asks finds out nothing.',
    ]);
  });

  test("has none once they are mended", async () => {
    expect(await findings(join(fixtures, "playable/mended"))).toEqual([]);
  });
});

describe("what is never met", () => {
  test("because of how the customer takes it", async () => {
    const reactions = ["  reactions:", "    softens: Thank you.", "    leaves: (She hangs up.)"];
    expect(
      await foundWith(
        ...reactions,
        "turns:",
        ...["  - id: gone", "    when_customer: leaves", "    happens: The line is dead."],
        ...["  - id: goes-on", "    happens: The queue grows.", "    ask: What now?"],
      ),
    ).toEqual([expect.stringMatching(/^11:9 OFF621 The turn "gone" never comes.* It waits for "leaves"/)]);
  });

  test("because it is practised as the customer alone, who does not know it", async () => {
    const facts = ["facts:", "  - id: van", "    text: It broke down.", "    known_to:", "      - adviser"];
    expect(await foundWith("roles:", "  customer: {}", ...facts)).toContainEqual(
      expect.stringMatching(/^10:9 OFF622 "van" never comes out.* who does not know it\.$/),
    );
  });

  test("because it is passed over", async () => {
    const turns = ["turns:", "  - id: one", "    happens: One.", "    then: three", "  - id: two", "    happens: Two."];
    expect(await foundWith(...turns, "  - id: three", "    happens: Three.")).toEqual([
      expect.stringMatching(/^11:9 OFF621 The turn "two" never comes.* always goes another way\.$/),
    ]);
  });

  test("because of who notices it, who says it, and who may look at it", async () => {
    expect(
      await foundWith(
        ...["roles:", "  adviser:", "    brief: You answer."],
        ...["records:", "  - title: The log", "    text: Nothing.", "    known_to:", "      - back-office"],
        ...["turns:", "  - id: theirs", "    from: adviser", "    say: Well."],
        ...["  - id: hers", "    say: Hm.", "    known_to:", "      - customer"],
      ),
    ).toEqual([
      expect.stringMatching(/^11:12 OFF622 "The log" never comes out.* may look at it\.$/),
      expect.stringMatching(/^16:9 OFF621 The turn "theirs" never comes.* said by the adviser/),
      expect.stringMatching(/^19:9 OFF621 The turn "hers" never comes.* known to customer alone/),
    ]);
  });

  test("because nobody is asked for an answer in its turn, and what stands in a dead turn is not told again", async () => {
    expect(
      await foundWith(
        "turns:",
        ...["  - id: tells", "    happens: A bell.", "    if_asked:", "      bell: At noon."],
        ...["    reactions:", "      - id: inner", "        words: bell", "        say: Again!"],
        ...["  - id: goes-on", "    happens: The queue grows.", "    then: last"],
        ...["  - id: never", "    happens: Never.", "    ask: What now?", "    reactions:"],
        ...["      - id: within", "        words: bell", "        say: Never.", "  - id: last", "    happens: Last."],
      ),
    ).toEqual([
      expect.stringMatching(/^11:7 OFF622 "bell" never comes out.* nobody is asked for an answer\.$/),
      expect.stringMatching(/^13:13 OFF621 The reaction "inner" never comes.* Nobody is asked/),
      expect.stringMatching(/^19:9 OFF621 The turn "never"/),
    ]);
  });

  test("because another ending always comes first, or the program understands no sentence", async () => {
    expect(
      await foundWith(
        ...["  reactions:", "    hardens: No."],
        ...["reactions:", "  - id: quiet", "    when: nobody says sorry", "    when_customer: hardens", "    say: Hm."],
        ...["endings:", "  - id: always", "    how: settled", "    happens: So be it."],
        ...["  - id: never", "    how: left_open", "    when: it stays open", "    happens: Open."],
      ),
    ).toEqual([
      expect.stringMatching(/^10:9 OFF621 The reaction "quiet" never comes.* sentence after when:\.$/),
      expect.stringMatching(
        /^18:9 OFF621 The ending "never" never comes.* The ending "always" always comes before it\.$/,
      ),
    ]);
  });
});

describe("variations", () => {
  const vary = (left: string, right: string) => [
    "vary:",
    "  choices:",
    "    one:",
    `      with: ${left}`,
    `      without: ${right}`,
  ];
  const list = (id: string) => `\n        - ${id}`;

  test("can take what a step leads to, and every ending", async () => {
    expect(
      await foundWith(
        ...["turns:", "  - id: first", "    happens: One.", "    then: second", "  - id: second", "    happens: Two."],
        ...["endings:", "  - id: end", "    how: settled", "    happens: Done."],
        ...["vary:", "  choices:", "    one:", "      with:", "        - second", "      without: []"],
        ...["    two:", "      ends:", "        - end", "      hangs: []"],
      ),
    ).toEqual([
      '10:11 OFF625 With "without" there is no "second", and the story breaks off here.',
      '26:7 OFF623 With "hangs", nobody comes to any of the endings.',
    ]);
  });

  test("may change facts, and hold what happens in one of them alone", async () => {
    const facts = ["facts:", "  - id: here", "    say: Here.", "  - id: lost", "    say: Lost."];
    expect(await foundWith(...facts, ...vary(list("here"), list("lost")))).toEqual([]);
    expect(await foundWith("turns:", "  - id: rings", "    happens: It rings.", ...vary(list("rings"), "[]"))).toEqual(
      [],
    );
  });
});

test("the customer's role has something to answer once somebody speaks", async () => {
  const roles = ["roles:", "  adviser: {}", "  customer: {}"];
  const line = ["turns:", "  - id: line", "    from: adviser", "    known_to:", "      - customer", "    say: Well."];
  expect(await foundWith(...roles)).toEqual([expect.stringMatching(/^9:3 OFF626 /)]);
  expect(await foundWith(...roles, ...line)).toEqual([]);
});

test("a story with more branches than can be walked is left alone", async () => {
  const branch = (at: number) => [`  - id: r${at}`, `    words: word${at}`, "    say: Oh.", "    then: last"];
  const branches = (count: number) => Array.from({ length: count }, (_, at) => branch(at)).flat();
  const turns = [
    ...["turns:", "  - id: never", "    when_chose: stay", "    happens: Never."],
    ...["  - id: last", "    ask: What now?", "    ways:", "      stay: stay", "      go: go"],
  ];
  expect(await foundWith(...turns, "reactions:", ...branches(2))).toEqual([expect.stringContaining("OFF621")]);
  expect(await foundWith(...turns, "reactions:", ...branches(9))).toEqual([]);
});
