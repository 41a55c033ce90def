//! The two forms in which rules may be written: a table, and the older lists that it takes the place of.

use super::Constraints;
use crate::client::words::{ALLOW, DENY};
use crate::schema::At;

/// Rules about one thing, domains or sockets, in the forms in which constraints have them.
pub(crate) struct Form<'c, 'd> {
    /// The name of the table.
    pub(crate) name: &'static str,
    pub(crate) table: Option<&'c At<'d>>,
    /// The older lists. An entry of several counts as one of the first.
    pub(crate) lists: Vec<OlderList<'c, 'd>>,
}

/// An older list.
#[derive(Clone, Copy)]
pub(crate) struct OlderList<'c, 'd> {
    pub(crate) name: &'static str,
    pub(crate) at: &'c At<'d>,
    /// The word that its entries have in the table.
    pub(crate) word: &'static str,
}

pub(super) const DOMAINS: &str = "domains";
pub(super) const ALLOWED_DOMAINS: &str = "allowed_domains";
pub(super) const DENIED_DOMAINS: &str = "denied_domains";
pub(super) const SOCKETS: &str = "unix_sockets";
pub(super) const ALLOWED_SOCKETS: &str = "allow_unix_sockets";

type Lists = &'static [(&'static str, &'static str)];

/// The tables and their lists. That a domain in both lists is denied is shown by the case `constraints-same-in-both-lists` beside
/// `mix-case-conflict-managed-only`.
const FORMS: &[(&str, Lists)] =
    &[(DOMAINS, &[(DENIED_DOMAINS, DENY), (ALLOWED_DOMAINS, ALLOW)]), (SOCKETS, &[(ALLOWED_SOCKETS, ALLOW)])];

impl<'d> Constraints<'d> {
    /// Their rules, in the forms that they have.
    pub(crate) fn forms(&self) -> impl Iterator<Item = Form<'_, 'd>> {
        FORMS.iter().map(|(name, lists)| Form {
            name,
            table: self.view.get(name),
            lists: lists
                .iter()
                .filter_map(|(name, word)| Some(OlderList { name, at: self.view.get(name)?, word }))
                .collect(),
        })
    }

    /// The key under which domains are allowed.
    pub(crate) fn allowed_domains(&self) -> Option<&At<'d>> {
        let allows = |rule: &At<'_>| rule.word().is_some_and(|(word, _)| word == ALLOW);
        let table = self.view.get(DOMAINS).filter(|table| table.entries().iter().any(allows));
        table.or_else(|| self.view.get(ALLOWED_DOMAINS).filter(|list| !list.items().is_empty()))
    }

    /// The key that names Unix sockets one by one, also where an empty table does: the cases `mix-all-sockets-with-empty-map` and
    /// `mix-all-sockets-with-empty-list` show the difference.
    pub(super) fn sockets(&self) -> Option<&At<'d>> {
        let list = || self.view.get(ALLOWED_SOCKETS);
        self.view.get(SOCKETS).or_else(|| list().filter(|list| !list.node.as_array().is_none_or(<[_]>::is_empty)))
    }
}
