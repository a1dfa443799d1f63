import { InvalidArgumentError } from "commander";
import { plain as text } from "../../messages/plain.ts";

/** A seed as it is typed: whatever is no number from 0 to 2^32 - 1 is refused. */
export function seed(value: string): number {
  if (/^\d{1,10}$/.test(value) && Number(value) <= 0xffffffff) return Number(value);
  throw new InvalidArgumentError(text("cli.practice.seed.refused"));
}
