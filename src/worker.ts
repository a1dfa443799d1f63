import { parentPort, workerData } from "node:worker_threads";
import type { Language } from "./messages/language.ts";
import { speak } from "./messages/speak.ts";
import { checkShare, type Share } from "./pack/check-share.ts";

// A second thread for large packs: it is handed a share of the files, and hands back what it found.
const { work, language } = workerData as { readonly work: Share; readonly language: Language };
await speak(language);
const loadPlayer = async () => (await import("./cli/validate/player.ts")).player;
parentPort?.postMessage(await checkShare(work, { loadPlayer }));
