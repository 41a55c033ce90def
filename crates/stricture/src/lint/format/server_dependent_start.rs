//! See [`LINT`].

use crate::client::files;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// A server that must answer for the client to start.
    ///
    /// With `config_server`, a client that cannot reach the server, or cannot sign in to it, refuses to start. Whether it can cannot
    /// be read off the policy.
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
        let message = "the client starts only where this server answers; the policy alone cannot tell";
        found.push(
            LINT.key(&at, message)
                .help("make sure that every machine reaches it and has signed in, offline laptops included"),
        );
    }
}
