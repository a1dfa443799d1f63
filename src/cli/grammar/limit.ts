import { InvalidArgumentError } from "commander";
import { plain as text } from "../../messages/plain.ts";

/** How many lines of a list at the most: a whole number from 1 on. */
export function limit(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError(text("cli.journal.limit.refused"));
}
