//! What commands may do with files.

use crate::schema::{At, View};

/// The paths that may not be read by anybody, if there are any: an empty list denies nothing. Beside one that denies something the client
/// never leaves its sandbox, as the case `mix-case-conflict-full-access-deny-read` shows.
pub(crate) fn denied_reads<'d>(policy: &View<'d>) -> Option<At<'d>> {
    let list = policy.view("permissions")?.view("filesystem")?.get("deny_read").cloned()?;
    (!list.items().is_empty()).then_some(list)
}
