//! See [`LINT`].

use regex_syntax::ast::{Ast, LiteralKind};

use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};

declare_lint! {
    /// A host pattern contains a capital letter, so it matches no host.
    ///
    /// The client writes hosts in lower case before it compares them, so a capital letter matches nothing.
    ///
    /// ```toml,flagged
    /// [marketplaces]
    /// restrict_to_allowed_sources = true
    ///
    /// [marketplaces.allowed_sources.inhouse]
    /// source = "host_pattern"
    /// host_pattern = '^Git\.Example\.com$'
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
    "upper-case-host", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for pattern in cx.client().host_patterns() {
        let Ok(ast) = &pattern.parsed else { continue };
        // `(?i)` in front makes upper and lower case the same; in the middle of an expression it is too rare to follow.
        let mut capitals = Vec::new();
        if pattern.text.contains("(?") || find(ast, &mut capitals).is_none() || capitals.is_empty() {
            continue;
        }
        let lower: String = pattern
            .text
            .char_indices()
            .map(|(at, c)| if capitals.binary_search(&at).is_ok() { c.to_ascii_lowercase() } else { c })
            .collect();
        let span = pattern.at.node.span;
        let message = format!(
            "{} matches no host: it has a capital letter, and the client compares hosts in lower case",
            quoted(pattern.text)
        );
        let edit = Edit::replace(span, edits::string_like(cx.text(), span, &lower));
        let fix = Fix::guess(format!("replace it with {}", quoted(&lower)), [edit]);
        found.push(LINT.value(&pattern.at, message).help(format!("write {}", quoted(&lower))).fix(fix));
    }
}

/// The places of capital letters that every matching host would need. `None` for an expression with alternatives or parts that
/// may be left out, of which another may match.
fn find(ast: &Ast, capitals: &mut Vec<usize>) -> Option<()> {
    match ast {
        Ast::Literal(literal) => {
            if literal.kind == LiteralKind::Verbatim && literal.c.is_ascii_uppercase() {
                capitals.push(literal.span.start.offset);
            }
            Some(())
        }
        Ast::Concat(concat) => concat.asts.iter().try_for_each(|ast| find(ast, capitals)),
        Ast::Group(_) | Ast::Alternation(_) | Ast::Repetition(_) => None,
        _ => Some(()),
    }
}
