import type {
  AsItHappened,
  Customer,
  DebriefQuestion,
  Ending,
  Facilitator,
  Fact,
  OtherLimits,
  Perspective,
  Pressures,
  Reaction,
  ReactionKey,
  Scenario,
  Setting,
  Turn,
} from "../pack/generated/scenario.ts";

export type Form = "short" | "default" | "long";

/** How things stand between the people as it begins. */
export type Heat = NonNullable<Scenario["heat"]>;

/** Who practises it: somebody alone; two, of whom one plays the customer; a group that is led through it; a group before a shift. */
export type Company = "alone" | "pair" | "facilitated" | "huddle";

export const companies: readonly Company[] = ["alone", "pair", "facilitated", "huddle"];

/** How much room a role has: what is written first, or its tighter or wider lists in place of the usual ones. */
export type Level = "usual" | "tight" | "wide";

/** Something written that a role can look at: a record or a rule, its text already in one piece. */
export interface Written {
  readonly id?: string;
  readonly of: "record" | "policy";
  readonly title: string;
  /** How `text` is laid out: prose in Markdown, a table with cells parted by ` | ` or tabs, or talk, a line each. */
  readonly layout: "prose" | "table" | "talk";
  readonly text: string;
  readonly known_to: readonly string[] | undefined;
  readonly tell: "if_asked" | "freely" | "only_when" | "never";
  readonly words?: string;
  readonly when?: string;
}

export interface Standard {
  readonly id: string;
  readonly text: string;
  readonly practised: "here" | "elsewhere";
}

export interface Dilemma {
  readonly id: string;
  /** What links it to the dilemmas of other packs. */
  readonly theme?: string;
  readonly between: string;
  readonly and: string;
}

/** The dilemma for which a situation brings back older ones, as the schedule names it, and the questions that belong to that. */
export interface FollowUp {
  readonly dilemma: string;
  readonly inCommon: string;
  readonly forReal: string;
}

export interface NamedRole {
  readonly id: string;
  readonly label: string;
}

/** What a role must, may and may not do. */
export type RoleLimits = OtherLimits;

/**
 * A situation as it is met: one scenario from one role, its slots filled and its choices made from a seed.
 * It is kept with the session, whole, so that neither going on nor looking back opens the pack again.
 */
export interface Situation {
  readonly format: "offscript/situation@1";
  readonly pack: { readonly name: string; readonly title: string; readonly version: string; readonly digest: string };
  readonly language: string;
  readonly scenario: string;
  readonly title: string;
  readonly minutes: number;
  readonly contentNotes: readonly string[];
  readonly form: Form;
  readonly company: Company;
  readonly seed: number;
  /** What was drawn: the values of the slots and the alternative of each choice, by name. */
  readonly drawn: Readonly<Record<string, string>>;
  readonly role: NamedRole;
  /** Whether this role is the customer's, speaks with the customer, or stands beside somebody who does. */
  readonly stands: "customer" | "with-customer" | "beside";
  /** What people are called, by role. */
  readonly speakers: Readonly<Record<string, string>>;
  readonly setting: Setting;
  readonly situation: string;
  readonly brief?: string;
  readonly ask: string;
  /** The question of a floor that is given back without one of its own. */
  readonly askAgain: string;
  readonly ways: Readonly<Record<string, string>>;
  readonly customer: Customer;
  readonly facts: readonly Fact[];
  readonly written: readonly Written[];
  readonly gap?: string;
  /** Those in force: the lists of the level stand in place of the usual ones. */
  readonly limits: RoleLimits;
  readonly level: Level;
  /** What those may do as whom the person has met it before. */
  readonly beside: readonly { readonly role: NamedRole; readonly limits: RoleLimits }[];
  /** The actions of which the person has said before how they stand where they work. */
  readonly placed: readonly string[];
  /** Whether a group chose that what it wants to keep may say whose it is. */
  readonly names?: "asked";
  readonly pressures: Pressures;
  /** The turn at which it begins, instead of the opening: for a look at a part of it. */
  readonly from?: string;
  readonly heat?: Heat;
  readonly turns: readonly Turn[];
  readonly reactions: readonly Reaction[];
  readonly endings: readonly Ending[];
  /** The author's questions first; `spare` are the program's own, for kinds that the author did not write. */
  readonly debrief: readonly DebriefQuestion[];
  /** What it follows up, and what is asked once the old words stand beside the new ones. */
  readonly follows?: FollowUp;
  /** What is asked first where there was less or more room than usual. */
  readonly onLevel?: string;
  readonly spare: readonly DebriefQuestion[];
  /** Where somebody else plays the customer: what their role knows and does. */
  readonly customerBrief?: string;
  /** For a pair, who change chairs when they look back: what the customer's role is asked. */
  readonly swapped?: readonly DebriefQuestion[];
  /** The notes of whoever leads a group through it. */
  readonly facilitator?: Facilitator;
  readonly perspectives: readonly Perspective[];
  readonly asItHappened?: AsItHappened;
  readonly standards: readonly Standard[];
  /** The texts of standards that the pack speaks of here and nothing in the charter laid over stands for. */
  readonly withoutCounterpart: readonly string[];
  readonly dilemmas: readonly Dilemma[];
}

/** Every way in which an answer can be taken, in the order in which they are offered. */
export const reactionKeys: readonly ReactionKey[] = ["softens", "hardens", "goes_quiet", "gets_upset", "leaves"];
