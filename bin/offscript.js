#!/usr/bin/env node
const program = await import("../dist/main.js").catch((error) => {
  if (error.code !== "ERR_MODULE_NOT_FOUND" || !error.url?.endsWith("/dist/main.js")) throw error;
});
if (program) process.exitCode = await program.main(program.thisProcess());
else {
  process.stderr.write("Offscript is not built yet. Run `npm run build` in its folder.\n");
  process.exitCode = 3;
}
