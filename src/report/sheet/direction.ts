/** Languages that are written from right to left, and scripts that are, whatever the language. */
const languages = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|syr|ug|ur|yi|ji)(?:-|$)/i;
const scripts = /-(?:Adlm|Arab|Aran|Hebr|Nkoo|Rohg|Syrc|Thaa)(?:-|$)/i;
const otherScript = /^[a-z]+-[a-z]{4}(?:-|$)/i;

/** In which way the lines of a language run, told by its tag, as in `ar` or `pa-Arab`. */
export function directionIn(language: string): "ltr" | "rtl" {
  if (scripts.test(language)) return "rtl";
  return languages.test(language) && !otherScript.test(language) ? "rtl" : "ltr";
}
