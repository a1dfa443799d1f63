import { describe, expect, test } from "vitest";
import type { Look } from "../../src/terminal/page.ts";
import { plain40, shown } from "./looks.ts";

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
