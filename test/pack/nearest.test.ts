import fc from "fast-check";
import { expect, test } from "vitest";
import { isSurely, nearest, slips } from "../../src/pack/nearest.ts";

test.each([
  ["title", "title", 0],
  ["titel", "title", 1],
  ["title", "tile", 1],
  ["tile", "title", 1],
  ["titLe", "title", 1],
  ["", "abc", 3],
  ["ca", "abc", 3],
  ["kitten", "sitting", 3],
])("between %o and %o lie %i slips", (one, other, count) => {
  expect(slips(one, other)).toBe(count);
});

test("slips count the same both ways, are none only between the same words, and one swap is one", () => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom("a", "b", "c") });
  fc.assert(
    fc.property(word, word, fc.nat(6), (one, other, at) => {
      const count = slips(one, other);
      expect(slips(other, one)).toBe(count);
      expect(count === 0).toBe(one === other);
      expect(count).toBeLessThanOrEqual(Math.max(one.length, other.length));
      const swapped =
        one.slice(0, at) +
        one
          .slice(at, at + 2)
          .split("")
          .reverse()
          .join("") +
        one.slice(at + 2);
      expect(slips(one, swapped)).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  ["titel", ["tags", "title"], "title"],
  ["If-Asked", ["if_asked", "facts"], "if_asked"],
  ["off limits", ["yours", "off_limits"], "off_limits"],
  ["prespectives", ["perspectives"], "perspectives"],
  ["weather", ["title", "tags"], undefined],
  ["x", ["a", "b"], undefined],
  ["", ["a"], undefined],
  ["id", [], undefined],
  ["chatbot", ["eleven-seconds", "chatbot-promised"], "chatbot-promised"],
  ["Chatb", ["eleven-seconds", "chatbot-promised"], "chatbot-promised"],
  ["promised", ["eleven-seconds", "chatbot-promised"], "chatbot-promised"],
  ["chatbot", ["first-week/chatbot-promised"], "first-week/chatbot-promised"],
  ["chatbot", ["chatbot-promised", "chatbots"], "chatbots"],
  ["mised", ["chatbot-promised"], undefined],
  ["ch", ["chatbot-promised"], undefined],
  ["straße", ["die-straße-gesperrt"], "die-straße-gesperrt"],
  ["rung", ["die-änderung"], undefined],
])("for %o out of %j, %o is meant", (word, known, meant) => {
  expect(nearest(word, known)).toBe(meant);
});

test.each([
  ["Phone", "phone", ["phone", "chat"], true],
  ["if-asked", "if_asked", ["if_asked", "asked"], true],
  ["titel", "title", ["title", "tags"], true],
  ["tells", "tell", ["tell", "text"], true],
  ["cat", "chat", ["chat", "phone"], true],
  ["sat", "say", ["say", "ask"], false],
  ["role", "rule", ["rule", "roll"], false],
  ["perspctvs", "perspectives", ["perspectives"], false],
])("that %o means %o out of %j is sure: %o", (word, name, known, sure) => {
  expect(isSurely(word, name, known)).toBe(sure);
});
