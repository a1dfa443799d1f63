import { existsSync, lstatSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative, resolve, sep } from "node:path";
import { type ExitCode, exitCodes, Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { findTargets } from "../../pack/find.ts";
import { kindOf, listFiles } from "../../pack/list-files.ts";
import { writeDeep } from "../write-file.ts";
import { type SchemaContext, type SchemaName, schemaText } from "./schema.ts";
import { explained } from "./schema-files.ts";
import { withModeline } from "./schema-modeline.ts";
import { type Addition, addToSettings, settingsWith } from "./schema-settings.ts";

export interface SetupOptions {
  /** The folder that is opened in the editor: of a pack, or of several. As typed. */
  readonly folder: string;
  /** `plan` only says what `write` would do. */
  readonly mode: "write" | "plan";
  /** What becomes of another file that has the name of a schema. */
  readonly existing: "keep" | "overwrite";
}

/** One thing to be done to a file, or said of it; files are named from the folder, with forward slashes. */
type Step =
  | { readonly kind: "write" | "line"; readonly file: string; readonly text: string }
  | { readonly kind: "same" | "not-text"; readonly file: string }
  | { readonly kind: "by-hand"; readonly file: string; readonly text: string };

/** The schemas that authors write by, and the files that each is for. */
const globs = {
  pack: "**/pack.yaml",
  charter: "**/charter.yaml",
  scenario: "**/scenarios/*.yaml",
  walk: "**/walks/*.yaml",
  project: "**/offscript.yaml",
} as const satisfies Partial<Record<SchemaName, string>>;

const names = Object.keys(globs) as (keyof typeof globs)[];

/**
 * Makes an editor complete and check the packs below a folder: copies of the schemas, a first line in each file that names its
 * own, and what VS Code reads. All paths are relative and nothing is fetched. Throws Failure before anything is written.
 */
export async function setUpEditor(options: SetupOptions, context: SchemaContext): Promise<ExitCode> {
  const folder = resolve(context.cwd, options.folder);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    const message = say("cli.schema.no-folder", { folder: options.folder });
    throw new Failure(exitCodes.unable, message, say("cli.schema.no-folder.remedy"));
  }
  const steps = [...schemas(folder, options, context), ...firstLines(folder, options), ...editorFiles(folder)];
  if (options.mode === "write") {
    for (const step of steps) {
      if (step.kind !== "write" && step.kind !== "line") continue;
      explained(step.file, () => writeDeep(join(folder, step.file), step.text));
    }
  }
  const tell = options.mode === "plan" ? context.tell : context.done;
  tell(account(steps, options.mode));
  return exitCodes.fine;
}

/** Copies go with the packs wherever they go; what stands in `node_modules` or beside the program would not. */
function* schemas(folder: string, { existing }: SetupOptions, { installation }: SchemaContext): Generator<Step> {
  for (const name of names) {
    const file = `schemas/${name}.schema.json`;
    const text = schemaText(installation, name);
    const there = read(join(folder, file));
    if (there === text) yield { kind: "same", file };
    else if (there === undefined || existing === "overwrite" || isOurs(there)) yield { kind: "write", file, text };
    else throw new Failure(exitCodes.unable, say("cli.schema.there", { file }), say("cli.schema.there.remedy"));
  }
}

/** Whether a schema is one of another version of the program. */
function isOurs(text: string): boolean {
  return text.includes('"$id": "https://offscript.invalid/schemas/');
}

function* firstLines(folder: string, { folder: typed }: SetupOptions): Generator<Step> {
  if (existsSync(join(folder, "offscript.yaml"))) yield firstLine(folder, "offscript.yaml", "project");
  for (const target of findTargets([folder], folder).targets) {
    const inside = relative(folder, target.folder).replaceAll(sep, "/");
    if (inside.startsWith("..")) {
      const remedy = say("cli.schema.part.remedy", { folder: posix.join(typed.replaceAll(sep, "/"), inside) });
      throw new Failure(exitCodes.usage, say("cli.schema.part", { folder: typed }), remedy);
    }
    for (const file of listFiles(target.folder).files) {
      const kind = kindOf(file);
      if (kind === "policy" || kind === undefined) continue;
      yield firstLine(folder, posix.join(inside, file), kind);
    }
  }
}

function firstLine(folder: string, file: string, kind: keyof typeof globs): Step {
  const text = lstatSync(join(folder, file)).isFile() ? read(join(folder, file)) : undefined;
  if (text === undefined) return { kind: "not-text", file };
  const schema = posix.relative(posix.dirname(file), `schemas/${kind}.schema.json`);
  const lined = withModeline(text, schema.startsWith(".") ? schema : `./${schema}`);
  return lined === undefined ? { kind: "same", file } : { kind: "line", file, text: lined };
}

/** What VS Code reads: which schema is for which file, so that new files need no first line, and the extension that makes use of it. */
function* editorFiles(folder: string): Generator<Step> {
  const pairs = names.map((name) => [`./schemas/${name}.schema.json`, [globs[name]]] as const);
  yield settings(folder, ".vscode/settings.json", { name: "yaml.schemas", entries: Object.fromEntries(pairs) });
  yield settings(folder, ".vscode/extensions.json", { name: "recommendations", entries: ["redhat.vscode-yaml"] });
}

function settings(folder: string, file: string, addition: Addition): Step {
  const path = join(folder, file);
  if (!existsSync(path)) return { kind: "write", file, text: settingsWith(addition) };
  const settled = addToSettings(read(path) ?? "", addition);
  if (settled.kind === "changed") return { kind: "write", file, text: settled.text };
  return settled.kind === "same" ? { kind: "same", file } : { kind: "by-hand", file, text: settingsWith(addition) };
}

/** The text of a file; undefined where there is none, or where it is not UTF-8. Throws Failure where it cannot be opened. */
function read(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = explained(path, () => readFileSync(path));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What was done, or would be, as people read it. */
function account(steps: readonly Step[], mode: SetupOptions["mode"]): string {
  const of = (kind: Step["kind"]) => steps.filter((step) => step.kind === kind).map(({ file }) => `  ${file}\n`);
  const list = (kind: "write" | "line" | "not-text") => {
    const files = of(kind);
    return files.length === 0 ? "" : `${say(`cli.schema.setup.${kind}`, { mode })}\n${files.join("")}\n`;
  };
  const byHand = steps.map((step) =>
    step.kind === "by-hand" ? `${say("cli.schema.setup.by-hand", { file: step.file, text: step.text })}\n` : "",
  );
  const same = of("same").length;
  const kept = same === 0 ? "" : `${say("cli.schema.setup.same", { files: same })}\n\n`;
  const parts = [
    list("write"),
    list("line"),
    kept,
    list("not-text"),
    ...byHand,
    say("cli.schema.setup.next", { mode }),
  ];
  return `${parts.join("")}\n`;
}
