// Calls every function of an entry point of the package, in Node or a browser, and says what is wrong.

const RULES = '[rules]\nprefix_rules = [{ pattern = [{ token = "git" }, { token = "push" }], decision = "prompt" }]\n';
const ASSIGNMENTS = 'default = "policies/a.toml"\n[[rules]]\ngroups = ["sre-*"]\npolicy = "policies/sre.toml"\n';
const DIRECTORY = [{ name: "people.csv", text: "email,group\nana@example.com,sre-eu\n" }];

/** @param {import("stricture")} entry after its `init` */
export function problems(entry) {
  const calls = [
    [entry.lint(RULES).schema, "stricture/lint/1"],
    [entry.lint(RULES).files[0].path, "-"],
    [entry.lint("allowed_sandbox_modes = []\n", "é🦀.toml").files[0].path, "é🦀.toml"],
    [entry.lint("allowed_sandbox_modes = []\n").files[0].verdict, "rejected"],
    [entry.lint(RULES, "-", ["0.160.0..", "0.142.0"]).clients[0], "0.142.0"],
    [thrown(() => entry.lint(RULES, "-", ["0.1.0"])), "string"],
    [entry.matrix(RULES).clients.length, entry.reference().clients.length],
    [entry.evalScript(RULES, "git push", ["0.142.0"]).decision, "prompt"],
    [entry.reference().clients.at(-1), entry.reference().client],
    [entry.lintRepository(ASSIGNMENTS).schema, "stricture/lint/1"],
    [entry.lintRepository(ASSIGNMENTS, [{ name: "policies/a.toml", text: "" }], DIRECTORY).files.length, 1],
    [entry.fix('allowed_sandbox_modes = ["workspace-write"]\n'), 'allowed_sandbox_modes = ["read-only", "workspace-write"]\n'],
    [entry.fix("allow_appshot = true\n"), "allow_appshot = true\n"],
    [entry.fix("allow_appshot = true\n", true), "allow_appshots = true\n"],
    [entry.evalArgv(RULES, ["git", "push"]).decision, "prompt"],
    [entry.evalScript(RULES, "cd x && git push").commands.length, 2],
    [entry.walkAround(RULES).schema, "stricture/walk-around/1"],
    [entry.explain("allow_appshots = false\n").topics[0].sentences[0].text, "Appshots may not be used."],
    [entry.reference().keys.some(({ path }) => path === "allowed_sandbox_modes"), true],
    [entry.resolve(ASSIGNMENTS, DIRECTORY, { user: "ana@example.com" }).policy, "policies/sre.toml"],
    [entry.resolve(ASSIGNMENTS, [], { groups: ["finance"] }).policy, "policies/a.toml"],
    [entry.summary(ASSIGNMENTS, DIRECTORY).people, 1],
    [entry.ruleTitle(0), "rule 1"],
    [entry.ruleTitle(1, 7), "rule 2 (line 7)"],
    [thrown(() => entry.evalScript("allowed_sandbox_modes = []\n", "ls")), "string"],
    [thrown(() => entry.summary(ASSIGNMENTS, [])), "string"],
  ];
  return calls.flatMap(([got, wanted], at) => (got === wanted ? [] : [`call ${at}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`]));
}

/** The type of what is thrown. */
function thrown(call) {
  try {
    call();
  } catch (reason) {
    return typeof reason;
  }
  return "nothing";
}
