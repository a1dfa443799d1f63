import type { Scenario } from "../../pack/generated/scenario.ts";
import type { DeadEnds, Part, Variation } from "../../pack/player.ts";
import { notices } from "../play.ts";
import { playableRoles, realise } from "../realise.ts";
import type { Form } from "../situation.ts";
import { mattersIn } from "./matters.ts";
import { combined } from "./options.ts";
import { partsOf } from "./parts.ts";
import { skeletonOf } from "./skeleton.ts";
import { sampleVariations } from "./variations.ts";
import { type Extent, type Search, walkPaths } from "./walk-paths.ts";

/** No scenario that anybody practises comes near these; what does is not walked at all. */
const largest = { parts: 400, words: 20_000 };

/** So many steps are taken in all; in a large scenario each takes longer, so that they are fewer. */
const steps = 30_000;

/** Plays a scenario along every path, from every role and in every form, for a sample of variations that holds every alternative. */
export function findDeadEnds(scenario: Scenario): DeadEnds {
  const parts = partsOf(scenario);
  const roles = playableRoles(scenario);
  const { variations, covers } = sampleVariations(scenario.vary);
  const nothing = { unmet: [], endless: new Map(), unspoken: false, roles, variations };
  const matters = mattersIn(scenario);
  const bare = skeletonOf(scenario, matters);
  if (sizeOf(scenario, parts) === "too large" || matters.leading.size + matters.byWords.size > combined) return nothing;

  // What is known and written leads nowhere in the story.
  const story = { ...bare, facts: [], records: [], policy: [] };
  const hasEndings = (scenario.endings ?? []).length > 0;
  const missing = new Set(parts.map(({ key }) => key));
  const left = { steps: Math.floor(steps / (1 + parts.length / 20)) };
  const searches = new Map<string, Search>();
  const endless = new Map<string, Variation[]>();
  let spokenTo = !roles.includes("customer");
  const extents = new Set<Extent>();
  for (const variation of variations) {
    const here = parts.filter(({ ids }) => !ids.some((id) => variation.absent.has(id)));
    for (const role of roles) {
      const unseen = unseenBy(role, scenario);
      const happening = here.filter(({ kind, ids }) => !knowledge.has(kind) && !ids.some((id) => unseen.has(id)));
      const happens = happening.map(({ key }) => key);
      const walk = (form: Form, search: Search, isEnough: () => boolean) => {
        const situation = realise(sourceOf(form === "short" ? bare : story), noTexts, {
          role,
          form,
          seed: variation.seed,
        });
        extents.add(walkPaths(situation, matters, search, isEnough));
      };
      // What can come out does so in the short form already.
      const isKnown = () => here.every(({ key, kind }) => !knowledge.has(kind) || !missing.has(key));
      if (!isKnown()) walk("short", { missing, left, ended: true, spokenTo: true }, isKnown);

      // Variations of what is known alone have one story in common.
      const name = [role, ...happens].join(" ");
      const search = searches.get(name) ?? { missing, left, ended: !hasEndings, spokenTo: role !== "customer" };
      const isEnough = () => search.ended && search.spokenTo && happens.every((key) => !missing.has(key));
      if (!searches.has(name)) for (const form of storyForms) if (!isEnough()) walk(form, search, isEnough);
      searches.set(name, search);
      if (role === "customer") spokenTo ||= search.spokenTo;
      if (!search.ended) endless.set(role, [...(endless.get(role) ?? []), variation]);
    }
  }
  if (extents.has("cut")) return nothing;
  const unmet = covers === "all" ? parts.filter(({ key }) => missing.has(key)) : [];
  return { ...nothing, unmet, endless, unspoken: !spokenTo };
}

/** The turns that pass a role by. */
function unseenBy(role: string, { turns = [] }: Scenario): ReadonlySet<string> {
  return new Set(turns.filter((turn) => !notices(role, turn)).map(({ id }) => id));
}

const knowledge: ReadonlySet<Part["kind"]> = new Set(["fact", "record", "policy"]);

/** The long form first: hardly anything is met in the default form alone. */
const storyForms: readonly Form[] = ["long", "default"];

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
  inCommon: "",
  forReal: "",
  debrief: [],
  customerDebrief: [],
  onLevel: { tight: "", wide: "" },
  roleLabels: {},
};
