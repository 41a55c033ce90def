//! What becomes of a part of a policy.

use crate::syntax::KeyPath;

/// What becomes of a part of a policy that the client does not enforce as it is written.
///
/// ```
/// use stricture::{Becomes, Document, lint};
///
/// let report = lint(&Document::parse("[[hooks.Stop]]\nhooks = [{ type = \"command\", command = \" \" }]\n"));
/// let finding = &report.findings()[0];
/// assert_eq!(finding.key.to_string(), "hooks.Stop[0].hooks[0].command");
/// // The whole hook goes with its command.
/// let fate = finding.fate().unwrap();
/// assert_eq!((fate.extent.to_string().as_str(), fate.becomes), ("hooks.Stop[0].hooks[0]", Becomes::Dropped));
/// assert!(!fate.told);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fate {
    /// The key or element that shares it, with everything in it.
    pub extent: KeyPath,
    /// What becomes of it.
    pub becomes: Becomes,
    /// Whether the client says at its start that it goes on without this.
    pub told: bool,
}

/// What the client makes of a part of a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Becomes {
    /// It does what is written.
    Enforced,
    /// It reads another word in the place of this one.
    Rewritten {
        /// That word.
        to: &'static str,
    },
    /// It does not read the key.
    Unknown,
    /// It reads it and goes on without it, whatever else the policy says.
    Dropped,
    /// It goes on without it because of another line of the policy, which counts in its place or leaves it nothing to act on.
    Overruled,
    /// It keeps it, and nothing comes of it for now.
    AtRest(RestReason),
}

/// Why nothing comes of a part of a policy for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RestReason {
    /// The network proxy is off.
    ProxyOff,
    /// Nothing in the policy starts the network proxy.
    ProxyNotStarted,
    /// The network proxy would run where commands may reach the network, which is nowhere.
    NoNetwork,
    /// Some path may not be read, and so nobody leaves the sandbox.
    ReadsDenied,
}

impl Becomes {
    /// Whether the client behaves as if a line that it reads were not there.
    pub(crate) fn is_gone(self) -> bool {
        matches!(self, Self::Dropped | Self::Overruled)
    }
}
