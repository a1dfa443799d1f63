/** Words after which "you" is the one to whom something is done. */
const doneTo = new Set(
  (
    "to for with of about from on by than asks ask asking asked tells tell telling told gives give giving gave " +
    "offers offer offering offered helps help helping lets let gets getting puts put sends send sending sent adds add " +
    "transfers transfer transferring corrects correct verify verifies verifying authenticates authenticate authenticated verified " +
    "refund refunds refunding rebook rebooks rebooking owe owes cost costs charge charges charging " +
    "wants provides provide shows show upgrade upgrades place places placing reach reaches allow allows " +
    "move moves moving connect connects keep keeps inform informs assure assures promise promises promised believe " +
    "hand hands walk walks guide guides call calls look"
  ).split(" "),
);

/** Words before which "you" is the one who does something, whatever stands before it. */
const does =
  /^\s+(?:will|would|can|could|must|should|may|might|need|want|have|had|did|do|pay|paid|receive|accept|prefer|already|asked|requested|provided)\b/i;

/** Quoted speech: between " or “ ”, or between ' where it cannot be an apostrophe. */
const quotation = /("[^"]*"|“[^”]*”|(?<![\p{L}\p{N}])'[^'\n]*(?:'(?=\p{L})[^'\n]*)*'(?![\p{L}\p{N}]))/u;

interface Person {
  readonly subject: string;
  readonly object: string;
  readonly whose: string;
  readonly whoseOwn: string;
  readonly self: string;
  /** What follows the subject instead of "are", "'re" and "were". */
  readonly be: Readonly<Record<string, string>>;
}

const they: Person = {
  ...{ subject: "they", object: "them", whose: "their", whoseOwn: "theirs", self: "themselves" },
  be: {},
};

const me: Person = {
  ...{ subject: "I", object: "me", whose: "my", whoseOwn: "mine", self: "myself" },
  be: { " are": " am", "'re": "'m", "’re": "’m", " were": " was", " aren't": " am not" },
};

/** What is said to the customer as "you", told about the customer as "they"; the agent is called adviser. Quoted speech stays. */
export function aboutCustomer(text: string): string {
  return outsideQuotes(text, (part) =>
    inPerson(part, they).replace(/\bagent(?=s?\b)/gi, (found) => like(found, "adviser")),
  );
}

/** What is said to the customer as "you", said by the customer as "I". */
export function byCustomer(text: string): string {
  return outsideQuotes(text, (part) => inPerson(part, me));
}

const ofOthers = /^(your|it|it's|the|there|this|that|they)\b/i;
const ofSelf = new RegExp(
  "^you(?:['’](?:re|d|ve)| (?:(?:also|only|just|really|still|then|usually) )*(?:want|wanna|need|would|prefer|have|had|are|were|do|did|" +
    "don't|can|cannot|can't|could|think|wonder|bought|ordered|like|live|forgot|remember|received))\\b",
  "i",
);
const opener = /^(?:(?:actually|ideally|now|also|then|and|but|just|so),? )+/i;
const instruction = new RegExp(
  "\\b(?:agent|adviser|assistant|reveal|mention|insist|volunteer|provide|pretend|tell|unless asked|when asked|if asked|end the|" +
    "conversation|check whether|compare the|note down)\\b",
  "i",
);
const commands = new Set(
  (
    "accept act acknowledge admit agree answer apply ask be become begin bring cancel choose clarify complain complete confirm " +
    "continue cooperate correct decline deflect demand demonstrate describe do don't end engage evaluate explain express finish " +
    "follow get give go handle insist interrupt introduce keep let listen make mention move never offer place present pretend " +
    "propose provide push question raise react refuse reject repeat reply request reserve respond restate return reveal review " +
    "say search show start state stay stick talk tell thank threaten try use wait wrap"
  ).split(" "),
);

/** The text as the customer's own words, where it is a plain statement about them; undefined where it tells them what to do. */
export function asStatement(text: string): string | undefined {
  if (instruction.test(text) || /["“”]/.test(text)) return undefined;
  const heads = sentences(text).map((sentence) => sentence.replace(opener, ""));
  const fits = heads.every((sentence) => ofOthers.test(sentence) || ofSelf.test(sentence));
  return fits ? capital(byCustomer(text)) : undefined;
}

/** Whether a text speaks to the customer. */
export function isAddressed(text: string): boolean {
  return /\byou/i.test(text) || isCommand(text);
}

/** A name and what it stands for, such as `start time: 14:00`. */
const entry = /^[^.!?:"]{2,45}: (?!.*\. )[^!?"]{1,60}$/;

/** Whether a text tells the customer how to play, rather than something that is so. */
export function isInstruction(text: string): boolean {
  if (entry.test(text)) return false;
  return instruction.test(text) || /\b(tool|never|protocol)\b/i.test(text) || isCommand(text);
}

/** What the customer is to do, told in the third person: "decline and ask again" is "They will decline and ask again". */
export function asTold(text: string): string {
  return sentences(text).map(toldAlone).join(" ");
}

function toldAlone(sentence: string): string {
  const [, order = "", how = "", rest = sentence] =
    /^((?:first|then|finally|lastly|otherwise),? )?((?:suddenly|immediately|politely|only) )?(.*)$/is.exec(sentence) ??
    [];
  const told = aboutCustomer(rest);
  if (!isCommand(rest)) return capital(order + how + told);
  const willDo = `they will ${how}${told.charAt(0)}`.toLowerCase() + told.slice(1);
  return capital(order + willDo.replace(/^they will (?:do not|don't) /i, "they will not "));
}

function isCommand(sentence: string): boolean {
  if (/^do you\b/i.test(sentence)) return false;
  return commands.has((/^[\p{L}']+/u.exec(sentence)?.[0] ?? "").toLowerCase());
}

/** The sentences of a text, quoted speech left whole. */
export function sentences(text: string): string[] {
  const blank = "\u0001";
  const masked = outsideQuotes(
    text,
    (part) => part,
    (speech) => speech.replace(/ /g, blank),
  );
  return masked.split(/(?<=[.!?]["”']?)\s+(?=["“'(]?\p{Lu})/u).map((sentence) => sentence.replaceAll(blank, " "));
}

/** The text with a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function inPerson(text: string, person: Person): string {
  return (
    text
      .replace(/\byours(elf|elves)?\b/gi, (found, self?: string) => like(found, self ? person.self : person.whoseOwn))
      // Some rows are mistyped: "You name is Ann".
      .replace(/\byour\b|\byou\b(?= (?:name|PIN|reservation number)\b)/gi, (found) => like(found, person.whose))
      .replace(
        /\b(you)\b( aren't| are\b|['’]re\b| were\b)?/gi,
        (_, you: string, verb: string | undefined, at: number, whole: string) => {
          const before = /([\p{L}']+)\s+$/u.exec(whole.slice(0, at))?.[1]?.toLowerCase() ?? "";
          const after = whole.slice(at + 3);
          const ends = before !== "" && /^\s*(?:[.,;:)!?]|$)/.test(after);
          if (verb === undefined && (ends || (doneTo.has(before) && !does.test(after))))
            return like(you, person.object);
          return like(you, person.subject) + (person.be[verb ?? ""] ?? verb ?? "");
        },
      )
  );
}

/** A word written as the one that it replaces: with a capital, or in capitals. */
function like(found: string, word: string): string {
  if (found === found.toUpperCase()) return word.toUpperCase();
  return found.charAt(0) === found.charAt(0).toUpperCase() ? capital(word) : word;
}

function outsideQuotes(text: string, change: (part: string) => string, inside = (speech: string) => speech): string {
  return text
    .split(quotation)
    .map((part, index) => (index % 2 === 0 ? change(part) : inside(part)))
    .join("");
}
