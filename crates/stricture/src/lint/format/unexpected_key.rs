//! See [`LINT`].

use crate::lint::format::unknown_key;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::{ProblemKind, Unknown};

declare_lint! {
    /// A table contains a key that it does not accept.
    ///
    /// Most tables ignore an unknown key. But the client refuses a policy with an unknown key in one of these tables:
    ///
    /// - `application` and its tables
    /// - `marketplaces` and its sources
    /// - `otel`
    /// - `config_server`
    /// - MCP matchers
    ///
    /// The tables `permissions.filesystem` and `permissions.network` ignore unknown keys too. But the client refuses them with the keys of a
    /// profile, such as `extends` (seen on clients 0.169.0 and 0.171.0).
    ///
    /// ```toml,flagged
    /// [otel]
    /// log_user_prompts = false
    /// ```
    ///
    /// ```toml,fine
    /// [otel]
    /// log_user_prompt = false
    /// ```
    "unexpected-key", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let unexpected = cx.pick(|kind| match kind {
        ProblemKind::UnknownKey { key, table, .. } if table.unknown == Unknown::Rejected => Some((*key, Some(*table))),
        ProblemKind::RefusedKey { key } => Some((*key, None)),
        _ => None,
    });
    for (problem, (key, table)) in unexpected {
        let place =
            unknown_key::table_of(&problem.path).map_or_else(|| "a policy".to_owned(), |table| format!("`{table}`"));
        let message = format!("{place} does not accept the key {}: the client refuses the policy", quoted(key));
        let finding = LINT.about(problem, message);
        found.push(match table {
            Some(table) => unknown_key::advise(cx, finding, key, table),
            None => finding.help("give the permission profile another name: this name is reserved"),
        });
    }
}
