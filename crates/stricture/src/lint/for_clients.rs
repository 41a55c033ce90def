//! Says for which releases a finding holds.

use super::Context;
use crate::client::session;
use crate::release::Releases;
use crate::report::{Finding, Outcome};
use crate::syntax::KeyPath;

/// The releases that know the keys and words of a policy, for those that not all know.
pub(super) struct Known(Vec<KnownPart>);

struct KnownPart {
    path: KeyPath,
    releases: Releases,
    /// Whether the other releases read the value as well.
    is_read_anyway: bool,
}

impl Known {
    pub(super) fn of(cx: &Context<'_>) -> Self {
        // Findings about what the newest release does not know say for themselves for which releases they hold.
        let unfamiliar = cx.unfamiliar().iter().filter(|unfamiliar| unfamiliar.is_of_the_newest());
        let parts = unfamiliar.map(|unfamiliar| KnownPart {
            path: unfamiliar.path(),
            releases: unfamiliar.knowledge.known,
            is_read_anyway: unfamiliar.is_read_anyway(),
        });
        Self(parts.collect())
    }

    /// Limits a finding to the releases that know the key.
    ///
    /// A release that does not know a key finds nothing wrong with what is in it. What it does with the key is a finding of its own.
    pub(super) fn limit(&self, finding: &mut Finding) {
        let key = finding.key.segments();
        let stops = finding.outcome == Outcome::Rejected;
        let around = self.0.iter().filter(|part| key.starts_with(part.path.segments()));
        let around = around.filter(|part| !(stops && part.is_read_anyway));
        finding.clients = around.fold(finding.clients, |clients, part| clients.and(part.releases));
    }
}

/// Limits a finding that nobody can work to the releases whose sessions were recorded. Returns the others: nobody knows how far people get
/// with these.
pub(super) fn limit_to_recorded_sessions(finding: &mut Finding) -> Releases {
    if finding.outcome != Outcome::Unusable {
        return Releases::none();
    }
    let others = finding.clients.without(session::recorded());
    finding.clients = finding.clients.and(session::recorded());
    others
}

/// The releases that were asked about and for which something in the policy was not measured.
pub(super) fn unmeasured(cx: &Context<'_>) -> Releases {
    let each = cx.unfamiliar().iter().map(|unfamiliar| unfamiliar.knowledge.unmeasured);
    each.fold(Releases::none(), Releases::or).and(cx.clients())
}
