//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::ProblemKind;

declare_lint! {
    /// A number is outside the range that the client accepts.
    ///
    /// The client refuses the policy.
    ///
    /// ```toml,flagged
    /// [network_proxy]
    /// http_port = 65536
    /// ```
    ///
    /// ```toml,fine
    /// [network_proxy]
    /// http_port = 3128
    /// ```
    "out-of-range", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let outside = cx.pick(|kind| match kind {
        ProblemKind::OutOfRange { min, max, found } => Some((*min, *max, *found)),
        _ => None,
    });
    for (problem, (min, max, number)) in outside {
        let range = match (min, max) {
            (min, i64::MAX) => format!("{min} or more"),
            (min, max) if min == max => min.to_string(),
            (min, max) => format!("from {min} to {max}"),
        };
        let message = format!(
            "{number} is out of range for `{}`, which must be {range}: the client refuses the policy",
            problem.path
        );
        found.push(LINT.about(problem, message).help("write a number in this range"));
    }
}
