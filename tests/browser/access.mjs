// Whoever uses it, and whatever a policy tries: accessibility, narrow screens, and the page's own policy for content.
import { readFileSync } from "node:fs";
import { equal, holds, tab, write } from "./page.mjs";

const VIEWS = ["Findings", "What it means", "Try a command", "Who gets it", "Compare"];

async function violations(page, axe) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(" | ")}`);
}

export const scenarios = {
  async "nothing stands in anybody's way"({ open, places }) {
    const axe = readFileSync(places.axe, "utf8");
    for (const scheme of ["light", "dark"]) {
      for (const viewport of [{ width: 1280, height: 800 }, { width: 380, height: 760 }]) {
        const { page, close } = await open({ scheme, viewport });
        await page.getByRole("button", { name: "Sample company" }).click();
        for (const view of VIEWS) {
          await tab(page, view);
          if (view === "Try a command") {
            await page.locator("#script").fill("git push");
            await page.locator("#ways").click();
          }
          if (view === "Compare") await write(page, "alow = 1\n", "#panel-compare .editor");
          equal(await violations(page, axe), [], `${view}, ${scheme}, ${viewport.width}`);
        }
        await close();
      }
    }
  },

  async "a narrow screen shows everything"({ open }) {
    const { page } = await open({ viewport: { width: 380, height: 760 } });
    await page.getByRole("button", { name: "Sample company" }).click();
    for (const view of VIEWS) {
      await tab(page, view);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      holds(width <= 380, `${view} is ${width} wide`);
    }
  },

  async "the theme can be chosen"({ open }) {
    const { page } = await open({ scheme: "dark" });
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    equal(await theme(), "dark");
    await page.getByRole("button", { name: "Switch between light and dark" }).click();
    equal(await theme(), "light");
  },

  async "the page's policy for content holds"({ browser }) {
    for (const address of [browser.file, browser.http]) {
      const { page, close } = await browser.open({ address });
      const tried = await page.evaluate(async () => {
        const tried = {};
        // In a task of the page's own: those of the test are let off.
        tried.eval = await new Promise((done) =>
          setTimeout(() => {
            try {
              done((0, eval)("1"));
            } catch (error) {
              done(error.name);
            }
          }),
        );
        const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.body.append(script);
        tried.script = window.ran ?? "blocked";
        const style = document.createElement("style");
        style.textContent = "body { margin-top: 99px }";
        document.body.append(style);
        tried.style = getComputedStyle(document.body).marginTop;
        tried.fetch = await fetch("https://example.com/").then(() => "sent", () => "blocked");
        tried.image = await new Promise((done) => {
          const image = new Image();
          image.onload = () => done("loaded");
          image.onerror = () => done("blocked");
          image.src = "https://example.com/x.png";
        });
        return tried;
      });
      equal(tried, { eval: "EvalError", script: "blocked", style: "0px", fetch: "blocked", image: "blocked" });
      const told = await page.evaluate(() => window.violations);
      for (const directive of ["script-src", "style-src", "connect-src", "img-src"]) {
        holds(told.some((violated) => violated.startsWith(directive)), `${directive} was not violated: ${told}`);
      }
      await close();
    }
  },

  async "no other page frames it"({ browser }) {
    // It is there, and shown where it is not framed.
    const answer = await fetch(browser.http);
    equal([answer.status, answer.headers.get("content-security-policy")], [200, "frame-ancestors 'none'"]);
    const { page, close } = await browser.bare("about:blank");
    await page.setContent(`<iframe src="${browser.http}"></iframe>`);
    await page.frameLocator("iframe").locator("body").waitFor({ state: "attached" });
    equal(page.frames().map((frame) => frame.url()).slice(1), ["chrome-error://chromewebdata/"]);
    await close();
  },
};
