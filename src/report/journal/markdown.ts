import { inertLine } from "../inert-markdown.ts";
import { filled, oneLine, paragraphs } from "./paragraphs.ts";
import type { Part, ToldRecord } from "./told-record.ts";

/** The beginning of the document. */
export function markdownOpening(title: string, about: string): string {
  return `# ${inertLine(oneLine(title))}\n\n${inertLine(about)}\n`;
}

/** One record, as it is read: everything in it from a pack or a person is text and nothing more. */
export function markdownRecord({ parts }: ToldRecord): string {
  return parts
    .map(block)
    .filter((text) => text !== "")
    .map((text) => `\n${text}\n`)
    .join("");
}

function block(part: Part): string {
  switch (part.kind) {
    case "title":
      return [`## ${inertLine(oneLine(part.text))}`, emphasised(part.aside ?? "")].filter(Boolean).join("\n\n");
    case "heading":
      return part.text.trim() === "" ? "" : `### ${inertLine(oneLine(part.text))}`;
    case "question":
      return strong([part.text, part.aside ? `(${part.aside})` : ""].filter(Boolean).join(" "));
    case "prose":
    case "found":
      return joined(filled(part.text));
    case "speech":
      return [strong(labelled(part.who)), joined(filled(part.text))].filter(Boolean).join(" ");
    case "event":
    case "note":
      return emphasised(part.text);
    case "own": {
      if (part.text.trim() === "") return "";
      const quoted = joined(paragraphs(part.text))
        .replace(/^(?=.)/gm, "> ")
        .replace(/^$/gm, ">");
      return [strong(labelled(part.label)), quoted].filter(Boolean).join("\n\n");
    }
    case "record":
      return [strong(labelled(part.title)), joined(paragraphs(part.text))].filter(Boolean).join("\n\n");
    case "list": {
      const items = part.items.map((item) => `- ${inertLine(oneLine(item))}`);
      return items.length === 0 ? "" : [strong(labelled(part.label)), items.join("\n")].filter(Boolean).join("\n\n");
    }
  }
}

/** Paragraphs whose lines are kept. */
function joined(texts: readonly (readonly string[])[]): string {
  return texts.map((lines) => lines.map(inertLine).join("\\\n")).join("\n\n");
}

function strong(text: string): string {
  const line = inertLine(oneLine(text));
  return line === "" ? "" : `**${line}**`;
}

function emphasised(text: string): string {
  const line = inertLine(oneLine(text));
  return line === "" ? "" : `*${line}*`;
}

function labelled(label = ""): string {
  const line = oneLine(label);
  return line === "" || /\p{P}$/u.test(line) ? line : `${line}:`;
}
