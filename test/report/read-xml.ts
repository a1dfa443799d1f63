import { XmlDocument, type XmlElement } from "libxml2-wasm";

/** An element as a strict parser (libxml2) reads it. */
export interface ReadElement {
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
}

/** The elements at an XPath. Throws where the text is not well-formed. */
export function elementsAt(path: string, xml: string): ReadElement[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(path).map((node) => {
      const { attrs, content } = node as XmlElement;
      return { attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])), content };
    });
  } finally {
    document.dispose();
  }
}
