/** A piece of a scenario that is for whoever plays the customer, or for nobody before the looking back. */
export interface Secret {
  /** Where it stands in the file, such as `customer.wants`. */
  readonly path: string;
  readonly text: string;
  /** Its letters and figures alone, as they are looked for on a screen. */
  readonly letters: string;
  /** Whether it is on the card for certain: some of it depends on what is drawn. */
  readonly isOnCard: boolean;
}

type Data = Readonly<Record<string, unknown>>;
interface Found {
  readonly path: string;
  readonly text: string;
}

/** The letters and figures of a text alone: however it was broken, laid out and quoted on a screen. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}

/**
 * What a scenario, as it is read from its file, holds that somebody in a role must not see before the looking back: what is the
 * customer's alone, and what is for afterwards. It knows nothing of how the program makes a card; a piece that stands
 * somewhere in what the role may see too is no secret.
 */
export function secretsOf(scenario: Data, role: string): Secret[] {
  const { hidden, open } = partsOf(scenario, role);
  const seen = open.map(({ text }) => lettersOf(text)).join("|");
  const pieces = hidden.flatMap(({ path, text }) =>
    piecesOf(text).map((piece) => ({
      path,
      text: piece,
      letters: lettersOf(piece),
      isOnCard: !/^(?:after|drawn)\b/.test(path),
    })),
  );
  return pieces.filter(({ letters }) => !seen.includes(letters));
}

/** Those of the secrets that stand in a text. */
export function foundIn(text: string, secrets: readonly Secret[]): string[] {
  const letters = lettersOf(text);
  return secrets.filter((one) => letters.includes(one.letters)).map(({ path, text: piece }) => `${path}: ${piece}`);
}

/** Sentences, and what stands around what varies, as far as they can be told from other words. */
function piecesOf(text: string): string[] {
  return text
    .split(/[.!?:;\n|]+|\\?<[a-z0-9-]+>/)
    .map((piece) => piece.trim())
    .filter((piece) => lettersOf(piece).length >= 12 && piece.split(/\s+/).length >= 3);
}

function partsOf(scenario: Data, role: string): { hidden: Found[]; open: Found[] } {
  const hidden: Found[] = [];
  const open: Found[] = [];
  const drawn = new Set(valuesOf(dataOf(scenario["vary"])["choices"]).flatMap(valuesOf).flatMap(namesIn));
  const place = (path: string, { id }: Data) => (drawn.has(String(id)) ? `drawn.${path}` : path);
  const hide = (path: string, ...data: unknown[]) => hidden.push(...textsIn(data, path));
  const show = (path: string, ...data: unknown[]) => open.push(...textsIn(data, path));
  const { customer, facts, records, policy, roles, turns, reactions } = scenario;
  const { opening, name, if_asked, reactions: taken, requests, ...person } = dataOf(customer);
  show("open", opening, name);
  hide("customer", person, valuesOf(if_asked), valuesOf(taken));
  for (const { ask, need: _, settles_for, ...rest } of listOf(requests)) {
    hide("customer.requests", ask, settles_for);
    hide("after.requests", rest["why"]);
  }

  for (const fact of listOf(facts)) {
    const { text, say, when, really, truth } = fact;
    const known = namesIn(fact["known_to"] ?? ["customer"]);
    if (known.includes(role) || !known.includes("customer")) show("open", text, say, when);
    else hide(place("facts", fact), text, say, ...(fact["tell"] === "only_when" ? [when] : []));
    hide(truth === "made_up" && known.includes("customer") ? place("facts", fact) : "after.facts", really);
  }
  for (const document of [...listOf(records), ...listOf(policy)]) {
    const { title, text, table, talk, when } = document;
    const known = namesIn(document["known_to"] ?? [role]);
    if (known.includes(role)) show("open", title, text, table, talk, when);
    else if (known.includes("customer") && document["tell"] !== "never") hide("papers", title, text, table, talk);
  }
  for (const [id, data] of Object.entries(dataOf(roles))) {
    if (id === "customer") hide("roles.customer", dataOf(data)["brief"]);
    else show("open", data);
  }
  const react = (path: string, list: unknown) => {
    for (const { say, again, happens, when, from = "customer", ...rest } of listOf(list)) {
      if (from === "customer") hide(place(path, rest), say, again, when);
      else show("open", say, again, when);
      // What a word of theirs brings about is seen; what they do themselves because of something said is theirs to do.
      if (from === "customer" && (when ?? rest["words"]) !== undefined) hide(place(path, rest), happens);
      else show("open", happens);
    }
  };
  react("reactions", reactions);
  for (const { known_to, from = "customer", if_asked: asked, reactions: around, ...turn } of listOf(turns)) {
    const noticed = namesIn(known_to ?? [role]).includes(role);
    if (noticed) {
      show("open", turn);
      if (from === "customer") hide(place("turns.if_asked", turn), valuesOf(asked));
      else show("open", valuesOf(asked));
      react(place("turns.reactions", turn), around);
    } else if (from !== "adviser" && namesIn(known_to).includes("customer")) {
      hide(place("turns", turn), turn["happens"], turn["say"], turn["time_passes"]);
    }
  }
  show("open", scenario["title"], scenario["setting"], scenario["situation"], scenario["ask"], scenario["ways"]);
  show("open", scenario["content_notes"], scenario["endings"], scenario["vary"]);
  hide("after", scenario["perspectives"], scenario["as_it_happened"], scenario["facilitator"], scenario["gap"]);
  return { hidden, open };
}

function textsIn(data: unknown, path: string): Found[] {
  if (typeof data === "string") return [{ path, text: data }];
  if (Array.isArray(data)) return data.flatMap((item) => textsIn(item, path));
  if (data === null || typeof data !== "object") return [];
  return Object.entries(data).flatMap(([key, value]) => textsIn(value, `${path}.${key}`));
}

function dataOf(value: unknown): Data {
  return typeof value === "object" && value !== null ? (value as Data) : {};
}

function valuesOf(value: unknown): unknown[] {
  return Object.values(dataOf(value));
}

function listOf(value: unknown): Data[] {
  return Array.isArray(value) ? value.map(dataOf) : [];
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
