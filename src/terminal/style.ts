import { Chalk } from "chalk";

/** The ways in which text stands out. Weight only, no colour: they are readable on every background. */
export interface Paint {
  /** Titles, headings, questions, labels. */
  readonly strong: (text: string) => string;
  readonly emphasis: (text: string) => string;
  /** What may be overlooked. */
  readonly quiet: (text: string) => string;
}

/** The paint for a terminal that shows styling, or one that changes nothing. Only ever put on harmless text. */
export function paint(look: { readonly styled: boolean }): Paint {
  const chalk = new Chalk({ level: look.styled ? 1 : 0 });
  return {
    strong: (text) => chalk.bold(text),
    emphasis: (text) => chalk.italic(text),
    quiet: (text) => chalk.dim(text),
  };
}
