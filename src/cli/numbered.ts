import type { Option } from "../terminal/terminal.ts";

/** Options with numbers for their keys, from 1 on. */
export function numbered<Value>(
  options: readonly { readonly label: string; readonly value: Value }[],
): Option<Value>[] {
  return options.map((option, index) => ({ key: String(index + 1), ...option }));
}
