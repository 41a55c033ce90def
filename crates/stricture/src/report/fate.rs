//! The effect of a part of a policy.

use crate::release::Releases;
use crate::syntax::KeyPath;

/// The effect of a part of a policy that the client does not enforce as it is written.
///
/// ```
/// use stricture::{Becomes, Document, lint};
///
/// let report = lint(&Document::parse("[[hooks.Stop]]\nhooks = [{ type = \"command\", command = \" \" }]\n"));
/// let finding = report.findings().iter().find(|finding| finding.fate().is_some()).unwrap();
/// assert_eq!(finding.key.to_string(), "hooks.Stop[0].hooks[0].command");
/// // The whole hook goes with its command.
/// let fate = finding.fate().unwrap();
/// assert_eq!((fate.extent.to_string().as_str(), fate.becomes), ("hooks.Stop[0].hooks[0]", Becomes::Dropped));
/// assert!(fate.told_by.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fate {
    /// The key or list element with this effect, including everything in it.
    pub extent: KeyPath,
    /// The effect.
    pub becomes: Becomes,
    /// The releases that report at their start that they ignore this part.
    pub told_by: Releases,
}

/// The way in which the client uses a part of a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Becomes {
    /// The client enforces the part as it is written.
    Enforced,
    /// The client reads another word instead of this one.
    Rewritten {
        /// The word that the client reads.
        to: &'static str,
    },
    /// The client does not know the key and ignores it.
    Unknown,
    /// The client reads the part and ignores it, independent of the rest of the policy.
    Dropped,
    /// The client ignores the part because of another line of the policy. That line overrides it, or leaves it without
    /// effect.
    Overruled,
    /// The client keeps the part, but it has no effect for now.
    AtRest(RestReason),
}

/// The reason why a part of a policy has no effect for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RestReason {
    /// The network proxy is off.
    ProxyOff,
    /// Nothing in the policy starts the network proxy.
    ProxyNotStarted,
    /// The network proxy runs only if commands may reach the network, and no permission profile allows that.
    NoNetwork,
    /// A path may not be read, so no command leaves the sandbox.
    ReadsDenied,
}

impl Becomes {
    /// Whether the client behaves as if a line that it reads were not there.
    pub(crate) fn is_gone(self) -> bool {
        matches!(self, Self::Dropped | Self::Overruled)
    }
}
