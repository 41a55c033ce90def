//! See [`LINT`].

use crate::assignments::PolicyPath;
use crate::lint::characters::{Misread, Names};
use crate::lint::repository::facts::{Facts, default_key, pattern_key, policy_key};
use crate::lint::{declare_lint, quoted};
use crate::report::Finding;
use crate::syntax::{KeyPath, Span};

declare_lint! {
    /// A group pattern or a policy path contains an invisible or misleading character.
    ///
    /// Stricture compares names of groups character by character, and ignores upper and lower case. A Cyrillic `о` in `cоntractors` is
    /// not the `o` of the directory, so the rule matches nobody, and its people get another policy. The same is true of characters
    /// without width, full-width letters, and accents that are separate characters. If a path contains such a character, it names
    /// another file than the one that a reader sees.
    ///
    /// To correct the name, type it again. Stricture does not report names in other languages, such as `Müller-Team` or `資料`.
    ///
    /// ```toml,flagged
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// [[rules]]
    /// groups = ["c\u043Entractors"]
    /// policy = "policies/contractors.toml"
    /// ```
    ///
    /// ```toml,fine
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// [[rules]]
    /// groups = ["contractors"]
    /// policy = "policies/contractors.toml"
    /// ```
    "misleading-assignment", Risky, Repository: check
}

fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    if let Some(default) = &facts.assignments.default {
        found.extend(path(default_key(), default));
    }
    for rule in &facts.assignments.rules {
        for (number, pattern) in rule.patterns.iter().enumerate() {
            found.extend(text(pattern_key(rule, number), pattern.span, &pattern.text));
        }
        found.extend(path(policy_key(rule), &rule.policy));
    }
}

fn path(key: KeyPath, path: &PolicyPath) -> Option<Finding> {
    text(key, path.span, path.written())
}

fn text(key: KeyPath, span: Span, text: &str) -> Option<Finding> {
    let misread = Misread::first(text, Names::OfPeople)?;
    let meant = Misread::meant(text, Names::OfPeople);
    Some(LINT.at(key, span, misread.message(text)).help(format!("write {}", quoted(&meant))))
}
