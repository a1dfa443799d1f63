/** What the words of a text can be a sign of, one bit each. */
export const signs = {
  /** right, best, model … */
  judged: 1,
  /** answer, response, choice … */
  reply: 2,
  /** should, ought … */
  duty: 4,
  /** said, apologised … */
  done: 8,
  /** well, congratulations … */
  praise: 16,
  /** adviser, receptionist … */
  adviser: 32,
  /** points, marks, scale … */
  measure: 64,
  /** say, write … */
  speak: 128,
  /** script, verbatim, exactly … */
  script: 256,
  /** supervisor, approval … */
  leave: 512,
  /** Part of what can hurt somebody. */
  hurt: 1024,
  /** Quotation marks, colons and brackets. */
  mark: 2048,
  /** Ticks and crosses. */
  tick: 4096,
  /** A question mark. */
  question: 8192,
  /** not, didn't, agree … in a question. */
  push: 16384,
} as const;

const words: Partial<Record<keyof typeof signs, string>> = {
  judged: "right correct best ideal model perfect proper expected preferred desired wrong incorrect key",
  reply:
    "answer answers response responses reply replies solution solutions thing way course choice decision approach option one",
  duty: "should shouldn ought needed",
  done: "said told answered replied responded apologised apologized offered refunded asked written given admitted refused explained listened checked promised called escalated transferred done",
  praise:
    "well good great skilled competent excellent ideal perfect model bad poor job work congratulations bravo perfectly correct correctly badly poorly wrong wrongly brilliantly passed failed right best",
  adviser:
    "adviser advisor agent employee supervisor manager receptionist cashier clerk representative participant trainee you",
  measure:
    "point points pts mark marks score scores scored scoring grade grades graded rating rate assess evaluate rank scale rubric stars scoresheet",
  speak: "say reply answer respond tell write use repeat recite quote learn stick keep adhere follow read",
  script: "script scripts verbatim wording word words exact exactly following prescribed approved sentence phrase line",
  push: "don doesn didn isn aren wasn weren wouldn couldn shouldn haven hasn mustn not agree realise realize admit regret should right correct better kinder wiser fairer nicer",
  leave:
    "supervisor manager lead leader boss office management superior somebody someone compliance legal approval permission consent agreement okay authorisation authorization sign script template list approved",
  hurt: "wheelchair cripple cripples crippled handicapped disabled midget midgets deaf spastic spastics mongoloid mongoloids deformed bodied retard retards retarded lunatic lunatics psycho psychos schizo schizos schizophrenics nutcase nutcases nutter nutters mental imbecile imbeciles crazy insane mad hysterical demented suffer suffers suffering suffered elderly aged hag hags biddy biddies geezer geezers fart farts maid maids senile geriatrics illegal illegals gypsy gypsies gypped oriental orientals coloured colored caste castes ghetto transvestite transvestites transsexual transsexuals sex hermaphrodite hermaphrodites homosexuals shemale shemales tranny trannies spinster spinsters bimbo bimbos bitch bitches bitchy drama",
};

const room = 1024;
/** By their numbers, the words that are signs; a word whose place is taken stands in the next free one. */
const numbers = new Int32Array(room);
const meanings = new Int32Array(room);
for (const [name, list] of Object.entries(words)) {
  for (const word of list.split(" ")) {
    let number = 0;
    for (let at = 0; at < word.length; at++) number = (Math.imul(number, 31) + word.charCodeAt(at)) | 0;
    let place = number & (room - 1);
    while (numbers[place] !== 0 && numbers[place] !== number) place = (place + 1) & (room - 1);
    numbers[place] = number;
    meanings[place] = (meanings[place] ?? 0) | signs[name as keyof typeof signs];
  }
}

/** For each of the first signs of Unicode: a small letter, or 0 for what parts words. */
const letters = Uint8Array.from({ length: 128 }, (_, sign) => {
  const letter = String.fromCharCode(sign).toLowerCase();
  return /[a-z]/.test(letter) ? letter.charCodeAt(0) : 0;
});
const others = new Map([
  ...[...":\"“”„«‘'("].map((sign) => [sign.charCodeAt(0), signs.mark] as const),
  ...[..."✓✔✅❌✗✘"].map((sign) => [sign.charCodeAt(0), signs.tick] as const),
  ["?".charCodeAt(0), signs.question] as const,
]);

/** All that the words of an English text are a sign of: one pass, so that the texts that hold nothing, nearly all, cost no more. */
export function telltalesIn(text: string): number {
  let found = 0;
  let number = 0;
  const { length } = text;
  for (let at = 0; at <= length; at++) {
    const sign = at < length ? text.charCodeAt(at) : 32;
    const letter = sign < 128 ? letters[sign] : 0;
    if (letter !== 0 && letter !== undefined) {
      number = (Math.imul(number, 31) + letter) | 0;
      continue;
    }
    if (number !== 0) {
      let place = number & (room - 1);
      while (numbers[place] !== 0) {
        if (numbers[place] === number) {
          found |= meanings[place] ?? 0;
          break;
        }
        place = (place + 1) & (room - 1);
      }
      number = 0;
    }
    if (sign > 32 && sign !== 44 && sign !== 46) found |= others.get(sign) ?? 0;
  }
  return found;
}
