import { lineBreaks, oneLine } from "./lines.ts";

/** A line of a conversation; somebody says it, or it is what was done. */
export interface TalkLine {
  readonly who?: string;
  readonly text: string;
}

/** The lines of a conversation, `who: what` each; one that is moved in goes on with the line above it. */
export function talkLines(text: string): TalkLine[] {
  const lines: string[] = [];
  for (const line of text.split(lineBreaks)) {
    if (line.trim() === "") continue;
    if (/^\s/.test(line) && lines.length > 0) lines.push(`${lines.pop() ?? ""} ${oneLine(line)}`);
    else lines.push(oneLine(line));
  }
  return lines.map((line) => {
    const [, who, words] = /^([^:(]{1,40}): (\S.*)$/su.exec(line) ?? [];
    return who === undefined || words === undefined ? { text: line } : { who, text: words };
  });
}
