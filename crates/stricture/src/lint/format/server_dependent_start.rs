//! See [`LINT`].

use crate::client::files;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// The client works only if a server answers.
    ///
    /// With `config_server`, nobody can begin a session if the client cannot reach the server or cannot sign in to it (seen on clients
    /// 0.169.0 and 0.171.0). `codex exec` then refuses to start. The app server starts after 20 seconds, with its own defaults and a warning.
    /// A program that drives it can then run commands with full access, unless the policy has `allowed_sandbox_modes` or `deny_read`.
    ///
    /// Stricture reads only the policy, so it cannot check the server.
    ///
    /// ```toml,flagged
    /// [config_server]
    /// base_url = "https://policies.example.com"
    /// ```
    ///
    /// ```toml,fine
    /// allowed_approval_policies = ["on-request"]
    /// ```
    "server-dependent-start", Risky, check, start_depends(Server)
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    if let Some(at) = files::config_server(cx.client()) {
        let message = "sessions begin only on machines that can reach the server of `config_server`";
        found.push(
            LINT.key(&at, message)
                .help("make sure that every machine can reach it and is signed in, also laptops that are offline"),
        );
    }
}
