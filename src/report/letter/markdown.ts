import { visible } from "../visible.ts";
import type { Letter, LetterItem, OverTime } from "./letter.ts";

/** A letter as Markdown, in which nothing that somebody wrote has another meaning than its words. */
export function letterMarkdown({ title, head, lead, groups, overTime, closing }: Letter): string {
  const blocks = [
    `# ${plain(title)}`,
    head.map(plain).join("\\\n"),
    plain(lead),
    ...groups.flatMap(({ heading, items }) => [
      ...(heading === undefined ? [] : [`## ${plain(heading)}`]),
      items.map(itemLine).join("\n"),
    ]),
    ...(overTime?.hasTable ? [`## ${plain(overTime.heading)}`, table(overTime)] : []),
    ...closing.map(plain),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function itemLine({ text, when }: LetterItem): string {
  return `- ${plain(text)}${when === undefined ? "" : ` (${plain(when)})`}`;
}

function table({ columns, rows, timeline }: OverTime): string {
  const lines = rows.map(({ name, when }, at) => [name, String(timeline.rows[at]?.total ?? 0), when]);
  const [heading = "", ...body] = [columns, ...lines].map((cells) => `| ${cells.map(plain).join(" | ")} |`);
  return [heading, "| --- | ---: | --- |", ...body].join("\n");
}

/** Signs that mean something in Markdown wherever they stand. */
const anywhere = /[\\`*_[\]<>|~&$]/g;
/** What some readers make a link of: parts of addresses that stand by themselves. */
const linking = /:(?=\/\/)|(?<=\/)\/|(?<=\S)\.(?=\p{L})|@/gu;

/** A text on one line, its signs without their meaning and with what nobody sees made visible. */
function plain(text: string): string {
  const line = visible(text.replace(/\s+/gu, " ").trim());
  return (
    line
      .replace(anywhere, "\\$&")
      .replace(linking, "\\$&")
      // What would make a heading, a rule or a list of it.
      .replace(/^(?:(?=[#+=:-])|(\d{1,9})(?=[.)]))/, "$1\\")
  );
}
