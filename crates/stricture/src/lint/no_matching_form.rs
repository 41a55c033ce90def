//! See [`LINT`].

use super::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::ProblemKind;

declare_lint! {
    /// A value that fits none of the forms that the client knows.
    ///
    /// Some keys may be written in several ways, and the client tries them one after the other. When none fits it refuses the
    /// file and says little about the reason; the usual ones are a missing field, a field too many, or a misspelt word.
    ///
    /// ```toml,flagged
    /// [mcp_servers.docs]
    /// identity = { command = { executable = "docs-mcp" } }
    /// ```
    ///
    /// ```toml,fine
    /// [mcp_servers.docs]
    /// identity = { command = { executable = "docs-mcp", args = [] } }
    /// ```
    "no-matching-form", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let unfit = cx.pick(|kind| match kind {
        ProblemKind::NoAlternative { one_of, found } => Some((*one_of, *found)),
        _ => None,
    });
    for (problem, (one_of, node)) in unfit {
        let message = format!("{} that is none of the forms `{}` can have", node.type_name(), problem.path);
        found.push(LINT.about(problem, message).help(format!("write {}", one_of.help)));
    }
}
