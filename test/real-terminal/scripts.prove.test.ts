import { fileURLToPath } from "node:url";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { latest, newHome, start } from "./offscript.ts";
import { isOver, playOn, typeAndWait } from "./playing.ts";

/** One situation in Arabic, Hebrew, Japanese, Thai, with emoji families and letters of many marks. */
const pack = fileURLToPath(new URL("many-scripts-pack", import.meta.url));
const signs = /[\u2066-\u2069]/g;

test.each([
  { style: "rich", columns: 120 },
  { style: "rich", columns: 80 },
  { style: "rich", columns: 40 },
  { style: "rich", columns: 20 },
  { style: "plain", columns: 80 },
  { style: "plain", columns: 40 },
  { style: "plain", columns: 20 },
])("a session in many scripts fits into $columns columns, $style", async ({ style, columns }) => {
  const home = newHome();
  const args = ["practice", "--pack", pack, "--seed", "1", ...(style === "plain" ? ["--plain"] : [])];
  const terminal = start(home, args, { columns, rows: 30 });
  await typeAndWait(terminal, "");
  await typeAndWait(terminal, "\r");
  await typeAndWait(terminal, "/limits\r");
  await typeAndWait(terminal, "/ask 運賃表\r");
  await playOn(terminal, "שלום 客 นำ 👨‍👩‍👧‍👦");
  expect(isOver(terminal)).toBe(true);
  expect(await terminal.ended).toEqual({ exitCode: 0, signal: 0 });
  expect(latest(home).session.endedAt).toBeTypeOf("number");

  // Rows that the terminal itself had to break come out as one, which is then too long.
  const rows = terminal.history().split("\n");
  const typed = (row: string) => row.startsWith("> ") && style === "plain";
  expect(rows.filter((row) => stringWidth(row) > columns && !typed(row))).toEqual([]);
  const text = rows.join("").replace(/[\s>]+/g, "");
  for (const told of ["الترامالأخير(خط12)يغادربعد7دقائق", "กำลังรอคำตอบ", "👨‍👩‍👧‍👦وتذكرة", "שָׁלוֹם,גםלי", "🏳️‍🌈👩🏽‍🚒"]) {
    expect(text.replace(signs, "")).toContain(told);
  }
  if (style === "plain") {
    expect(terminal.raw()).not.toMatch(/[\x1b\u2066-\u2069]/);
    return;
  }
  for (const row of terminal.raw().split(/[\r\n]/)) {
    expect(row.replace(/[\u2066-\u2068][^\u2066-\u2069]+\u2069/g, "")).not.toMatch(signs);
  }
  // The number of a choice stands before its right-to-left words, outside their direction.
  const choice = terminal.raw().replace(/\x1b\[[\d;]*m/g, "");
  expect(choice).toMatch(/^ ?1 {1,2}\u2068ينتظر السائق/m);
});
