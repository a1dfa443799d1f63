import type { Customer, Ending, Fact, Obstacle, ReactionKey, Request, Setting } from "../pack/generated/scenario.ts";
import type { LimitPlace } from "./events.ts";
import type { RoleLimits, Situation } from "./situation.ts";

/** Something that was spotted in an answer and awaits the person's word. */
export interface Spotted {
  readonly id: string;
  /** The listed wording that was found. */
  readonly words: string;
  /** The author's sentence, in the third person; without it, the words were asked about. */
  readonly when?: string;
}

/** Where one is in a part of a session: the how-manieth, and of about how many. It counts what happens, never the person. */
export interface Place {
  readonly at: number;
  readonly of: number;
}

/** What somebody is told who plays the customer, and nobody else. */
export interface CustomerCard {
  readonly who: string;
  /** What the customer's role knows and does, said to whoever plays it. */
  readonly brief?: string;
  readonly customer: Customer;
  readonly facts: readonly CardFact[];
  /** What they may say when something is said to them: because of how they take it, or of what it was. */
  readonly lines: readonly CardLine[];
  /** What they do once something is mentioned. */
  readonly deeds: readonly CardLine[];
  /** What they have in writing, and the one who speaks with them has not. */
  readonly papers: readonly { readonly title: string; readonly text: string }[];
  /** What happens to them meanwhile, and nobody else notices. */
  readonly meanwhile: readonly { readonly time?: string; readonly when?: string; readonly text: string }[];
}

/** Something that the customer knows, and how it comes out. */
export interface CardFact extends Pick<Fact, "text" | "say" | "when"> {
  readonly tell: NonNullable<Fact["tell"]>;
  /** What they know better than they say. */
  readonly really?: string;
}

export interface CardLine {
  readonly on:
    | { readonly taken: ReactionKey }
    | { readonly when: string }
    | { readonly asked: string }
    | { readonly chose: string };
  readonly text: string;
}

/** What is awaited of the person now. Each step's id is its own within the session. */
export type Step =
  | {
      readonly kind: "answer";
      readonly id: string;
      readonly question: string;
      readonly before?: string;
      readonly place?: Place;
      /** Who hears it aloud, where somebody plays the customer. */
      readonly aloudTo?: string;
    }
  /** How what was said lands with the customer; `who` plays them, where it is somebody else than the one who writes. */
  | { readonly kind: "land"; readonly id: string; readonly who?: string }
  | { readonly kind: "lean"; readonly id: string; readonly ways: Readonly<Record<string, string>> }
  | { readonly kind: "confirm"; readonly id: string; readonly spotted: readonly Spotted[] }
  | { readonly kind: "whether"; readonly id: string; readonly sentence: string }
  | { readonly kind: "ending"; readonly id: string; readonly sentences: ReadonlyMap<string, string> }
  | { readonly kind: "predict"; readonly id: string; readonly who: string; readonly ways: readonly ReactionKey[] }
  /** `as` is whom a pair answers as, who have changed chairs. */
  | {
      readonly kind: "reflect";
      readonly id: string;
      readonly question: string;
      readonly place?: Place;
      readonly as?: string;
    }
  /** Whoever played the customer answers a question aloud, which stands on the screen. */
  | { readonly kind: "aloud"; readonly id: string; readonly question: string }
  | { readonly kind: "field_note"; readonly id: string; readonly question: string; readonly place?: Place }
  | { readonly kind: "perspectives"; readonly id: string; readonly count: number; readonly who?: string }
  | { readonly kind: "limit"; readonly id: string; readonly action: string }
  | { readonly kind: "discuss"; readonly id: string; readonly question: string; readonly place: Place }
  /** Whoever leads the group brings up what they want, by its code; `next` is what comes by itself. */
  | { readonly kind: "release"; readonly id: string; readonly part: "contact" | "back"; readonly next?: string }
  /** With `names`, it is asked whose each line is. */
  | { readonly kind: "capture"; readonly id: string; readonly names?: "asked" }
  | { readonly kind: "intend"; readonly id: string }
  | { readonly kind: "obstacle_kind"; readonly id: string }
  | { readonly kind: "obstacle_text"; readonly id: string; readonly obstacle: Obstacle }
  | { readonly kind: "obstacle_place"; readonly id: string; readonly text: string }
  | { readonly kind: "finished" };

/** Something to show. Names and texts are the author's or the person's; the program's own words are added when it is shown. */
export type Passage =
  | { readonly kind: "opening"; readonly title: string; readonly setting: Setting; readonly notes: readonly string[] }
  | { readonly kind: "situation"; readonly text: string }
  | { readonly kind: "brief"; readonly role: string; readonly text: string }
  | { readonly kind: "card"; readonly customer: Customer }
  | { readonly kind: "limits"; readonly limits: RoleLimits }
  /** What the role knows from the start, or what somebody in it can say. */
  | { readonly kind: "known"; readonly as: "known" | "to-say"; readonly text: string }
  /** Without `by`, the person opens them. */
  | { readonly kind: "within_reach"; readonly titles: readonly string[]; readonly by?: "facilitator" }
  | {
      readonly kind: "document";
      readonly of: "record" | "policy";
      readonly title: string;
      readonly layout: "prose" | "table" | "talk";
      readonly text: string;
    }
  | { readonly kind: "speech"; readonly who: string; readonly to?: string; readonly text: string }
  | { readonly kind: "happens"; readonly text: string }
  | { readonly kind: "time"; readonly text: string }
  | { readonly kind: "own"; readonly question: string; readonly text: string }
  /** `who` can still be asked aloud. */
  | { readonly kind: "nothing_recorded"; readonly words: string; readonly who?: string }
  /** A question that a group talks about. */
  | { readonly kind: "question"; readonly text: string; readonly ways?: readonly string[] }
  /** What a group wants to keep, a line each. */
  | { readonly kind: "captured"; readonly lines: readonly string[] }
  /** Two change chairs: what the one who played the customer answers aloud, as the other. */
  | { readonly kind: "swap"; readonly who: string; readonly question: string }
  /** What stood on the card of whoever played the customer. */
  | { readonly kind: "customer_card"; readonly card: CustomerCard }
  | { readonly kind: "obstacle"; readonly obstacle: Obstacle; readonly text: string; readonly place: "story" | "work" }
  | { readonly kind: "may_end" }
  | { readonly kind: "closed" }
  | { readonly kind: "ending"; readonly how: Ending["how"] }
  | { readonly kind: "looking_back"; readonly own: readonly { readonly question: string; readonly text: string }[] }
  /** The words of the sessions that it follows up: looked up when they are shown, and never kept twice. */
  | { readonly kind: "then" }
  | {
      readonly kind: "not_known";
      /** Whether it was for the person, who spoke with the customer, to ask about. */
      readonly stands: Situation["stands"];
      readonly facts: readonly {
        readonly text?: string;
        readonly say?: string;
        readonly who: string;
        readonly really?: string;
      }[];
    }
  /** Something that is not as it was said; or as the person knew it from the start; or as it stands on the card of a pair. */
  | {
      readonly kind: "really";
      readonly came: "known" | "said" | "card";
      readonly said: string;
      readonly really: string;
    }
  | { readonly kind: "underneath"; readonly who: string; readonly text: string }
  | { readonly kind: "requests"; readonly who: string; readonly requests: readonly Request[] }
  | { readonly kind: "gap"; readonly text: string }
  | {
      readonly kind: "limits_beside";
      readonly roles: readonly { readonly label: string; readonly limits: RoleLimits }[];
    }
  | {
      readonly kind: "about";
      readonly standards: readonly string[];
      readonly withoutCounterpart?: readonly string[];
      readonly dilemmas: readonly { readonly between: string; readonly and: string }[];
    }
  | {
      readonly kind: "perspective";
      readonly who: string;
      readonly would?: string;
      readonly weighed?: string;
      readonly cost?: string;
    }
  | { readonly kind: "as_it_happened"; readonly from?: string; readonly text?: string; readonly talk?: string }
  | { readonly kind: "limit_placed"; readonly action: string; readonly place: LimitPlace }
  | { readonly kind: "intention"; readonly text: string };
