import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { replacing } from "./fix.ts";
import type { Misfit } from "./misfit.ts";
import { exampleAt, freeExampleAt, itemLines, type Kind, namesAt, schemaAt, takes } from "./schema-lookup.ts";
import { commentBehind, inMarks } from "./silent-loss.ts";
import { fitting, slugOf } from "./slug.ts";
import type { Span } from "./source.ts";
import { inQuotes, quoteValue } from "./syntax/quoting.ts";
import { column, lineAt } from "./syntax/repair.ts";
import { type List, type Mapping, type Node, nodeAt, type Path, placeOf, type Scalar, textOf } from "./tree.ts";
import { knownHere, where } from "./wording.ts";
import { quoted, spelling, typable } from "./words.ts";

/** Something stands where something of another kind belongs, or nothing does. */
export function wrongType(misfit: Misfit, path: Path): Diagnostic {
  const { kind, root } = misfit;
  const node = nodeAt(root, path) ?? root;
  if (node.kind === "scalar" && node.data === null && node.span.start === node.span.end) {
    return nothing(misfit, path, node);
  }
  switch (takes(schemaAt(kind, path))) {
    case "text":
      return node.kind === "scalar" ? needsQuotes(misfit, path, node) : notText(misfit, path, node);
    case "list":
      return notList(misfit, path, node);
    case "keys":
      return notKeys(misfit, path, node);
    case "number":
      return notNumber(misfit, path, node);
  }
}

/** Nothing where something belongs: perhaps a comment has swallowed it. */
function nothing({ source, kind, root }: Misfit, path: Path, node: Scalar): Diagnostic {
  const comment = commentBehind(source, node.span);
  if (comment) {
    const { values, fix } = inMarks(source, comment);
    return diagnose(source, comment, "swallowed-by-hash", { where: where(path), ...values }, fix);
  }
  const values = { where: where(path), takes: takes(schemaAt(kind, path)) };
  return diagnose(source, placeOf(root, path), "nothing-there", values);
}

function needsQuotes(misfit: Misfit, path: Path, node: Scalar): Diagnostic {
  const { source, kind, root } = misfit;
  if (isOwnId(kind, path)) return otherId(misfit, spelling(source, node.span), node.span, "number");
  const read = typeof node.data === "number" ? "number" : typeof node.data === "boolean" ? "truth" : "nothing";
  const written = source.text.slice(node.span.start, node.span.end);
  const { pattern = "" } = schemaAt(kind, path);
  const fits = new RegExp(pattern, "u").test(written);
  const fix = `"${fits ? written : fitting(written, pattern)}"`;
  const values = { spelling: quoted(written), read, where: where(path), fitting: fits ? "yes" : "no", fix };
  return diagnose(source, placeOf(root, path), "needs-quotes", values, replacing(source, "safe", node.span, fix));
}

/** Whether a path leads to the id of a scenario itself. */
export function isOwnId(kind: Kind, path: Path): boolean {
  return kind === "scenario" && path.length === 1 && path[0] === "id";
}

/** The id of a scenario in a wrong form: its file has an id already, its name. */
export function otherId({ source }: Misfit, value: string, span: Span, read: "number" | "text"): Diagnostic {
  const stem = (source.file.split("/").at(-1) ?? "").replace(/\.ya?ml$/i, "");
  const slug = slugOf(value);
  const values = { value: quoted(value), stem, slug: slug || "none", read };
  // A file whose own name is no id must be renamed in any case.
  if (slugOf(stem) !== stem) return diagnose(source, span, "id-shape", { ...values, same: "neither" });
  const isSame = slug === stem || slug === slugOf(`${stem}.yaml`);
  const more = replacing(source, isSame ? "safe" : "unsure", span, stem);
  return diagnose(source, span, "id-shape", { ...values, same: isSame ? "yes" : "no" }, more);
}

function notText(misfit: Misfit, path: Path, node: List | Mapping): Diagnostic {
  const { source, root } = misfit;
  const isItem = typeof path.at(-1) === "number";
  if (node.kind === "map" && !node.inBrackets && isItem) return colonInItem(misfit, node);
  const values = { where: where(path), found: node.kind === "list" ? "list" : "keys" };
  const span = placeOf(root, path);
  const wordings = node.kind === "list" && path.at(-1) === "words" ? joinedWordings(node) : undefined;
  if (wordings !== undefined) {
    const start = source.text.indexOf(":", span.end) + 1;
    const end = node.span.start + source.text.slice(node.span.start, node.span.end).trimEnd().length;
    // In brackets a comma may have split a text.
    const more = replacing(source, node.inBrackets ? "unsure" : "safe", { start, end }, ` ${wordings}`);
    return diagnose(
      source,
      span,
      "text-expected",
      { ...values, shape: "wordings", fix: typable(`words: ${wordings}`) },
      more,
    );
  }
  if (node.inBrackets) {
    const fix = inQuotes(source.text.slice(node.span.start, node.span.end));
    const shape = { ...values, shape: fix === undefined ? "other" : "brackets", fix: typable(fix ?? "") };
    const more = fix === undefined ? {} : replacing(source, "unsure", node.span, fix);
    return diagnose(source, span, "text-expected", shape, more);
  }
  const lines = !isItem && source.position(node.span.start).line > source.position(span.end).line;
  const shape = lines ? "lines" : isItem ? "item" : "other";
  // Names with colons below a text are most often a talk; a list may be meant as several texts.
  const colon = source.text.indexOf(":", span.end);
  const safety = node.kind === "map" ? "safe" : "unsure";
  const more = lines ? replacing(source, safety, { start: colon + 1, end: colon + 1 }, " |") : {};
  return diagnose(source, span, "text-expected", { ...values, shape, fix: "" }, more);
}

/** A list of plain wordings as one text. */
function joinedWordings({ items }: List): string | undefined {
  const words = items.flatMap((item) => textOf(item) ?? []);
  const isPlain = words.length === items.length && words.every((word) => /^[\p{L}\p{N}][^:#\n]*$/u.test(word));
  return isPlain ? words.join(" / ") : undefined;
}

/** `- a voucher: up to 50`, which YAML takes for a name with a text. */
function colonInItem({ source }: Misfit, map: Mapping): Diagnostic {
  const [first] = map.entries.values();
  const { start, end: colon } = first?.keySpan ?? map.span;
  const line = lineAt(source, source.position(start).line);
  const valueSpan = { start, end: line.valueSpan.end };
  const value = source.text.slice(valueSpan.start, valueSpan.end);
  const { how, line: fix, edits } = quoteValue(source, { ...line, value, valueSpan }, value);
  const [edit] = map.entries.size === 1 ? edits : [];
  const more = edit ? replacing(source, "safe", edit.span, edit.text) : {};
  return diagnose(source, { start: colon, end: colon + 1 }, "colon-in-text", { how, fix }, more);
}

function notList(misfit: Misfit, path: Path, node: Node): Diagnostic {
  const { source, kind, root } = misfit;
  const span = placeOf(root, path);
  const values = { where: where(path), found: "other", fix: "", second: "none", sign: "" };
  const text = source.text.slice(node.span.start, node.span.end);
  if (node.kind !== "scalar" || text.includes("\n") || /^[[{|>]/.test(text)) {
    return diagnose(source, span, "list-expected", values);
  }
  const item = schemaAt(kind, [...path, 0]);
  const [, sign = ""] = /([,;/])/.exec(text) ?? [];
  const parts = /^["']/.test(text) ? [text] : text.split(/\s*[,;]\s*|\s+\/\s+/).filter((part) => part !== "");
  const named = takes(item) === "keys" ? itemLines(kind, [...path, 0], text) : undefined;
  const isParted = takes(item) === "text" && parts.length > 1 && parts.every((part) => part.split(/\s+/).length < 3);
  const items = named ? [named.join("\n  ")] : isParted ? parts : [text];
  const start = source.text.lastIndexOf(":", node.span.start - 1) + 1;
  const pad = " ".repeat(column(lineAt(source, source.position(start).line)) + 2);
  const fixed = items.map((each) => `\n${pad}- ${each.replaceAll("\n", `\n${pad}`)}`).join("");
  const fits = isParted
    ? item.pattern !== "\\S"
    : named
      ? named.length === 1
      : (sign === "" || parts.length === 1) && !/[\]}]$/.test(text);
  const found = named ? "keys" : isParted ? "parted" : "one";
  const first = named?.[0] ?? items[0] ?? "";
  const told = { ...values, found, fix: typable(`- ${first}`), second: quoted(named?.[1] ?? "none"), sign };
  const more = replacing(source, fits ? "safe" : "unsure", { start, end: node.span.end }, fixed);
  return diagnose(source, span, "list-expected", told, more);
}

function notKeys(misfit: Misfit, path: Path, node: Node): Diagnostic {
  const { source, kind, root } = misfit;
  const isItem = typeof path.at(-1) === "number";
  const text = source.text.slice(node.span.start, node.span.end);
  const lines = isItem && node.kind === "scalar" && !text.includes("\n") ? itemLines(kind, path, text) : undefined;
  const names = namesAt(kind, path);
  const values = {
    where: where(path),
    found: node.kind === "list" ? "list" : "text",
    spot: isItem ? "item" : "below",
    example: lines ? typable(lines[0] ?? "") : exampleOf(kind, path, names),
    second: typable(lines?.[1] ?? "none"),
    names: names.length > 0 ? knownHere(kind, names, "") : "none",
  };
  const pad = " ".repeat(column(lineAt(source, source.position(node.span.start).line)));
  const safety = lines?.length === 1 ? "safe" : "unsure";
  const more = lines ? replacing(source, safety, node.span, lines.join(`\n${pad}`)) : {};
  return diagnose(source, placeOf(root, path), "keys-expected", values, more);
}

function exampleOf(kind: Kind, path: Path, names: readonly string[]): string {
  const [first] = schemaAt(kind, path).required ?? names;
  return (first === undefined ? freeExampleAt(kind, path) : exampleAt(kind, [...path, first])) ?? "none";
}

/** The one whole number that a text holds: `8 minutes`, `"8"`. */
function notNumber({ source, kind, root }: Misfit, path: Path, node: Node): Diagnostic {
  const { examples, minimum = 0, maximum = 0 } = schemaAt(kind, path);
  const text = source.text.slice(node.span.start, node.span.end);
  const digits = text.match(/\d+/g) ?? [];
  const number = Number(digits[0] ?? Number.NaN);
  const isMeant = number >= minimum && number <= maximum && !/^-/.test(text);
  const meant = isMeant ? number : 0;
  const values = {
    where: where(path),
    spelling: spelling(source, node.span),
    example: String(examples?.[0] ?? ""),
    meant,
  };
  const more = isMeant ? replacing(source, digits.length === 1 ? "safe" : "unsure", node.span, String(number)) : {};
  return diagnose(source, node.kind === "scalar" ? placeOf(root, path) : node.span, "number-expected", values, more);
}
