//! See [`LINT`].

use crate::lint::format::unknown_key;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::{ProblemKind, Unknown};

declare_lint! {
    /// A key in a table that takes no other keys than its own.
    ///
    /// Most tables ignore a key that they do not know; these do not, and the client refuses the whole file: `application` and
    /// its tables, `marketplaces` and its sources, `otel`, `config_server`, MCP matchers, and the reserved tables
    /// `permissions.filesystem` and `permissions.network`.
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
        let message = format!("the client refuses a file with the key {} in this table", quoted(key));
        let finding = LINT.about(problem, message);
        found.push(match table {
            Some(table) => unknown_key::advise(cx, finding, key, table),
            None => finding.help("this name is reserved: give the permission profile another one"),
        });
    }
}
