import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { foundIn, secretsOf } from "./print-secrets.ts";
import { installation, run } from "./world.ts";

const folder = join(installation, "scenarios", "first-week", "scenarios");
const ids = readdirSync(folder).map((file) => file.replace(".yaml", ""));
const textOf = (id: string) => readFileSync(join(folder, `${id}.yaml`), "utf8");

/** A sheet as Markdown, and as a page. */
async function sheets(id: string, flags: readonly string[]): Promise<string[]> {
  const printed = await Promise.all(
    [[], ["--html"]].map((form) => run({ argv: ["print", `first-week/${id}`, ...flags, ...form] })),
  );
  for (const { code, stderr } of printed)
    expect({ id, flags, code, stderr }).toEqual({ id, flags, code: 0, stderr: "" });
  return printed.map(({ stdout }) => stdout);
}

describe("a sheet holds nothing that only others know", () => {
  test.each(ids)("%s", async (id) => {
    const forAdviser = secretsOf(textOf(id), "adviser");
    expect(forAdviser.length).toBeGreaterThan(20);
    for (const sheet of await sheets(id, ["--participant"])) expect(foundIn(sheet, forAdviser)).toEqual([]);
    const forCustomer = secretsOf(textOf(id), "customer");
    expect(forCustomer.length).toBeGreaterThan(10);
    for (const sheet of await sheets(id, ["--customer"])) expect(foundIn(sheet, forCustomer)).toEqual([]);
  });

  test("and the check would see it", async () => {
    for (const id of ids) {
      const secrets = secretsOf(textOf(id), "adviser");
      // What nobody but whoever leads has on paper; choices and roles that were not drawn are on none.
      for (const sheet of await sheets(id, ["--facilitator"])) {
        expect(foundIn(sheet, secrets).length).toBeGreaterThan(secrets.length / 3);
      }
      for (const sheet of await sheets(id, ["--customer"])) expect(foundIn(sheet, secrets).length).toBeGreaterThan(5);
      const [clean = "", page = ""] = await sheets(id, ["--participant"]);
      for (const secret of secrets.filter((_, at) => at % 5 === 0)) {
        expect(foundIn(`${clean}\n> ${secret.replace(/\s/g, "\n")}`, [secret])).toEqual([secret]);
        expect(foundIn(page.replace("</main>", `<b>${secret}</b></main>`), [secret])).toEqual([secret]);
      }
    }
  });
});
