// Makes the man page of the built program, from the names, flags and help of its commands: dist/offscript.1, or the file that is named.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
// In English, whatever the settings of whoever builds it: there are none in this folder.
const env = { ...process.env, LC_ALL: "C", OFFSCRIPT_HOME: `${root}dist` };
const run = (file, args, input) => execFileSync(process.execPath, [root + file, ...args], { input, env });

const markdown = run("bin/offscript.js", ["manual"]);
const roff = run("node_modules/marked-man/bin/marked-man.js", ["--version", version, "--manual", "Offscript"], markdown)
  .toString()
  // No words parted at the ends of lines, and no gaps to fill them.
  .replace("\n", "\n.nh\n.ad l\n")
  // Lists of names with what they are, as man pages set them, instead of dots.
  .replace(/\n\.RS 1\n(.*?)\n\.RE\n/gs, "$1")
  .replace(/^\.IP \\\(bu 2\n(\\fB.*?\\fP):\n\.br$/gm, ".TP\n$1")
  .replace(/^(?!\.S[HS] )(.*)\n\.RS 2$/gm, "$1\n.P\n.RS 2")
  .replace(/^(\.S[HS] .*)\n\.P$/gm, "$1");
writeFileSync(process.argv[2] ?? `${root}dist/offscript.1`, roff);
