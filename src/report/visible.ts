const plain = /^[ -~]*$/;

/**
 * Controls, marks of direction and other characters without a shape; halves of characters, and what never is one. Signs that span Arabic
 * or Syriac numbers are seen.
 */
const unseen =
  /(?![\u200c\u200d])(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** Text in which what nobody sees stands as its number, `<U+202E>`. Joiners stay: words and emoji are made with them. */
export function visible(text: string): string {
  return plain.test(text) ? text : text.replace(unseen, (sign) => `<U+${hex(sign)}>`);
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
