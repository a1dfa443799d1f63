import { join } from "node:path";
import { rolldown } from "rolldown";

/** Makes the demo a program that Node can run, in `folder`; the answer is its file. */
export async function bundleDemo(folder: string): Promise<string> {
  // It is for the terminal alone: no command is ever loaded by it.
  const external = ["libsql", /^\.\/commands\//];
  const bundle = await rolldown({ input: join(import.meta.dirname, "demo.ts"), platform: "node", external });
  await bundle.write({ dir: folder, entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" });
  await bundle.close();
  return join(folder, "demo.mjs");
}
