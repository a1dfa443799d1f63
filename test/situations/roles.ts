import type { Roles } from "../../src/pack/generated/scenario.ts";
import type { Row } from "./row.ts";
import { capital, sentences } from "./voice.ts";
import { filled, tidy } from "./yaml-text.ts";

/** The adviser's card, and the customer's: the whole of what the row tells its customer. */
export function rolesOf(row: Row, situation: string): Roles {
  const [customer, adviser, ...others] = row.roles;
  const brief = [situation, ...unsaidIn(row)].filter((text) => text !== "").map(tidy);
  const handOver = others.length > 0 ? ` You can hand over to: ${others.join(", ")}.` : "";
  return {
    adviser: filled({ label: adviser && capital(adviser), brief: `You answer customers.${handOver}` }),
    customer: filled({
      label: customer && capital(customer),
      brief: brief.length > 0 ? brief.join("\n\n") : undefined,
    }),
  };
}

/** What only the row's loose texts hold: further instructions, and the sentences of its raw text that stand in no other field. */
function unsaidIn(row: Row): string[] {
  const held = squeezed(
    [row.situation, row.persona, row.opening, row.goal, ...row.known, ...row.unknown, ...row.secrets]
      .concat(
        row.customer_limits,
        row.customer_behaviour,
        row.complications.flatMap(({ when, what }) => [when, what]),
      )
      .join("\n"),
  );
  const unsaid = (text: string) => text.split(/[:"“”]/).some((clause) => !held.includes(squeezed(clause)));
  const raw = row.raw_text.split("\n").map((line) => sentences(line.replace(heading, "")).filter(unsaid).join(" "));
  return [...[row.other_instructions].filter(unsaid), ...raw.filter((line) => squeezed(line) !== "")];
}

/** What a raw text puts before a paragraph: a number, or the name of the field, such as `**Your goal:**`. */
const heading = /^\s*(?:#+ |- )?(?:\d+\. )?(?:\*\*(?:\w+ ){0,2}\w+(?: \([^)]*\))?:\*\*)?|###STOP###/g;

function squeezed(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$]+/gu, " ")
    .trim();
}
