// The first text of the editor: a policy with a finding of every kind.

export const FIRST = `# What the clients on these machines must obey.
allowed_approval_policies = ["on-request", "untrusted"]
allowed_sandbox_modes = ["workspace-write"]
alowed_web_search_modes = ["cached"]

[features]
browser_use = false

[rules]
prefix_rules = [
  { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt", justification = "Pushing needs a look" },
  { pattern = [{ token = "rm" }, { token = "-rf" }], decision = "forbidden", justification = "Delete by hand" },
]
`;
