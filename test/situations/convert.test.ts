import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Scenario } from "../../src/pack/generated/scenario.ts";
import { loadPack } from "../../src/pack/load-pack.ts";
import { toScenario } from "./convert.ts";
import { findLost } from "./kept.ts";
import { rowFrom } from "./row.ts";
import { writeSituationsPack } from "./situations-pack.ts";

/** A situation in the shape of the collection, with what YAML and the format could misread. */
const row = rowFrom({
  ...{ id: "Bike_Shop.07", source: "made/up (here)", source_commit: "0", source_path: "here", licence: "MIT" },
  ...{ origin: "made up", tier: "A", domain: "repairs", channel: "chat", roles: ["customer", "agent", "manager"] },
  ...{
    tags: ["true", "0412"],
    now: "12:30",
    customer_name: "No",
    persona: "You are brisk: you count on your brother.",
  },
  situation: "You left your bike for a new chain. You were told <or> read 20 #1 as the price; {it} was 45.",
  goal: "You want your bike today, at the price that you were told.",
  known: [
    "ticket number: 0412",
    "your phone: +1-555-010",
    "You are Ines Duarte.",
    "part.first choice: steel",
    "part.second choice: brass",
  ],
  unknown: ["You do not remember who took the bike in."],
  secrets: ["Your brother paid already (do NOT mention this unless asked)."],
  hidden: [
    "priority 1: Bike today -> can be met",
    "priority 2: The old price -> CANNOT be met",
    "Test that the ticket is read.",
  ],
  customer_limits: ["You do not accept a voucher.", "(nice to have) You would like the old chain back."],
  customer_behaviour: [
    "If the agent asks for your ticket number, say 0412.",
    'Colour: "It is blue, I think."',
    "Stay polite.",
  ],
  complications: [
    { when: "after customer turn 2", what: "Your brother has just sent you a photo of the ticket." },
    {
      when: "If the agent offers a voucher",
      what: 'If the agent offers a voucher, decline. "No, thank you, I want what I was told."',
    },
    { when: "After the price is settled", what: "Ask whether you can pay by card." },
    { when: "PART 2 / If asked about the bell", what: '"That one is mine, from Lisbon."' },
  ],
  endings: {
    resolved: "The agent hands you the bike. End the chat.",
    failed: "If the price stays at 45 after two tries, say goodbye and leave.",
  },
  policy_excerpt: "[Prices]\nThe price on the ticket: holds for\t30 days.\n[Work]\n- chains\n- bells # and whistles",
  policy_ref: ["policies/shop (rules)_01.md"],
  record: [
    "ticket 0412 [open]: Chain (steel) 20; Bell 9",
    "desk D1: seat={kind=tall; colour=red}; floor=2",
    "payments p1: payment_id=p1; amount=-20.0; by=brother",
    "payments p2: payment_id=p2; amount=9.0; by=",
  ],
  reference_handling: ["read_ticket(number=0412)"],
  transcript: ["customer: Hi: is it ready?", "agent: Nearly.\nOne hour."],
});

let folder: string;
let scenario: Scenario;
const { yaml } = toScenario(row);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "offscript-convert-"));
  const collection = join(folder, "collection");
  await mkdir(join(collection, "policies"), { recursive: true });
  await writeFile(join(collection, "policies/shop (rules)_01.md"), "# Rules\n\nTickets hold.\n");
  const pack = join(folder, "pack");
  const [id = ""] = await writeSituationsPack(pack, [row], collection);
  const loaded = await loadPack(pack);
  expect(loaded.diagnostics.map(({ code }) => code)).toEqual(["OFF320"]);
  const found = loaded.pack?.scenarios.get(id);
  if (!found) throw new Error("The scenario was not loaded.");
  scenario = found;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("nothing is lost", () => {
  expect(findLost(row, yaml)).toEqual([]);
});

test("what would be misread stays text, and what looks like a slot is none", () => {
  expect(scenario.id).toBe("bike-shop-07");
  expect(scenario.tags).toEqual(["true", "0412"]);
  expect(scenario.setting?.now).toBe("12:30");
  expect(scenario.customer.name).toBe("No");
  expect(scenario.roles?.["customer"]?.brief).toContain("\\<or> read 20 #1 as the price; {it} was 45.");
  expect(scenario.policy?.[0]?.text).toBe("The price on the ticket: holds for 30 days.");
});

test("each thing has the format's own place", () => {
  expect(scenario.customer.opening).toBe("Hello. I want my bike today, at the price that I was told.");
  expect(scenario.customer.persona).toBe("They are brisk: they count on their brother.");
  expect(scenario.customer.limits).toEqual(["They do not accept a voucher."]);
  expect(scenario.customer.if_asked).toEqual({ colour: "It is blue, I think." });
  expect(scenario.customer.requests).toEqual([
    { ask: "Bike today", possible: "fully" },
    { ask: "The old price", possible: "not" },
    { ask: "They would like the old chain back.", need: "nice" },
  ]);
  expect(scenario.facts?.map(({ id, say, text, tell, words }) => [id, say ?? text?.trim(), tell, words])).toEqual([
    ["ticket-number", "ticket number: 0412", undefined, "ticket number"],
    ["phone", "My phone: +1-555-010", undefined, "phone"],
    ["name", "I am Ines Duarte.", undefined, "name"],
    ["part", "part:\n- first choice: steel\n- second choice: brass", undefined, "part"],
    ["you-do-not-remember-who-took", "I do not remember who took the bike in.", undefined, undefined],
    ["your-brother-paid-already", "My brother paid already", "only_when", undefined],
  ]);
  expect(scenario.records?.map(({ title, text, table }) => [title, (text ?? table)?.trim()])).toEqual([
    ["Ticket 0412 [open]", "- Chain (steel) 20\n- Bell 9"],
    ["Desk D1", "- seat={kind=tall; colour=red}\n- floor=2"],
    ["Payments", "payment id | amount | by\np1 | -20.0 | brother\np2 | 9.0 | –"],
  ]);
  expect(scenario.as_it_happened?.talk?.trim()).toBe("customer: Hi: is it ready?\nadviser: Nearly. One hour.");
});

test("what changes half-way becomes turns, reactions and endings", () => {
  const ask = "What do you say or do now?";
  expect(scenario.turns).toEqual([
    {
      id: "your-brother-has-just-sent-you",
      after_answers: 2,
      say: "My brother has just sent me a photo of the ticket.",
      ask,
    },
    {
      id: "after-the-price-is-settled",
      when: "after the price is settled",
      happens: "They will ask whether they can pay by card.",
      ask,
    },
    {
      id: "part-2",
      happens: "PART 2",
      ask,
      reactions: [
        {
          id: "asked-about-the-bell",
          when: "the customer is asked about the bell",
          words: "bell",
          say: "That one is mine, from Lisbon.",
        },
      ],
    },
  ]);
  expect(scenario.reactions).toEqual([
    {
      id: "offers-a-voucher",
      when: "the adviser offers a voucher",
      words: "voucher",
      happens: "They will decline.",
      say: "No, thank you, I want what I was told.",
    },
    {
      id: "asks-for-their-ticket-number",
      when: "the adviser asks for their ticket number",
      words: "ticket number",
      happens: "They will say 0412.",
    },
  ]);
  expect(scenario.endings).toEqual([
    { id: "resolved", how: "settled", when: "the adviser hands them the bike", happens: "They will end the chat." },
    {
      id: "failed",
      how: "walks_away",
      when: "the price stays at 45 after two tries",
      happens: "They will say goodbye and leave.",
    },
  ]);
});
