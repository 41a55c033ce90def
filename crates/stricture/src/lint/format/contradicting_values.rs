//! See [`LINT`].

use crate::client::programs;
use crate::client::windows::{self, MxcContradiction};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// Two settings contradict each other.
    ///
    /// The client loads the policy with both settings. The settings are:
    ///
    /// - `allow_mxc = false` and `require_mxc = true`
    /// - two rules that allow and deny the same program
    ///
    /// ```toml,flagged
    /// [windows]
    /// allow_mxc = false
    /// require_mxc = true
    /// ```
    ///
    /// ```toml,fine
    /// [windows]
    /// require_mxc = true
    /// ```
    "contradicting-values", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    if let Some(MxcContradiction { allow, require }) = windows::mxc_contradiction(cx.client()) {
        let message = "`require_mxc` requires what `allow_mxc` forbids";
        let finding = LINT.key(&require, message).label(allow.key_span, "this forbids it");
        found.push(finding.help("remove one of the two settings"));
    }
    for twice in programs::twice(cx.client()).iter().filter(|twice| !twice.same_access) {
        let message = "one program has two rules that contradict each other";
        let finding = LINT.value(&twice.later, message).label(twice.first.node.span, "the other rule");
        found.push(finding.help("remove one of the two rules"));
    }
}
