//! Comments by which an author suppresses a finding: `# stricture: allow(lint) reason`.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::lint::comments::invalid_allow;
use crate::lint::comments::unused_allow;
use crate::lint::{Scope, quoted};
use crate::report::{Finding, LintName, Report, Suppression};
use crate::syntax::{self, Comment};

/// The word with which such a comment begins.
const MARK: &str = "stricture:";

/// Removes the findings that the comments of `text` suppress, and adds findings about those comments. A comment for a lint that looks
/// at more than `scope` may have its use, which does not show here.
pub(in crate::lint) fn apply(text: &str, report: Report, scope: Scope) -> Report {
    // Reading the tokens costs as much as half a parse: for files that have such comments only.
    if !text.contains(MARK) {
        return report;
    }
    let comments = syntax::comments(text, |comment| directive(comment).is_some());
    let mut wrong = Vec::new();
    let mut allows: Vec<Allow<'_>> = Vec::new();
    for comment in &comments {
        match read(comment) {
            Ok(more) => allows.extend(more),
            Err(finding) => wrong.push(*finding),
        }
    }
    let mut allows = Allows::new(allows);
    let report = report.suppress(|finding| allows.take(finding));
    let unused = allows.unused().filter(|allow| allow.scope <= scope);
    wrong.extend(unused.map(|allow| unused_allow::finding(allow.lint.as_str(), allow.comment.span)));
    report.with(wrong)
}

/// One lint that a comment allows.
struct Allow<'t> {
    lint: LintName,
    scope: Scope,
    reason: &'t str,
    comment: &'t Comment<'t>,
    used: bool,
    /// The next comment for the same lint whose range is still open where this one begins.
    around: Option<usize>,
}

/// What the comments allow, such that the comments about a place are found without looking at all others.
struct Allows<'t> {
    all: Vec<Allow<'t>>,
    /// By lint, in the order in which their ranges begin.
    by_lint: HashMap<LintName, Vec<usize>>,
}

impl<'t> Allows<'t> {
    fn new(mut all: Vec<Allow<'t>>) -> Self {
        let range = |allow: &Allow<'_>| (allow.comment.about.start(), Reverse(allow.comment.about.end()));
        all.sort_by_key(|allow| (allow.lint, range(allow)));
        // Of two that say the same, the second has nothing left to do.
        let same = |a: &Allow<'_>, b: &Allow<'_>| (a.lint, a.comment.about) == (b.lint, b.comment.about);
        let mut by_lint: HashMap<LintName, Vec<usize>> = HashMap::new();
        let mut open: Vec<usize> = Vec::new();
        for index in 0..all.len() {
            let Some((before, [allow, ..])) = all.split_at_mut_checked(index) else { break };
            if before.last().is_some_and(|last| same(last, allow)) {
                continue;
            }
            let start = allow.comment.about.start();
            while let Some(top) = open.last().and_then(|top| before.get(*top)) {
                if top.lint == allow.lint && top.comment.about.end() > start {
                    break;
                }
                open.pop();
            }
            allow.around = open.last().copied();
            open.push(index);
            by_lint.entry(allow.lint).or_default().push(index);
        }
        Self { all, by_lint }
    }

    /// Why this finding is allowed, if it is. All comments that apply to it have been used then.
    fn take(&mut self, finding: &Finding) -> Option<Suppression> {
        let span = finding.span;
        let last = if span.is_empty() { span.start() } else { span.end() - 1 };
        let first = self.take_at(finding.lint, span.start());
        first.or_else(|| self.take_at(finding.lint, last))
    }

    fn take_at(&mut self, lint: LintName, offset: usize) -> Option<Suppression> {
        let begun = self.by_lint.get(&lint)?;
        let count = begun
            .partition_point(|index| self.all.get(*index).is_some_and(|allow| allow.comment.about.start() <= offset));
        let mut next = begun.get(count.checked_sub(1)?).copied();
        let mut by = None;
        while let Some(allow) = next.and_then(|index| self.all.get_mut(index)) {
            if offset < allow.comment.about.end() {
                allow.used = true;
                by = by.or(Some(Suppression::Comment { reason: allow.reason.to_owned(), span: allow.comment.span }));
            }
            next = allow.around;
        }
        by
    }

    fn unused(&self) -> impl Iterator<Item = &Allow<'t>> {
        self.all.iter().filter(|allow| !allow.used)
    }
}

/// What a comment tells Stricture, if it does. Prose that happens to begin with the name is no such comment.
fn directive(comment: &str) -> Option<&str> {
    let said = comment.trim_start_matches('#').trim_start().strip_prefix(MARK)?.trim();
    let word = said.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    ["allow", "ignore", "disable", "expect", "deny", "skip"].contains(&word.to_lowercase().as_str()).then_some(said)
}

fn read<'t>(comment: &'t Comment<'t>) -> Result<Vec<Allow<'t>>, Box<Finding>> {
    let wrong = |message: String, help: String| Err(Box::new(invalid_allow::finding(comment.span, message, help)));
    let form = || "write `# stricture: allow(lint) reason`".to_owned();
    let said = directive(comment.text).unwrap_or_default();
    let Some((names, reason)) = said.strip_prefix("allow(").and_then(|rest| rest.split_once(')')) else {
        return wrong("this `allow` comment suppresses nothing: its form is wrong".to_owned(), form());
    };
    let reason = reason.trim().trim_start_matches([':', '-', '—']).trim();
    if reason.is_empty() {
        return wrong("this `allow` comment suppresses nothing: it has no reason".to_owned(), form());
    }
    let mut allows = Vec::new();
    for name in names.split(',').map(str::trim) {
        let lint = match crate::lint::find_lint(name) {
            Ok(lint) => lint,
            Err(unknown) => {
                let help = match unknown.near {
                    Some(near) => format!("did you mean {}?", quoted(near)),
                    None => "see the names with `stricture lints`".to_owned(),
                };
                return wrong(
                    format!("this `allow` comment suppresses nothing: there is no lint {}", quoted(name)),
                    help,
                );
            }
        };
        if lint.outcome().stops_work() {
            return wrong(
                format!("this `allow` comment suppresses nothing: findings of {} stop all work anyway", quoted(name)),
                "fix the line that the comment applies to".to_owned(),
            );
        }
        allows.push(Allow { lint: lint.lint_name(), scope: lint.scope(), reason, comment, used: false, around: None });
    }
    Ok(allows)
}
