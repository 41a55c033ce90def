// How long findings take to appear, against those of a single line in the same window, and how much has to be loaded.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { holds, write } from "./page.mjs";

/** A policy of about this many bytes, as administrators write them. */
function policy(size) {
  const head = 'allowed_sandbox_modes = ["read-only", "workspace-write"]\nalow_appshots = true\n\n[rules]\nprefix_rules = [\n';
  let text = head;
  for (let at = 0; text.length < size; at += 1) {
    text += `  { pattern = [{ token = "tool${at}" }, { any_of = ["push", "publish"] }], decision = "prompt", justification = "Say why, number ${at}" },\n`;
  }
  return `${text}]\n`;
}

/** Milliseconds from a keystroke to its findings, the middle one of some. */
async function keystroke(page, text) {
  await write(page, text);
  await page.keyboard.press("Control+Home");
  const times = [];
  for (let at = 0; at < 15; at += 1) {
    await page.evaluate(() => performance.clearMeasures("findings"));
    await page.keyboard.type("#");
    await page.waitForFunction(() => performance.getEntriesByName("findings").length > 0);
    times.push(await page.evaluate(() => performance.getEntriesByName("findings")[0].duration));
    await page.keyboard.press("Backspace");
  }
  return times.sort((one, other) => one - other)[7];
}

const brotli = (file) => brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: 4e6 } }).length;

export const scenarios = {
  async "findings follow the keystroke"({ open }) {
    const { page } = await open();
    const empty = await keystroke(page, "\n");
    for (const [size, most] of [[20_000, 16], [200_000, 50]]) {
      const time = await keystroke(page, policy(size));
      console.log(`        ${size / 1000} KB: ${time.toFixed(1)} ms, ${(time / empty).toFixed(1)} times an empty edit (${empty.toFixed(1)} ms); meant to be ${most} ms`);
      // The figures are for an idle machine; what is held is that nothing grows out of proportion.
      holds(time < most * 8, `${time} ms for ${size} bytes`);
    }
  },

  async "first findings"({ open }) {
    const { page } = await open();
    const ready = await page.evaluate(() => performance.getEntriesByName("ready")[0].startTime);
    console.log(`        ${ready.toFixed(0)} ms from opening to findings; meant to be 1000 ms`);
    holds(ready < 8000, `${ready} ms`);
  },

  async "how much is loaded"({ places }) {
    const [module, ...page] = [
      join(places.package, "web/stricture_bg.wasm"),
      ...["index.html", "app.js", "style.css"].map((name) => join(places.page, name)),
    ].map(brotli);
    const whole = page.reduce((sum, size) => sum + size, 0);
    const kilobytes = (size) => `${Math.round(size / 1000)} KB`;
    console.log(`        module ${kilobytes(module)}, page ${kilobytes(whole)}`);
    holds(module < places.limits.module && whole < places.limits.page, `module ${module}, page ${whole}: more than ${JSON.stringify(places.limits)}`);
  },
};
