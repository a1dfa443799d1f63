import { exitCodes, Failure } from "../../failure.ts";
import type { Journal } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import type { Thread } from "../../schedule/follow-up.ts";
import { nextOffers } from "../../schedule/next.ts";
import { huddleMinutes } from "../../session/huddle.ts";
import { ownValue } from "../../session/own-value.ts";
import type { Company, Form, Level } from "../../session/situation.ts";
import { dueOf } from "../follow-up/threads.ts";
import { checkPairRole, pairRole, pairRoles } from "../pair/pair-role.ts";
import { groupRole } from "./company.ts";
import { historyOf } from "./history.ts";
import type { Kit } from "./kit.ts";
import { idsOf, type Library, type Offered, situationOf } from "./library.ts";
import { type Billing, chooseFromList, offer } from "./offer.ts";
import { ownTexts } from "./own-texts.ts";
import { letGo, situationIn } from "./record.ts";
import { whyText } from "./why.ts";

/** What the person has decided on: a session to go on with, or a situation to begin from a role. */
export type Choice =
  | { readonly kind: "go-on"; readonly session: string }
  | { readonly kind: "begin"; readonly candidate: Offered; readonly role: string; readonly followed?: Thread };

/** What the person said of what they want to practise. */
export interface Wanted {
  /** `pack/scenario`, or a scenario's id alone; without it, the next one is offered. */
  readonly scenario?: string;
  readonly role?: string;
  /** The pack that was named, beyond which nothing is offered. */
  readonly pack?: string;
  /** The role in which they practise where a situation has it. */
  readonly usualRole?: string;
  /** Nothing that takes longer is offered. */
  readonly minutes?: number;
  readonly level: Level;
  /** Who practises it. */
  readonly company: Company;
  /** Whether to say why something is offered. */
  readonly why: "told" | "untold";
  readonly form?: Form;
  /** Whether the way in which a situation is to begin was named, so that an unfinished session is not meant. */
  readonly begins: "anew" | "or-goes-on";
}

/** About how many minutes the short form takes, and a huddle, whatever the situation. */
const shortMinutes = 3;
const minutesOfHuddle = huddleMinutes.read + huddleMinutes.talk + huddleMinutes.keep;

/** Offers one situation after the other until the person takes one; undefined where they leave. Throws Failure, Interruption. */
export async function chooseNext(
  kit: Kit,
  library: Library,
  wanted: Wanted,
  due: readonly Thread[],
): Promise<Choice | undefined> {
  const { terminal, journal } = kit;
  const { minutes, role } = wanted;
  const wish = {
    due: due.map(dueOf),
    ...(minutes !== undefined && { minutes }),
    ...(role !== undefined && { role }),
  };
  const candidates = candidatesFor(library, wanted);
  const offersNow = () => {
    const history = historyOf(library, journal);
    const here = new Set(history.unfinished.filter(({ id }) => library.has(id)).map(({ session }) => session));
    const offers = nextOffers(candidates, history, wish);
    return offers.filter(
      (one) =>
        one.kind === "begin" ||
        ((wanted.pack === undefined || here.has(one.session)) && isMeant(journal, one.session, wanted.company)),
    );
  };
  let offers = offersNow();
  for (let index = 0; offers.length > 0; ) {
    const current = offers[index % offers.length];
    if (!current) break;
    const choice = current.kind === "begin" ? withThread(current, due) : current;
    const comesBack = choice.kind === "begin" && choice.followed ? say("practice.offer.follow-up") : undefined;
    const why = wanted.why === "told" ? whyText(current.why()) : comesBack;
    const decision = await offer(terminal, billing(choice, kit), { kind: choice.kind, ...(why && { why }) });
    if (decision === "begin") return choice;
    if (decision === "leave") return undefined;
    if (decision === "another") index += 1;
    if (decision === "let-go" && choice.kind === "go-on") {
      letGo(kit, choice.session);
      terminal.show({ kind: "note", text: say("practice.offer.let-go.done") });
      offers = offersNow();
    }
    if (decision === "list") {
      const candidate = await chooseFromList(terminal, listed(candidates, library, journal));
      if (candidate) return { kind: "begin", candidate, role: role ?? candidate.roles[0] ?? "adviser" };
    }
  }
  if (offers.length === 0) {
    throw new Failure(exitCodes.unable, say("practice.offer.none"), say("practice.offer.none.remedy"));
  }
  return undefined;
}

/** The situations that can be met as is wanted, each with the roles that may be chosen. Throws Failure where there is none. */
function candidatesFor(library: Library, { role, usualRole, level, form, company }: Wanted): Offered[] {
  checkRole(library, role);
  if (company === "pair") checkPairRole(library.offered, role);
  const rolesIn = (one: Offered) => {
    if (company === "alone") return rolesFor(one, role ?? usualRole);
    const possible = company === "pair" ? pairRoles(one) : one.roles.filter((id) => id !== "customer");
    return possible.slice(0, role ? undefined : 1);
  };
  const candidates = library.offered
    .map((one) => ({
      ...one,
      roles: rolesIn(one).filter((id) => level === "usual" || levelsOf(one, id).includes(level)),
      minutes: company === "huddle" ? minutesOfHuddle : form === "short" ? shortMinutes : one.minutes,
    }))
    .filter(({ roles }) => (role === undefined ? roles.length > 0 : roles.includes(role)));
  if (candidates.length === 0 && level !== "usual") throw noLevel(level);
  return candidates;
}

/** The situation that is offered, with what it follows up. */
function withThread(
  { candidate, role, followsUp }: { readonly candidate: Offered; readonly role: string; readonly followsUp?: string },
  due: readonly Thread[],
): Choice {
  const followed = due.find(({ dilemma }) => dilemma === followsUp);
  return { kind: "begin", candidate, role, ...(followed && { followed }) };
}

function listed(candidates: readonly Offered[], library: Library, journal: Journal) {
  const met = new Set(journal.met().map(library.identityOf));
  return candidates.map((item) => {
    const { scenario: id, minutes, billing } = item;
    return { id, item, billing: { ...billing, minutes }, met: met.has(item.id) };
  });
}

function billing(choice: Choice, { journal }: Kit): Billing {
  if (choice.kind === "begin") {
    const { candidate, role } = choice;
    const { minutes, billing: usual } = candidate;
    return { ...usual, minutes, ...(role !== candidate.indexedRoles[0]?.id && { role: labelOf(candidate, role) }) };
  }
  const { setting, title, minutes: usual, contentNotes, company } = situationIn(journal, choice.session);
  const minutes = company === "huddle" ? minutesOfHuddle : usual;
  return { title, field: setting.field, channel: setting.channel, minutes, contentNotes };
}

/**
 * The situation that was named: gone on with where it is unfinished, unchanged, and no other way to begin was named; else begun.
 * Throws Failure where there is no such situation, role or room.
 */
export function takeUp(kit: Kit, library: Library, wanted: Wanted & { scenario: string }): Choice {
  const candidate = situationOf(library, wanted.scenario);
  const role = {
    alone: () => roleFor(candidate, wanted.role, wanted.usualRole),
    pair: () => pairRole(candidate, wanted.role),
    facilitated: () => groupRole(candidate, wanted.role),
    huddle: () => groupRole(candidate, wanted.role),
  }[wanted.company]();
  checkLevel(candidate, role, wanted.level);
  const anew: Choice = { kind: "begin", candidate, role };
  const ids = idsOf(candidate);
  const unfinished = kit.journal
    .sessions({ state: "unfinished" })
    .find(
      (line) =>
        ids.includes(library.identityOf(line)) &&
        (wanted.role === undefined || wanted.role === line.role) &&
        situationIn(kit.journal, line.id).company === wanted.company,
    );
  if (!unfinished || wanted.begins === "anew") return anew;
  const isSame = unfinished.pack !== candidate.pack || unfinished.packDigest === candidate.digest;
  if (isSame) return { kind: "go-on", session: unfinished.id };
  kit.terminal.show({ kind: "note", text: say("practice.changed") });
  return anew;
}

/** Whether an unfinished session is meant: somebody alone goes on with any, a group with its own kind. */
function isMeant(journal: Journal, session: string, company: Company): boolean {
  return company === "alone" || situationIn(journal, session).company === company;
}

/** The role that was asked for, else the person's own where the situation has it, else the one it is written for. Throws Failure. */
function roleFor(candidate: Offered, asked: string | undefined, usual: string | undefined): string {
  const { roles, scenario } = candidate;
  const role = asked ?? rolesFor(candidate, usual)[0];
  if (role !== undefined && roles.includes(role)) return role;
  throw new Failure(
    exitCodes.usage,
    say("practice.role.unknown", { role: role ?? "", scenario }),
    say("practice.role.unknown.remedy", { roles: roles.join(", ") }),
  );
}

/** Throws Failure where no situation has the role that was asked for. */
function checkRole({ offered }: Library, role: string | undefined): void {
  if (role === undefined || offered.some(({ roles }) => roles.includes(role))) return;
  const roles = [...new Set(offered.flatMap((one) => one.roles))].join(", ");
  throw new Failure(
    exitCodes.usage,
    say("practice.role.nowhere", { role }),
    say("practice.role.nowhere.remedy", { roles }),
  );
}

/** The roles to choose from: the person's own alone, where the situation has it. */
function rolesFor({ roles }: Offered, own: string | undefined): readonly string[] {
  return own !== undefined && roles.includes(own) ? [own] : roles;
}

function noLevel(level: Exclude<Level, "usual">): Failure {
  const remedy = say("practice.level.nowhere.remedy", { level });
  return new Failure(exitCodes.unable, say("practice.level.nowhere", { level }), remedy);
}

/** Throws Failure where the limits of a role are not written for less or more room. */
export function checkLevel(candidate: Offered, role: string, level: Level): void {
  if (level === "usual" || levelsOf(candidate, role).includes(level)) return;
  const others = candidate.indexedRoles.filter(({ levels }) => levels.includes(level)).map(({ id }) => id);
  throw new Failure(
    exitCodes.usage,
    say("practice.level.none", { level, role, scenario: candidate.scenario }),
    others.length > 0
      ? say("practice.level.none.roles", { roles: others.join(", "), level })
      : say("practice.level.none.remedy", { level }),
  );
}

/** Whether there are tighter or wider limits than the usual ones. */
export function levelsOf({ indexedRoles }: Offered, role: string): readonly ("tight" | "wide")[] {
  return indexedRoles.find(({ id }) => id === role)?.levels ?? [];
}

function labelOf({ indexedRoles }: Offered, role: string): string {
  const label = indexedRoles.find(({ id }) => id === role)?.label;
  return label ?? ownValue(ownTexts().roleLabels, role) ?? role;
}
