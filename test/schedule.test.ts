import { expect, test } from "vitest";
import { nextOffers } from "../src/schedule/next.ts";

const candidates = ["p/a", "p/b", "p/c"].map((id) => ({ id }));
const names = (offers: ReturnType<typeof nextOffers<{ id: string }>>) =>
  offers.map((offer) => (offer.kind === "go-on" ? `go on ${offer.session}` : offer.candidate.id));

test("what is not met yet comes in the order of the pack", () => {
  expect(names(nextOffers(candidates, []))).toEqual(["p/a", "p/b", "p/c"]);
});

test("unfinished sessions come first, the latest before the others, and are not offered afresh", () => {
  const past = [
    { session: "1", id: "p/b", beganAt: 10 },
    { session: "2", id: "p/c", beganAt: 20 },
  ];
  expect(names(nextOffers(candidates, past))).toEqual(["go on 2", "go on 1", "p/a"]);
});

test("when all were met, the one met longest ago comes first", () => {
  const past = ["p/a", "p/c", "p/b", "p/a"].map((id, index) => ({
    session: `${index}`,
    id,
    beganAt: index,
    endedAt: index,
  }));
  expect(names(nextOffers(candidates, past))).toEqual(["p/c", "p/b", "p/a"]);
});
