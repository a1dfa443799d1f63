import type { Remark } from "./remark.ts";
import type { Way } from "./select.ts";
import { slugOf } from "./slug.ts";
import type { Path } from "./tree.ts";

/** Whether a text, or a name, is worth a closer look: hardly any is. */
export function mayLookAlike(text: string, way: Way): boolean {
  return text.includes("<") || text.includes("&") || text.includes("\\") || text.includes('"') || isWordings(way);
}

/** Whether several wordings can stand here, parted by slashes. */
function isWordings(way: Way): boolean {
  return way[way.length - 1] === "words" || way[way.length - 2] === "if_asked";
}

/**
 * What looks in one text of a file like something that it is not: a slot with a capital letter, several wordings without blanks round
 * the slash, signs of a web page, a `\n` that begins no line, one quotation mark alone.
 */
export function* lookAlikes(text: string, way: Way, part: "key" | "value", data: unknown): Generator<Remark> {
  if (part === "value") yield* inText(text, [...way], data);
  const isKey = part === "key";
  if (isWordings(way) && isKey === (way.at(-2) === "if_asked")) yield* joined(text, [...way], part);
}

/** The slots that a scenario declares. */
function slotNames(data: unknown): string[] {
  const { vary } = data as { vary?: { slots?: object; together?: readonly object[] } };
  return [vary?.slots ?? {}, ...(vary?.together ?? [])].flatMap((row) => Object.keys(row));
}

function* inText(text: string, path: Path, data: unknown): Generator<Remark> {
  if (text.includes("<")) yield* nearSlot(text, path, data);
  const [entity] = (text.includes("&") && /&(?:nbsp|amp|quot|lt|gt|apos|#\d{2,5});/.exec(text)) || [];
  if (entity !== undefined)
    yield { problem: "web-sign", path, at: { word: entity }, values: { sign: entity, meant: meantBy(entity) } };
  if (text.includes("\\n") && /(?<![\\\w])\\n|[.!?:,;"]\\n|\w\\n(?=[A-Z-])/.test(text))
    yield { problem: "letter-n", path, at: { word: "\\n" } };
  const lone = text.includes('"') ? loneQuote(text) : undefined;
  if (lone !== undefined) yield { problem: "lone-quote", path, at: { word: lone }, values: { words: lone } };
}

function* nearSlot(text: string, path: Path, data: unknown): Generator<Remark> {
  const [slot, found = ""] =
    /(?<!\\)<((?=[^>]*[A-Z _])[A-Za-z][A-Za-z0-9]*(?:[ _-][A-Za-z0-9]+){0,3})>/.exec(text) ?? [];
  if (slot === undefined) return;
  const id = slugOf(found.replaceAll("_", "-"));
  const values = { found, slot: id, declared: slotNames(data).includes(id) ? "yes" : "no" };
  yield { problem: "near-slot", path, at: { word: slot }, values };
}

/** The last word of a text on one line with its quotation mark, where no other mark goes with it. What stands for inches is none. */
function loneQuote(text: string): string | undefined {
  if (/[\n“„]/.test(text)) return undefined;
  const marks = text.match(/(?<!\d)"/g)?.length ?? 0;
  return marks % 2 === 1 ? /\S*[^\s\d]"$|(?<!\S)"\p{L}[^\s"]*(?=[^"]*$)/u.exec(text)?.[0] : undefined;
}

function meantBy(entity: string): string {
  const signs: Readonly<Record<string, string>> = {
    "&amp;": "&",
    "&quot;": '"',
    "&lt;": "<",
    "&gt;": ">",
    "&apos;": "'",
    "&nbsp;": "space",
  };
  return signs[entity] ?? String.fromCodePoint(Number(entity.slice(2, -1)));
}

/** `receipt/slip/proof`, or the same with commas. */
function* joined(text: string, path: Path, at: "key" | "value"): Generator<Remark> {
  if (text.includes(" / ")) return;
  const parts = text.split(/\/|\s*,\s*/);
  const isSeveral =
    parts.length > 1 &&
    parts.every((part) => /^\p{L}[\p{L}' -]{2,}$/u.test(part) && !/^(?:and|she|her|they)$/i.test(part));
  if (isSeveral) yield { problem: "joined-wordings", path, at, values: { fix: parts.join(" / ") } };
}
