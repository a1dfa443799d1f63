import { say } from "../../messages/say.ts";
import type { Kind } from "./kinds.ts";

/** A kind in the language that is spoken. */
export function kindName(kind: Kind): string {
  return kind === "nobody-has-said" ? say("practice.limit.nobody_has_said") : say(`practice.obstacle.${kind}`);
}
