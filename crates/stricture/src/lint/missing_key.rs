//! See [`LINT`].

use super::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::ProblemKind;

declare_lint! {
    /// A table without a key that the client demands.
    ///
    /// ```toml,flagged
    /// [mcp_servers.docs]
    /// ```
    ///
    /// ```toml,fine
    /// [mcp_servers.docs]
    /// identity = { url = "https://docs.example.com/mcp" }
    /// ```
    "missing-key", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let missing = cx.pick(|kind| match kind {
        ProblemKind::MissingKey { key, table } => Some((*key, *table)),
        _ => None,
    });
    for (problem, (key, table)) in missing {
        let message = format!("`{}` needs the key {}", problem.path, quoted(key));
        let mut finding = LINT.about(problem, message);
        if let Some(field) = table.field(key) {
            finding = finding.help(format!("add {} = {}: {}", field.key, field.kind.describe(), field.help));
        }
        found.push(finding);
    }
}
