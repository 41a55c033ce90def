//! See [`LINT`].

use regex_syntax::ast::LiteralKind;

use crate::client::expressions::Ast;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};

declare_lint! {
    /// A host pattern contains a dot that matches any character.
    ///
    /// In a regular expression, `.` matches every character. So `^git.example.com$` also matches `git-example.com`, which anybody may
    /// register. Write `\.` for a dot, and `.*` for any text.
    ///
    /// ```toml,flagged
    /// [marketplaces]
    /// restrict_to_allowed_sources = true
    ///
    /// [marketplaces.allowed_sources.inhouse]
    /// source = "host_pattern"
    /// host_pattern = "^git.example.com$"
    /// ```
    ///
    /// ```toml,fine
    /// [marketplaces]
    /// restrict_to_allowed_sources = true
    ///
    /// [marketplaces.allowed_sources.inhouse]
    /// source = "host_pattern"
    /// host_pattern = '^(.*\.)?git\.example\.com$'
    /// ```
    "unescaped-dot", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for pattern in cx.client().host_patterns() {
        let Ok(ast) = &pattern.parsed else { continue };
        let mut dots = Vec::new();
        find(ast, &mut dots);
        if dots.is_empty() {
            continue;
        }
        dots.sort_unstable();
        let mut escaped = String::with_capacity(pattern.text.len() + dots.len());
        for (at, c) in pattern.text.char_indices() {
            if dots.binary_search(&at).is_ok() {
                escaped.push('\\');
            }
            escaped.push(c);
        }
        let span = pattern.at.node.span;
        let message =
            format!("a dot in {} matches any character, so the pattern also matches other hosts", quoted(pattern.text));
        let edit = Edit::replace(span, edits::string_like(cx.text(), span, &escaped));
        let fix = Fix::guess(format!("replace it with {}", quoted(&escaped)), [edit]);
        found.push(LINT.value(&pattern.at, message).help(r"write `\.` for a dot").fix(fix));
    }
}

/// Collects the dots that are not repeated, and that are between parts of a name: where a host has its dots.
fn find(ast: &Ast, dots: &mut Vec<usize>) {
    match ast {
        Ast::Concat(concat) => {
            for pair in concat.asts.windows(3) {
                let [before, Ast::Dot(dot), Ast::Literal(after)] = pair else { continue };
                let is_name = matches!(before, Ast::Literal(before) if before.c.is_ascii_alphanumeric())
                    || matches!(before, Ast::Group(_) | Ast::Repetition(_) | Ast::ClassBracketed(_));
                let repeats_dot =
                    matches!(before, Ast::Repetition(repetition) if matches!(*repetition.ast, Ast::Dot(_)));
                if is_name && !repeats_dot && after.kind == LiteralKind::Verbatim && after.c.is_ascii_alphanumeric() {
                    dots.push(dot.start.offset);
                }
            }
            concat.asts.iter().for_each(|ast| find(ast, dots));
        }
        Ast::Alternation(alternation) => alternation.asts.iter().for_each(|ast| find(ast, dots)),
        Ast::Group(group) => find(&group.ast, dots),
        Ast::Repetition(repetition) => find(&repetition.ast, dots),
        _ => {}
    }
}
