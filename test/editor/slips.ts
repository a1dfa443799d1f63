/** Slips of a hand or a mind, each made to one line of a file; undefined where the line has no room for it. */
const slips: Readonly<Record<string, (line: string) => string | undefined>> = {
  "no space after the colon": change(": ", ":"),
  "no colon": change(":", ""),
  "one space too many": (line) => ` ${line}`,
  "two spaces too many": (line) => `  ${line}`,
  "one space missing": change(/^ /, ""),
  "two spaces missing": change(/^ {2}/, ""),
  "a tab": change(/^ {2}/, "\t"),
  "an open double quotation mark": change(": ", ': "'),
  "an open apostrophe": change(": ", ": '"),
  "a dash too many": change(/^( *)(?=\S)/, "$1- "),
  "no space after the dash": change(/^( *)- /, "$1-"),
  "a dash missing": change("- ", "  "),
  "the line twice": change(/.+/, "$&\n$&"),
  "a misspelt name": change(/(\w)(\w*):/, "$2x:"),
  "the line deleted": () => "",
  "an open bracket": change(": ", ": ["),
  "an open brace": change(": ", ": {"),
  "an at sign": change(": ", ": @"),
  "a second colon": change(/(: .*)/, "$1: x"),
  "a number": change(/: .*/, ": 12"),
  "a truth": change(/: .*/, ": true"),
  "nothing behind the colon": change(/: .*/, ":"),
  "a blank text": change(/: .*/, ': " "'),
  "words with capitals": change(/: .*/, ": Not An Id"),
  "a list": change(/: .*/, ": [a, b]"),
  "a comment instead": change(": ", ": # "),
  "a bar before the text": change(": ", ": | "),
  "a colon at the start": change(": ", ": : "),
};

/** A file with one slip in it. */
export interface Slip {
  readonly name: string;
  readonly text: string;
}

/** Every `step`th of all the slips that can be made in a text: always the same ones, spread over its lines. */
export function slipsIn(text: string, step: number): Slip[] {
  const lines = text.split("\n");
  const all = lines.flatMap((line, index) =>
    Object.entries(slips).flatMap(([slip, make]) => {
      const changed = make(line);
      if (changed === undefined || changed === line) return [];
      return [{ name: `line ${index + 1}: ${slip}`, text: lines.with(index, changed).join("\n") }];
    }),
  );
  return all.filter((_, index) => index % step === 0);
}

function change(what: string | RegExp, by: string) {
  return (line: string) => (line.search(what) === -1 ? undefined : line.replace(what, by));
}
