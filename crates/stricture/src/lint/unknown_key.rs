//! See [`LINT`].

use super::{Context, any_of, declare_lint, dropped_identity, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::schema::{self, ProblemKind, TableType, Unknown};
use crate::syntax::Segment;

declare_lint! {
    /// A key that the client does not know and therefore ignores.
    ///
    /// A misspelt key is the most dangerous mistake in this file: the client starts, and what the line says is not enforced.
    /// Letter case, hyphens and underscores count. Keys of `config.toml` do nothing here.
    ///
    /// ```toml,flagged
    /// allowed_sandbox_mode = ["read-only"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_sandbox_modes = ["read-only"]
    /// ```
    "unknown-key", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let unknown = cx.pick(|kind| match kind {
        ProblemKind::UnknownKey { key, table, .. }
            if table.unknown == Unknown::Ignored && !dropped_identity::is_about(key, table.name) =>
        {
            Some((*key, *table))
        }
        _ => None,
    });
    for (problem, (key, table)) in unknown {
        let message = format!("the client does not know {} here and ignores it", quoted(key));
        let finding = LINT.about(problem, message);
        let at_top = std::ptr::eq(table, schema::root());
        found.push(match schema::elsewhere(key).filter(|_| at_top) {
            Some(known) => finding.help(match known.instead {
                Some(instead) => format!("this is a key of {}; here, use {}", known.home, quoted(instead)),
                None => format!("this is a key of {}; it does nothing here, remove it", known.home),
            }),
            None => advise(finding, key, table),
        });
    }
}

/// Adds what the key was meant to be: a key of the same table, or a key of another one.
pub(super) fn advise(finding: Finding, key: &str, table: &'static TableType) -> Finding {
    if let Some(near) = schema::nearest_key(key, table) {
        let mut finding = finding.help(format!("did you mean {}?", quoted(near)));
        finding.fixes.push(Fix::guess(format!("rename it to {}", quoted(near)), [Edit::replace(finding.span, near)]));
        return finding;
    }
    let top = match finding.key.segments().first() {
        Some(Segment::Key(top)) => top.as_str(),
        _ => "",
    };
    let homes = schema::homes_of(key, top);
    if homes.iter().any(|home| schema::is_at(&finding.key, home)) {
        return finding.help("this key belongs to another form of the table, which excludes this one");
    }
    if !homes.is_empty() {
        return finding.help(format!("this key belongs elsewhere: {}", any_of(homes.into_iter().take(3))));
    }
    if table.fields.is_empty() || table.fields.len() > 20 {
        finding.help("remove the line: it enforces nothing")
    } else {
        let known: Vec<&str> = table.fields.iter().map(|field| field.key).collect();
        finding.help(format!("keys known here: {}", known.join(", ")))
    }
}
