import { ownTexts } from "../../src/cli/practice/own-texts.ts";
import type { Charter } from "../../src/pack/generated/charter.ts";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import { realise, type Wish } from "../../src/session/realise.ts";
import type { Situation } from "../../src/session/situation.ts";

const smallest: Scenario = {
  format: "offscript/scenario@1.0",
  id: "late-parcel",
  title: "The late parcel",
  situation: "A parcel was to come on Monday.",
  customer: { name: "Mr Ito", opening: "Where is it?" },
};

/** The situation that a small scenario with these parts becomes. */
export function situation(parts: Partial<Scenario> = {}, wish: Partial<Wish> = {}): Situation {
  const pack = {
    format: "offscript/pack@1.0",
    name: "parcels",
    title: "Parcels",
    version: "1.0.0",
    dilemmas: { "one-or-all": { between: "this one", and: "all of them" } },
  } as const;
  const charter: Charter = {
    format: "offscript/charter@1.0",
    standards: [
      { id: "listen", text: "We listen." },
      { id: "mend", text: "We mend." },
    ],
  };
  const source = { pack, charter, digest: "0", files: new Map() };
  return realise({ ...source, scenario: { ...smallest, ...parts } }, ownTexts(), { seed: 1, ...wish });
}
