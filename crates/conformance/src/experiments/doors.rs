//! The names of the ways around policies.

/// Ways in which somebody can still do what a policy seems to close, each with the sentence of the book about it.
pub const DOORS: &[(&str, &str)] = &[
    ("own-rules", "A rule file of the person or of a repository lets a program run without the sandbox."),
    ("approved-escalation", "A command runs without the sandbox after somebody approved it."),
    ("external-sandbox", "A program that drives the client starts a turn without a sandbox."),
    ("hooks-switched-off", "A person, a flag or a repository switches hooks off."),
    ("hook-fails-open", "The command runs although the hook fails."),
    ("administrator-hooks", "Hooks of other files of the administrator run."),
    ("rules-open-network", "Network rules open the network in the read-only sandbox."),
    ("unnamed-domain-asked", "Somebody approves a host that no network rule names."),
    ("own-domains", "The person allows a host that no network rule of the policy names."),
    ("unproxied-full-access", "With full access, commands do not use the network proxy."),
    ("unproxied-escalation", "An approved command does not use the network proxy."),
    ("profile-by-others", "The person or a repository defines the default profile."),
    ("provider-address", "The person changes the address of the model provider."),
    ("own-provider", "The person uses another model provider."),
    ("program-by-path", "The person decides which program the name of an MCP server means."),
    ("program-environment", "The person decides about the environment of an MCP server."),
    ("web-search-pin", "A person uses web search although its old features are off."),
    ("telemetry-left-out", "The person sets what the telemetry of the policy leaves out."),
    ("typed-command", "The person types a command in the client."),
    ("driver-files", "A program that drives the client reads files, writes them, or runs programs."),
    ("beside-agent", "A person or a program runs something that the agent did not ask for."),
    ("start-with-defaults", "The client starts although it cannot read all of its policy."),
    ("any-model", "The person names another model."),
];
