//! See [`LINT`].

use regex_syntax::ast::Ast;

use crate::client::expressions::{is_open_before, is_open_behind};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};

declare_lint! {
    /// A host pattern matches more hosts than it names.
    ///
    /// The client searches for the expression anywhere in the host name. Without `^` at the start, `example\.com$` also matches
    /// `badexample.com`. Without `$` at the end, `^example\.com` also matches `example.com.attacker.test`.
    ///
    /// Write `(^|\.)example\.com$` for a domain and everything below it, and `.*` for any text.
    ///
    /// ```toml,flagged
    /// [marketplaces]
    /// restrict_to_allowed_sources = true
    ///
    /// [marketplaces.allowed_sources.inhouse]
    /// source = "host_pattern"
    /// host_pattern = 'git\.example\.com'
    /// ```
    ///
    /// ```toml,fine
    /// [marketplaces]
    /// restrict_to_allowed_sources = true
    ///
    /// [marketplaces.allowed_sources.inhouse]
    /// source = "host_pattern"
    /// host_pattern = '^git\.example\.com$'
    /// ```
    "unanchored-host-pattern", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for pattern in cx.client().host_patterns() {
        let Ok(ast) = &pattern.parsed else { continue };
        let (text, span) = (pattern.text, pattern.at.node.span);
        let (before, behind) = (is_open_before(ast), is_open_behind(ast));
        let what = match (before, behind) {
            (false, false) => continue,
            (true, false) => "also matches hosts with more text in front of it",
            (false, true) => "also matches hosts that continue after it, in other people's domains",
            (true, true) => "also matches hosts with more text before and after it, in other people's domains",
        };
        let anchored = if matches!(ast, Ast::Alternation(_)) {
            format!("^(?:{text})$")
        } else {
            format!("{}{text}{}", if before { "^" } else { "" }, if behind { "$" } else { "" })
        };
        let message = format!("{} {what}", quoted(text));
        let edit = Edit::replace(span, edits::string_like(cx.text(), span, &anchored));
        let fix = Fix::guess(format!("replace it with {}", quoted(&anchored)), [edit]);
        found.push(LINT.value(&pattern.at, message).help(format!("write {}", quoted(&anchored))).fix(fix));
    }
}
