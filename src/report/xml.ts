import { inertBy } from "./inert.ts";
import { visible } from "./visible.ts";

/** A piece of XML 1.0, on one line or several. */
export type Xml = string;

/** A document with the element as its root. */
export function document(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** An element whose children stand on lines of their own, further in. */
export function element(name: string, attributes: Attributes, children: readonly Xml[] = []): Xml {
  if (children.length === 0) return `<${tag(name, attributes)}/>`;
  const inner = children.join("\n").replace(/^/gm, "  ");
  return `<${tag(name, attributes)}>\n${inner}\n</${name}>`;
}

/** An element that holds text, read back as it is but for what XML cannot hold or nobody sees. */
export function textElement(name: string, attributes: Attributes, text: string): Xml {
  return `<${tag(name, attributes)}>${written(text)}</${name}>`;
}

type Attributes = Readonly<Record<string, string | number>>;

function tag(name: string, attributes: Attributes): string {
  return [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${written(String(value))}"`)].join(" ");
}

/** What has a meaning in XML, blanks that a parser would change, and joiners. */
const special = /[&<>"'\t\n\r\u200c\u200d]/g;

/** Stretches of text without a line break or a tab; the rest is unseen, but belongs there. */
const seen = /[^\t\n\r]+/g;

/** Text as it stands in an element or between the quotation marks of an attribute. */
export function written(text: string): string {
  const shown = text.replace(seen, visible);
  const escaped = shown.replace(special, (sign) => `&#${sign.charCodeAt(0)};`);
  return inertBy("&#35;", escaped);
}
