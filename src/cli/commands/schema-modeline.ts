/** What the editor's YAML server takes for its own line; without the blank after the `#` it takes none. */
const modeline = /^#\s+(?:yaml-language-server\s*:|\$schema:)/;

/** A text with a first line that names its schema; undefined where one of the comments at its top does so already. */
export function withModeline(text: string, schema: string): string | undefined {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const body = text.slice(mark.length);
  const lines = body.split(/\r?\n/);
  const top = lines.slice(
    0,
    lines.findIndex((line) => line !== "" && !line.startsWith("#")),
  );
  if (top.some((line) => modeline.test(line))) return undefined;
  const end = /\r?\n/.exec(body)?.[0] ?? "\n";
  return `${mark}# yaml-language-server: $schema=${schema}${end}${body}`;
}
