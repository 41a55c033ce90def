//! The lints that offer fixes. This module finds them by linting, so that no list can be wrong.

use std::collections::BTreeMap;

use crate::examples;
use stricture::{Document, Lint, Safety, Scope, lint, lints};

/// The fixes of each lint's findings, in the examples of the lints and in other policies.
pub(crate) struct Offers {
    by_lint: BTreeMap<&'static str, Offer>,
}

/// Findings of one lint, by the best fix that each offers.
#[derive(Clone, Copy, Default)]
struct Offer {
    safe: usize,
    guessed: usize,
    none: usize,
}

impl Offers {
    /// Lints everything.
    pub(crate) fn of(policies: &[String]) -> Self {
        let mut by_lint: BTreeMap<&'static str, Offer> = BTreeMap::new();
        // Of repositories, nothing is repaired.
        let of_policies = lints().iter().filter(|lint| lint.scope() == Scope::Policy);
        let examples = of_policies.flat_map(|lint| examples::with_mark(lint, "flagged"));
        for policy in policies.iter().cloned().chain(examples) {
            for finding in lint(&Document::parse(policy)).findings() {
                let offer = by_lint.entry(finding.lint.as_str()).or_default();
                match finding.fixes.iter().map(|fix| fix.safety).min() {
                    Some(Safety::Safe) => offer.safe += 1,
                    Some(Safety::Unsafe) => offer.guessed += 1,
                    None => offer.none += 1,
                }
            }
        }
        Self { by_lint }
    }

    /// The kinds of fixes, for a table.
    pub(crate) fn word(&self, lint: &Lint) -> &'static str {
        let offer = self.offer(lint);
        match (offer.safe > 0, offer.guessed > 0) {
            (true, true) => "safe, unsafe",
            (true, false) => "safe",
            (false, true) => "unsafe",
            (false, false) => "",
        }
    }

    /// The section of a lint's page.
    pub(crate) fn section(&self, lint: &Lint) -> String {
        let offer = self.offer(lint);
        let some = if offer.none > 0 { "some of these findings" } else { "this finding" };
        let look = "writes what you most likely meant, so check the result.";
        let says = match (offer.safe > 0, offer.guessed > 0) {
            (false, false) => "There is no [fix](../fixes.md) for this finding: correct the line by hand.".to_owned(),
            (true, false) => format!("`stricture lint --fix` fixes {some}. The [fix](../fixes.md) is safe."),
            (false, true) => {
                format!(
                    "`stricture lint --fix --unsafe-fixes` fixes {some}. The [fix](../fixes.md) is unsafe: it {look}"
                )
            }
            (true, true) => format!(
                "`stricture lint --fix` fixes some of these findings with a safe [fix](../fixes.md). `stricture lint --fix \
                 --unsafe-fixes` also fixes others with an unsafe fix. An unsafe fix {look}"
            ),
        };
        format!("\n## Fixing it\n\n{says}\n")
    }

    fn offer(&self, lint: &Lint) -> Offer {
        self.by_lint.get(lint.name()).copied().unwrap_or_default()
    }
}
