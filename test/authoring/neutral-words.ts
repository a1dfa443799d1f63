import type { NeutralWords } from "../../src/authoring/personal-data.ts";

/** Neutral words, in the manner of the program's own. */
export const words: NeutralWords = {
  kinds: {
    name: "a name",
    email: "an e-mail address",
    link: "a web address",
    handle: "a user name",
    user: "a user name",
    phone: "a phone number",
    card: "a card number",
    bank: "a bank account",
    birth: "a date of birth",
    address: "an address",
    postcode: "a postcode",
    order: "an order number",
    account: "a customer number",
    reference: "a reference number",
    number: "a number",
  },
  person: (number) => ["the customer", "another person", "a third person"][number - 1] ?? `person ${number}`,
};
