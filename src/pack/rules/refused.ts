import type { Problem } from "../codes.ts";
import type { Scenario } from "../generated/scenario.ts";
import type { PackRemark, Remark } from "../remark.ts";
import { eachAt, plan } from "../select.ts";
import { quoted } from "../words.ts";
import { praises, rightAnswers, scores, verdicts } from "./announcing.ts";
import { insensitiveIn, type Text } from "./insensitive.ts";
import { leadingQuestion, yesNoQuestion } from "./leading.ts";
import { firstHit, type Hit, type Phrase, sentenceAt, small } from "./phrases.ts";
import { isEnglish, type Setting, type Whole } from "./rule.ts";
import { lines, orders } from "./scripted.ts";
import { signs, telltalesIn } from "./telltales.ts";

/** Something that is refused. A text that has not all the signs of one of the sets does not hold it. */
interface Refusal {
  readonly problem: Problem;
  readonly signs: readonly number[];
  readonly find: (text: string) => Hit | undefined;
}

function refusal(problem: Problem, phrases: readonly Phrase[], ...sets: readonly number[]): Refusal {
  return { problem, signs: sets, find: (text) => firstHit(text, phrases) };
}

const { judged, reply, duty, done, praise, adviser, measure, speak, script, mark, tick, question, push, hurt } = signs;
const announced = [judged | reply, judged | mark, tick];
const verdictSigns = [...announced, reply | mark, duty | done, praise | adviser];
const answer = refusal("right-answer", rightAnswers, ...announced);
const verdict = refusal("right-answer", verdicts, ...verdictSigns);
const praised = refusal("right-answer", praises, ...verdictSigns, praise);
// Whoever sees it otherwise may well think that somebody should have done something.
const opinion = refusal("right-answer", verdicts.slice(0, -2), ...announced, reply | mark);
const score = refusal("score", scores, measure);
const line = refusal("scripted-line", lines, speak | mark, speak | script);
const order = refusal("scripted-line", orders, speak | mark, speak | script);
const leading: Refusal = { problem: "leading-question", signs: [question | push], find: leadingQuestion };
const yesNo: Refusal = { problem: "yes-no-question", signs: [question], find: yesNoQuestion };

const questions = [verdict, score, line, leading, yesNo];
const asks = [answer, score, order, leading, yesNo];
const notes = [verdict, score, line];
const views = [opinion, score, line];

/** What is looked for where the author speaks, and not somebody in the story. Of what one sentence holds, only the first is told. */
const places = plan<readonly Refusal[]>([
  ["debrief.*.ask", questions],
  ["facilitator.probes.*", questions],
  ...["ask", "turns.*.ask", "roles.*.ask"].map((where) => [where, asks] as const),
  ...["purpose", "timing", "if_stuck", "notes", "listen_for.*"].map((name) => [`facilitator.${name}`, notes] as const),
  ...["would", "weighed", "cost"].map((name) => [`perspectives.*.${name}`, views] as const),
  ["endings.*.happens", [praised, score, line]],
  ...["title", "summary", "situation", "gap"].map((name) => [name, [answer]] as const),
  ...["persona", "manner", "mood"].map((name) => [`customer.${name}`, [answer]] as const),
  ["customer.gives_way_when", [answer, line]],
  ...["facts.*.text", "facts.*.really", "turns.*.happens"].map((where) => [where, [answer]] as const),
  ...["ways.*", "turns.*.ways.*"].map((where) => [where, [answer]] as const),
  ["roles.*.brief", [answer, order]],
  ...["limits", "limits.tight", "limits.wide"].flatMap((limits) =>
    ["yours", "ask_first"].map((name) => [`roles.*.${limits}.${name}.*`, [answer, order]] as const),
  ),
]);

/** What Offscript refuses in any text that speaks for the author: a right answer, a score, a prescribed line, a closed question. */
export function refusedTexts(scenario: Scenario, { language }: Setting): Remark[] {
  return isEnglish(language) ? refusedIn(scenario) : [];
}

/** The same in what a pack asks where a scenario asks nothing of its own. */
export function refusedDefaults({ pack: { language, defaults = {} } }: Whole): PackRemark[] {
  if (!isEnglish(language)) return [];
  // The defaults are no scenario, but what they ask stands in the same places.
  const { ask, debrief } = defaults;
  const remarks = refusedIn({ ...(ask !== undefined && { ask }), ...(debrief && { debrief }) });
  return remarks.map((remark) => ({ ...remark, file: "pack.yaml", path: ["defaults", ...remark.path] }));
}

function refusedIn(data: unknown): Remark[] {
  const remarks: Remark[] = [];
  eachAt(data, places, (text, way, refusals) => {
    if (typeof text !== "string") return;
    const found = telltalesIn(text);
    if (found !== 0) look({ text, path: [...way] }, found, refusals, remarks);
  });
  return remarks;
}

function look(text: Text, found: number, refusals: readonly Refusal[], remarks: Remark[]): void {
  const told: string[] = [];
  const plain = small(text.text);
  for (const { problem, signs, find } of refusals) {
    if (!signs.some((set) => (found & set) === set)) continue;
    const hit = find(plain);
    const sentence = hit && sentenceAt(plain, hit.start);
    if (!hit || sentence === undefined || told.includes(sentence)) continue;
    told.push(sentence);
    const word = text.text.slice(hit.start, hit.start + hit.word.length);
    remarks.push({ problem, path: text.path, at: { word }, values: { words: quoted(word) } });
  }
  if ((found & hurt) !== 0) remarks.push(...insensitiveIn(text, plain));
}
