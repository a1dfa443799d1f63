import { exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { nearest } from "../../pack/nearest.ts";

/** Refuses the id of a dilemma or a standard that the pack does not have. Throws Failure. */
export function nameKnown(what: "dilemma" | "standard", id: string | undefined, ids: readonly string[]): void {
  if (id === undefined || ids.includes(id)) return;
  const near = nearest(id, ids);
  const remedy =
    near === undefined
      ? say(`authoring.unknown.${what}.remedy`, { ids: ids.join(", "), count: ids.length })
      : say("authoring.unknown.near", { near });
  throw new Failure(exitCodes.usage, say(`authoring.unknown.${what}`, { id }), remedy);
}
