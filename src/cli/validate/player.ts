import type { Player } from "../../pack/player.ts";
import { playableRoles, realise } from "../../session/realise.ts";
import { findDeadEnds } from "../../session/walk/dead-ends.ts";
import { follow } from "../../session/walk/follow.ts";
import { ownTexts } from "../practice/own-texts.ts";

/** Plays the scenarios of packs that are checked, with the very machine that people practise with. */
export const player: Player = {
  findDeadEnds,
  roles: playableRoles,
  follow(walk, scenario, pack) {
    const { role, form, limits: level, seed = 0, from } = walk;
    const source = { pack, digest: "", scenario, files: new Map<string, string>() };
    const wish = { ...(role && { role }), ...(form && { form }), ...(level && { level }), ...(from && { from }), seed };
    return follow(walk, realise(source, ownTexts(), wish));
  },
};
