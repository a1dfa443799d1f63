import { parentPort, workerData } from "node:worker_threads";
import { checkShare, type Share } from "./pack/check-share.ts";

// A second thread for large packs: it is handed a share of the files, and hands back what it found.
parentPort?.postMessage(await checkShare(workerData as Share));
