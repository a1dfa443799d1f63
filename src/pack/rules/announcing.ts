import { type Phrase, phrase } from "./phrases.ts";

const judged = "(?:right|correct|best|ideal|model|perfect|proper|preferred|desired|wrong|incorrect)";
const reply = "(?:answers?|responses?|repl(?:y|ies)|solutions?)(?! (?:times?|to the security))";
const deed =
  "(?:thing to (?:say|do|write)|way to (?:answer|reply|respond|react|handle)|course of action|(?<!model )choice|decision)";
const done =
  "(?:said|told|answered|replied|responded|apologi[sz]ed|offered|refunded|asked|written|given|admitted|refused|explained|listened|checked|promised|called|escalated|transferred|done (?:this|that|it|so))";
const adviser =
  "(?:you|(?:the |an? )?(?:adviser|advisor|agent|employee|supervisor|manager|receptionist|cashier|clerk|representative|participant|trainee))";

/** Right answers that are about something else: what a caller knows, a quiz. */
const quiz = /\b(?:security|secret|quiz|riddle|exam|check|password|verification) ?questions?\b|\bquiz\b|\briddle\b/;
const asked = /\?["”’')]?\s*$/;

/** That something is the right answer, said so that nothing else can be meant. */
export const rightAnswers: readonly Phrase[] = [
  phrase(
    `\\b(?:right|correct|ideal|model|perfect|wrong) ${reply}(?: here| in this case| now)?~(?:is|was|would|will|:|=|–|—)`,
    quiz,
  ),
  phrase(
    `\\b${judged} ${deed}(?: here| in this case| now)?(?: [a-z]+){0,3} (?:is|was|would be|will be) (?:to|that|a|an|the)\\b`,
    asked,
  ),
  phrase("\\((?:the )?(?:correct|right|best|wrong|incorrect)(?: (?:answer|choice|one|option|response))?\\)|[✓✔✅❌✗✘]"),
  phrase("\\banswer key\\b|\\bexpected (?:answer|reply|solution)\\b|\\bmodel (?:answer|response|reply|solution)s?\\b"),
];

/** That something is the right answer, where people look back: there, naming one is enough. */
export const verdicts: readonly Phrase[] = [
  ...rightAnswers,
  phrase(`\\b${judged} ${reply}\\b`, quiz),
  phrase(`\\b${judged} (?:${deed}|approach)\\b`, asked),
  phrase(`(?<=^|\\n)~(?:[-*] )?(?:${judged} )?${reply}~:`),
  phrase(
    `\\b${adviser} (?:should|ought to|needed to)(?:n['’]t| not)?(?: (?:only|also|simply|just|rather|instead|at least))? have (?:[a-z]+ly )?${done}\\b`,
    asked,
  ),
  phrase(
    "\\b(?:a|the|any|every) (?:good|great|skilled|competent|excellent|ideal|perfect|model|bad|poor) (?:adviser|advisor|agent|employee|supervisor|representative|clerk|receptionist|cashier) (?:would|will|says?|does|knows?|should|never|always|apologi[sz]es|offers|asks|refunds)\\b",
  ),
];

/** That somebody did right or wrong, told as an ending. */
export const praises: readonly Phrase[] = [
  ...verdicts,
  phrase(
    "(?<=^|[.!?] )(?:well done|good (?:job|work)|great (?:job|work)|perfect|correct|excellent|wrong|congratulations|bravo)~[!.:]",
  ),
  phrase(
    "\\byou (?:have )?(?:handled|solved|dealt with|managed|answered|responded to|did) (?:(?:this|that|it|her|him|them|everything|the [a-z]+) )?(?:(?:very|quite|so) )?(?:well|perfectly|correctly|badly|poorly|wrong|wrongly|brilliantly|right)\\b",
    asked,
  ),
  phrase("\\byou (?:have )?(?:passed|failed)(?: (?:the|this) (?:test|scenario|exercise|task|exam|level))?~[.!]"),
  phrase("\\byou (?:did|made|took|chose) the (?:right|wrong|correct|best) [a-z]+"),
];

const other =
  /\b(?:risk|fraud|flag|credit|threshold|loyalty|bonus|reward|miles|card|account|balance|voucher|member|frequent|club|licence|license|per ?cent)\w*\b/;

/** A score, a mark, or the wish for one. */
export const scores: readonly Phrase[] = [
  phrase(
    "(?<![\\d,.])\\b(?:100|\\d{1,2})~(?:points?|pts|marks?)\\b(?! (?:to|of|about|that|where|on|in|at|which)\\b)",
    other,
  ),
  phrase(
    "\\b(?:one|two|three|five|ten|a|full|half|zero|extra|bonus|minus) (?:points?|marks?) (?:for|if|when|off|each|per)\\b",
    other,
  ),
  phrase(
    "\\b(?:score|grade|mark|rate|assess|evaluate|rank) (?:yourself|your|the (?:adviser|answer|response|participant|trainee|person|reply)|each (?:adviser|answer|response|participant|trainee|person|reply)|their (?:answer|response|reply|repl(?:y|ies)|performance)s?)\\b",
  ),
  phrase("\\b(?:score|grade|marks?|points|rating)~[:=]", other),
  phrase("\\bon a scale (?:of|from)\\b|\\bfrom (?:1|one) to (?:5|five|6|six|10|ten)\\b"),
  phrase(
    "\\b(?:you|they|the adviser|the participant) (?:(?:will|would|have|can) )?(?:get|gets|earns?|earned|scored?|scores|won?|wins?|lost|loses?|gain(?:ed|s)?|receives?|reach(?:ed)?) (?:[a-z]+ )?(?:points?|marks?|stars?|a score|full marks)\\b",
    other,
  ),
  phrase(
    "\\b(?:pass mark|passing (?:score|grade|mark)|full marks|rubric|score~sheet|top score|(?:final|total|your) (?:score|grade|mark))\\b",
    other,
  ),
];
