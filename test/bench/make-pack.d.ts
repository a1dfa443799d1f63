/** The files of a pack by their relative names, the same for the same seed. */
export function packFiles(count: number, seed?: number): Generator<readonly [name: string, text: string]>;
/** Writes a pack to a folder, and answers how many bytes its scenarios have. */
export function makePack(folder: string, count: number, seed?: number): number;
