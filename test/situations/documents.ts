import type { Record as Written } from "../../src/pack/generated/scenario.ts";
import type { Row } from "./row.ts";
import { asId, tidy } from "./yaml-text.ts";

/** The rules that the row quotes, and the files in which they stand whole. */
export function toPolicy(row: Row): Written[] {
  const titled = titles();
  const parts = row.policy_excerpt.split(/^\[([^\]\n]+)\]$/m);
  const quoted: Written[] = [];
  if (parts[0]?.trim()) quoted.push({ title: titled("Instructions"), text: tidy(parts[0]) });
  for (let index = 1; index + 1 < parts.length; index += 2) {
    quoted.push({ title: titled(parts[index] ?? ""), text: tidy(parts[index + 1] ?? "") || parts[index] || "" });
  }
  return [...quoted, ...row.policy_ref.map((path) => ({ title: titled(nameOf(path)), file: policyFile(path) }))];
}

/** Where a policy of the collection stands in a pack. */
export function policyFile(path: string): string {
  return `policies/${asId(stem(path))}.md`;
}

/** The row's records: like ones as a table, a list of flights in one piece, each other one on its own. */
export function toRecords(row: Row): Written[] {
  const titled = titles();
  const groups = new Map<string, string[]>();
  for (const record of row.record) {
    const group = fieldsOf(record)?.shape ?? (record.startsWith("flight option ") ? "flight option" : record);
    groups.set(group, [...(groups.get(group) ?? []), record]);
  }
  return [...groups.values()].flatMap((records): Written[] => {
    const rows = records.flatMap((record) => fieldsOf(record) ?? []);
    const [first] = rows;
    if (first && rows.length > 1) {
      const lines = [first.keys, ...rows.map(({ values }) => values)].map((cells) => cells.join(" | "));
      return [{ title: titled(first.kind), table: lines.join("\n") }];
    }
    if (records.length > 1)
      return [{ title: titled("Flight options"), text: records.map((line) => `- ${line}`).join("\n") }];
    return records.map((record) => alone(record, titled));
  });
}

function alone(record: string, titled: (title: string) => string): Written {
  const [, title, text] = /^([^:;(]+?)[:;] (.+)$/s.exec(record) ?? [];
  if (title === undefined || text === undefined) return { title: titled("Note"), text: record };
  const pieces = fieldsOf(record)?.pieces ?? partsOf(text);
  return {
    title: titled(title),
    text: tidy(pieces.length > 1 ? pieces.map((piece) => `- ${piece}`).join("\n") : text),
  };
}

interface Fields {
  readonly kind: string;
  /** What records must share to stand in one table. */
  readonly shape: string;
  readonly keys: string[];
  readonly values: string[];
  readonly pieces: string[];
}

/** The fields of a record such as `bikes b1: bike_id=b1; colour=red`, where it is flat and its id is one of them. */
function fieldsOf(record: string): Fields | undefined {
  const [, kind, id, rest] = /^([a-z_]+) (\S+): (.+)$/s.exec(record) ?? [];
  if (!kind || !rest || !id || /[{[]/.test(rest)) return undefined;
  const pairs = rest.split("; ").map((piece) => piece.split(/=(.*)/s));
  const keys = pairs.map(([key = ""]) => key.replaceAll("_", " "));
  const values = pairs.map(([, value = ""]) => value || "–");
  if (pairs.some((pair) => pair.length < 2) || !values.includes(id)) return undefined;
  const pieces = keys.map((key, index) => `${key}: ${values[index]}`);
  return { kind: kind.replaceAll("_", " "), shape: `${kind} ${keys.join(";")}`, keys, values, pieces };
}

/** The parts of a text between semicolons, brackets left whole. */
function partsOf(text: string): string[] {
  let depth = 0;
  const parts = [""];
  for (const piece of text.split(/(; |[[{\]}])/)) {
    if (piece === "[" || piece === "{") depth += 1;
    if (piece === "]" || piece === "}") depth -= 1;
    if (piece === "; " && depth === 0) parts.push("");
    else parts.push(`${parts.pop()}${piece}`);
  }
  return parts;
}

function stem(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.md$/, "");
}

function nameOf(path: string): string {
  return stem(path).replace(/^doc_/, "").replaceAll("_", " ");
}

/** Gives each title once, with a capital: a second one of the same words gets a number. */
function titles(): (title: string) => string {
  const given = new Map<string, number>();
  return (title) => {
    const clean = title.charAt(0).toUpperCase() + title.slice(1);
    const count = (given.get(clean) ?? 0) + 1;
    given.set(clean, count);
    return count === 1 ? clean : `${clean} (${count})`;
  };
}
