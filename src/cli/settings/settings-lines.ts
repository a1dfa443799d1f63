/** What a line of a settings file says; comments and empty lines say nothing. */
export type Line =
  | { readonly kind: "setting"; readonly name: string; readonly value: string; readonly comment: string }
  | { readonly kind: "nothing" | "not-understood" };

/** Longer lines hold no setting; looking for the end of a value in them would take long. */
const longest = 500;

const shape = /^([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+("[^"]*"|'[^']*'|[^"'#\s].*?))?([ \t]+#.*)?\s*$/;

/** Reads one line: a part of YAML that holds one setting a line, so that a slip in one line spoils no other. */
export function readLine(line: string): Line {
  if (/^\s*(?:#|$)/.test(line) || /^---\s*$/.test(line)) return { kind: "nothing" };
  const found = line.length <= longest ? shape.exec(line) : null;
  if (!found) return { kind: "not-understood" };
  const [, name = "", value = "", comment = ""] = found;
  return { kind: "setting", name, value: value.replace(/^(["'])(.*)\1$/, "$2"), comment };
}

/**
 * A settings file with one setting changed, or put out of force where there is no value: its line becomes a comment. All other lines
 * stay as they are, and so does a comment behind the value. A line such as `#form: short` is where `form` is put into force.
 */
export function withSetting(text: string, name: string, value: string | number | undefined): string {
  const lines = text.split("\n");
  const isMeant = (line: string): boolean => {
    const read = readLine(line);
    return read.kind === "setting" && read.name === name;
  };
  if (value === undefined) return lines.map((line) => (isMeant(line) ? `#${line}` : line)).join("\n");
  const at = [lines.findIndex(isMeant), lines.findIndex((line) => line.startsWith(`#${name}:`))].find((i) => i >= 0);
  if (at === undefined) {
    const end = text.includes("\r\n") ? "\r\n" : "\n";
    const apart = text === "" || text.endsWith("\n") ? "" : end;
    return `${text}${apart}${name}: ${value}${end}`;
  }
  return lines
    .flatMap((line, index) => {
      if (index !== at) return isMeant(line) ? [] : [line];
      const read = readLine(line);
      const comment = read.kind === "setting" ? read.comment.trimEnd() : "";
      return [`${name}: ${value}${comment}${line.endsWith("\r") ? "\r" : ""}`];
    })
    .join("\n");
}
