/**
 * What somebody types who has never seen the program and hears nothing but its plain transcript, from what was said since they
 * typed last. Throws where that does not tell them what to do.
 */
export function answerTo(heard: string, words: string): string[] {
  if (heard.includes("Enter to begin")) return ["\r"];
  if (/Finished\? .*a full stop alone on a line, then Enter\. >$/.test(heard.replace(/\s+/g, " "))) return [".\r"];

  const question = heard.slice(beginsAt(heard));
  if (/a line\s+with\s+only\s+a\s+full\s+stop,\s+finishes/.test(question)) {
    // Most people press Enter until something happens.
    return [words, "\r", "\r"];
  }
  if (/^One line\b|\bIn one line\b/m.test(question)) return [`${words}\r`];
  const first = /^ *(\w+) {2}\S/m.exec(question)?.[1];
  if (first !== undefined) return [`${first}\r`];
  throw new Error(`Nobody would know what to do now:\n${heard}`);
}

/** Where the question begins that waits for an answer now. */
function beginsAt(heard: string): number {
  const signs = [...heard.matchAll(/^(?:Question|Turn \d+ of about \d+|Question \d+ of \d+): /gm)];
  if (signs.length !== 1) throw new Error(`${signs.length} questions, and one should wait for an answer:\n${heard}`);
  return signs[0]?.index ?? 0;
}
