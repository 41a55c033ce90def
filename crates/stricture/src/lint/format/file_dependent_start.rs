//! See [`LINT`].

use crate::client::files;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// A file that every machine must have for the client to start.
    ///
    /// The client opens the model catalog whenever it starts. A machine on which the file is missing, is no JSON or names no model
    /// does not start. Whether it is there cannot be read off the policy.
    ///
    /// ```toml,flagged
    /// model_catalog_json = "/etc/codex/models.json"
    /// ```
    ///
    /// ```toml,fine
    /// [models.new_thread]
    /// model = "gpt-5"
    /// ```
    "file-dependent-start", Risky, check, start_depends(File)
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    if let Some(at) =
        files::model_catalog(cx.client()).filter(|at| at.node.as_text().is_some_and(|path| !path.is_empty()))
    {
        let message = "the client starts only on machines that have this file; the policy alone cannot tell";
        found.push(LINT.value(&at, message).help("ship the file before the policy, and test both on one machine"));
    }
}
