/** An id made of words: small letters, digits and single hyphens, without accents; empty where nothing of them can be kept. */
export function slugOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[øœæ]/g, (sign) => ({ ø: "o", œ: "oe", æ: "ae" })[sign] ?? "")
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "");
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}

/** What somebody wrote as a number, as it fits the pattern of a text: three numbers for a version, else an id. */
export function fitting(written: string, pattern: string): string {
  if (!pattern.includes("\\.")) return slugOf(written);
  const numbers = written.match(/\d+/g) ?? [];
  return [...numbers, "0", "0", "0"].slice(0, 3).join(".");
}
