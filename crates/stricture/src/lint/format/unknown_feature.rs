//! See [`LINT`].

use crate::client::fate;
use crate::client::features;
use crate::lint::characters::{Misread, Names};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::{Finding, Fix};
use crate::schema;

declare_lint! {
    /// A policy sets a feature that the client does not know.
    ///
    /// The client ignores the name. People can still switch the intended feature on or off. Upper and lower case and underscores make a
    /// difference.
    ///
    /// ```toml,flagged
    /// [features]
    /// hook = true
    /// ```
    ///
    /// ```toml,fine
    /// [features]
    /// hooks = true
    /// ```
    "unknown-feature", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for at in cx.client().features().unknown() {
        let message = format!("the client does not know the feature {} and ignores it", quoted(at.name()));
        let finding = LINT.key(at, message).with_fate(fate::unknown_feature(at.path()));
        let finding = finding.with_clients(features::without_feature(at.name()));
        let seen = Misread::meant(at.name(), Names::OfPrograms);
        found.push(match schema::nearest_feature(&seen) {
            Some(near) => {
                let edits = cx.renamed(at.key_span, near).filter(|_| !features::needs_budget(near, at));
                let fix = edits.map(|edits| Fix::guess(format!("rename it to {}", quoted(near)), edits));
                let note = Misread::first(at.name(), Names::OfPrograms).map(Misread::note);
                let note = note.map(|note| format!(" it holds {note}")).unwrap_or_default();
                finding.help(format!("did you mean {}?{note}", quoted(near))).fix(fix)
            }
            None => finding.help("remove the line: it enforces nothing"),
        });
    }
}
