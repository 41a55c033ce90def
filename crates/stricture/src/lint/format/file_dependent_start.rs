//! See [`LINT`].

use crate::client::files;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// The client starts only on machines that have a certain file.
    ///
    /// The client opens the model catalog each time it starts. It does not start on a machine where the file is missing, is not JSON or
    /// names no model. Stricture reads only the policy, so it cannot check the file.
    ///
    /// The catalog limits nothing: people may still name a model that it lacks (seen on client 0.171.0).
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
        let message = "the client starts only on machines that have the file in `model_catalog_json`";
        found.push(LINT.value(&at, message).help("install the file before the policy, and test both on one machine"));
    }
}
