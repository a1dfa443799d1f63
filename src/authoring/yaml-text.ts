/** How a text of several lines is written: below its key, as it reads; or on the key's own line, where a file would get too long. */
export type Layout = "open" | "tight";

/** A text that is longer than this stands below its key. */
const longest = 96;

/**
 * The lines that give a clean text its place, such that YAML reads back exactly this text (below a `|` it ends with a newline).
 * `head` is what stands before it: `  - say:`, or the dash of an item. A slot's brackets in it are kept from being one.
 */
export function entry(head: string, text: string, layout: Layout = "open"): string[] {
  const words = text.replace(/<(?=[a-z0-9]+(?:-[a-z0-9]+)*>)/g, "\\<");
  const open = () => below(head, words);
  if (words.includes("\n")) return layout === "open" ? open() : [`${head} ${escaped(words)}`];
  if (layout === "open" && words.length > longest) return open();
  if (isPlain(words)) return [`${head} ${words}`];
  if (!/["\\]/.test(words)) return [`${head} "${words}"`];
  if (!words.includes("'")) return [`${head} '${words}'`];
  return layout === "open" ? open() : [`${head} ${escaped(words)}`];
}

function below(head: string, words: string): string[] {
  // The key of an item stands two further in than its dash, and its text two further in than that.
  const indent = " ".repeat(/^ *(?:- (?=\S))?/.exec(head)?.[0].length ?? 0);
  return [`${head} |`, ...words.split("\n").map((line) => (line === "" ? "" : `${indent}  ${line}`))];
}

/** In double quotes, with the escapes that JSON and YAML have in common. */
function escaped(words: string): string {
  return JSON.stringify(words);
}

/** What YAML, of any version, would take for something else than text. */
const meansSomething = /^(?:y|yes|n|no|on|off|true|false|null|nan)$/i;

/** Whether a line can stand without quotation marks: it begins with a letter, and nothing in it is a sign to YAML. */
function isPlain(words: string): boolean {
  return /^\p{L}/u.test(words) && !/:(?:\s|$)|\s#|\t/u.test(words) && !meansSomething.test(words);
}
