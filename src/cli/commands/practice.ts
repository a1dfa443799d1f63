import { type ExitCode, exitCodes, Failure, Interruption } from "../../failure.ts";
import type { KeptJournal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { localDay, type Thread } from "../../schedule/follow-up.ts";
import type { Company, Situation } from "../../session/situation.ts";
import { quotedPath } from "../authoring/new-files.ts";
import type { Context } from "../context.ts";
import { checkSide, ledFarewell, ledKit } from "../facilitate/around-led.ts";
import { pausedUntil } from "../follow-up/pause.ts";
import { dueNow, everythingDue, horizonOf } from "../follow-up/threads.ts";
import { askAboutIntention, intentionToAsk } from "../intentions/at-start.ts";
import { makeRoom, most } from "../intentions/open-intentions.ts";
import { pairFarewell, pairKit, tellChangePlaces } from "../pair/around-pair.ts";
import { runPair } from "../pair/run-pair.ts";
import { type Choice, chooseNext, levelsOf, takeUp, type Wanted } from "../practice/choose.ts";
import { situationForGroup } from "../practice/company.ts";
import { labelsAfter, labelsAtBegin, labelsAtEnd } from "../practice/found-by.ts";
import { before } from "../practice/history.ts";
import type { Kit } from "../practice/kit.ts";
import { type Library, openLibrary } from "../practice/library.ts";
import { type Begun, begin, eventsOf, situationIn } from "../practice/record.ts";
import { runSession } from "../practice/run-session.ts";
import type { Side } from "../practice/side.ts";
import { askWorth, isTimeToAsk } from "../practice/worth.ts";

export interface PracticeOptions extends Wanted {
  readonly style: "rich" | "plain";
  readonly seed?: number;
  readonly record: "kept" | "off-record";
  /** Who practises: a huddle has a command of its own. */
  readonly company: Exclude<Company, "huddle">;
  /** A file, or another terminal, for what is not for everybody's eyes. */
  readonly side?: string;
}

/** One session: offered, begun or gone on with, and played until it is finished or left. Throws Failure, Interruption. */
export async function practice(options: PracticeOptions, context: Context): Promise<ExitCode> {
  if (!context.interactive && options.style === "rich") {
    throw new Failure(exitCodes.usage, say("practice.terminal.needed"), say("practice.terminal.needed.remedy"));
  }
  checkSide(options.side, options.company);
  const library = await openLibrary(context, options.pack);
  const kept = options.record === "kept" ? await context.openJournal("kept") : undefined;
  const journal = kept ?? (await context.openJournal("off-record"));
  try {
    const terminal = await context.openTerminal(options.style);
    let side: Side | undefined;
    try {
      const { scenario, record } = options;
      const { quiet, settings } = context;
      const now = () => context.now();
      const horizon = horizonOf(settings);
      const foundBy: Kit["foundBy"] = (event, situation, ends) => [
        ...labelsAfter(event, situation, library),
        ...(ends === "ends" ? labelsAtEnd(situation, library, journal, now(), horizon) : []),
      ];
      const screen: Kit = { terminal, journal, record, quiet, now, foundBy };
      // A name that means nothing is told before anything else is said, and so is a place that cannot be written.
      const named = scenario === undefined ? undefined : takeUp(screen, library, { ...options, scenario });
      side = await placeBeside(options, context);
      const kit: Kit = { ...screen, ...(side && { side }) };
      greet(kit, library);
      // What the person wrote before is for nobody else's eyes.
      const own = options.company === "alone" ? kept : undefined;
      const all = own && !named ? everythingDue(own, library, settings, now()) : [];
      const due = own ? dueNow(own, library, settings, all) : [];
      if (own && !named && (await askAtStart(own, all, kit, context)) === "leave") return exitCodes.fine;
      const chosen = named ?? (await chooseNext(kit, library, options, due));
      if (chosen === undefined) return exitCodes.fine;
      const session = await open(chosen, library, options, context, kit);
      const { situation } = session;
      const isAlone = situation.company === "alone";
      const isPair = situation.company === "pair";
      const isLed = situation.company === "facilitated";
      const running = isPair
        ? runPair(pairKit(kit, library, situation, options), session)
        : runSession(isLed ? ledKit(kit, library, situation, options) : kit, session);
      const farewellTo = (how: "finished" | "left") => {
        if (how === "left" && isPair) return pairFarewell(library, situation, options);
        return how === "left" && isLed ? ledFarewell(library, situation, options) : farewell(how, record);
      };
      const outcome = await running.catch((problem: unknown) => {
        if (problem instanceof Interruption) terminal.show({ kind: "note", text: farewellTo("left") });
        throw problem;
      });
      try {
        if (own && isAlone && outcome === "finished") await askNowAndThen(own, kit, session);
      } finally {
        if (!kit.quiet) terminal.show({ kind: "note", text: farewellTo(outcome) });
      }
      // Which "next time" makes room is told when the person is alone again.
      if (own && isAlone && outcome === "finished") tellRoomMade(own, kit);
      if (isAlone && !kit.quiet && outcome === "finished") tellOtherWays(kit, library, situation, options);
      if (isPair && !kit.quiet && outcome === "finished") await tellChangePlaces(kit, library, situation, options);
      return exitCodes.fine;
    } finally {
      side?.close();
      terminal.close();
    }
  } finally {
    journal.close();
  }
}

/** The place beside that was named, if one was. Throws Failure where it cannot be written. */
async function placeBeside({ side }: PracticeOptions, { cwd }: Context): Promise<Side | undefined> {
  if (side === undefined) return undefined;
  const { openSide } = await import("../facilitate/open-side.ts");
  return openSide(side, cwd);
}

/** The very first start says where words are kept and who could read them; a pack with mistakes, what is left out. */
function greet({ terminal, journal }: Kit, { leftOut, path }: Library): void {
  if (leftOut.length > 0) {
    terminal.show({ kind: "note", text: say("practice.left-out", { ids: leftOut.join(", "), path }) });
  }
  if (journal.path === undefined) {
    terminal.show({ kind: "note", text: say("practice.first.off-record") });
  } else if (journal.count() === 0) {
    terminal.show({ kind: "note", text: say("practice.first.where", { path: journal.path }) });
    terminal.show({ kind: "note", text: say("practice.first.who") });
  }
}

/** Asks about one "next time" of earlier, where its time has come. Throws Interruption, Failure. */
async function askAtStart(
  journal: KeptJournal,
  due: readonly Thread[],
  kit: Kit,
  context: Context,
): Promise<"asked" | "leave"> {
  const { terminal, now } = kit;
  // Where the end of a session was cut off, or an import brought more, there may be too many.
  tellRoomMade(journal, kit);
  if (pausedUntil(journal, localDay(now().at, now().offset)) !== undefined) return "asked";
  const intention = intentionToAsk(journal, due, now());
  if (!intention) return "asked";
  return askAboutIntention({ terminal, journal, now, newId: () => context.newId() }, intention);
}

/** The one question about practising, now and then. Throws Interruption, Failure. */
async function askNowAndThen(
  journal: KeptJournal,
  { terminal, now, quiet }: Kit,
  { id, situation }: Begun,
): Promise<void> {
  if (!quiet && situation.form !== "short" && isTimeToAsk(journal, now())) await askWorth(terminal, journal, id, now);
}

/** At most three "next times" stay open: says which made room for the one of this session. Throws Failure. */
function tellRoomMade(journal: KeptJournal, { terminal, now, quiet }: Kit): void {
  for (const { text } of makeRoom(journal, now())) {
    if (!quiet) terminal.show({ kind: "note", text: say("intentions.let-go", { text, most }) });
  }
}

async function open(
  choice: Choice,
  library: Library,
  options: PracticeOptions,
  context: Context,
  kit: Kit,
): Promise<Begun> {
  if (choice.kind === "go-on") {
    const { session } = choice;
    return { id: session, situation: situationIn(kit.journal, session), events: eventsOf(kit.journal, session) };
  }
  const { candidate, role, followed } = choice;
  const { level, form, seed, company } = options;
  const asked = { ...(form !== undefined && { form }), ...(seed !== undefined && { seed }) };
  const earlier = before(candidate, library, kit.journal);
  if (company !== "alone") {
    const { placed } = company === "pair" ? earlier : { placed: [] };
    const situation = await situationForGroup(candidate, { company, role, level, placed, ...asked });
    return begin(kit, context.newId(), situation, labelsAtBegin(situation, library));
  }
  const meeting = { ...earlier, ...asked, ...(followed && { followsUp: followed.dilemma }), role, level, company };
  const situation = await candidate.realise({ ...meeting, chance: context.newSeed() });
  return begin(kit, context.newId(), situation, labelsAtBegin(situation, library, followed));
}

/** How else the same situation can be met, told once: as somebody else, and with less or more room. */
function tellOtherWays(
  { terminal, journal }: Kit,
  library: Library,
  { pack, scenario, role, level }: Situation,
  { pack: named, record, style }: PracticeOptions,
): void {
  const candidate = library.offered.find((one) => one.pack === pack.name && one.scenario === scenario);
  const times = journal.sessions({ pack: pack.name, scenario, limit: 2 }).length;
  if (!candidate || times > 1) return;
  const flags = [
    ...(named === undefined ? [] : [`--pack ${quotedPath(named)}`]),
    ...(record === "kept" ? [] : ["--off-record"]),
    ...(style === "plain" ? ["--plain"] : []),
  ];
  const command = ["offscript practice", scenario, ...flags].join(" ");
  const [other] = candidate.roles.filter((id) => id !== role.id);
  if (other !== undefined) {
    terminal.show({ kind: "note", text: say("practice.again.as", { command: `${command} --as ${other}` }) });
  }
  const as = candidate.roles[0] === role.id ? "" : ` --as ${role.id}`;
  const [room] = level === "usual" ? levelsOf(candidate, role.id) : [];
  if (room !== undefined) {
    const text = say("practice.again.room", { room, command: `${command}${as} --limits ${room}` });
    terminal.show({ kind: "note", text });
  }
}

function farewell(outcome: "finished" | "left", record: PracticeOptions["record"]): string {
  if (outcome === "finished") return say(record === "kept" ? "practice.done" : "practice.done.off-record");
  return say(record === "kept" ? "practice.left" : "practice.left.off-record");
}
