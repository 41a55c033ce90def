// What a link brings is checked in a thread of its own: whatever it costs, the page goes on.
import { equal, holds, tab, textOf, verdictIs, write } from "./page.mjs";

const SHARED = { policy: "alow_appshots = true\n", assignments: 'default = "a.toml"\n', second: "alow_y = 1\nalow_z = 1\n" };

/** Counts what the core is asked in the page's own thread. */
const counting = () => {
  const Real = WebAssembly.Instance;
  window.asked = [];
  WebAssembly.Instance = function (module, imports) {
    const { exports } = new Real(module, imports);
    const counted = { ...exports };
    for (const [name, call] of Object.entries(exports)) {
      if (typeof call === "function") counted[name] = (...inputs) => (window.asked.push(name), call(...inputs));
    }
    return { exports: counted };
  };
};

/** A thread that never answers, and a limit that is over soon. */
const silent = () => {
  const later = window.setTimeout;
  window.setTimeout = (work, time, ...rest) => later(work, time === 20_000 ? 1_500 : time, ...rest);
  window.ended = 0;
  window.Worker = class {
    postMessage() {}
    terminate() {
      window.ended += 1;
    }
  };
};

export const scenarios = {
  async "a link is checked in the background"({ open }) {
    const { page } = await open({ before: counting });
    const hash = await fragment(page, SHARED);
    await page.evaluate(() => (window.asked = []));
    await page.evaluate((hash) => (location.hash = hash), hash);
    await verdictIs(page, "Client 0.171.0 will start, but will not enforce 1 line");
    const asked = await page.evaluate(() => window.asked);
    holds(!asked.includes("lint"), `the page asked ${asked}`);
    await tab(page, "Compare");
    await page.locator("#panel-compare .verdict", { hasText: "will not enforce 2 lines" }).waitFor();
    await tab(page, "What it means");
    await page.locator("#panel-meaning", { hasText: "Checking" }).waitFor({ state: "detached" });
    // What turned out to be quick is checked at once from then on.
    await write(page, "allow_appshots = true\n");
    await verdictIs(page, "Client 0.171.0 will start and enforce every line");
    holds((await page.evaluate(() => window.asked)).includes("lint"), "the page asks the core itself again");
  },

  async "all fixes of a link are tried in the background"({ open }) {
    const { page } = await open({ hash: await made(open, SHARED) });
    await page.getByRole("button", { name: "Fix all" }).click();
    await verdictIs(page, "Client 0.171.0 will start and enforce every line");
    equal(await textOf(page), "allow_appshots = true\n");
  },

  async "a check that does not end leaves the page alone"({ open }) {
    const { page } = await open({ before: silent, hash: await made(open, SHARED) });
    await verdictIs(page, "Checking…");
    const ended = await page.evaluate(() => window.ended);
    await page.locator("#editor .cm-content").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("# typed");
    equal(await textOf(page), `${SHARED.policy}# typed`);
    holds((await page.evaluate(() => window.ended)) > ended, "an edit ends the check of the text before it");
    await page.locator("#notice", { hasText: "was stopped; your text is unchanged" }).waitFor();
    await verdictIs(page, "Stricture could not check this text");
    equal(await textOf(page), `${SHARED.policy}# typed`);
  },

  async "a browser without threads checks all the same"({ open }) {
    const before = () => {
      window.Worker = function () {
        throw new Error("there are none");
      };
    };
    const { page } = await open({ before, hash: await made(open, SHARED) });
    await verdictIs(page, "Client 0.171.0 will start, but will not enforce 1 line");
  },
};

/** The fragment of a link, made by any page. */
async function made(open, state) {
  const { page } = await open();
  return fragment(page, state);
}

function fragment(page, state) {
  return page.evaluate(async (text) => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const letters = String.fromCharCode(...bytes);
    return `#1.${btoa(letters).replaceAll("+", "-").replaceAll("/", "_")}`;
  }, JSON.stringify(state));
}
