import { canBeAllowed } from "../allowances.ts";
import { codes } from "../codes.ts";
import { nearest } from "../nearest.ts";
import type { Remark } from "../remark.ts";
import { isMap } from "../select.ts";

/** Weights in a project's settings for codes that there are not, or whose weight is no matter of judgement. */
export function* weightRemarks(data: unknown): Generator<Remark> {
  const severities = isMap(data) ? data["severities"] : undefined;
  const known = Object.values(codes).map(({ code }): string => code);
  for (const code of isMap(severities) ? Object.keys(severities) : []) {
    const path = ["severities", code];
    if (known.includes(code)) {
      if (!canBeAllowed(code)) yield { problem: "weight-refused", path, at: "key", values: { code } };
      continue;
    }
    const near = nearest(code, known);
    yield {
      problem: "unknown-code",
      path,
      at: "key",
      values: { code, near: near ? "yes" : "no", nearest: near ?? "" },
    };
  }
}
