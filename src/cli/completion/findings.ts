import { say } from "../../messages/say.ts";
import { codes, type Problem } from "../../pack/codes.ts";
import type { Candidate } from "./wanted.ts";

/** The codes of all findings; their names too, once something is typed. */
export function findings(typed: string): Candidate[] {
  const problems = (Object.keys(codes) as Problem[]).sort((one, other) =>
    codes[one].code < codes[other].code ? -1 : 1,
  );
  return problems.flatMap((problem) => {
    const about = say(`pack.${problem}.title`);
    const code = { value: codes[problem].code, about };
    return typed === "" ? [code] : [code, { value: problem, about }];
  });
}
