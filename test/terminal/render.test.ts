import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { width } from "../../src/terminal/layout.ts";
import { type Look, render } from "../../src/terminal/render.ts";
import type { Piece } from "../../src/terminal/terminal.ts";

const rich80: Look = { columns: 80, styled: false, style: "rich" };
const rich40: Look = { columns: 40, styled: false, style: "rich" };
const plain80: Look = { columns: 80, styled: false, style: "plain" };
const plain40: Look = { columns: 40, styled: false, style: "plain" };

const shown = (look: Look, ...pieces: readonly Piece[]) => pieces.map((piece) => render(piece, look)).join("");

const story: readonly Piece[] = [
  { kind: "title", text: "The chatbot promised", aside: "airline · phone · about 8 min" },
  {
    kind: "prose",
    text: "You work the evening line of Meridian Air. It is Tuesday, 19:40;\neleven calls wait.\n\nThe next caller is Ms Okafor.\n",
  },
  {
    kind: "speech",
    text: "Your own chat told me I could claim the bereavement fare afterwards. I have the screenshot.",
  },
  {
    kind: "own",
    text: "That came from us, so let me look at it with you before I say anything about the money.\n\nOne moment.",
  },
  { kind: "note", text: "saved" },
  { kind: "speech", who: "Ms Okafor", text: "So you do think I made it up." },
  { kind: "event", text: "Four minutes later" },
  { kind: "own", label: "You have already said", text: "That came from us, so let me look at it with you." },
  { kind: "question", text: "What do you say or do now?   (Enter alone: carry on as you are)" },
  { kind: "heading", text: "Looking back" },
  { kind: "list", label: "Yours", items: ["offer a voucher of up to 50 euros without asking anybody", "rebook"] },
];

test("a story in rich style, 80 columns", () => {
  expect(shown(rich80, ...story)).toBe(`
The chatbot promised    airline · phone · about 8 min

  You work the evening line of Meridian Air. It is Tuesday, 19:40; eleven
  calls wait.

  The next caller is Ms Okafor.

  "Your own chat told me I could claim the bereavement fare afterwards. I have
  the screenshot."

> That came from us, so let me look at it with you before I say anything about
  the money.
>
> One moment.
  saved

  Ms Okafor: "So you do think I made it up."

— Four minutes later —

You have already said: "That came from us, so let me look at it with you."

What do you say or do now?   (Enter alone: carry on as you are)

— Looking back —

  Yours:
  - offer a voucher of up to 50 euros without asking anybody
  - rebook
`);
});

test("the same story in 40 columns", () => {
  expect(shown(rich40, ...story)).toBe(`
The chatbot promised
  airline · phone · about 8 min

  You work the evening line of Meridian
  Air. It is Tuesday, 19:40; eleven
  calls wait.

  The next caller is Ms Okafor.

  "Your own chat told me I could claim
  the bereavement fare afterwards. I
  have the screenshot."

> That came from us, so let me look at
  it with you before I say anything
  about the money.
>
> One moment.
  saved

  Ms Okafor: "So you do think I made it
  up."

— Four minutes later —

You have already said:
> That came from us, so let me look at
  it with you.

What do you say or do now?   (Enter
alone: carry on as you are)

— Looking back —

  Yours:
  - offer a voucher of up to 50 euros
    without asking anybody
  - rebook
`);
});

test("the same story in plain style, 40 columns: no indentation, no signs to be read out", () => {
  expect(shown(plain40, ...story)).toBe(`
The chatbot promised
airline · phone · about 8 min

You work the evening line of Meridian
Air. It is Tuesday, 19:40; eleven calls
wait.

The next caller is Ms Okafor.

"Your own chat told me I could claim the
bereavement fare afterwards. I have the
screenshot."

That came from us, so let me look at it
with you before I say anything about the
money.

One moment.
saved

Ms Okafor: So you do think I made it up.

Four minutes later

You have already said:
"That came from us, so let me look at it
with you."

What do you say or do now?   (Enter
alone: carry on as you are)

Looking back

Yours:
- offer a voucher of up to 50 euros
  without asking anybody
- rebook
`);
});

test("plain style, 80 columns", () => {
  expect(shown(plain80, ...story.slice(0, 3))).toBe(`
The chatbot promised
airline · phone · about 8 min

You work the evening line of Meridian Air. It is Tuesday, 19:40; eleven calls
wait.

The next caller is Ms Okafor.

"Your own chat told me I could claim the bereavement fare afterwards. I have
the screenshot."
`);
});

test("styling is weight alone, and each row stands for itself", () => {
  const styled: Look = { columns: 30, styled: true, style: "rich" };
  expect(shown(styled, { kind: "question", text: "What do you say or do now, and to whom?" })).toBe(
    "\n\u001B[1mWhat do you say or do now, and\u001B[22m\n\u001B[1mto whom?\u001B[22m\n",
  );
  expect(shown(styled, { kind: "prose", text: "It is **very, very, very late** and *dark*." })).toBe(
    "\n  It is \u001B[1mvery, very, very late\u001B[22m\n  and \u001B[3mdark\u001B[23m.\n",
  );
  expect(shown(styled, { kind: "note", text: "saved" })).toBe("\u001B[2m  saved\u001B[22m\n");
});

describe("what a trainer writes", () => {
  const prose = (text: string, look: Look = plain40) => shown(look, { kind: "prose", text }).trim();

  test("lists, nested and numbered", () => {
    expect(
      prose("What is known:\n- the ticket was bought\n  in May\n  * for one\n- it cost 420\n\n1. first\n2. second"),
    ).toBe("What is known:\n- the ticket was bought in May\n  - for one\n- it cost 420\n\n1. first\n2. second");
  });

  test("a number at the start of a line is no list", () => {
    expect(prose("She waited until minute\n40. Then she rang off.")).toBe(
      "She waited until minute 40. Then she\nrang off.",
    );
  });

  test("emphasis and links lose their marks, and nothing else does", () => {
    expect(prose("**Bold**, __bold__, *soft* and _soft_, [our page](https://x.example/a).")).toBe(
      "Bold, bold, soft and soft, our page\n(https://x.example/a).",
    );
    expect(prose("5 * 3 * 2, snake_case_name, 2*3*4, **, * and \\*this\\*, `*a* b`")).toBe(
      "5 * 3 * 2, snake_case_name, 2*3*4, **, *\nand *this*, `*a* b`",
    );
    expect(prose("<name>, [x], ![map](m.png), C:\\temp\\new, ~~old~~, https://a_b_c.example/x_y")).toBe(
      "<name>, [x], map (m.png), C:\\temp\\new,\n~~old~~, https://a_b_c.example/x_y",
    );
  });

  test("headings, quotations, drawn lines", () => {
    expect(prose("It was late.\n# What happened\nIt rained.\n\n> No refunds\n> tonight.\n>\n> None.\n\n---\nEnd")).toBe(
      "It was late.\nWhat happened\nIt rained.\n\n> No refunds tonight.\n\n> None.\n\n---\nEnd",
    );
  });

  test("tables and code stand as they are", () => {
    expect(
      prose(
        "As follows:\n| day | fare |\n|-----|------|\n| Mon |  420 |\n\n```\nif  x:\n\n    y  =  1\n```\nand so\non\n\n    total   420\n    paid      0",
      ),
    ).toBe(
      "As follows:\n| day | fare |\n|-----|------|\n| Mon |  420 |\n\nif  x:\n\n    y  =  1\nand so on\n\n    total   420\n    paid      0",
    );
  });

  test("two spaces or a backslash break the line", () => {
    expect(prose("Meridian Air  \n12 Long Street\\\nAccra\nGhana")).toBe("Meridian Air\n12 Long Street\nAccra Ghana");
  });

  test("Chinese lines are joined without a space", () => {
    expect(prose("我们的聊天机器人\n告诉我。\nRefund 之后")).toBe("我们的聊天机器人告诉我。 Refund 之后");
  });
});

describe("what a customer says", () => {
  const speech = (text: string, who?: string, look: Look = rich80) =>
    shown(look, { kind: "speech", text, ...(who === undefined ? {} : { who }) });

  test("stands in quotation marks, unless it brings its own", () => {
    expect(speech("Hello?")).toBe('\n  "Hello?"\n');
    expect(speech('There is a pause. "So you do think I made it up."')).toBe(
      '\n  There is a pause. "So you do think I made it up."\n',
    );
    expect(speech("(puts the phone down)")).toBe("\n  (puts the phone down)\n");
    expect(speech("Hello?", "Customer, Ms Okafor", plain80)).toBe("\nCustomer, Ms Okafor: Hello?\n");
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
    expect(speech("12 Long Street\nAccra\nGhana", undefined, plain80)).toBe("\n12 Long Street\nAccra\nGhana\n");
    const lines = [
      "I have written to you four times since the second of",
      "May. Nobody answered. This is the last letter.",
      "Mine. Goodbye.",
    ];
    expect(speech(lines.join("\n"), undefined, plain80)).toBe(
      "\nI have written to you four times since the second of May. Nobody answered.\nThis is the last letter.\nMine. Goodbye.\n",
    );
  });

  test("marks are shown as they were typed", () => {
    expect(speech("**URGENT** *please*")).toBe('\n  "**URGENT** *please*"\n');
  });
});

test("an event has dashes where it is one short line, and else is told like prose", () => {
  const event = (text: string, look: Look) => shown(look, { kind: "event", text });
  expect(event(`${"a".repeat(17)} ${"b".repeat(18)}`, rich40)).toBe(`\n— ${"a".repeat(17)} ${"b".repeat(18)} —\n`);
  expect(event(`${"a".repeat(18)} ${"b".repeat(18)}`, rich40)).toBe(`\n  ${"a".repeat(18)} ${"b".repeat(18)}\n`);
  expect(event("Later.\n\nIt *rings*.", rich40)).toBe("\n  Later.\n\n  It rings.\n");
  expect(event("Ten minutes later", plain40)).toBe("\nTen minutes later\n");
});

describe("records", () => {
  const table = "date | fare | note\n3 May | 420 | full\n19 May | 99 | bereavement fare, claimed afterwards";
  const record = (text: string, look: Look) => shown(look, { kind: "record", title: "Booking Q7X", text });

  test("keep each line", () => {
    expect(
      record("Refunds within 24 hours.\n  (a) in cash\n  (b) in vouchers, where the customer agrees", rich40),
    ).toBe(`
  Booking Q7X
    Refunds within 24 hours.
      (a) in cash
      (b) in vouchers, where the
        customer agrees
`);
  });

  test("a table stands side by side where it fits", () => {
    const expected = `
  Booking Q7X
    date    fare  note
    3 May   420   full
    19 May  99    bereavement fare, claimed afterwards
`;
    expect(record(table, rich80)).toBe(expected);
    expect(record(table.replaceAll(" | ", "\t"), rich80)).toBe(expected);
    expect(record(`| date | fare | note |\n| --- | :-: |---|\n${table.split("\n").slice(1).join("\n")}`, rich80)).toBe(
      expected,
    );
  });

  test("else each cell has a line with its heading", () => {
    expect(record(table, plain40)).toBe(`
Booking Q7X:
date: 3 May
fare: 420
note: full

date: 19 May
fare: 99
note: bereavement fare, claimed
  afterwards
`);
  });

  test("signs between words make no table", () => {
    expect(record("day | note", plain80)).toBe("\nBooking Q7X:\nday | note\n");
    expect(record("call a|b|c\nnote | it", plain80)).toBe("\nBooking Q7X:\ncall a|b|c\nnote | it\n");
  });

  test("a table may take the whole width, and not one column more", () => {
    const sized = (size: number) => `day | note\nMon | ${"x".repeat(size)}`;
    expect(record(sized(35), plain40)).toContain(`\nday  note\nMon  ${"x".repeat(35)}\n`);
    expect(record(sized(115), { ...plain80, columns: 120 })).toContain(`\nMon  ${"x".repeat(115)}\n`);
    expect(record(sized(36), plain40)).toContain("\nday: Mon\nnote:\n");
    expect(record(`${sized(36)}\n | next\nTue | `, plain40)).toMatch(/\n\nnote: next\n\nday: Tue\n$/);
  });

  test("cells in Chinese are aligned by their width", () => {
    expect(record("日期 | 价格\n五月三日 | 420\n6月 | 99", plain80)).toBe(
      "\nBooking Q7X:\n日期      价格\n五月三日  420\n6月       99\n",
    );
  });
});

describe("every language", () => {
  test("Chinese in 40 columns", () => {
    expect(
      shown(rich40, { kind: "speech", text: "我们的聊天机器人告诉我，可以事后申请丧亲票价。我有截图，请你看一下。" }),
    ).toBe('\n  "我们的聊天机器人告诉我，可以事后申请\n  丧亲票价。我有截图，请你看一下。"\n');
  });

  test("Arabic is isolated row by row in rich style, and only there", () => {
    const own: Piece = { kind: "own", text: "لا أعرف\nI will ask" };
    expect(shown(rich80, own)).toBe("\n> \u2068لا أعرف\u2069\n> I will ask\n");
    expect(shown(plain80, own)).toBe("\nلا أعرف\nI will ask\n");
  });

  test("emoji families are one character, two cells wide", () => {
    expect(shown({ ...plain40, columns: 20 }, { kind: "own", text: "👨‍👩‍👧‍👦 ".repeat(8) })).toBe(
      "\n👨‍👩‍👧‍👦 👨‍👩‍👧‍👦 👨‍👩‍👧‍👦 👨‍👩‍👧‍👦 👨‍👩‍👧‍👦 👨‍👩‍👧‍👦 👨‍👩‍👧‍👦\n👨‍👩‍👧‍👦\n",
    );
  });
});

test("empty lines around a text go, and a label that ends in a sign gets no colon", () => {
  expect(shown(plain80, { kind: "own", label: "So far?", text: "\n  \n  one\n\ntwo\n\n" })).toBe(
    '\nSo far?\n"  one\n\ntwo"\n',
  );
  expect(shown(plain80, { kind: "list", label: "So\nfar", items: ["one\ntwo"] })).toBe("\nSo far:\n- one\n  two\n");
});

test("nothing is shown of what holds nothing", () => {
  expect(shown(rich80, { kind: "own", text: "", label: "You said" }, { kind: "list", label: "Yours", items: [] })).toBe(
    "",
  );
  expect(
    shown(rich80, { kind: "prose", text: " \n\n" }, { kind: "heading", text: "" }, { kind: "speech", text: "" }),
  ).toBe("");
});

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 100 }),
  fc
    .array(
      fc.constantFrom(
        ..."**|*|_|__|`|```|\n|\n\n|- |> |# | | | |1. |[a](b)|\\|  \n|\t|\u001B[31m|\u009B2J|\u0007|\r|\u202E|שלום|你好 |word |a_b|👨‍👩‍👧".split(
          "|",
        ),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join("")),
);
const anyPiece: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ kind: fc.constantFrom("heading", "prose", "event", "question", "note"), text: anyText }),
  fc.record({ kind: fc.constant("title"), text: anyText, aside: anyText }),
  fc.record({ kind: fc.constant("speech"), text: anyText, who: anyText }),
  fc.record({ kind: fc.constant("own"), text: anyText, label: anyText }),
  fc.record({ kind: fc.constant("record"), title: anyText, text: anyText }),
  fc.record({ kind: fc.constant("list"), label: anyText, items: fc.array(anyText, { maxLength: 4 }) }),
);
const anyColumns = fc.integer({ min: 1, max: 160 });

test("whatever the piece: no row too wide, no character that a terminal obeys, a newline at the end", () => {
  fc.assert(
    fc.property(anyPiece, anyColumns, fc.constantFrom("rich", "plain"), (piece, columns, style) => {
      const text = render(piece, { columns, styled: false, style });
      for (const row of text.split("\n")) expect(width(row)).toBeLessThanOrEqual(Math.max(20, columns));
      expect(text).not.toMatch(/[^\n\P{Cc}]|[\u202A-\u202E\u2066\u2067]/u);
      if (style === "plain") expect(text).not.toMatch(/[\u2068\u2069]/);
      if (text !== "") expect(text.endsWith("\n")).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("whatever the piece: styling adds codes and changes nothing else", () => {
  const codes = /\u001B\[\d+m/g;
  fc.assert(
    fc.property(anyPiece, anyColumns, (piece, columns) => {
      const styled = render(piece, { columns, styled: true, style: "rich" });
      expect(styled.replace(codes, "")).toBe(render(piece, { columns, styled: false, style: "rich" }));
    }),
    { numRuns: 1500 },
  );
});
