import type { Charter } from "../generated/charter.ts";
import type { PackFile } from "../generated/pack.ts";
import type { Scenario } from "../generated/scenario.ts";
import type { Gist } from "../gist.ts";
import type { PackRemark, Remark } from "../remark.ts";

/** The language of a pack's texts, such as `en` or `de-AT`; `en` where it says none. Rules that look for words ask for it. */
export interface Setting {
  readonly language: string;
  /** What the pack itself says, where it could be read. */
  readonly pack?: PackFile;
  readonly charter?: Charter;
}

/** What a scenario that can be practised could do better. */
export type ScenarioRule = (scenario: Scenario, setting: Setting) => Iterable<Remark>;

/** All that the rules about a whole pack look at. */
export interface Whole {
  readonly pack: PackFile;
  readonly charter?: Charter;
  readonly scenarios: readonly Gist[];
  /** The policies, by their relative names. */
  readonly policies: readonly string[];
}

/** What a pack could do better as a whole. */
export type PackRule = (whole: Whole) => Iterable<PackRemark>;

/** Whether texts in a language can be searched for English words. */
export function isEnglish(language = "en"): boolean {
  return /^en\b/i.test(language);
}
