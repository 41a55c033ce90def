// What nobody meant to give: a message on the page, and the text is kept.
import { drop, equal, holds, textOf, verdictIs, write } from "./page.mjs";

const OWN = "allow_appshots = true\n";

/** Whatever `give` does, the page says `told` and the text stays. */
async function refused(open, give, told) {
  const { page } = await open();
  await write(page, OWN);
  await give(page);
  await page.locator("#notice", { hasText: told }).waitFor();
  equal(await textOf(page), OWN);
  await write(page, "alow_appshots = true\n");
  await verdictIs(page, "Every client will start, and 1 line");
}

export const scenarios = {
  "bytes that are no text": ({ open }) =>
    refused(open, (page) => drop(page, [{ name: "p.toml", bytes: [0xff, 0xfe, 0, 1] }]), "p.toml is not text"),

  "zero bytes": ({ open }) => refused(open, (page) => drop(page, [{ name: "p.toml", bytes: [97, 0, 98] }]), "it holds zero bytes"),

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
      await verdictIs(page, "Every client will");
    }
  },

  async "a link that unpacks to far too much"({ open }) {
    const { page } = await open();
    const hash = await page.evaluate(async () => {
      const stream = new Blob([new Uint8Array(60_000_000)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
      const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
      let letters = "";
      for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return `#1.${btoa(letters).replaceAll("+", "-").replaceAll("/", "_")}`;
    });
    await write(page, OWN);
    await page.evaluate((hash) => (location.hash = hash), hash);
    await page.locator("#notice", { hasText: "This link is broken" }).waitFor();
    equal(await textOf(page), OWN);
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
    await verdictIs(page, "Every client will start, and 1 line");
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
        const lint = (...inputs) => {
          if (window.breaks) {
            window.breaks = false;
            throw new WebAssembly.RuntimeError("unreachable");
          }
          return exports.lint(...inputs);
        };
        return { exports: { ...exports, lint } };
      };
    };
    const { page } = await open({ before });
    await page.evaluate(() => (window.breaks = true));
    await write(page, OWN);
    await page.locator("#notice", { hasText: "your text is unharmed" }).waitFor();
    equal(await textOf(page), OWN);
    equal(await page.evaluate(() => window.started), 2, "how often it was started");
    await write(page, "alow_appshots = true\n");
    await verdictIs(page, "Every client will start, and 1 line");
  },
};
