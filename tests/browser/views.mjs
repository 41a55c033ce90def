// The views beside the editor: commands, people, comparison; and what is loaded and handed on.
import { drop, equal, holds, tab, textOf, verdictIs, write } from "./page.mjs";

const RULES = `[rules]
prefix_rules = [{ pattern = [{ token = "git" }, { token = "push" }], decision = "prompt", justification = "Open a pull request" }]
`;

const SCIM = JSON.stringify({
  schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
  totalResults: 3,
  Resources: [
    { schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"], id: "1", userName: "ana@example.com", active: true },
    { schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"], id: "2", userName: "ben@example.com", active: true },
    { schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"], id: "9", displayName: "sre-eu", members: [{ value: "1" }] },
  ],
});

const ASSIGNMENTS = `default = "policies/baseline.toml"
[[rules]]
name = "SRE"
groups = ["sre-*"]
policy = "policies/sre.toml"
`;

export const scenarios = {
  async "a command is decided"({ open }) {
    const { page } = await open();
    await write(page, RULES);
    await tab(page, "Try a command");
    await page.locator("#script").fill("git add . && git push");
    const panel = page.locator("#panel-command");
    await panel.locator("p.decision", { hasText: "prompt" }).waitFor();
    await panel.getByText("Open a pull request").waitFor();
    await panel.getByText("rule 1 (line 2): git push → prompt").waitFor();
    equal(await panel.locator(".commands li").count(), 2, "the number of commands");
    await page.locator("#script").fill("git push > log");
    await panel.getByText("does not split this script (redirection)").waitFor();
    await page.locator("#ways").click();
    await panel.getByText("rule 1 (line 2)", { exact: true }).waitFor();
    await panel.locator("button.script", { hasText: "git -C . push" }).first().click();
    equal(await page.locator("#script").inputValue(), "git -C . push");
    await panel.locator("p.decision", { hasText: "none" }).waitFor();
    await page.locator("#script").fill("git push");
    await panel.getByText("The client asks the configured reviewer first.").waitFor();
    await write(page, `allowed_approval_policies = ["never"]\n${RULES}`);
    await panel.getByText("The client refuses the command, because it may not ask anybody.").waitFor();
    await write(page, `allowed_approval_policies = ["untrusted"]\n${RULES}`);
    await panel.getByText("The client asks a person first").waitFor();
  },

  async "a person of a dropped directory is resolved"({ open }) {
    const { page } = await open();
    await drop(page, [
      { name: "assignments.toml", text: ASSIGNMENTS },
      { name: "people.json", text: SCIM },
    ]);
    const panel = page.locator("#panel-people");
    await panel.getByText("2 people in the directory").waitFor();
    equal(await panel.locator(".chart .number").allTextContents(), ["1", "1"]);
    await page.locator("#who").fill("ANA@example.com");
    await panel.getByText("The rule “SRE” matches: sre-* is the group sre-eu (line 4).").waitFor();
    await page.locator("#who").fill("eve@example.com");
    await panel.getByText("This person is not in the directory").waitFor();
    await page.locator("#who").fill("finance, SRE-us");
    await panel.locator("p.decision", { hasText: "policies/sre.toml" }).waitFor();
    await page.locator("#directory").fill("email,group\nzoe@example.com,sre-us\n");
    await panel.getByText("1 person in the directory").waitFor();
  },

  async "assignments have findings too"({ open }) {
    const { page } = await open();
    await drop(page, [{ name: "assignments.toml", text: `${ASSIGNMENTS}[[rules]]\ngroups = ["SRE-EU"]\npolicy = "policies/eu.toml"\n` }]);
    const finding = page.locator("#panel-people .finding", { hasText: "unreachable-group-rule" });
    await finding.locator(".jump").click();
    const chosen = () => document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd);
    holds((await page.evaluate(chosen)).length > 0, "its place is chosen");
  },

  async "the sample company has people and policies"({ open }) {
    const { page } = await open();
    await page.getByRole("button", { name: "Sample company" }).click();
    await tab(page, "Who gets it");
    const bars = page.locator("#panel-people .chart tbody tr");
    holds((await bars.count()) >= 4, "there are bars");
    equal(await page.locator("#file option").count(), 5, "the number of files");
    await bars.last().getByRole("button").click();
    equal(await page.locator("#file").inputValue(), await bars.last().getByRole("button").textContent(), "the file");
  },

  async "two policies are compared"({ open }) {
    const { page } = await open();
    await write(page, "allow_appshots = true\nallow_remote_control = true\n");
    await tab(page, "Compare");
    await write(page, "allow_appshots = false\nallow_remote_control = true\nalow_x = 1\n", "#panel-compare .editor");
    const panel = page.locator("#panel-compare");
    await panel.getByText("will not enforce 1 line").waitFor();
    equal(await panel.locator(".differences li.first code").allTextContents(), ["allow_appshots = true"]);
    equal(await panel.locator(".differences li.second code").allTextContents(), ["allow_appshots = false", "alow_x = 1"]);
    holds(await panel.locator(".finding").count(), "the second policy has findings");
    await write(page, await textOf(page, "#panel-compare .editor"));
    await panel.getByText("The policies are the same.").waitFor();
  },

  async "a link holds everything"({ open, browser }) {
    const { page } = await open();
    await page.getByRole("button", { name: "Sample company" }).click();
    await write(page, `# é🦀\n${RULES}`);
    await tab(page, "Try a command");
    await page.locator("#script").fill("git push");
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.waitForFunction(() => location.hash.length > 100);
    const hash = await page.evaluate(() => location.hash);
    for (const address of [browser.file, browser.http]) {
      const { page: other } = await open({ address, hash });
      equal(await textOf(other), `# é🦀\n${RULES}`);
      await other.locator("#panel-command p.decision", { hasText: "prompt" }).waitFor();
      equal(await other.locator("#file option").count(), 5, "the number of files");
      await tab(other, "Who gets it");
      await other.locator("#panel-people .chart").waitFor();
    }
  },

  async "another client is picked"({ open }) {
    const { page } = await open();
    await write(page, '[application.storage]\ndefault_project_parent = "/srv/projects"\n');
    await verdictIs(page, "Client 0.171.0 will start and enforce every line");
    const pick = page.getByLabel("Client release");
    await pick.selectOption("0.160.0");
    await verdictIs(page, "Client 0.160.0 will refuse to start: ");
    await tab(page, "What it means");
    await page.getByText("The client refuses this policy").waitFor();
    await pick.selectOption("all");
    await page.waitForFunction(() => /^\d+ of \d+ clients \(.+\) will refuse to start: /.test(document.getElementById("verdict").textContent));
    // A question about one client is about the newest.
    await page.locator("#panel-meaning li").first().waitFor();
    await pick.selectOption("0.160.0");
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.waitForFunction(() => location.hash.length > 20);
    const { page: other } = await open({ hash: await page.evaluate(() => location.hash) });
    await verdictIs(other, "Client 0.160.0 will refuse to start: ");
    equal(await other.getByLabel("Client release").inputValue(), "0.160.0");
  },

  async "each client has its column"({ open }) {
    const { page } = await open();
    await write(page, 'allow_appshots = false\n\n[application.storage]\ndefault_project_parent = "/srv/projects"\n');
    await tab(page, "Clients");
    const panel = page.locator("#panel-clients");
    await panel.getByText("The measured clients from 0.165.0 on enforce every line.").waitFor();
    await panel.getByRole("row", { name: "the client" }).getByText("refuses to start").waitFor();
    const line = panel.getByRole("row", { name: "default_project_parent" });
    equal((await line.locator("td").allTextContents()).slice(-2), ["rejected", "enforced"], "the newest columns");
    await panel.getByRole("button", { name: /default_project_parent line 4/ }).click();
    await write(page, "");
    await panel.getByText("This policy sets no key").waitFor();
  },

  async "files are opened and downloaded"({ open }) {
    const { page } = await open();
    await page.locator("#files").setInputFiles({ name: "own.toml", mimeType: "text/plain", buffer: Buffer.from("allow_appshots = true\n") });
    await page.getByRole("heading", { name: "own.toml" }).waitFor();
    await verdictIs(page, "Client 0.171.0 will start and enforce every line");
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
    equal(file.suggestedFilename(), "own.toml");
  },

  async "a folder is dropped"({ open }) {
    const { page } = await open();
    await page.evaluate(() => {
      const file = (name, text) => ({ isFile: true, name, file: (done) => done(new File([text], name)) });
      const folder = (name, inner) => {
        let read = false;
        // As browsers do, in several portions.
        const readEntries = (done) => {
          done(read ? [] : inner);
          read = true;
        };
        return { isDirectory: true, name, createReader: () => ({ readEntries }) };
      };
      const company = folder("company", [
        file("assignments.toml", 'default = "policies/a.toml"\n'),
        folder("policies", [file("a.toml", "allow_appshots = true\n"), file("b.toml", "")]),
        folder("tests", [file("t.toml", "x")]),
        folder(".git", [file("config", "x")]),
      ]);
      const event = new Event("drop", { bubbles: true, cancelable: true });
      event.dataTransfer = { types: ["Files"], items: [{ webkitGetAsEntry: () => company }], files: [] };
      document.getElementById("editor").dispatchEvent(event);
    });
    await page.locator("#file option", { hasText: "policies/b.toml" }).waitFor({ state: "attached" });
    equal(await page.locator("#file option").allTextContents(), ["policies/a.toml", "policies/b.toml"]);
    equal(await textOf(page), "allow_appshots = true\n");
  },
};
