/** What kind of thing was taken out of a note. */
export type PersonalKind =
  | "name"
  | "email"
  | "link"
  | "handle"
  | "user"
  | "phone"
  | "card"
  | "bank"
  | "birth"
  | "address"
  | "postcode"
  | "order"
  | "account"
  | "reference"
  | "number";

/** A shape that gives a thing away; its group `out` is the part that goes, where it is not the whole match. */
export interface Pattern {
  readonly kind: Exclude<PersonalKind, "name">;
  readonly shape: RegExp;
  /** Whether what has the shape is long enough to be one; without it, it always is. */
  isOne?(text: string): boolean;
}
