import type { Ending, Scenario, Setting } from "../../src/pack/generated/scenario.ts";
import { toPolicy, toRecords } from "./documents.ts";
import { isCause, toFacts } from "./facts.ts";
import { toHappenings } from "./happenings.ts";
import { rolesOf } from "./roles.ts";
import type { Row } from "./row.ts";
import { aboutCustomer, asStatement, asTold, capital, isAddressed, isInstruction, sentences } from "./voice.ts";
import { isRemark, toLimits, toRequests } from "./wishes.ts";
import { asId, asYaml, filled, idMaker, listed, tidy } from "./yaml-text.ts";

/** A real situation as the text of a scenario file, with everything that it holds in the format's own places. */
export function toScenario(row: Row): { id: string; yaml: string } {
  const id = asId(row.id);
  return { id, yaml: asYaml(scenarioOf(row, id)) };
}

function scenarioOf(row: Row, id: string): Scenario {
  const nextId = idMaker();
  const story = toHappenings(row, nextId);
  const stops = row.stage_directions.filter((text) => /\b(?:end|goodbye|close)\b/i.test(text));
  const manner = [
    ...row.stage_directions.filter((text) => !stops.includes(text) && text !== row.persona).map(asTold),
    ...row.known.filter(isInstruction).map(asTold),
    ...row.secrets.map(asTold),
    ...story.manner,
  ];
  const wants = row.goal.replace(/^\(from opening\) /, "");
  const addressed = isAddressed(row.situation);
  return filled<Scenario>({
    format: "offscript/scenario@1.0",
    id,
    title: `${capital(row.domain)} by ${row.channel} (${row.id})`,
    summary: addressed || row.situation === row.opening ? undefined : tidy(row.situation),
    tags: [...row.tags, ...row.flags],
    // Every turn of such a situation gives the floor back, which only the long form does.
    form: story.turns.length > 1 ? "long" : undefined,
    source: {
      from: `${row.source}, ${row.source_path} (${row.origin})`,
      kind: "public",
      licence: row.licence,
      link: `https://github.com/${row.source.split(" ")[0]}/tree/${row.source_commit}`,
      changed: row.opening
        ? "put into this format"
        : "put into this format; the customer's first words are made from the goal",
    },
    setting: filled<Setting>({
      channel: channels.get(row.channel) ?? "other",
      now: row.now || undefined,
      field: row.domain,
    }),
    situation: row.channel === "phone" ? "A customer calls." : "A customer writes in the chat.",
    customer: filled<Scenario["customer"]>({
      opening: tidy(row.opening || openingFrom(wants || row.situation)),
      name: row.customer_name || undefined,
      persona: row.persona ? aboutCustomer(tidy(row.persona)) : undefined,
      manner: listed([...new Set(manner.map(tidy))]),
      wants: wants && wants !== row.opening ? aboutCustomer(tidy(wants)) : undefined,
      requests: toRequests(row),
      limits: [...toLimits(row), ...story.limits],
      stops_when: listed(stops.map(aboutCustomer)),
      if_asked: Object.keys(story.ifAsked).length > 0 ? story.ifAsked : undefined,
    }),
    facts: toFacts(row, nextId),
    records: toRecords(row),
    policy: toPolicy(row),
    roles: rolesOf(row, addressed ? row.situation : ""),
    turns: story.turns,
    reactions: story.reactions,
    endings: Object.entries(row.endings)
      .filter(([, text]) => text !== "")
      .map(([name, text]) => ending(name, text, nextId)),
    perspectives: [
      filled<NonNullable<Scenario["perspectives"]>[number]>({
        from: "customer",
        would: aboutCustomer(tidy(wants && wants !== row.opening ? wants : row.situation)),
        weighed: listed(row.customer_limits.map((limit) => aboutCustomer(limit.replace(/^\(nice to have\) /, "")))),
      }),
    ],
    as_it_happened: row.transcript.length > 0 ? { talk: talk(row) } : undefined,
    facilitator: facilitatorOf(row),
  });
}

const channels = new Map<string, Setting["channel"]>([
  ["phone", "phone"],
  ["chat", "chat"],
]);

const aWish = /^I(?:'d| (?:just )?(?:want|need|would|wish|received|wonder|cannot|have an?))\b/;

/** Neutral first words, where the collection has none: the first plain wish as the customer would say it. */
function openingFrom(wish: string): string {
  const said = sentences(wish)
    .map(asStatement)
    .find((sentence) => sentence && aWish.test(sentence));
  return said === undefined ? "Hello, I need help with something, please." : `Hello. ${said}`;
}

const waysToEnd = new Map<string, Ending["how"]>([
  ["resolved", "settled"],
  ["failed", "walks_away"],
  ["escalation", "escalates"],
]);

/** An ending of the row: what must hold for it, and what the customer then does. */
function ending(name: string, text: string, nextId: (text: string) => string): Ending {
  const [, when, happens] = /^(?:if )?(.+?)[,.;] ((?:say|end the|hang up|accept)\b.*)$/is.exec(text) ?? [];
  const how = waysToEnd.get(name) ?? "left_open";
  if (how === "escalates" || when === undefined || happens === undefined) {
    const wary = /do not ask|decline/i.test(text);
    const about = how === "escalates" ? "it comes to a transfer or a supervisor" : undefined;
    return filled<Ending>({
      id: nextId(name),
      how: how === "escalates" && wary ? "walks_away" : how,
      when: about,
      happens: asTold(text),
    });
  }
  return {
    id: nextId(name),
    how,
    when: aboutCustomer(when).replace(/^(?:The|They|Their)\b/, (word) => word.toLowerCase()),
    happens: asTold(happens),
  };
}

function talk(row: Row): string {
  return row.transcript.map((line) => tidy(line.replace(/\s*\n\s*/g, " ")).replace(/^agent:/, "adviser:")).join("\n");
}

function facilitatorOf(row: Row): Scenario["facilitator"] {
  const purpose = listed(row.hidden.filter((hidden) => isRemark(hidden) && !isCause(hidden)));
  const handling = listed(row.reference_handling);
  if (purpose === undefined && handling === undefined) return undefined;
  const notes = handling === undefined ? undefined : `One way in which it was handled:\n\n${handling}`;
  return filled<NonNullable<Scenario["facilitator"]>>({ purpose, notes });
}
