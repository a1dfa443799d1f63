import { say } from "../../messages/say.ts";
import type { Item } from "../../report/sheet/sheet.ts";

/** Which share of the minutes each part takes besides the contact itself, which has the rest. */
const shares = { read: 0.15, back: 0.3, keep: 0.1 } as const;

/** How the minutes are spent where the author has not said it; none of the parts is left without a minute. */
export function minuteItems(minutes: number): Item[] {
  const about = (share: number) => Math.max(1, Math.round(minutes * share));
  const [read, back, keep] = [about(shares.read), about(shares.back), about(shares.keep)];
  const contact = Math.max(1, minutes - read - back - keep);
  const parts = { read, contact, back, keep } as const;
  return (["read", "contact", "back", "keep"] as const).map((part) => ({
    text: say(`print.minutes.${part}`),
    aside: say("print.minutes", { minutes: parts[part] }),
  }));
}
