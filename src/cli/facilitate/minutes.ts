import { say } from "../../messages/say.ts";

/** After so long, in milliseconds, it was another sitting that began. */
const sitting = 4 * 60 * 60_000;

/** How long ago it began, in whole minutes; where that was another sitting, how long ago it was gone on with. All in UTC milliseconds. */
export function elapsedWords(began: number, opened: number, now: number): string {
  const isSame = opened - began < sitting;
  const minutes = Math.max(0, Math.floor((now - (isSame ? began : opened)) / 60_000));
  return say(isSame ? "facilitate.elapsed" : "facilitate.elapsed.again", { minutes });
}
