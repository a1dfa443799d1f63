import { standardsCovered, unusedParts } from "./coverage.ts";
import { oneSidedDilemmas } from "./dilemmas.ts";
import { freedomRemarks } from "./freedom.ts";
import { idleRemarks } from "./idle.ts";
import { sameDebrief, systemDefaults, systemRemarks } from "./looking-back.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { oneMindRemarks } from "./one-mind.ts";
import { onlyNames } from "./only-names.ts";
import { readingRemarks } from "./reading.ts";
import { refusedDefaults, refusedTexts } from "./refused.ts";
import type { PackRule, ScenarioRule } from "./rule.ts";

/** The rules for scenarios, in the order in which their remarks are made. */
export const scenarioRules: readonly ScenarioRule[] = [
  refusedTexts,
  oneMindRemarks,
  freedomRemarks,
  systemRemarks,
  readingRemarks,
  onlyNames,
  idleRemarks,
];

/** The rules for whole packs. */
export const packRules: readonly PackRule[] = [
  refusedDefaults,
  systemDefaults,
  sameDebrief,
  oneSidedDilemmas,
  standardsCovered,
  unusedParts,
  nearDuplicates,
];
