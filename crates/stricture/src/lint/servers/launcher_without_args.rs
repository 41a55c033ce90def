//! See [`LINT`].

use super::launchers::is_launcher;
use crate::client::mcp::{self, Part};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// The identity of an MCP server is a program that runs anything, without its arguments.
    ///
    /// If `command` is a string, the client compares only the program: a server with any arguments matches. `npx` runs any package,
    /// `docker` any image, and `python3` or `bash` any script. So everybody can run any server under this name.
    ///
    /// The form with `executable` and `args` also compares every argument. Clients up to 0.142.0 refuse it.
    ///
    /// ```toml,flagged
    /// [mcp_servers.docs]
    /// identity = { command = "npx" }
    /// ```
    ///
    /// ```toml,fine
    /// [mcp_servers.docs.identity.command]
    /// executable = "/usr/bin/npx"
    /// args = [{ match = "exact", value = "-y" }, { match = "exact", value = "@example/docs-mcp@1.4.0" }]
    /// ```
    "launcher-without-args", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for identity in mcp::identities(cx.client()) {
        let program = identity.text();
        if identity.part == Part::Program && is_launcher(program) {
            let program = quoted(program);
            let message = format!("{program} with any arguments matches: people can run any program as this server");
            let help = "write the arguments too: { executable = \"…\", args = [{ match = \"exact\", value = \"…\" }] }";
            found.push(LINT.value(&identity.at, message).help(help));
        }
    }
}
