import { exitCodes, Failure } from "../../failure.ts";
import type { WholeRecord } from "../../journal/journal.ts";
import { say } from "../../messages/say.ts";
import { exportFormat, recordFrom } from "./exported-record.ts";
import type { Misfit } from "./fits.ts";
import { type JsonMember, jsonMembers } from "./json-members.ts";
import type { ExportFile } from "./open-export.ts";

/** The name of the list that is read piece by piece. */
const list = "records";

/** A record that an export holds. */
export type Held = Pick<WholeRecord["line"], "id" | "kind">;

/** All records of an export, each of which was looked at. Throws Failure where it is none, or something in it does not fit. */
export function checkExport(file: ExportFile): Held[] {
  const members = new Map<string, unknown>();
  const held = new Map<string, Held>();
  let broken: Failure | undefined;
  let problem: Failure | undefined;
  const refuse = (line: number) => {
    broken = brokenAt(file, line);
    return broken;
  };
  try {
    for (const member of jsonMembers(file.chunks(), list, refuse)) {
      if (member.kind === "member") members.set(member.name, member.value);
      else if (member.kind === "list") members.set(list, []);
      else if (!problem) problem = addRecord(file, member, held);
    }
  } catch (error) {
    if (error !== broken) throw error;
    problem ??= broken;
  }
  // What a newer one wrote need not fit: what counts then is that it is newer.
  const refusal = otherFormat(file, members) ?? problem ?? otherMembers(file, members);
  if (refusal) throw refusal;
  return [...held.values()];
}

/** The records of an export that was checked, one after the other. Throws Failure. */
export function* recordsOf(file: ExportFile): Iterable<WholeRecord> {
  for (const member of jsonMembers(file.chunks(), list, (line) => brokenAt(file, line))) {
    if (member.kind !== "item") continue;
    const read = recordFrom(member.value, place(member));
    // Somebody has changed the file meanwhile.
    if ("misfit" in read) throw misfits(file, read.misfit);
    yield read.record;
  }
}

type Item = Extract<JsonMember, { kind: "item" }>;

function brokenAt({ path }: ExportFile, line: number): Failure {
  return new Failure(exitCodes.unable, say("keeping.import.broken", { path, line }), say("keeping.import.remedy"));
}

function place({ index }: Item): string {
  return `${list}[${index}]`;
}

function addRecord(file: ExportFile, item: Item, held: Map<string, Held>): Failure | undefined {
  const read = recordFrom(item.value, place(item));
  if ("misfit" in read) return misfits(file, read.misfit);
  const { id, kind } = read.record.line;
  if (held.has(id)) return misfits(file, { at: `${place(item)}.line.id`, awaited: "once" });
  held.set(id, { id, kind });
  return undefined;
}

/** Why the format that a file says it has is not understood; nothing where it is. */
function otherFormat({ path }: ExportFile, members: ReadonlyMap<string, unknown>): Failure | undefined {
  const { name, major, minor } = exportFormat;
  const format = members.get("format");
  const [, ...numbers] = new RegExp(`^${name}@(\\d{1,6})\\.(\\d{1,6})$`).exec(String(format)) ?? [];
  const [asMajor = -1, asMinor = -1] = numbers.map(Number);
  if (asMajor < 0) {
    return new Failure(exitCodes.unable, say("keeping.import.foreign", { path }), say("keeping.import.remedy"));
  }
  if (asMajor === major && asMinor <= minor) return undefined;
  const offscript = members.get("offscript");
  const needed = typeof offscript === "string" && /^\d[\w.+-]{0,40}$/.test(offscript) ? offscript : "";
  const message = say("keeping.import.newer", {
    path,
    needed: needed === "" ? String(format) : `Offscript >= ${needed}`,
  });
  return new Failure(exitCodes.unable, message, say("keeping.import.newer.remedy"));
}

function otherMembers(file: ExportFile, members: ReadonlyMap<string, unknown>): Failure | undefined {
  if (!Array.isArray(members.get(list))) return misfits(file, { at: list, awaited: "list" });
  const known = ["format", "offscript", list];
  return [...members.keys()].every((name) => known.includes(name))
    ? undefined
    : misfits(file, { at: "", awaited: "known" });
}

function misfits({ path }: ExportFile, { at, awaited }: Misfit): Failure {
  const what = say(`keeping.import.awaited.${awaited}`);
  const message =
    at === "" ? say("keeping.import.unknown", { path }) : say("keeping.import.misfit", { path, at, what });
  return new Failure(exitCodes.unable, message, say("keeping.import.remedy"));
}
