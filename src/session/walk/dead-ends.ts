import type { Scenario } from "../../pack/generated/scenario.ts";
import type { DeadEnds, Part, Variation } from "../../pack/player.ts";
import { playableRoles, realise } from "../realise.ts";
import type { Form } from "../situation.ts";
import { mattersIn } from "./matters.ts";
import { combined } from "./options.ts";
import { partsOf } from "./parts.ts";
import { skeletonOf } from "./skeleton.ts";
import { sampleVariations } from "./variations.ts";
import { type Search, walkPaths } from "./walk-paths.ts";

/** What can come out does so in the short form already. After it the long one: hardly anything is met in the default form alone. */
const forms: readonly Form[] = ["short", "long", "default"];

/** No scenario that anybody practises comes near these; what does is not walked at all. */
const largest = { parts: 400, words: 20_000 };

/** So many steps are taken in all; in a large scenario each takes longer, so that they are fewer. */
const steps = 60_000;

/** Plays a scenario along every path, from every role and in every form, for a sample of variations that holds every alternative. */
export function findDeadEnds(scenario: Scenario): DeadEnds {
  const parts = partsOf(scenario);
  const roles = playableRoles(scenario);
  const { variations, covers } = sampleVariations(scenario.vary);
  const endless = new Map<string, Variation[]>();
  const nothing = { unmet: [], endless, unspoken: false, roles, variations };
  if (sizeOf(scenario, parts) === "too large") return nothing;

  const bare = skeletonOf(scenario);
  const matters = mattersIn(bare);
  if (matters.leading.size + matters.byWords.size > combined) return nothing;
  // What is known and written leads nowhere in the story.
  const story = { ...bare, facts: [], records: [], policy: [] };
  const missing = new Set(parts.map(({ key }) => key));
  const left = { steps: Math.floor(steps / (1 + parts.length / 20)) };
  const searches = new Map<string, Search>();
  let extent: Extent = "whole";
  for (const variation of variations) {
    const isHere = ({ ids }: Part) => !ids.some((id) => variation.absent.has(id));
    const here = parts.filter(isHere).map(({ key }) => key);
    const happening = parts.filter((part) => isHere(part) && !isKnowledge(part)).map(({ key }) => key);
    for (const role of roles) {
      const walk = (form: Form, search: Search, isEnough: () => boolean) => {
        const source = sourceOf(form === "short" ? bare : story);
        const situation = realise(source, noTexts, { role, form, seed: variation.seed });
        if (walkPaths(situation, matters, search, isEnough) === "cut") extent = "cut";
      };
      const isMet = () => here.every((key) => !missing.has(key));
      walk("short", { missing, left, ended: false, spokenTo: false }, isMet);
      // Variations of what is known have the story in common.
      const key = [role, ...happening].join(" ");
      if (searches.has(key)) continue;
      const search = { missing, left, ended: (scenario.endings ?? []).length === 0, spokenTo: role !== "customer" };
      searches.set(key, search);
      const isEnough = () => search.ended && search.spokenTo && isMet();
      for (const form of ["long", "default"] as const) if (!isEnough()) walk(form, search, isEnough);
    }
  }
}

function sizeOf({ turns = [], reactions = [], endings = [], vary = {} }: Scenario, parts: readonly Part[]) {
  const items = [...turns, ...reactions, ...endings, ...turns.flatMap((turn) => turn.reactions ?? [])];
  const words = items.reduce((sum, item) => sum + (item.words?.length ?? 0), 0);
  const varied = Object.keys(vary.slots ?? {}).length + (vary.together ?? []).length;
  const named = Object.values(vary.choices ?? {}).flatMap((some) => Object.values(some).flat()).length;
  return parts.length + varied + named > largest.parts || words > largest.words ? "too large" : "fits";
}

function sourceOf(scenario: Scenario) {
  const pack = { format: "offscript/pack@1.0", name: "", title: "", version: "" } as const;
  return { pack, digest: "", scenario, files: new Map<string, string>() };
}

/** Texts of the program's own lead nowhere. */
const noTexts = {
  ask: "",
  askAgain: "",
  askCustomer: "",
  debrief: [],
  onLevel: { tight: "", wide: "" },
  roleLabels: {},
};
