// Typing a policy: underlines, fixes, completion, hover, and the way there without a mouse.
import { equal, holds, tab, textOf, underlined, verdict, verdictIs, write } from "./page.mjs";

const BAD = '# Ärger 🦀\nallowed_sandbox_modes = ["workspace-write"]\n';

export const scenarios = {
  async "a bad policy is underlined at the right characters"({ open }) {
    const { page } = await open();
    await write(page, BAD);
    await verdictIs(page, "Client 0.171.0 will refuse to start: read-only is missing");
    equal(await underlined(page), ['["workspace-write"]']);
    await write(page, "");
    await page.keyboard.type("alow_appshots = true", { delay: 5 });
    await verdictIs(page, "Client 0.171.0 will start, but will not enforce 1 line");
    equal(await underlined(page), ["alow_appshots"]);
  },

  async "the verdict says what depends on the machine, and what comments only hide"({ open }) {
    const { page } = await open();
    await write(page, '[[remote_sandbox_config]]\nhostname_patterns = ["build-*"]\nallowed_sandbox_modes = ["workspace-write"]\n');
    await verdictIs(page, "Whether client 0.171.0 starts depends on the machine: read-only is missing from the modes of a host entry");
    await write(page, "alow_x = 1 # stricture: allow(unknown-key) for a newer client\n");
    await verdictIs(page, "Client 0.171.0 will start, but will not enforce 1 line");
    await page.getByText("1 finding suppressed by comments").click();
    await page.locator("#panel-findings", { hasText: "for a newer client" }).waitFor();
  },

  async "a click on a fix turns the verdict, and can be undone"({ open }) {
    const { page } = await open();
    await write(page, BAD);
    await page.locator("#panel-findings button.fix").first().click();
    await verdictIs(page, "Client 0.171.0 will start and enforce every line");
    equal(await textOf(page), '# Ärger 🦀\nallowed_sandbox_modes = ["read-only", "workspace-write"]\n');
    equal(await underlined(page), []);
    await page.keyboard.press("Control+Z");
    equal(await textOf(page), BAD);
    await page.getByRole("button", { name: "Fix all" }).click();
    await verdictIs(page, "Client 0.171.0 will start and enforce every line");
  },

  async "hovering tells the finding and the key"({ open }) {
    const { page } = await open();
    await write(page, BAD);
    await page.locator("#editor .cm-lintRange").first().hover();
    const told = page.locator("#editor .cm-tooltip");
    await told.getByText("the client refuses the whole file").waitFor();
    holds(await told.getByRole("button", { name: "read-only" }).count(), "the fix is offered");
    await write(page, "allow_appshots = true\n");
    await page.locator("#editor .cm-line", { hasText: "allow_appshots" }).hover({ position: { x: 40, y: 8 } });
    await told.getByText("Whether Appshots may be used.").waitFor();
  },

  async "keys and words are completed"({ open }) {
    const { page } = await open();
    await write(page, "");
    await page.keyboard.type("allowed_sand", { delay: 10 });
    await page.locator("#editor .cm-tooltip-autocomplete").getByText("allowed_sandbox_modes").first().waitFor();
    // The list does not take keys in its first moments.
    await page.waitForTimeout(150);
    await page.keyboard.press("Enter");
    equal(await textOf(page), "allowed_sandbox_modes = ");
    await page.keyboard.type('["', { delay: 10 });
    await page.keyboard.press("Control+Space");
    await page.locator("#editor .cm-tooltip-autocomplete").getByText("danger-full-access").waitFor();
    await page.waitForTimeout(150);
    await page.keyboard.press("Enter");
    holds((await textOf(page)).startsWith('allowed_sandbox_modes = ["read-only"'), await textOf(page));
  },

  async "a finding is a jump to its place"({ open }) {
    const { page } = await open();
    await write(page, `${"# a line\n".repeat(300)}alow_appshots = true\n`);
    await page.locator("#panel-findings .jump").first().click();
    await page.locator("#editor .cm-activeLine", { hasText: "alow_appshots" }).waitFor();
    holds(await page.locator("#editor .cm-activeLine").isVisible(), "the line is on screen");
  },

  async "all of it goes without a mouse"({ open }) {
    const { page } = await open();
    const focused = () =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at.id || at.className;
      });
    // The first stop of the page leads past the editor.
    await page.keyboard.press("Tab");
    equal(await focused(), "skip");
    await page.keyboard.press("Enter");
    equal(await focused(), "panels");
    await write(page, BAD);
    // From finding to finding within the text, and to its fix.
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("F8");
    await page.keyboard.press("Tab");
    equal(await focused(), "cm-diagnosticAction");
    await page.keyboard.press("Enter");
    await verdictIs(page, "Client 0.171.0 will start and enforce every line");
    holds((await focused()).includes("cm-content"), "the cursor is in the text again");
    await page.keyboard.press("Control+Z");
    await verdictIs(page, "Client 0.171.0 will refuse to start");
    await page.keyboard.press("Tab");
    equal(await focused(), "tab-findings");
    await page.keyboard.press("ArrowRight");
    equal(await focused(), "tab-meaning");
    await page.keyboard.press("End");
    equal(await focused(), "tab-compare");
    await page.keyboard.press("Home");
    await page.keyboard.press("Tab");
    equal(await focused(), "panel-findings");
    await page.keyboard.press("Tab");
    equal(await focused(), "jump");
    await page.keyboard.press("Tab");
    equal(await focused(), "fix");
    await page.keyboard.press("Enter");
    await verdictIs(page, "Client 0.171.0 will start and enforce every line");
    holds((await focused()).includes("cm-content"), "the cursor is in the text again");
  },

  async "what it means, line by line"({ open }) {
    const { page } = await open();
    await write(page, 'allowed_sandbox_modes = ["read-only"]\nallow_appshots = false\nalow_x = 1\n');
    await tab(page, "What it means");
    const panel = page.locator("#panel-meaning");
    await panel.getByText("Appshots may not be used.").waitFor();
    equal(await panel.locator("h3").allTextContents(), ["Sandbox", "Tools", "Not enforced"]);
    await write(page, 'allowed_sandbox_modes = ["read-only"]\nallow_appshots = false\n[rules]\nprefix_rules = [{ pattern = [{ token = "rm" }], decision = "forbidden" }]\n');
    await panel.getByText("are forbidden").waitFor();
    equal([...new Set(await panel.locator("li").evaluateAll((all) => all.map((item) => getComputedStyle(item).display)))].length, 1, "the number of ways in which sentences are laid out");
    await panel.getByRole("button", { name: "Line 2" }).click();
    await page.locator("#editor .cm-activeLine", { hasText: "allow_appshots" }).waitFor();
    await write(page, BAD);
    await panel.getByText("The client refuses this policy").waitFor();
  },

  async "served by a host, it does the same"({ open, browser }) {
    const { page } = await open({ address: browser.http });
    await write(page, BAD);
    await verdictIs(page, "Client 0.171.0 will refuse to start");
    holds((await verdict(page)).includes("read-only"), "the verdict names it");
  },
};
