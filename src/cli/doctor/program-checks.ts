import { engines, version } from "../../../package.json" with { type: "json" };
import { Failure } from "../../failure.ts";
import { say } from "../../messages/say.ts";
import { readShippedPacks } from "../../pack/shipped-packs.ts";
import type { Context } from "../context.ts";
import { type Finding, failing } from "./finding.ts";

/** The program itself, the Node below it, and the packs that come with it. */
export async function checkProgram({ machine, installation }: Context): Promise<Finding[]> {
  const { node, platform, arch } = machine;
  const program: Finding = {
    check: "program",
    state: "fine",
    found: say("settings.doctor.program", { version, node, platform, arch }),
  };
  return [program, ...checkNode(node), await checkPacks(installation)];
}

function checkNode(node: string): Finding[] {
  const needed = engines.node.replace(/^\D+/, "");
  const [major = 0, minor = 0] = node.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = needed.split(".").map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return [];
  const found = say("settings.doctor.node", { node, needed });
  return [{ check: "node", state: "mend", found, remedy: say("settings.doctor.node.remedy", { needed }) }];
}

async function checkPacks(installation: string): Promise<Finding> {
  try {
    const packs = await readShippedPacks(installation);
    const scenarios = packs.reduce((sum, pack) => sum + pack.scenarios.length, 0);
    return { check: "packs", state: "fine", found: say("settings.doctor.packs", { packs: packs.length, scenarios }) };
  } catch (problem) {
    if (problem instanceof Failure) return failing("packs", problem);
    throw problem;
  }
}
