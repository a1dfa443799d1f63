import type { Language } from "../../messages/language.ts";
import { type SettingName, type Settings, settingNames } from "./settings.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** A setting as it holds now, and what says so. */
export interface Effective {
  readonly name: SettingName;
  /** Undefined where nothing is settled and there is no usual value either. */
  readonly value: string | number | undefined;
  readonly from: "settings" | "environment" | "default";
  /** The variable of the environment that says so. */
  readonly variable?: string;
}

/** All settings as they hold where no flag says otherwise. */
export function effective(settings: Settings, env: Env, spoken: Language): Effective[] {
  return settingNames.map((name): Effective => {
    const overruled = name === "style" && plainFor(env);
    if (overruled) return { name, value: "plain", from: "environment", variable: overruled };
    const settled = settings[name];
    if (settled !== undefined) return { name, value: settled, from: "settings" };
    if (name !== "language") return { name, value: usual[name], from: "default" };
    const variable = localeVariable(env);
    return { name, value: spoken, ...(variable ? { from: "environment", variable } : { from: "default" }) };
  });
}

const usual: Readonly<Record<Exclude<SettingName, "language">, string | undefined>> = {
  style: "rich",
  form: "default",
  minutes: undefined,
  role: undefined,
  horizon: "3-months",
  quiet: "off",
};

/** The variable that asks for plain text, if one does. */
export function plainFor(env: Env): "ACCESSIBLE" | "TERM" | undefined {
  if (env["ACCESSIBLE"]) return "ACCESSIBLE";
  return env["TERM"] === "dumb" ? "TERM" : undefined;
}

/** The variable by which the language is chosen, as src/messages/language.ts chooses; undefined where the system is asked. */
function localeVariable(env: Env): string | undefined {
  const variable = ["LC_ALL", "LC_MESSAGES", "LANG"].find((name) => env[name]);
  const isUntranslated = variable && /^(?:C|POSIX)(?:\.|$)/.test(env[variable] ?? "");
  return env["LANGUAGE"] && !isUntranslated ? "LANGUAGE" : variable;
}
