//! Says for which releases a finding holds.

use super::Context;
use crate::release::Releases;
use crate::report::Finding;
use crate::syntax::KeyPath;

/// The releases that know the keys and words of a policy, for those that not all know.
pub(super) struct Known(Vec<(KeyPath, Releases)>);

impl Known {
    pub(super) fn of(cx: &Context<'_>) -> Self {
        Self(cx.unfamiliar().iter().map(|unfamiliar| (unfamiliar.path(), unfamiliar.knowledge.known)).collect())
    }

    /// Limits a finding to the releases that know the key.
    ///
    /// A release that does not know a key finds nothing wrong with what is in it. What it does with the key is a finding of its own.
    pub(super) fn limit(&self, finding: &mut Finding) {
        let key = finding.key.segments();
        let around = self.0.iter().filter(|(path, _)| key.starts_with(path.segments()));
        finding.clients = around.fold(finding.clients, |clients, (_, known)| clients.and(*known));
    }
}

/// The releases that were asked about and for which something in the policy was not measured.
pub(super) fn unmeasured(cx: &Context<'_>) -> Releases {
    let each = cx.unfamiliar().iter().map(|unfamiliar| unfamiliar.knowledge.unmeasured);
    each.fold(Releases::none(), Releases::or).and(cx.clients())
}
