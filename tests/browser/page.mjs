// The page in Chromium, with everything noted that should not happen.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Chromium with the page's folder, for all scenarios of a run. */
export async function browserWith({ playwright, chromium, page: folder }) {
  const { chromium: launcher } = await import(pathToFileURL(playwright));
  const browser = await launcher.launch({ executablePath: chromium, args: ARGUMENTS });
  const server = await serve(folder);
  const http = `http://127.0.0.1:${server.address().port}/`;
  const file = pathToFileURL(join(folder, "index.html")).href;
  return {
    file,
    http,
    /** A fresh window; what it should not do is in `wrong`. */
    async open({ address = file, hash = "", before, viewport = { width: 1280, height: 800 }, scheme = "light" } = {}) {
      const context = await browser.newContext({ viewport, colorScheme: scheme, permissions: [] });
      const page = await context.newPage();
      const wrong = [];
      page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(`console: ${message.text()}`));
      page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
      page.on("request", (request) => {
        const own = [address.replace("index.html", ""), "data:", "blob:"];
        if (!own.some((start) => request.url().startsWith(start))) wrong.push(`request: ${request.url()}`);
      });
      await page.addInitScript(() => {
        window.violations = [];
        addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
      });
      if (before) await page.addInitScript(before);
      await page.goto(address + hash);
      await page.waitForSelector("html[data-ready]", { state: "attached", timeout: 60_000 });
      return { page, wrong, close: () => context.close() };
    },
    /** Some other page than that of the folder. */
    async bare(address) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const wrong = [];
      page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(`console: ${message.text()}`));
      page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
      await page.goto(address);
      return { page, wrong, close: () => context.close() };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function serve(folder) {
  const headers = Object.fromEntries(
    readFileSync(join(folder, "_headers"), "utf8")
      .split("\n")
      .filter((line) => line.startsWith(" "))
      .map((line) => line.trim().split(": ")),
  );
  const kinds = { "/": ["index.html", "text/html"], "/app.js": ["app.js", "text/javascript"], "/style.css": ["style.css", "text/css"], "/licences.txt": ["licences.txt", "text/plain"] };
  const server = createServer((request, response) => {
    const known = kinds[request.url.split("?")[0]];
    if (!known) return response.writeHead(404).end();
    response.writeHead(200, { ...headers, "content-type": `${known[1]}; charset=utf-8` }).end(readFileSync(join(folder, known[0])));
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

/** Puts `text` in place of what is in the editor, as a person who pastes does. */
export async function write(page, text, editor = "#editor") {
  await page.locator(`${editor} .cm-content`).click();
  await page.keyboard.press("Control+A");
  if (text === "") await page.keyboard.press("Delete");
  else await page.keyboard.insertText(text);
}

/** The text in the editor, however much of it is on screen. */
export const textOf = (page, editor = "#editor") =>
  page.locator(`${editor} .cm-content`).evaluate((content) => content.cmTile.view.state.doc.toString());

/** The texts that are underlined, in order. */
export async function underlined(page, editor = "#editor") {
  return page.locator(`${editor} .cm-content`).evaluate((content) => {
    const lines = [...content.querySelectorAll(".cm-line")];
    return lines.flatMap((line) => {
      let open = "";
      const found = [];
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.closest(".cm-lintRange")) open += node.data;
        else if (open) [found.push(open), (open = "")];
      }
      if (open) found.push(open);
      return found;
    });
  });
}

/** Drops files on the page. */
export async function drop(page, files) {
  const transfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, text, bytes, size } of files) {
      transfer.items.add(new File([size ? new Uint8Array(size).fill(35) : bytes ? new Uint8Array(bytes) : text], name));
    }
    return transfer;
  }, files);
  await page.locator("#editor").dispatchEvent("drop", { dataTransfer: transfer });
}

export function equal(got, wanted, what = "") {
  const [one, other] = [got, wanted].map((value) => JSON.stringify(value));
  if (one !== other) throw new Error(`${what} is ${one}, not ${other}`.trim());
}

export function holds(condition, what) {
  if (!condition) throw new Error(what);
}

export const verdict = (page) => page.locator("#verdict").textContent();

export async function verdictIs(page, start) {
  await page.waitForFunction((start) => document.getElementById("verdict").textContent.startsWith(start), start, { timeout: 10_000 }).catch(async () => {
    throw new Error(`the verdict is ${await verdict(page)}, not ${start}…`);
  });
}

export const tab = (page, name) => page.getByRole("tab", { name }).click();
