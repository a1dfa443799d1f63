import type { Charter } from "../pack/generated/charter.ts";
import type { PackFile } from "../pack/generated/pack.ts";
import type { DebriefQuestion, Record as Document, Role, Scenario, Turn } from "../pack/generated/scenario.ts";
import { ownValue } from "./own-value.ts";
import type { Company, Form, Level, RoleLimits, Situation, Standard, Written } from "./situation.ts";
import { drawAll } from "./variation.ts";

/** What a situation is made of. */
export interface Source {
  readonly pack: PackFile;
  /** SHA-256 of the pack's files. */
  readonly digest: string;
  readonly charter?: Charter;
  readonly scenario: Scenario;
  /** The texts of the pack's own standards that nothing in the charter laid over stands for. */
  readonly withoutCounterpart?: readonly string[];
  /** The text of each file that the scenario refers to, by its name in the pack. */
  readonly files: ReadonlyMap<string, string>;
}

/** The program's own texts, for what neither scenario nor pack says. */
export interface OwnTexts {
  readonly ask: string;
  readonly askAgain: string;
  /** What the customer is asked. */
  readonly askCustomer: string;
  readonly debrief: readonly DebriefQuestion[];
  /** The same for somebody in the customer's role. */
  readonly customerDebrief: readonly DebriefQuestion[];
  /** What is asked in a follow-up: what two situations have in common, and whether it came up for real. */
  readonly inCommon: string;
  readonly forReal: string;
  /** What is asked where there was less or more room than usual. */
  readonly onLevel: Readonly<Record<"tight" | "wide", string>>;
  readonly roleLabels: Readonly<Record<string, string>>;
}

export interface Wish {
  /** The id of a role; without it, the one that the scenario is written for. */
  readonly role?: string;
  readonly form?: Form;
  readonly level?: Level;
  /** Who practises it; without it, somebody alone. */
  readonly company?: Company;
  /** The id of the turn at which it begins, instead of the opening. */
  readonly from?: string;
  /** The roles in which the person has met it before. */
  readonly beside?: readonly string[];
  /** The actions of which the person has said before how they stand where they work. */
  readonly placed?: readonly string[];
  /** The dilemma for which it follows up an older session. */
  readonly followsUp?: string;
  /** 32-bit unsigned: the same seed gives the same situation. */
  readonly seed: number;
}

/** The roles that always exist. */
const everyRole = ["adviser", "supervisor", "back-office", "manager", "customer"];

/** The situation that a scenario becomes, from one role and one seed. */
export function realise(source: Source, own: OwnTexts, wish: Wish): Situation {
  const { pack, charter } = source;
  const drawn = drawAll(source.scenario.vary, wish.seed);
  const scenario = filled(withoutUndrawn(source.scenario, drawn.absent), drawn.slots);
  const roleId = wish.role ?? playableRoles(scenario)[0] ?? "adviser";
  const role: Role = ownValue(scenario.roles, roleId) ?? {};
  const practised = new Set(scenario.practises);
  const speakers = nameSpeakers(scenario, pack, own);
  const setting = { ...pick(pack, "organisation", "channel"), ...scenario.setting };
  const isCustomer = roleId === "customer";
  const usualAsk = isCustomer ? own.askCustomer : (scenario.ask ?? pack.defaults?.ask ?? own.ask);
  const level = wish.level ?? "usual";
  const company = wish.company ?? "alone";
  const debrief = scenario.debrief ?? pack.defaults?.debrief ?? [];
  const customerBrief = ownValue(scenario.roles, "customer")?.brief;
  const named = (id: string) => ({ id, label: ownValue(speakers, id) ?? id });

  return {
    format: "offscript/situation@1",
    pack: { name: pack.name, title: pack.title, version: pack.version, digest: source.digest },
    language: pack.language ?? "en",
    scenario: scenario.id,
    title: scenario.title,
    minutes: scenario.minutes ?? pack.defaults?.minutes ?? 10,
    contentNotes: [...(pack.content_notes ?? []), ...(scenario.content_notes ?? [])],
    form: wish.form ?? scenario.form ?? pack.form ?? "default",
    company,
    seed: wish.seed,
    drawn: { ...drawn.slots, ...drawn.choices },
    role: named(roleId),
    stands: standsOf(roleId, playableRoles(scenario)),
    speakers,
    setting,
    situation: scenario.situation,
    ...(role.brief === undefined ? {} : { brief: role.brief }),
    ask: role.ask ?? usualAsk,
    askAgain: isCustomer ? own.askCustomer : own.askAgain,
    ways: isCustomer ? {} : (scenario.ways ?? {}),
    customer: scenario.customer,
    facts: scenario.facts ?? [],
    written: [
      ...(scenario.records ?? []).map((record) => written("record", record, source.files)),
      ...(scenario.policy ?? []).map((rule) => written("policy", rule, source.files)),
    ],
    ...(scenario.gap === undefined ? {} : { gap: scenario.gap }),
    level,
    limits: limitsOf(role, level),
    beside: (wish.beside ?? [])
      .filter((id) => id !== roleId)
      .map((id) => ({ role: named(id), limits: limitsOf(ownValue(scenario.roles, id), "usual") })),
    placed: wish.placed ?? [],
    pressures: role.pressures ?? {},
    ...(wish.from === undefined ? {} : { from: wish.from }),
    ...(scenario.heat === undefined ? {} : { heat: scenario.heat }),
    turns: scenario.turns ?? [],
    reactions: scenario.reactions ?? [],
    endings: scenario.endings ?? [],
    debrief: debrief.filter(({ role: whose }) => asksRole(whose, roleId)),
    ...(wish.followsUp === undefined
      ? {}
      : { follows: { dilemma: wish.followsUp, inCommon: own.inCommon, forReal: own.forReal } }),
    ...(level === "usual" ? {} : { onLevel: own.onLevel[level] }),
    spare: isCustomer ? own.customerDebrief : own.debrief,
    ...(company !== "alone" && customerBrief !== undefined && { customerBrief }),
    ...(company === "pair" && {
      swapped: [...debrief.filter(({ role: whose }) => asksRole(whose, "customer")), ...own.customerDebrief],
    }),
    ...(company === "facilitated" && scenario.facilitator && { facilitator: scenario.facilitator }),
    perspectives: scenario.perspectives ?? [],
    ...(scenario.as_it_happened === undefined ? {} : { asItHappened: scenario.as_it_happened }),
    standards: (charter?.standards ?? []).map(
      ({ id, text }): Standard => ({ id, text, practised: practised.has(id) ? "here" : "elsewhere" }),
    ),
    withoutCounterpart: source.withoutCounterpart ?? [],
    dilemmas: (scenario.dilemmas ?? []).flatMap((id) => {
      const dilemma = pack.dilemmas?.[id];
      return dilemma ? [{ id, ...pick(dilemma, "theme"), between: dilemma.between, and: dilemma.and }] : [];
    }),
  };
}

/** The roles in which a scenario can be practised, the one it is written for first: the adviser, or one that is not the customer. */
export function playableRoles({ roles = {} }: Pick<Scenario, "roles">): string[] {
  const ids = Object.keys(roles);
  const rank = (id: string) => (id === "adviser" ? 0 : id === "customer" ? 2 : 1);
  return ids.length === 0 ? ["adviser"] : ids.sort((one, other) => rank(one) - rank(other));
}

/** Whether a debrief question is for a role; what is asked of nobody in particular is not asked of the customer, whom it speaks of. */
function asksRole(whose: string | undefined, role: string): boolean {
  return whose === undefined ? role !== "customer" : whose === role;
}

/** Behind the desk, unless nobody else is in front of it. */
const behind: ReadonlySet<string> = new Set(["supervisor", "back-office", "manager"]);

/** How a role stands to the customer, by the roles in which a scenario can be practised. */
export function standsOf(role: string, [first]: readonly string[]): Situation["stands"] {
  if (role === "customer") return "customer";
  return behind.has(role) && role !== first ? "beside" : "with-customer";
}

function limitsOf(role: Role | undefined, level: Level): RoleLimits {
  const { tight, wide, ...usual } = role?.limits ?? {};
  return { ...usual, ...(level === "tight" ? tight : level === "wide" ? wide : {}) };
}

function nameSpeakers(scenario: Scenario, pack: PackFile, own: OwnTexts): Record<string, string> {
  const ids = new Set([...everyRole, ...Object.keys(pack.roles ?? {}), ...Object.keys(scenario.roles ?? {})]);
  const named: Record<string, string> = {};
  for (const id of ids) {
    const label = ownValue(scenario.roles, id)?.label ?? ownValue(pack.roles, id)?.label;
    named[id] = label ?? ownValue(own.roleLabels, id) ?? id;
  }
  if (scenario.customer.name) named["customer"] = scenario.customer.name;
  return named;
}

function withoutUndrawn(scenario: Scenario, absent: ReadonlySet<string>): Scenario {
  if (absent.size === 0) return scenario;
  const copy: Scenario = { ...scenario };
  const exists = (item: { id?: string }) => item.id === undefined || !absent.has(item.id);
  if (copy.facts) copy.facts = copy.facts.filter(exists);
  if (copy.records) copy.records = copy.records.filter(exists);
  if (copy.policy) copy.policy = copy.policy.filter(exists);
  if (copy.turns) copy.turns = copy.turns.filter(exists).map((turn) => withReactions(turn, exists));
  if (copy.reactions) copy.reactions = copy.reactions.filter(exists);
  if (copy.endings) copy.endings = copy.endings.filter(exists);
  return copy;
}

function withReactions({ reactions, ...turn }: Turn, exists: (item: { id?: string }) => boolean): Turn {
  return reactions === undefined ? turn : { ...turn, reactions: reactions.filter(exists) };
}

/** The same data with `<name>` filled in and `\<name>` made `<name>`, in every text. */
function filled<Data>(data: Data, slots: Readonly<Record<string, string>>): Data {
  if (typeof data === "string") {
    return data.replace(/(\\?)<([a-z0-9-]+)>/g, (whole, backslash: string, name: string) =>
      backslash ? `<${name}>` : (slots[name] ?? whole),
    ) as Data;
  }
  if (Array.isArray(data)) return data.map((item) => filled(item, slots)) as Data;
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, filled(value, slots)])) as Data;
}

function written(of: Written["of"], document: Document, files: ReadonlyMap<string, string>): Written {
  const layout = document.table !== undefined ? "table" : document.talk !== undefined ? "talk" : "prose";
  const fromFile = document.file === undefined ? undefined : files.get(document.file);
  const text = document.text ?? document.table ?? document.talk ?? fromFile ?? "";
  return {
    ...pick(document, "id", "words", "when"),
    of,
    title: document.title,
    layout,
    text,
    known_to: document.known_to,
    tell: document.tell ?? "if_asked",
  };
}

/** The given keys of an object, those that it has. */
function pick<Data extends object, Key extends keyof Data>(
  data: Data,
  ...keys: Key[]
): { [K in Key]?: NonNullable<Data[K]> } {
  const picked: { [K in Key]?: NonNullable<Data[K]> } = {};
  for (const key of keys) {
    const value = data[key];
    if (value !== undefined && value !== null) picked[key] = value;
  }
  return picked;
}
