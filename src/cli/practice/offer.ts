import { type MessageKey, say } from "../../messages/say.ts";
import type { Option, Piece, Terminal } from "../../terminal/terminal.ts";

/** What is said of a situation before it is met: never what it is about. */
export interface Billing {
  readonly title: string;
  readonly field?: string | undefined;
  readonly channel?: string | undefined;
  /** About how long it takes. */
  readonly minutes: number;
  readonly contentNotes: readonly string[];
  /** In whom it is to be met, where that is not the usual role. */
  readonly role?: string | undefined;
}

/** How a situation is offered: to begin or to go on with, and why, where that is to be said. */
export interface Offering {
  readonly kind: "begin" | "go-on";
  readonly why?: string;
}

/** What the person makes of an offer. */
export type Wish = "begin" | "another" | "list" | "leave" | "let-go";

/** Offers one situation, to begin or to go on with. Throws Interruption. */
export async function offer(terminal: Terminal, billing: Billing, { kind, why }: Offering): Promise<Wish> {
  const title = say(kind === "begin" ? "practice.offer.next" : "practice.offer.go-on", { title: billing.title });
  terminal.show({ kind: "title", text: title, aside: billingLine(billing) }, ...notes(billing));
  if (why !== undefined) terminal.show({ kind: "note", text: why });
  const another: Option<Wish> = { key: "s", label: say("practice.offer.another"), value: "another" };
  const list: Option<Wish> = { key: "l", label: say("practice.offer.list"), value: "list" };
  const letGo: Option<Wish> = { key: "e", label: say("practice.offer.let-go"), value: "let-go" };
  const leave: Option<Wish> = { key: "q", label: say("practice.offer.quit"), value: "leave" };
  const options = kind === "begin" ? [another, list, leave] : [another, list, letGo, leave];
  const enter = say(kind === "begin" ? "practice.offer.begin" : "practice.offer.continue");
  for (;;) {
    const reply = await terminal.pick<Wish>({ options, enter: { label: enter, value: "begin" } });
    if (reply.kind === "given") return reply.value;
    if (reply.name === "leave") return "leave";
    terminal.show({ kind: "note", text: say("practice.command.not-now", { name: reply.name }) });
  }
}

/** Lets the person choose among all situations; undefined where they go back. Throws Interruption. */
export async function chooseFromList<Item>(
  terminal: Terminal,
  items: readonly { readonly id: string; readonly item: Item; readonly billing: Billing; readonly met: boolean }[],
): Promise<Item | undefined> {
  terminal.show({ kind: "question", text: say("practice.list.question") });
  const options = items.map(({ id, item, billing, met }, index): Option<Item | undefined> => {
    const notes = billing.contentNotes.map((note) => say("practice.offer.note", { note }));
    const parts = [billing.title, billingLine(billing), ...notes, met ? say("practice.list.met") : "", id];
    return { key: String(index + 1), label: parts.filter(Boolean).join(" · "), value: item };
  });
  const enter = { label: say("practice.list.back"), value: undefined };
  const reply = await terminal.pick<Item | undefined>({ options, enter });
  return reply.kind === "given" ? reply.value : undefined;
}

function billingLine({ field, channel, minutes, role }: Billing): string {
  const named = channel && say(`practice.channel.${channel}` as MessageKey);
  const as = role && say("practice.offer.role", { role });
  return [as, field, named, say("practice.offer.minutes", { minutes })].filter(Boolean).join(" · ");
}

function notes({ contentNotes }: Billing): Piece[] {
  return contentNotes.map((note) => ({ kind: "note", text: say("practice.offer.note", { note }) }));
}
