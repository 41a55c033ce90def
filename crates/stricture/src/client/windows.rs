//! The keys of a policy that are about Windows.

use super::Client;
use crate::schema::At;

/// MXC is forbidden and required at once.
pub(crate) struct MxcContradiction<'d> {
    pub(crate) allow: At<'d>,
    pub(crate) require: At<'d>,
}

/// The table for Windows.
pub(crate) fn settings<'d>(client: &Client<'d>) -> Option<At<'d>> {
    client.policy().get("windows").cloned()
}

/// Both switches, where they contradict each other: the policy loads all the same, as the case `windows-mxc-contradiction` shows.
pub(crate) fn mxc_contradiction<'d>(client: &Client<'d>) -> Option<MxcContradiction<'d>> {
    let windows = settings(client)?.view()?;
    let (allow, require) = (windows.get("allow_mxc")?, windows.get("require_mxc")?);
    let contradicts = allow.node.as_bool() == Some(false) && require.node.as_bool() == Some(true);
    contradicts.then(|| MxcContradiction { allow: allow.clone(), require: require.clone() })
}
