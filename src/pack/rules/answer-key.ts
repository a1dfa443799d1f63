const words = "answers?|solutions?|responses?|repl(?:y|ies)|choices?|options?|actions?";
const judged = "correct|right|wrong|incorrect|best|ideal|model|expected|perfect|sample|preferred";

/** Names under which other tools keep what is right, what it is worth, or what is to be said. */
const names = new RegExp(
  `^(?:(?:${judged})(?:_(?:${words}))?|(?:${words})_?keys?|(?:max_|min_|total_|passing_|pass_)?(?:scor(?:e|es|ing)|points?|marks?|grad(?:e|es|ing))|answers?|solutions?|rubrics?|ratings?|scripts?|scripted|verbatim|word_for_word)$`,
);

/** Whether a name that the format does not know asks for an answer key, a score or a script: it deserves a word of its own. */
export function forbiddenKey(key: string): boolean {
  return names.test(key.trim().toLowerCase().replace(/[\s-]/g, "_"));
}
