//! See [`LINT`].

use std::collections::HashSet;

use crate::client::profiles::faults;
use crate::client::prose;
use crate::lint::characters::{Misread, Names};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::rules::written::Word;
use crate::syntax::{Node, Span, Table, Value};

declare_lint! {
    /// A name has a character that is invisible or looks like another one.
    ///
    /// The client compares names character by character. A Cyrillic `і` in `gіt` is not the `i` that people type, so the rule matches
    /// no command. The same is true of characters without width, full-width letters, and accents that are separate characters. The
    /// policy looks right, but the line has no effect.
    ///
    /// People copy such a character from a document, or somebody writes it on purpose. If a change adds such a character, review the
    /// change with care. To correct the name, type it again.
    ///
    /// Stricture checks all names and values that the client compares with something: words of command rules, hosts, paths, MCP
    /// servers, hooks. It does not report names in other languages, such as `Müller` or `資料`. It does not report texts for people or
    /// models either.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "g\u0456t" }, { token = "push" }], decision = "forbidden", justification = "Open a pull request" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "forbidden", justification = "Open a pull request" },
    /// ]
    /// ```
    "misleading-character", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    // Control characters can only be written as escapes.
    if cx.text().is_ascii() && !cx.text().contains('\\') {
        return;
    }
    let unknown = cx.client().features().unknown().map(|at| at.key_span);
    let rules = cx.rules().iter().flat_map(|rule| &rule.words);
    Texts {
        cx,
        words: rules.flat_map(Word::choices).map(|(node, _)| node.span).collect(),
        reported: cx.problems().map(|problem| problem.span).chain(unknown).chain(refused_paths(cx)).collect(),
        found,
    }
    .table(cx.root());
}

/// Paths that stop the client, such as those with a NUL.
fn refused_paths(cx: &Context<'_>) -> Vec<Span> {
    let denied = cx.client().deny_read().iter().filter(|denied| denied.resolved.is_err());
    let mut spans: Vec<Span> = denied.map(|denied| denied.at.node.span).collect();
    cx.client().selected_profile(|profile| {
        faults(profile, &mut |at, fault| spans.push(fault.span(at)));
        Some(())
    });
    spans
}

/// Goes through the names and texts of a policy.
struct Texts<'c, 'd, 'f> {
    cx: &'c Context<'d>,
    /// The words of command rules.
    words: HashSet<Span>,
    /// What is reported already: an unknown key or feature, a value that is refused. Secrets are among it, which no message may quote.
    reported: HashSet<Span>,
    found: &'f mut Vec<Finding>,
}

impl Texts<'_, '_, '_> {
    fn table(&mut self, table: &Table) {
        for entry in table.entries() {
            let span = entry.key.span;
            if self.is_reported(span) || prose::is_prose(&entry.key.name) {
                continue;
            }
            self.text(span, &entry.key.name);
            self.value(&entry.value);
        }
    }

    fn value(&mut self, node: &Node) {
        match &node.value {
            Value::Table(table) => self.table(table),
            Value::Array(elements) => elements.iter().for_each(|element| self.value(element)),
            Value::String(text) => self.text(node.span, text),
            _ => {}
        }
    }

    fn text(&mut self, span: Span, text: &str) {
        let names = if self.words.contains(&span) { Names::OfPrograms } else { Names::OfPeople };
        let Some(misread) = Misread::first(text, names).filter(|_| !self.is_reported(span)) else { return };
        let meant = Misread::meant(text, names);
        let finding = LINT.at(self.cx.key_at(span), span, misread.message(text));
        if meant.trim().is_empty() {
            self.found.push(finding.help("remove it, or write the name that was meant"));
            return;
        }
        let edits = match edits::word(self.cx.text(), span, &meant) {
            Some(edit) => Some(vec![edit]),
            None => self.cx.renamed(span, &meant),
        };
        let fix = edits.map(|edits| Fix::guess(format!("write {}", quoted(&meant)), edits));
        self.found.push(finding.help(format!("write {}", quoted(&meant))).fix(fix));
    }

    fn is_reported(&self, span: Span) -> bool {
        self.reported.contains(&span)
    }
}
