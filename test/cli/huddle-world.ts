import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder, run, type World } from "./world.ts";

const pack = `format: offscript/pack@1.0
name: parcels
title: Parcels
version: "1.0.0"
dilemmas:
  one-or-all:
    between: this one
    and: all of them
`;
const scenario = (id: string, title: string) => `format: offscript/scenario@1.0
id: ${id}
title: ${title}
minutes: 3
dilemmas: [one-or-all]
setting:
  field: delivery
  channel: phone
situation: A parcel was to come on Monday.
customer:
  name: Mr Ito
  opening: Where is it?
  underneath: It is a ring.
facts:
  - id: receipt
    say: I threw it away.
    words: receipt
policy:
  - title: Lost parcels
    text: After a week, a parcel is lost.
roles:
  adviser:
    limits:
      yours: [call the depot]
  supervisor:
    brief: You hear of it later.
  customer:
    brief: You wait.
`;

/** A folder with a pack of two scenarios. */
export function parcels(): string {
  const folder = newFolder();
  mkdirSync(join(folder, "scenarios"));
  writeFileSync(join(folder, "pack.yaml"), pack);
  writeFileSync(join(folder, "scenarios", "late-parcel.yaml"), scenario("late-parcel", "The late parcel"));
  writeFileSync(join(folder, "scenarios", "wet-parcel.yaml"), scenario("wet-parcel", "The wet parcel"));
  return folder;
}

const cwd = parcels();

/** Runs the program in the folder of the pack. */
export function here(argv: readonly string[], more: Omit<World, "argv"> = {}) {
  return run({ argv, cwd, ...more });
}

/** How a huddle is run: with more flags, and with letters after its last line that no Enter has followed. */
export interface Ran extends Omit<World, "argv"> {
  readonly flags?: readonly string[];
  readonly half?: string;
}

/** Runs a huddle about the late parcel by lines. */
export function huddle(lines: readonly string[], { flags = [], half = "", ...world }: Ran = {}) {
  const input = lines.map((line) => `${line}\n`).join("") + half;
  return here(["huddle", "late-parcel", "--pack", ".", "--plain", ...flags], { input, ...world });
}

/** Each of the three questions has been talked about. */
export const talked = ["", "", ""];

/** A whole huddle in which these lines are given to keep. */
export function held(lines: readonly string[], more: Ran = {}) {
  return huddle([...talked, ...lines, "", ""], more);
}

/** A session as `journal show --json` tells it. */
export interface Shown {
  readonly session: { readonly id: string; readonly endedAt?: number };
  readonly situation: Readonly<Record<string, unknown>>;
  readonly labels: readonly { readonly kind: string; readonly value: string }[];
  readonly entries: readonly { readonly kind: string; readonly body: Readonly<Record<string, unknown>> }[];
  readonly drafts: readonly { readonly step: string; readonly text: string }[];
}

/** The latest session in the journal of a home. */
export async function latest(home: string): Promise<Shown> {
  return JSON.parse((await run({ argv: ["journal", "show", "--json"], home })).stdout) as Shown;
}

/** What a group has kept in it. */
export async function keptIn(home: string): Promise<unknown> {
  return (await latest(home)).entries.find(({ kind }) => kind === "captured")?.body["text"];
}
