import { decode } from "./decode.ts";
import { wholeFile } from "./diagnostic.ts";
import { parse } from "./parse.ts";
import { readInside } from "./read-file.ts";
import type { Range } from "./source.ts";
import { placeOf } from "./tree.ts";

/** Where the own file of a pack says its name, and the text of that file. */
export function readName(folder: string): { range: Range; text: string } {
  const read = readInside(folder, "pack.yaml");
  const { source } = decode("pack.yaml", read.kind === "bytes" ? read.bytes : new Uint8Array());
  const parsed = parse(source);
  const range = parsed.kind === "tree" ? source.range(placeOf(parsed.root, ["name"])) : wholeFile;
  return { range, text: source.text };
}
