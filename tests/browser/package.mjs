// The package's entry for browsers, as npm would publish it, from a host that knows nothing of it.
import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { packed } from "../node/packed.mjs";
import { equal } from "./page.mjs";

const KINDS = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".html": "text/html" };

/** Ways to say where the module is; each is run in a page of its own. */
const WAYS = {
  nothing: "undefined",
  "an address": 'new URL("/stricture/web/stricture_bg.wasm", location)',
  "an answer": 'await fetch("/stricture/web/stricture_bg.wasm")',
  bytes: 'await (await fetch("/stricture/web/stricture_bg.wasm")).arrayBuffer()',
  "a module": 'await WebAssembly.compile(await (await fetch("/stricture/web/stricture_bg.wasm")).arrayBuffer())',
};

export const scenarios = {
  async "the entry for browsers"({ browser, places }) {
    const { folder, installed } = packed(places.package);
    const server = await serve(installed);
    const address = `http://127.0.0.1:${server.address().port}/`;
    try {
      for (const [what, module] of Object.entries(WAYS)) {
        const { page, wrong, close } = await browser.bare(`${address}index.html`);
        const found = await page.evaluate(async (module) => {
          const entry = await import("/stricture/web.js");
          const { problems } = await import("/entry.mjs");
          await entry.init(await (0, eval)(`(async () => ${module})()`));
          return problems(entry);
        }, module);
        equal(found, [], `given ${what}, what is wrong`);
        equal(wrong, [], `given ${what}, what is logged`);
        await close();
      }
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  },
};

function serve(installed) {
  const server = createServer((request, response) => {
    const path = normalize(request.url);
    const file = path.startsWith("/stricture/") ? join(installed, path.slice("/stricture/".length)) : fileURLToPath(new URL("../node/entry.mjs", import.meta.url));
    try {
      const body = path === "/index.html" ? "<!doctype html><link rel=icon href=data:>" : readFileSync(file);
      response.writeHead(200, { "content-type": KINDS[extname(path)] ?? "text/plain" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}
