// Runs the scenarios of one file: `node run.mjs FILE TOOLS`, where TOOLS says as JSON where everything lies.
import { browserWith } from "./page.mjs";

const [file, tools] = process.argv.slice(2);
const { scenarios } = await import(`./${file}.mjs`);
const places = JSON.parse(tools);
const browser = await browserWith(places);
let failed = 0;
for (const [name, scenario] of Object.entries(scenarios)) {
  const opened = [];
  const open = async (options) => {
    const one = await browser.open(options);
    opened.push(one);
    return one;
  };
  try {
    await scenario({ browser, open, places });
    for (const { page, wrong } of opened.filter(({ page }) => !page.isClosed())) {
      const violations = await page.evaluate(() => window.violations);
      if (wrong.length + violations.length > 0) throw new Error([...wrong, ...violations].join("\n"));
    }
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n${error.stack}`);
    if (process.env.SHOTS) await opened.at(-1)?.page.screenshot({ path: `${process.env.SHOTS}/${name.replaceAll(/\W+/g, "-")}.png` });
  }
  for (const { page, close } of opened) if (!page.isClosed()) await close();
}
await browser.close();
process.exit(failed > 0 ? 1 : 0);
