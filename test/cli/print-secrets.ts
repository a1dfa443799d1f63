import { parse } from "yaml";

/** Whose eyes a sheet is for: those of a role, or of whoever plays the customer. */
export type Viewer = string;

interface Text {
  readonly path: readonly string[];
  readonly text: string;
}

/** What is no text that anybody reads, or stands in the list of situations for everybody. */
const structure = new Set([
  ...[
    "format",
    "id",
    "formerly",
    "summary",
    "source",
    "tags",
    "practises",
    "dilemmas",
    "known_to",
    "tell",
    "truth",
    "then",
  ],
  ...["when_chose", "when_customer", "how", "kind", "at", "role", "file", "channel", "heat", "form", "minutes", "need"],
  ...["possible", "after_answers", "allow", "vary"],
]);

/** Too short to be told from words that stand there anyway. */
const shortest = 10;

/**
 * The texts of a scenario's file that whoever a sheet is for may not know from it, as the file itself says: all but what everybody sees,
 * what is theirs, and what they know. A text that something stands in for from session to session is taken in pieces, and what only some
 * sessions have belongs to it as well.
 */
export function secretsOf(yaml: string, viewer: Viewer): string[] {
  const scenario: unknown = parse(yaml);
  const texts = textsIn(scenario, []).flatMap((one) => piecesOf(one.text).map((text) => ({ ...one, text })));
  const isPublic = ({ path }: Text) => isFor(viewer, path, scenario);
  const open = folded(
    texts
      .filter(isPublic)
      .map(({ text }) => text)
      .join("\n"),
  );
  const hidden = texts.filter((one) => !isPublic(one)).map(({ text }) => text);
  return [...new Set(hidden)].filter((text) => folded(text).trim().length >= shortest && !open.includes(folded(text)));
}

/** Those of the texts that stand in a sheet, as it is written or as a browser shows it. */
export function foundIn(sheet: string, secrets: readonly string[]): string[] {
  const readings = [sheet, sheet.replace(/<[^>]*>/g, ""), sheet.replace(/<[^>]*>/g, " ")].map((one) =>
    folded(decoded(one)),
  );
  return secrets.filter((secret) => readings.some((reading) => reading.includes(folded(secret))));
}

/** Letters and digits alone, each word with a blank around it: neither marks nor breaks of lines hide a text. */
function folded(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ")} `;
}

function decoded(html: string): string {
  return html
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, " ");
}

function piecesOf(text: string): string[] {
  return text.split(/\\?<[a-z0-9-]+>/);
}

function textsIn(value: unknown, path: readonly string[]): Text[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, at) => textsIn(item, [...path, String(at)]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => {
    if (structure.has(key) && !(path[0] === "setting" && key === "at")) return [];
    // What is asked stands in the key.
    const asked = path.at(-1) === "if_asked" ? [{ path: [...path, key], text: key }] : [];
    return [...asked, ...textsIn(held, [...path, key])];
  });
}

/** Whether a text at this place of the file is for somebody's eyes from the start, or within their reach. */
function isFor(viewer: Viewer, [part = "", second = "", third = ""]: readonly string[], scenario: unknown): boolean {
  const isCustomer = viewer === "customer";
  switch (part) {
    case "title":
    case "setting":
    case "situation":
    case "content_notes":
      return true;
    case "ask":
    case "ways":
      return true;
    case "roles":
      return second === viewer || third === "label";
    case "customer":
      return isCustomer || second === "name" || second === "opening";
    case "facts":
    case "records":
    case "policy":
      return isKnown(viewer, part, itemAt(scenario, part, second), third);
    // What happens and is said around the customer, they are told in one way or another.
    case "turns":
    case "reactions":
      return isCustomer;
    default:
      return false;
  }
}

function isKnown(
  viewer: Viewer,
  part: "facts" | "records" | "policy",
  item: Readonly<Record<string, unknown>>,
  key: string,
) {
  const listed = item["known_to"];
  const usual = part === "facts" ? viewer === "customer" : viewer !== "customer";
  const knows = Array.isArray(listed) ? listed.includes(viewer) : usual;
  if (part === "facts") return knows && (["text", "say"].includes(key) || viewer === "customer");
  return knows && item["tell"] !== "never" && ["title", "text", "table", "talk"].includes(key);
}

function itemAt(scenario: unknown, part: string, at: string): Readonly<Record<string, unknown>> {
  const list = (scenario as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>)[part];
  return list?.[Number(at)] ?? {};
}
