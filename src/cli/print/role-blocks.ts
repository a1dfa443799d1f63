import { type MessageKey, say } from "../../messages/say.ts";
import type { Block } from "../../report/sheet/sheet.ts";
import type { RoleLimits, Situation } from "../../session/situation.ts";
import { labelled, listed, listedTexts, own } from "./blocks.ts";

/** What the role must, may and may not do, a list for each, and how it is with the rest. */
export function limitBlocks({ must = [], ...others }: RoleLimits): Block[] {
  const settled = must.map(({ do: what, because }) =>
    because === undefined ? what : say("practice.limits.because", { do: what, because }),
  );
  const lists = [
    ...listedTexts(settled, say("practice.limits.must")),
    ...(["yours", "ask_first", "off_limits"] as const).flatMap((place) =>
      listedTexts(others[place], say(`practice.limits.${place}`)),
    ),
  ];
  return [...lists, own(say(lists.length > 0 ? "practice.limits.rest" : "practice.limits.none"))];
}

/** What is said, measured and noticed where the role works. */
export function pressureBlocks({ pressures: all }: Situation): Block[] {
  return listed(
    (["said", "measured", "noticed"] as const).flatMap((pull) =>
      labelled(say(`print.pressures.${pull}` satisfies MessageKey), all[pull]),
    ),
  );
}
