import { writeFileSync } from "node:fs";
import { Interruption } from "../../src/failure.ts";
import { thisProcess } from "../../src/main.ts";
import { openTerminal } from "../../src/terminal/open-terminal.ts";
import { print, settle } from "../../src/terminal/output.ts";
import type { Reply } from "../../src/terminal/terminal.ts";

// Asks what it is told to by its arguments, and writes down what it was told.
const [style = "rich", keptFile = "", ...wanted] = process.argv.slice(2);
const host = thisProcess();
const terminal = openTerminal(host, {
  style: style === "plain" ? "plain" : "rich",
  styled: style === "rich",
  editFolder: `${keptFile}.edit`,
});

writeFileSync(`${keptFile}.pid`, String(process.pid));
const keep = (text: string): void => writeFileSync(`${keptFile}.draft`, text);
const given: unknown[] = [];

async function ask(what: string): Promise<Reply<unknown>> {
  const [kind = "", extra, draft = ""] = what.split(":");
  const question = { kind: "question", text: `Please: ${kind}` } as const;
  const letters = [
    { key: "s", label: "another", value: "another" },
    { key: "l", label: "list", value: "list" },
    { key: "q", label: "leave", value: "leave" },
  ];
  const numbers = ["softens", "hardens", "goes quiet", "整个人都安静下来了", "asks for somebody else"].map(
    (label, index) => ({
      key: String(index + 1),
      label,
      value: label,
    }),
  );
  terminal.show(question);
  switch (kind) {
    case "words":
      return terminal.words({
        hint: "Ctrl-D or a line with only . ends · /help",
        draft,
        keep,
        ...(extra ? { refusal: "Write a few words first." } : {}),
      });
    case "line":
      return terminal.line({ draft, keep });
    case "offer":
      return terminal.pick({ options: letters, enter: { label: "Enter to begin", value: "begin" } });
    case "pick":
      return terminal.pick({ options: numbers });
    case "some":
      return terminal.pickSome({ options: numbers, hint: "Enter: all · 0: none" });
    case "edit":
      return { kind: "given", value: await terminal.edit(draft) };
    case "apart": {
      const card = Array.from(
        { length: Number(extra) },
        (_, index) => `secret ${index + 1}: \x1b[2Jwhat she knows of it, and nobody else`,
      );
      const lookAway = "Whoever is not the customer looks away. Enter shows the card.";
      const pieces = [{ kind: "title", text: "The card" } as const, { kind: "list", items: card } as const];
      return { kind: "given", value: await terminal.apart({ pieces, lookAway, done: "Enter takes it away." }) };
    }
    case "wait":
      await new Promise((resolve) => setTimeout(resolve, Number(extra)));
      return { kind: "given", value: "waited" };
    default:
      throw new Error(`no such question: ${kind}`);
  }
}

try {
  for (const what of wanted) given.push(await ask(what));
  terminal.show({ kind: "note", text: "All is said." });
} catch (error) {
  if (!(error instanceof Interruption)) throw error;
  given.push({ interrupted: error.by });
  process.exitCode = error.by === "ctrl-c" ? 130 : 3;
} finally {
  terminal.close();
  writeFileSync(`${keptFile}.given`, JSON.stringify(given));
}
print(host.stdout, "bye\n");
await settle(host.stdout);
