import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

// Shows pages as a browser does: `node test/pages/look.js page.html … --to folder`. For each page it leaves pictures, light and dark,
// wide and narrow, and what comes out of a printer on A4 and Letter; it tells how many sheets that are, whether anything sticks out
// at the side, what the page asked for besides itself, and what the browser had to say about it.

const widths = [1200, 400];
const schemes = ["light", "dark"];
/** In inches. */
const papers = { a4: [8.27, 11.69], letter: [8.5, 11] };

const argv = process.argv.slice(2);
const at = argv.indexOf("--to");
const [, folder] = at < 0 ? [undefined, "."] : argv.splice(at, 2);
if (argv.length === 0 || folder === undefined) {
  console.error("Name the pages: node test/pages/look.js page.html … [--to folder]");
  process.exit(2);
}
if (spawnSync("chromium", ["--version"]).error) {
  console.error("There is no chromium on the PATH, so nothing was looked at. On Debian: apt-get install chromium");
  process.exit(3);
}
mkdirSync(folder, { recursive: true });
const browser = openBrowser();
for (const file of argv) await look(file);
await browser.close();

/** Takes all pictures of a page, and tells what was seen. */
async function look(file) {
  const name = join(folder, basename(file, ".html"));
  const url = pathToFileURL(resolve(file)).href;
  const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
  const send = (method, params = {}) => browser.send(method, params, sessionId);
  const asked = new Set();
  const said = new Set();
  browser.listen((message) => {
    if (message.sessionId !== sessionId) return;
    if (message.method === "Network.requestWillBeSent") asked.add(message.params.request.url);
    if (message.method === "Log.entryAdded") said.add(message.params.entry.text);
    if (message.method === "Runtime.exceptionThrown") said.add(message.params.exceptionDetails.text);
  });
  for (const part of ["Page", "Network", "Log", "Runtime"]) await send(`${part}.enable`);
  const loaded = browser.next("Page.loadEventFired", sessionId);
  await send("Page.navigate", { url });
  await loaded;
  const told = [];
  for (const width of widths) {
    await send("Emulation.setDeviceMetricsOverride", { width, height: 800, deviceScaleFactor: 1, mobile: false });
    for (const value of schemes) {
      await send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] });
      const { cssContentSize } = await send("Page.getLayoutMetrics");
      if (cssContentSize.width > width) told.push(`at ${width} pixels, ${cssContentSize.width - width} stick out`);
      const { data } = await send("Page.captureScreenshot", { captureBeyondViewport: true });
      writeFileSync(`${name}-${width}-${value}.png`, Buffer.from(data, "base64"));
    }
  }
  await send("Emulation.setEmulatedMedia", { features: [] });
  await send("Emulation.clearDeviceMetricsOverride");
  for (const [paper, [paperWidth, paperHeight]] of Object.entries(papers)) {
    const { data } = await send("Page.printToPDF", { paperWidth, paperHeight, preferCSSPageSize: false });
    const pdf = Buffer.from(data, "base64");
    writeFileSync(`${name}-${paper}.pdf`, pdf);
    const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    told.push(`${paper}: ${sheets} ${sheets === 1 ? "sheet" : "sheets"}`);
  }
  asked.delete(url);
  told.push(asked.size === 0 ? "asked for nothing" : `asked for ${[...asked].join(", ")}`, ...said);
  console.log(`${file}: ${[...new Set(told)].join(" · ")}`);
  await send("Page.close");
}

/** A browser without a window that is spoken to through a pipe: messages of JSON, each ended by a NUL. */
function openBrowser() {
  const profile = mkdtempSync(join(tmpdir(), "offscript-look-"));
  const flags = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
  ];
  const child = spawn("chromium", [...flags, `--user-data-dir=${profile}`], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const [, , , input, output] = child.stdio;
  const waiting = new Map();
  const listeners = new Set();
  let last = 0;
  let rest = "";
  output.on("data", (chunk) => {
    const parts = (rest + chunk.toString("utf8")).split("\0");
    rest = parts.pop() ?? "";
    for (const message of parts.map((part) => JSON.parse(part))) {
      const { id, error, result } = message;
      const { resolve: give, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (error) reject?.(new Error(error.message));
      else give?.(result);
      for (const listen of listeners) listen(message);
    }
  });
  const listen = (listener) => listeners.add(listener);
  return {
    listen,
    next: (method, sessionId) =>
      new Promise((give) => {
        listen((message) => message.method === method && message.sessionId === sessionId && give(message.params));
      }),
    send: (method, params, sessionId) =>
      new Promise((give, reject) => {
        last += 1;
        waiting.set(last, { resolve: give, reject });
        input.write(`${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`);
      }),
    async close() {
      const closed = new Promise((give) => child.once("exit", give));
      input.write(`${JSON.stringify({ id: ++last, method: "Browser.close" })}\0`);
      await closed;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
