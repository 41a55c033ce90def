//! What leaves people no work although the client accepts the policy.

pub(super) mod broken_exporter;
pub(super) mod client_folder_denied;
pub(super) mod commands_switched_off;
pub(super) mod forbidden_reviewer;
pub(super) mod machine_dependent_work;
pub(super) mod model_out_of_reach;
pub(super) mod openai_out_of_reach;
pub(super) mod pattern_from_root;
pub(super) mod system_unreadable;
pub(super) mod unreadable_network_pattern;

use crate::client::session::{Obstacle, Why};
use crate::lint::Context;
use crate::syntax::{KeyPath, Span};

/// The obstacles for which `pick` returns a value, each with its place and that value.
fn pick<'s, T>(
    cx: &'s Context<'_>,
    pick: impl Fn(&'s Why) -> Option<T> + 's,
) -> impl Iterator<Item = (KeyPath, Span, T)> + 's {
    let each = cx.client().obstacles().iter();
    each.filter_map(move |Obstacle { span, why, .. }| Some((cx.key_at(*span), *span, pick(why)?)))
}
