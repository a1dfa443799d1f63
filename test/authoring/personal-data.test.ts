import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPersonalData, takeOut } from "../../src/authoring/personal-data.ts";
import { words } from "./neutral-words.ts";

function without(note: string): string {
  return takeOut(note, findPersonalData(note, words));
}

describe("what points at a person is taken out of a note", () => {
  const notes: Readonly<Record<string, readonly [string, string]>> = {
    "a name with a title, and the same without it": [
      "Mrs Adeyemi-Clarke came in. Later Adeyemi-Clarke rang.",
      "The customer came in. Later the customer rang.",
    ],
    "the same words for the same name, whole or in part": [
      "Priya Raman wrote. Priya is upset, and Raman's order is late; Tom knows.",
      "The customer wrote. The customer is upset, and the customer's order is late; another person knows.",
    ],
    "a name behind what somebody is": [
      "Her husband Kwabena waited. I told my colleague Tom.",
      "Her husband waited. I told my colleague.",
    ],
    "a name in small letters": [
      "customer: my name is zofia nowak\nagent: thanks zofia",
      "customer: my name is the customer\nagent: thanks the customer",
    ],
    "names in a talk": [
      "Bozena: Hello?\nAdviser: Hello, Bozena.",
      "The customer: Hello?\nAdviser: Hello, the customer.",
    ],
    "names with marks and particles": ["I spoke to Émilie van der Berg.", "I spoke to the customer."],
    "e-mails and links": [
      "Mail a.b+c@example.co.uk, see https://x.example/y?z=1, or shop.example.com.",
      "Mail an e-mail address, see a web address, or a web address.",
    ],
    "an e-mail that is spelt out": ["Write to jim.roberts at gmail dot com.", "Write to an e-mail address."],
    "handles and user names": [
      "Ask @late_again on there; the login is mia_garcia_4516.",
      "Ask a user name on there; the login is a user name.",
    ],
    "phone numbers": ["Call +44 7700 900123 or (020) 7946-0958.", "Call a phone number or a phone number."],
    "numbers that are no phone number's, by the words beside them": [
      "Order 8841-772 is late. It is not 8841-773. My parcel, she says, is 5519-204; from 2019-2021.",
      "An order number is late. It is not a number. My parcel, she says, is an order number; from 2019-2021.",
    ],
    "phone numbers, by the words beside them, or by their digits": [
      "Ring her on 555-0123, or 555-0199 (her mobile). 01632 960 and 5551234567 too; order 5557654321 is not one.",
      "Ring her on a phone number, or a phone number (her mobile). a phone number and a phone number too; an order number is not one.",
    ],
    "a house with its street and town": [
      "At 42 Mill Lane, Leeds LS1 4AB. To Flat 3, 7 Elm Road, Otley, West Yorkshire LS21 1AB\nor 5 Kent Street in Ripon, on Monday.",
      "At an address. To an address\nor an address, on Monday.",
    ],
    "a house, and not what comes behind it": [
      "At 42 Mill Lane, Monday at nine. At 42 Mill Lane, Tom waited.",
      "At an address, Monday at nine. At an address, the customer waited.",
    ],
    "a capital where a sentence begins, and nowhere else": [
      "Ref. ZK3FFW. W5442520 came.\nShe asked me about Order Number W5442520 and she then spoke with\nPriya Raman.\nPriya left.",
      "Ref. a reference number. An order number came.\nShe asked me about an order number and she then spoke with\nthe customer.\nThe customer left.",
    ],
    "cards and bank accounts": [
      "Card 4111 1111 1111 1111, and DE89 3704 0044 0532 0130 00; the card ending in 4388.",
      "A card number, and a bank account; the card ending in a card number.",
    ],
    "dates of birth, and no other dates": [
      "Born on 12 March 1985. Delivered on 12 March 2024, dob 1990-05-22, at 14:10.",
      "Born on a date of birth. Delivered on 12 March 2024, dob a date of birth, at 14:10.",
    ],
    "addresses and postcodes": [
      "To 12 Elm Grove Road, SW1A 2AA; or Lange Straße 5, 10115 Berlin; zip 80218.",
      "To an address; or an address; zip a postcode.",
    ],
    "numbers of orders, bookings, customers": [
      "My order number is #W5442520; booking ZK3FFW, customer no. 88321. Order #W5442520 is late.",
      "My order number is an order number; booking a reference number, a customer number. An order number is late.",
    ],
  };
  for (const [what, [note, clean]] of Object.entries(notes)) test(what, () => expect(without(note)).toBe(clean));
});

test("what points at nobody stays as it is", () => {
  const note = `On Monday a customer rang about a parcel. Two of 3 boxes came; it cost £1,250.50, or $12500.
It was 14:10, and 25 °C. The rule says 90 days, 50 %, section 4.2. May I ask? Will it come? Thank you so much!
Dear all, please read the terms. The Returns Policy is from March 2024. "I'm sorry," she said. Flight SK302 left.`;
  expect(findPersonalData(note, words)).toEqual([]);
  expect(without(note)).toBe(note);
});

test("what was taken out is listed as it stood, in its order, each once", () => {
  const found = findPersonalData("Ms Ito (ito@example.com) rang. Ms Ito asked for Tom.", words);
  expect(found.map(({ original, replacement }) => [original, replacement])).toEqual([
    ["Ms Ito", "the customer"],
    ["ito@example.com", "an e-mail address"],
    ["Tom", "another person"],
  ]);
});

test("any text comes through in no time that grows with its square, and nothing listed is left in it", () => {
  const hostile = [
    "A",
    "Ab ",
    "1 ",
    "a@",
    "order ",
    "Mr ",
    "\n",
    "a_",
    "A-",
    "a.",
    "my name is ",
    "(1) ",
    "Mr Xa Xb ",
    "1 Ab Lane, Ab, ",
    "order call ",
    "(12) ",
    "#1",
  ];
  for (const piece of hostile) without(piece.repeat(Math.floor(5000 / piece.length)));
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (note) => {
      const found = findPersonalData(note, words);
      for (const { original } of found) expect(note).toContain(original);
      if (found.length === 0) expect(takeOut(note, found)).toBe(note);
    }),
    { numRuns: 300 },
  );
});
