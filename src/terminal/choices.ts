import { say } from "../messages/say.ts";
import { spokenLanguage } from "../messages/spoken.ts";
import { harmless } from "./harmless.ts";
import { width } from "./layout.ts";
import { type Look, pageFor } from "./page.ts";
import type { Option, PickRequest, PickSomeRequest, Reply } from "./terminal.ts";

/** Asks for one line, shows sentences. */
export interface Asking {
  line(): Promise<Reply<string>>;
  tell(sentence: string): void;
}

/** The options as lines ended by newlines, after what Enter means: in rich style in one row where they fit, else each on a row of its own. */
export function choices(options: readonly Option<unknown>[], look: Look, enter: string | undefined): string {
  const { columns, rich, strong, wrap, isolated } = pageFor(look);
  const clean = (label: string): string => harmless(label).replaceAll("\n", " ");
  const first = enter === undefined ? [] : [clean(enter)];
  const parting = options.every(({ key }) => /^\D$/.test(key)) ? " · " : "  ";
  const row = [...first, ...options.map(({ key, label }) => `${strong(key)} ${isolated(clean(label))}`)].join(parting);
  if (rich && width(row) <= columns) return `${row}\n`;
  const room = Math.max(...options.map(({ key }) => key.length));
  const rows = options.flatMap(({ key, label }) =>
    wrap(clean(label), columns, `${strong(key.padStart(room + 1))}  `, " ".repeat(room + 3)),
  );
  return [...first.flatMap((line) => wrap(line, columns)), ...rows].map((line) => `${line}\n`).join("");
}

function find<Value>(options: readonly Option<Value>[], typed: string): Option<Value> | undefined {
  const same = (text: string): boolean => text.toLowerCase() === typed.trim().toLowerCase();
  return options.find(({ key }) => same(key)) ?? options.find(({ label }) => same(label));
}

/** What can be typed, in few words. */
function keysOf(options: readonly Option<unknown>[]): string {
  const keys = options.map(({ key, label }) => (/\d/.test(key) ? key : say("terminal.pick.letter", { key, label })));
  if (keys.length > 9) return say("terminal.pick.range", { first: keys[0] ?? "", last: keys.at(-1) ?? "" });
  return new Intl.ListFormat(spokenLanguage(), { type: "disjunction" }).format(keys);
}

/** Asks until one of the options is typed, or Enter alone where it means something. */
export async function pickOne<Value>(request: PickRequest<Value>, asking: Asking): Promise<Reply<Value>> {
  for (;;) {
    const reply = await asking.line();
    if (reply.kind === "command") return reply;
    if (reply.value.trim() === "" && request.enter) return { kind: "given", value: request.enter.value };
    const found = find(request.options, reply.value);
    if (found) return { kind: "given", value: found.value };
    // Where there is nothing to choose from, Enter alone is all there is.
    if (request.options.length > 0) {
      const keys = keysOf(request.options);
      asking.tell(say(reply.value.trim() === "" ? "terminal.pick.nothing" : "terminal.pick.again", { keys }));
    }
    if (request.words !== undefined && reply.value.trim() !== "") asking.tell(request.words);
    if (request.enter) asking.tell(request.enter.label);
  }
}

/** Asks until only keys of the options are typed: Enter alone takes all, `0` none. */
export async function pickAny<Value>(
  request: PickSomeRequest<Value>,
  asking: Asking,
): Promise<Reply<readonly Value[]>> {
  for (;;) {
    const reply = await asking.line();
    if (reply.kind === "command") return reply;
    const keys = reply.value.split(/[\s,;]+/).filter((key) => key !== "");
    if (keys.length === 1 && keys[0] === "0") return { kind: "given", value: [] };
    const found = keys.map((key) => find(request.options, key));
    if (found.every((option) => option !== undefined)) {
      const chosen = keys.length === 0 ? request.options : request.options.filter((option) => found.includes(option));
      return { kind: "given", value: chosen.map(({ value }) => value) };
    }
    asking.tell(say("terminal.pick.some", { keys: keysOf(request.options) }));
  }
}
