/** How many slips of the finger lie between two words: letters left out, put in, changed, or swapped with their neighbour. */
export function slips(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (before[j - 2] ?? 0) + 1 : changed;
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

/** How many names are compared: enough for any honest list, and short for the others. */
const most = 300;

/** A shorter part of a name says too little of what is meant. */
const shortestPart = 3;

/**
 * The known name that somebody most likely meant, or undefined where none is near: one that is a few slips away, else the first that
 * begins with what they wrote or holds it as a whole word. Case, hyphens and underscores weigh nothing.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[\s-]+/g, "_");
  const meant = plain(word);
  let best: string | undefined;
  let partly: string | undefined;
  let least = Math.max(1, Math.min(3, Math.floor((meant.length + 1) / 3)));
  let compared = 0;
  if (meant.length > 60) return undefined;
  for (const name of known) {
    compared += 1;
    if (compared > most) break;
    const whole = plain(name);
    const distance = Math.abs(name.length - meant.length) > least ? Number.POSITIVE_INFINITY : slips(meant, whole);
    if (distance < least || (distance === least && best === undefined && distance < meant.length)) {
      best = name;
      least = distance;
    }
    if (holds(whole, meant)) partly ??= name;
  }
  return best ?? partly;
}

function holds(name: string, part: string): boolean {
  if (part.length < shortestPart) return false;
  return name.startsWith(part) || `_${name.replace(/[^\p{L}\p{N}]/gu, "_")}_`.includes(`_${part}_`);
}

/** Whether only one known name can be meant: it differs in case and hyphens alone, or it is the only one a slip or two away. */
export function isSurely(word: string, name: string, known: Iterable<string>): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  if (letters(word) === letters(name)) return true;
  const distance = slips(word, name);
  if (distance > 2 || distance * 3 > name.length) return false;
  return [...known].slice(0, most).every((other) => other === name || slips(word, other) > distance + 1);
}
