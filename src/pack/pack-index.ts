import type { Pack } from "./load-pack.ts";

/** What the offer of a situation needs to know of a pack, so that no scenario is parsed before one is chosen. */
export interface PackIndex {
  readonly folder: string;
  /** The pack's id. */
  readonly id: string;
  readonly title: string;
  readonly digest: string;
  /** In the order of their ids. */
  readonly scenarios: readonly IndexEntry[];
}

/** What is known of a scenario before it begins; the pack's own defaults are put in. */
export interface IndexEntry {
  readonly id: string;
  readonly title: string;
  readonly field?: string;
  readonly channel?: string;
  readonly organisation?: string;
  readonly minutes: number;
  /** What holds for the whole pack, and then what holds for this scenario. */
  readonly contentNotes: readonly string[];
  readonly form: "short" | "default" | "long";
  readonly dilemmas: readonly string[];
}

/** The index of a loaded pack. It can be written as JSON. */
export function indexPack({ folder, id: packId, digest, file, scenarios }: Pack): PackIndex {
  const entries: IndexEntry[] = [];
  for (const { id, title, setting, minutes, content_notes = [], form, dilemmas = [] } of scenarios.values()) {
    const { field, channel = file.channel, organisation = file.organisation } = setting ?? {};
    entries.push({
      id,
      title,
      ...(field !== undefined && { field }),
      ...(channel !== undefined && { channel }),
      ...(organisation !== undefined && { organisation }),
      minutes: minutes ?? file.defaults?.minutes ?? 10,
      contentNotes: [...(file.content_notes ?? []), ...content_notes],
      form: form ?? file.form ?? "default",
      dilemmas,
    });
  }
  return { folder, id: packId, title: file.title, digest, scenarios: entries };
}
