// Loaded before a program: writes down, when it ends, how much memory it had at most, in kilobytes.
import { writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env["BENCH_USAGE"] ?? "", `${process.resourceUsage().maxRSS}`));
