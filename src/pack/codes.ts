/** How much a finding weighs: only errors make a check fail. */
export type Severity = "error" | "warning" | "info";

/**
 * Every problem that a pack can have: its stable code and how much it weighs. A code is never used again for something else.
 * The words stand in messages/en/pack.json: `pack.<problem>.title`, `.message` and `.remedy`.
 */
export const codes = {
  // Finding and opening.
  "nothing-matched": { code: "OFF001", severity: "error" },
  "not-there": { code: "OFF002", severity: "error" },
  unreadable: { code: "OFF003", severity: "error" },
  "not-a-file": { code: "OFF004", severity: "error" },
  link: { code: "OFF005", severity: "error" },
  "unknown-kind": { code: "OFF006", severity: "error" },
  "empty-file": { code: "OFF007", severity: "error" },
  "too-large": { code: "OFF008", severity: "error" },
  "wrong-ending": { code: "OFF009", severity: "error" },
  "not-read": { code: "OFF010", severity: "warning" },
  "no-scenarios": { code: "OFF011", severity: "error" },
  "pack-not-loaded": { code: "OFF012", severity: "info" },
  "too-many-files": { code: "OFF013", severity: "error" },
  "more-findings": { code: "OFF014", severity: "info" },

  // Bytes and characters.
  "utf-16": { code: "OFF021", severity: "error" },
  "windows-1252": { code: "OFF022", severity: "error" },
  "not-text": { code: "OFF023", severity: "error" },
  "control-character": { code: "OFF024", severity: "error" },

  // Limits, and the parts of YAML that packs do not use.
  "too-deep": { code: "OFF031", severity: "error" },
  "too-many-keys": { code: "OFF032", severity: "error" },
  "too-many-parts": { code: "OFF033", severity: "error" },
  alias: { code: "OFF034", severity: "error" },
  anchor: { code: "OFF035", severity: "error" },
  tag: { code: "OFF036", severity: "error" },
  directive: { code: "OFF037", severity: "error" },
  document: { code: "OFF038", severity: "error" },

  // How the lines are written.
  "no-space-after-colon": { code: "OFF101", severity: "error" },
  "tab-indent": { code: "OFF102", severity: "error" },
  "uneven-indent": { code: "OFF103", severity: "error" },
  "open-quote": { code: "OFF104", severity: "error" },
  "text-after-quote": { code: "OFF105", severity: "error" },
  "colon-in-text": { code: "OFF106", severity: "error" },
  "reserved-start": { code: "OFF107", severity: "error" },
  "duplicate-key": { code: "OFF108", severity: "error" },
  "no-colon": { code: "OFF109", severity: "error" },
  "no-space-after-dash": { code: "OFF110", severity: "error" },
  "open-bracket": { code: "OFF111", severity: "error" },
  "bad-escape": { code: "OFF112", severity: "error" },
  "text-after-bar": { code: "OFF113", severity: "error" },
  "text-not-indented": { code: "OFF114", severity: "error" },
  "text-and-keys": { code: "OFF115", severity: "error" },
  "starts-with-bracket": { code: "OFF116", severity: "error" },
  "nameless-key": { code: "OFF117", severity: "error" },
  "cut-in-the-middle": { code: "OFF118", severity: "error" },
  "not-understood": { code: "OFF119", severity: "error" },
  "cut-by-hash": { code: "OFF120", severity: "warning" },
  "swallowed-by-hash": { code: "OFF121", severity: "error" },
  "cut-by-comma": { code: "OFF122", severity: "error" },
  "parted-by-comma": { code: "OFF123", severity: "warning" },
  "odd-space": { code: "OFF124", severity: "error" },
  "odd-dash": { code: "OFF125", severity: "error" },
  "list-on-key-line": { code: "OFF126", severity: "error" },
  "missing-dash": { code: "OFF127", severity: "error" },
  "odd-colon": { code: "OFF128", severity: "error" },
  "odd-quote": { code: "OFF129", severity: "error" },
  "curly-quotes": { code: "OFF130", severity: "warning" },
  "read-otherwise": { code: "OFF131", severity: "warning" },
  "dash-in-text": { code: "OFF132", severity: "warning" },
  "other-comment": { code: "OFF133", severity: "error" },
  "drawn-line": { code: "OFF134", severity: "error" },
  "decorated-name": { code: "OFF135", severity: "error" },
  "extra-dash": { code: "OFF136", severity: "error" },
  "second-file": { code: "OFF137", severity: "error" },
  "blank-line": { code: "OFF138", severity: "error" },
  "hidden-space": { code: "OFF139", severity: "warning" },
  "web-sign": { code: "OFF140", severity: "warning" },
  "letter-n": { code: "OFF141", severity: "warning" },
  "near-slot": { code: "OFF142", severity: "info" },
  "joined-wordings": { code: "OFF143", severity: "info" },
  "lone-quote": { code: "OFF144", severity: "info" },

  // What the format asks for.
  "no-format": { code: "OFF201", severity: "error" },
  "other-format": { code: "OFF202", severity: "error" },
  "newer-format": { code: "OFF203", severity: "error" },
  "needs-quotes": { code: "OFF204", severity: "error" },
  "nothing-there": { code: "OFF205", severity: "error" },
  "text-expected": { code: "OFF206", severity: "error" },
  "list-expected": { code: "OFF207", severity: "error" },
  "keys-expected": { code: "OFF208", severity: "error" },
  "number-expected": { code: "OFF209", severity: "error" },
  "number-out-of-range": { code: "OFF210", severity: "error" },
  "unknown-key": { code: "OFF211", severity: "error" },
  "misspelt-key": { code: "OFF212", severity: "error" },
  "misplaced-key": { code: "OFF213", severity: "error" },
  "missing-key": { code: "OFF214", severity: "error" },
  "missing-one-of": { code: "OFF215", severity: "error" },
  "only-one-of": { code: "OFF216", severity: "error" },
  "unknown-choice": { code: "OFF217", severity: "error" },
  "wrong-shape": { code: "OFF218", severity: "error" },
  "wrong-key-shape": { code: "OFF219", severity: "error" },
  "blank-text": { code: "OFF220", severity: "error" },
  "too-few": { code: "OFF221", severity: "error" },
  "id-shape": { code: "OFF222", severity: "error" },
  "no-names": { code: "OFF223", severity: "error" },
  "answer-key": { code: "OFF224", severity: "error" },

  // What refers to what.
  "id-not-file-name": { code: "OFF301", severity: "error" },
  "duplicate-id": { code: "OFF302", severity: "error" },
  "duplicate-pack": { code: "OFF303", severity: "error" },
  "unknown-standard": { code: "OFF304", severity: "error" },
  "unknown-dilemma": { code: "OFF305", severity: "error" },
  "unknown-role": { code: "OFF306", severity: "error" },
  "unknown-step": { code: "OFF307", severity: "error" },
  "backward-step": { code: "OFF308", severity: "error" },
  "unknown-way": { code: "OFF309", severity: "error" },
  "unknown-reaction": { code: "OFF310", severity: "error" },
  "unknown-turn": { code: "OFF311", severity: "error" },
  "unknown-item": { code: "OFF312", severity: "error" },
  "unknown-scenario": { code: "OFF313", severity: "error" },
  "unknown-policy": { code: "OFF314", severity: "error" },
  "unknown-theme": { code: "OFF315", severity: "warning" },
  "undeclared-slot": { code: "OFF316", severity: "error" },
  "unused-slot": { code: "OFF317", severity: "warning" },
  "uneven-row": { code: "OFF318", severity: "error" },
  "reserved-id": { code: "OFF319", severity: "error" },
  "one-perspective": { code: "OFF320", severity: "warning" },
  "customer-not-heard": { code: "OFF321", severity: "warning" },
  "still-there": { code: "OFF322", severity: "error" },
  "walk-step": { code: "OFF331", severity: "error" },
  "walk-choice": { code: "OFF332", severity: "error" },
  "walk-end": { code: "OFF333", severity: "error" },

  // What Offscript refuses: answer keys, scores, scripts, closed questions, sham choices.
  "right-answer": { code: "OFF402", severity: "error" },
  score: { code: "OFF403", severity: "error" },
  "scripted-line": { code: "OFF404", severity: "warning" },
  "leading-question": { code: "OFF405", severity: "warning" },
  "yes-no-question": { code: "OFF406", severity: "warning" },
  "one-mind": { code: "OFF407", severity: "warning" },
  "nothing-to-decide": { code: "OFF408", severity: "warning" },
  "sham-freedom": { code: "OFF409", severity: "warning" },
  "no-system-question": { code: "OFF410", severity: "warning" },
  "same-debrief": { code: "OFF411", severity: "warning" },

  // How it reads.
  "longer-than-a-screen": { code: "OFF501", severity: "info" },
  "hard-to-read": { code: "OFF502", severity: "info" },
  "insensitive-word": { code: "OFF503", severity: "info" },

  // What is new in it, and what of the charter and the pack is used.
  "near-duplicate": { code: "OFF601", severity: "warning" },
  "only-names-vary": { code: "OFF602", severity: "info" },
  "standard-not-practised": { code: "OFF611", severity: "info" },
  "practises-nothing": { code: "OFF612", severity: "info" },
  "one-sided-dilemma": { code: "OFF613", severity: "warning" },
  "unused-part": { code: "OFF614", severity: "info" },
  "waits-for-nothing": { code: "OFF615", severity: "info" },
  "only-by-hand": { code: "OFF616", severity: "info" },
  "ways-not-asked": { code: "OFF617", severity: "info" },
  "never-happens": { code: "OFF621", severity: "warning" },
  "never-known": { code: "OFF622", severity: "warning" },
  "no-ending": { code: "OFF623", severity: "warning" },
  "nothing-to-find": { code: "OFF624", severity: "warning" },
  "leads-nowhere": { code: "OFF625", severity: "warning" },
  "nobody-speaks": { code: "OFF626", severity: "info" },
  "differs-from-original": { code: "OFF627", severity: "warning" },
  "same-language": { code: "OFF628", severity: "warning" },
  "unknown-original": { code: "OFF629", severity: "info" },

  // Notes to the checker, and the project's own settings.
  "note-not-understood": { code: "OFF701", severity: "warning" },
  "unknown-code": { code: "OFF702", severity: "warning" },
  "allowance-refused": { code: "OFF703", severity: "warning" },
  "allowance-without-reason": { code: "OFF704", severity: "warning" },
  "allowance-unused": { code: "OFF705", severity: "warning" },
  "weight-refused": { code: "OFF706", severity: "warning" },
} as const satisfies Record<string, { readonly code: `OFF${number}`; readonly severity: Severity }>;

/** The name of a problem, as its words are filed. */
export type Problem = keyof typeof codes;

const problems = new Map<string, Problem>(
  Object.entries(codes).map(([problem, { code }]) => [code, problem as Problem]),
);

/** The name of the problem that has a code. Throws where there is none. */
export function problemOf(code: string): Problem {
  const problem = problems.get(code);
  if (!problem) throw new Error(`No problem has the code ${code}.`);
  return problem;
}
