// What nobody meant to give: a message on the page, and the text is kept.
import { drop, equal, holds, tab, textOf, verdictIs, write } from "./page.mjs";

const OWN = "allow_appshots = true\n";

/** Something to say of every kind. */
const RULES = 'alow_x = 1\nallowed_approvals_reviewers = ["guardian_subagent"]\n[rules]\nprefix_rules = [{ pattern = [{ token = "git" }, { token = "push" }], decision = "prompt" }]\n';

/** Whatever `give` does, the page says `told` and the text stays. */
async function refused(open, give, told) {
  const { page } = await open();
  await write(page, OWN);
  await give(page);
  await page.locator("#notice", { hasText: told }).waitFor();
  equal(await textOf(page), OWN);
  await write(page, "alow_appshots = true\n");
  await verdictIs(page, "Client 0.171.0 will start, but will not enforce 1 line");
}

export const scenarios = {
  "bytes that are no text": ({ open }) =>
    refused(open, (page) => drop(page, [{ name: "p.toml", bytes: [0xff, 0xfe, 0, 1] }]), "p.toml is not text"),

  "zero bytes": ({ open }) => refused(open, (page) => drop(page, [{ name: "p.toml", bytes: [97, 0, 98] }]), "it has zero bytes"),

  "a picture": ({ open }) => refused(open, (page) => drop(page, [{ name: "p.png", bytes: [0x89, 80, 78, 71, 0xff] }]), "is not text"),

  "50 MB": ({ open }) => refused(open, (page) => drop(page, [{ name: "big.toml", size: 50_000_000 }]), "big.toml is too large: 50 MB"),

  "a folder of another kind": ({ open }) =>
    refused(
      open,
      (page) => drop(page, [{ name: "a.txt", text: "x" }, { name: "b.md", text: "y" }]),
      "There is no policy here",
    ),

  async "a broken link"({ open }) {
    for (const hash of ["#1.", "#1.AAAA", "#x", "#1.%%%", `#1.${"A".repeat(5000)}`, "#1.q1bKSy1RslIqSyxKzEtXqgUA"]) {
      const { page } = await open({ hash });
      await page.locator("#notice", { hasText: "This link is broken" }).waitFor();
      await verdictIs(page, "Client 0.171.0 will");
    }
  },

  async "a link that unpacks to far too much"({ open }) {
    const { page } = await open();
    await write(page, OWN);
    // Each of them would be a state of the page, were it not for the limits.
    const states = {
      "all files together are too large": (fill) => ({ policy: "alow_x = 1\n", directory: [{ name: "d.csv", text: fill(60_000_000) }] }),
      "a policy is too large": (fill) => ({ policy: fill(2_100_000) }),
      "more than 2000 files": () => ({ policy: "", files: Array.from({ length: 2001 }, (_, at) => ({ name: `${at}.toml`, text: "" })) }),
    };
    for (const [told, state] of Object.entries(states)) {
      const hash = await packed(page, state((size) => "#".repeat(size)));
      holds(hash.length < 200_000, `${hash.length} letters`);
      await page.evaluate((hash) => (location.hash = hash), hash);
      await page.locator("#notice", { hasText: `The page cannot open this link: ${told}` }).waitFor();
      equal(await textOf(page), OWN);
    }
  },

  async "a link that unpacks to a lot opens"({ open }) {
    const { page } = await open();
    const hash = await packed(page, { policy: OWN, directory: [{ name: "d.csv", text: `email,group\n${"#".repeat(15_000_000)}` }] });
    await page.evaluate((hash) => (location.hash = hash), hash);
    await page.waitForFunction((text) => document.querySelector("#size").textContent === text, "1 line");
    equal(await textOf(page), OWN);
  },

  async "what is too much for a link is not put into one"({ open }) {
    const { page } = await open();
    await drop(page, [{ name: "people.csv", size: 21_000_000 }]);
    await page.locator("#panel-people .problem").first().waitFor({ state: "attached" }).catch(() => {});
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.locator("#notice", { hasText: "A link cannot hold this: all files together are too large" }).waitFor();
    equal(await page.evaluate(() => location.hash), "");
  },

  async "broken assignments and directories"({ open }) {
    const { page } = await open();
    await write(page, OWN);
    await drop(page, [{ name: "assignments.toml", text: "default = 3" }, { name: "people.csv", text: "email,group\na@example.com,g\n" }]);
    await page.locator("#panel-people .problem").first().waitFor();
    await drop(page, [{ name: "assignments.toml", text: 'default = "a.toml"\n' }, { name: "people.json", text: '{"Resources":' }]);
    await page.locator("#panel-people .problem", { hasText: "people.json" }).waitFor();
    equal(await textOf(page), OWN);
  },

  async "text that is markup stays text"({ open }) {
    const { page } = await open();
    await write(page, '"<img src=x onerror=alert(1)>" = 1\n');
    await verdictIs(page, "Client 0.171.0 will start, but will not enforce 1 line");
    await page.locator("#panel-findings", { hasText: "<img src=x" }).waitFor();
    holds((await page.locator("#panel-findings img").count()) === 0, "an image was made");
  },

  async "a checker that breaks is started again"({ open }) {
    const before = () => {
      const Real = WebAssembly.Instance;
      window.started = 0;
      WebAssembly.Instance = function (module, imports) {
        const { exports } = new Real(module, imports);
        window.started += 1;
        const mended = { ...exports };
        for (const [name, call] of Object.entries(exports)) {
          if (typeof call !== "function") continue;
          mended[name] = (...inputs) => {
            if (window.breaks !== name) return call(...inputs);
            window.breaks = null;
            throw new WebAssembly.RuntimeError("unreachable");
          };
        }
        return { exports: mended };
      };
    };
    const { page } = await open({ before });
    let started = 1;
    /** The call breaks, the page says so where it was made, the text is kept, and the next call has an answer. */
    const breaks = async (call, act, where) => {
      // What follows a pause in typing is done.
      await page.waitForTimeout(300);
      await page.evaluate((call) => (window.breaks = call), call);
      const text = await textOf(page);
      await act();
      await page.locator(where, { hasText: "your text is unchanged" }).first().waitFor();
      started += 1;
      equal(await page.evaluate(() => [window.breaks, window.started]), [null, started], call);
      if (call !== "lint") equal(await textOf(page), text);
      await write(page, RULES);
      await verdictIs(page, "Client 0.171.0 will start, but will not enforce 1 line");
    };
    await breaks("lint", () => write(page, OWN), "#notice");
    holds(await page.locator("#notice").isHidden(), "the notice goes with the next answer");
    await breaks("fix", () => page.getByRole("button", { name: "Fix all" }).click(), "#notice");
    await breaks("explain", () => tab(page, "What it means"), "#panel-meaning");
    await page.locator("#panel-meaning", { hasText: "git push" }).waitFor();
    await tab(page, "Try a command");
    await breaks("evalScript", () => page.locator("#script").press("g"), "#panel-command");
    await breaks("walkAround", () => page.locator("#ways").click(), "#panel-command");
    await tab(page, "Compare");
    await breaks("lint", () => write(page, OWN, "#panel-compare .editor"), "#panel-compare");
    equal(await textOf(page, "#panel-compare .editor"), OWN);
    await drop(page, [{ name: "assignments.toml", text: 'default = "a.toml"\n' }, { name: "people.csv", text: "email,group\na@example.com,g\n" }]);
    await tab(page, "Who gets it");
    // One key each: the next call has an answer, which takes the place of what is said.
    await breaks("summary", () => page.locator("#assignments").press("Enter"), "#panel-people");
    await breaks("resolve", () => page.locator("#who").press("a"), "#panel-people");
    await page.locator("#directory").fill("");
    await breaks("lintRepository", () => page.locator("#assignments").press("Enter"), "#panel-people");
    equal((await page.locator("#assignments").inputValue()).trim(), 'default = "a.toml"');
  },
};

/** A state as the fragment of a link, made without the page's own limits. */
function packed(page, state) {
  return page.evaluate(async (text) => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    let letters = "";
    for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return `#1.${btoa(letters).replaceAll("+", "-").replaceAll("/", "_")}`;
  }, JSON.stringify(state));
}
