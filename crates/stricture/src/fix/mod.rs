//! The application of fixes to a text, in rounds.
//!
//! A fix is a suggestion of a lint. Stricture tries each fix before it applies it: it lints the resulting text.

mod apply;

use std::collections::HashSet;

use crate::linter::Linter;
use crate::report::{Finding, Fingerprint, Fix, LintName, Report, Safety};
use crate::syntax::{Document, KeyPath};

/// How often a file is linted anew at the most: enough for any that a person wrote, and an end for one that was made to have
/// none. Large files are tried less often, so that the bytes that are linted are bounded too.
fn most_trials(document: &Document) -> usize {
    (MOST_BYTES / document.text().len().max(1)).clamp(20, 500)
}

/// Bytes that are linted in the course of one repair.
const MOST_BYTES: usize = 2 << 20;

/// A document with fixes applied.
#[derive(Clone, Debug)]
pub struct Fixed {
    document: Document,
    report: Report,
    applied: Vec<AppliedFix>,
}

/// A fix that was applied.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AppliedFix {
    /// The lint whose finding the fix removed.
    pub lint: LintName,
    /// The key of that finding, before the fix.
    pub key: KeyPath,
    /// The title of the fix, in the imperative.
    pub title: String,
    /// Whether the fix changed what the client enforces.
    pub safety: Safety,
}

impl Linter {
    /// Applies the fixes of all findings, up to the safety `most`. It does not fix what this linter suppresses.
    ///
    /// It applies overlapping fixes in rounds. It does not apply a fix if the result is not TOML, if the finding stays,
    /// or if the client refuses the result but accepted the text before. The text outside the edits stays the same, byte
    /// for byte. Fixing a fixed text changes nothing. There is one exception: the effort for one file is limited, so a
    /// very large file may keep fixes.
    ///
    /// ```
    /// use stricture::{Document, Linter, Safety, Verdict};
    ///
    /// let document = Document::parse("allowed_sandbox_modes = [\"workspace-write\"] # no full access\n");
    /// let fixed = Linter::new().fix(document, Safety::Safe);
    /// assert_eq!(fixed.document().text(), "allowed_sandbox_modes = [\"read-only\", \"workspace-write\"] # no full access\n");
    /// assert_eq!(fixed.report().verdict(), Verdict::Accepted);
    /// assert_eq!(fixed.applied()[0].lint.as_str(), "missing-read-only");
    /// ```
    ///
    /// ```
    /// use stricture::{Document, Linter, Safety, levels::Levels};
    ///
    /// let policy = "allow_appshot = true\nallowed_approvals_reviewers = [\"guardian_subagent\"]\n";
    /// let mut levels = Levels::new();
    /// levels.allow("unknown-key".parse().unwrap()).unwrap();
    /// let fixed = Linter::new().levels(levels).fix(Document::parse(policy), Safety::Unsafe);
    /// assert_eq!(fixed.document().text(), "allow_appshot = true\nallowed_approvals_reviewers = [\"auto_review\"]\n");
    /// ```
    pub fn fix(&self, document: Document, most: Safety) -> Fixed {
        let report = self.lint(&document);
        let mut rounds = Rounds { linter: self, trials: most_trials(&document) };
        let mut fixed = Fixed { document, report, applied: Vec::new() };
        while let Some(next) = rounds.next(&fixed, most) {
            fixed.applied.extend(next.applied);
            (fixed.document, fixed.report) = (next.document, next.report);
        }
        fixed
    }
}

impl Fixed {
    /// Returns the document.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Returns the findings that the document still has.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Returns the fixes that were applied, in order.
    pub fn applied(&self) -> &[AppliedFix] {
        &self.applied
    }

    /// Converts the result into the document and its report.
    pub fn into_parts(self) -> (Document, Report) {
        (self.document, self.report)
    }
}

/// A finding with the fix that is to be tried.
type Candidate<'r> = (&'r Finding, &'r Fix);

/// The rounds in which fixes are applied.
struct Rounds<'l> {
    linter: &'l Linter,
    /// How often a file may still be linted.
    trials: usize,
}

impl Rounds<'_> {
    /// One round: as many fixes as go together; `None` where none is left.
    fn next(&mut self, at: &Fixed, most: Safety) -> Option<Fixed> {
        let candidates: Vec<Candidate<'_>> = at
            .report
            .findings()
            .iter()
            .filter_map(|finding| Some((finding, finding.fixes.iter().find(|fix| fix.safety <= most)?)))
            .collect();
        let mut left = candidates;
        // What a round cannot take because it overlaps with something that then fails has its turn at once.
        while !left.is_empty() {
            let chosen = apply::apart(&left);
            if let Some(next) = self.largest(at, &chosen) {
                return Some(next);
            }
            let tried: HashSet<*const Fix> = chosen.iter().map(|(_, fix)| std::ptr::from_ref(*fix)).collect();
            left.retain(|(_, fix)| !tried.contains(&std::ptr::from_ref(*fix)));
        }
        None
    }

    /// The result of all these fixes, or of a part of them that works.
    fn largest(&mut self, at: &Fixed, chosen: &[Candidate<'_>]) -> Option<Fixed> {
        if let Some(next) = self.attempt(at, chosen) {
            return Some(next);
        }
        let (first, second) = chosen.split_at(chosen.len() / 2);
        if first.is_empty() {
            return None;
        }
        self.largest(at, first).or_else(|| self.largest(at, second))
    }

    fn attempt(&mut self, at: &Fixed, chosen: &[Candidate<'_>]) -> Option<Fixed> {
        self.trials = self.trials.checked_sub(1)?;
        let text = apply::apply(at.document.text(), chosen.iter().flat_map(|(_, fix)| &fix.edits));
        if text == at.document.text() {
            return None;
        }
        let document = Document::parse(text);
        document.root().ok()?;
        let report = self.linter.lint(&document);
        if is_worse(chosen, &at.report, &report) || !are_gone(chosen, at, &document, &report) {
            return None;
        }
        let applied = chosen
            .iter()
            .map(|(finding, fix)| AppliedFix {
                lint: finding.lint,
                key: finding.key.clone(),
                title: fix.title.clone(),
                safety: fix.safety,
            })
            .collect();
        Some(Fixed { document, report, applied })
    }
}

/// Whether more stops the client or its sessions than before. A repair of what stopped it may bring to light what lay behind.
fn is_worse(chosen: &[Candidate<'_>], before: &Report, after: &Report) -> bool {
    let stops = |finding: &Finding| finding.outcome.stops_work();
    let stopping = |report: &Report| report.findings().iter().filter(|finding| stops(finding)).count();
    let (then, now) = (stopping(before), stopping(after));
    let uncovers = chosen.iter().any(|(finding, _)| stops(finding));
    now > then && (then == 0 || !uncovers)
}

/// Whether each repaired finding is gone. Findings that look the same are counted.
fn are_gone(chosen: &[Candidate<'_>], before: &Fixed, document: &Document, report: &Report) -> bool {
    let expected = Fingerprint::count(chosen.iter().map(|(finding, _)| *finding), before.document.text());
    let then = Fingerprint::count(before.report.findings(), before.document.text());
    let now = Fingerprint::count(report.findings(), document.text());
    expected.iter().all(|(fingerprint, repaired)| {
        let then = then.get(fingerprint).copied().unwrap_or_default();
        now.get(fingerprint).copied().unwrap_or_default() + repaired <= then
    })
}
