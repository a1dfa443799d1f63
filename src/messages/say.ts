import { type Formatters, IntlMessageFormat } from "intl-messageformat";
import authoring from "./en/authoring.json" with { type: "json" };
import charter from "./en/charter.json" with { type: "json" };
import cli from "./en/cli.json" with { type: "json" };
import facilitate from "./en/facilitate.json" with { type: "json" };
import huddle from "./en/huddle.json" with { type: "json" };
import intentions from "./en/intentions.json" with { type: "json" };
import journal from "./en/journal.json" with { type: "json" };
import keeping from "./en/keeping.json" with { type: "json" };
import obstacles from "./en/obstacles.json" with { type: "json" };
import pack from "./en/pack.json" with { type: "json" };
import pair from "./en/pair.json" with { type: "json" };
import practice from "./en/practice.json" with { type: "json" };
import print from "./en/print.json" with { type: "json" };
import progress from "./en/progress.json" with { type: "json" };
import records from "./en/records.json" with { type: "json" };
import round from "./en/round.json" with { type: "json" };
import settings from "./en/settings.json" with { type: "json" };
import terminal from "./en/terminal.json" with { type: "json" };
import validate from "./en/validate.json" with { type: "json" };
import { spokenLanguage, translated } from "./spoken.ts";

/** The English texts, by the beginning of their names. */
const catalogues = {
  authoring,
  charter,
  cli,
  intentions,
  journal,
  keeping,
  obstacles,
  pack,
  practice,
  progress,
  records,
  settings,
  pair,
  facilitate,
  huddle,
  print,
  round,
  terminal,
  validate,
};

/** The name of one of the program's own texts; it begins with the name of its file. */
export type MessageKey = {
  [Subject in keyof typeof catalogues]: keyof (typeof catalogues)[Subject];
}[keyof typeof catalogues];

// Asking whether Node knows the languages of our own catalogues, or how it groups digits where there are none to group, takes
// longer than all else that a short run does.
IntlMessageFormat.resolveLocale = (locales) => new Intl.Locale(String(locales));
const formatters: Formatters = {
  getNumberFormat: (...wish) => {
    const format = (value: number | bigint) =>
      wish[1] === undefined && value >= 0 && value < 1000 && Number.isInteger(value)
        ? String(value)
        : new Intl.NumberFormat(...wish).format(value);
    return { format } as Intl.NumberFormat;
  },
  getDateTimeFormat: (...wish) => new Intl.DateTimeFormat(...wish),
  getPluralRules: (...wish) => new Intl.PluralRules(...wish),
};

/** A value put in as it is; everything else in braces (numbers, plurals) is MessageFormat's. */
const simple = /\{(\w+)\}/g;
const compiled = new Map<string, IntlMessageFormat>();

/**
 * One of the program's own texts, in ICU MessageFormat without its quoting, with its values put in.
 * Values are put in as they are: making them harmless is the terminal's work.
 */
export function say(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  const pattern = textOf(key);
  if (!/\{\w+,/.test(pattern)) return pattern.replace(simple, (whole, name: string) => String(values[name] ?? whole));
  const language = spokenLanguage();
  const name = `${language} ${key}`;
  let message = compiled.get(name);
  if (!message) {
    // Without this, an apostrophe before a brace would quote what follows.
    message = new IntlMessageFormat(pattern.replaceAll("'", "''"), language, undefined, {
      ignoreTag: true,
      formatters,
    });
    compiled.set(name, message);
  }
  return String(message.format(values));
}

function textOf(key: MessageKey): string {
  const subject = key.slice(0, key.indexOf(".")) as keyof typeof catalogues;
  return translated(subject, key) ?? (catalogues[subject] as Readonly<Record<string, string>>)[key] ?? key;
}
