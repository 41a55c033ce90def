//! What a lint is: a value that everything else reads.

use super::Context;
use crate::lint::repository::facts::Facts;
use crate::report::{Finding, LintName, Outcome};
use crate::schema::{At, Problem};
use crate::syntax::{KeyPath, Span};

/// A check with all that is known about it.
///
/// Its name, once released, never changes its meaning. The outcome is declared here and the severity follows from it: neither
/// is chosen while reporting.
#[derive(Debug)]
pub struct Lint {
    name: LintName,
    outcome: Outcome,
    page: Page,
    check: Check,
}

/// What a lint says of itself.
#[derive(Debug)]
pub(super) struct Page {
    /// Its first line.
    pub(super) summary: &'static str,
    /// All of it. A third of what a browser would have to load, and so left away there.
    #[cfg(feature = "pages")]
    pub(super) text: &'static str,
}

/// What a lint looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Scope {
    /// A policy.
    Policy,
    /// A policy repository: who gets which policy.
    Repository,
    /// A policy repository together with a directory of the people.
    Directory,
}

/// The function of a lint.
#[derive(Debug)]
pub(super) enum Check {
    Policy(fn(&Context<'_>, &mut Vec<Finding>)),
    Repository(fn(&Facts<'_>, &mut Vec<Finding>)),
    Directory(fn(&Facts<'_>, &mut Vec<Finding>)),
}

/// Declares a lint file's `LINT` from its documentation, name, outcome and function. What looks at more than a policy says so before the
/// function: `Repository: check` or `Directory: check`.
macro_rules! declare_lint {
    ($(#[doc = $docs:literal])+ $name:literal, $outcome:ident, $check:path) => {
        $crate::lint::declare_lint! { $(#[doc = $docs])+ $name, $outcome, Policy: $check }
    };
    ($(#[doc = $docs:literal])+ $name:literal, $outcome:ident, $scope:ident: $check:path) => {
        pub(in crate::lint) static LINT: $crate::lint::Lint = $crate::lint::Lint::new(
            $name,
            $crate::report::Outcome::$outcome,
            $crate::lint::define::Page {
                summary: $crate::lint::define::first(&[$($docs),+]),
                #[cfg(feature = "pages")]
                text: concat!($($docs, "\n"),+),
            },
            $crate::lint::define::Check::$scope($check),
        );
    };
}
pub(super) use declare_lint;

/// The first line of a page.
pub(super) const fn first(docs: &[&'static str]) -> &'static str {
    match docs {
        [summary, ..] => summary,
        [] => "",
    }
}

impl Lint {
    pub(super) const fn new(name: &'static str, outcome: Outcome, page: Page, check: Check) -> Self {
        Self { name: LintName::new(name), outcome, page, check }
    }

    /// Its name, in kebab-case.
    pub fn name(&self) -> &'static str {
        self.name.as_str()
    }

    /// What the client does with what it finds.
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// What it looks at.
    pub fn scope(&self) -> Scope {
        match self.check {
            Check::Policy(_) => Scope::Policy,
            Check::Repository(_) => Scope::Repository,
            Check::Directory(_) => Scope::Directory,
        }
    }

    /// What it finds, in one line.
    pub fn summary(&self) -> &'static str {
        self.page.summary.trim()
    }

    /// Its page in Markdown, without the title: what it finds, why it matters, and one example that it flags (a code block
    /// marked `toml,flagged`) and one that it does not (`toml,fine`). Needs the feature `pages`.
    #[cfg(feature = "pages")]
    pub fn docs(&self) -> String {
        self.page.text.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
    }

    /// The [docs](Self::docs) as any reader of Markdown takes them: words in the place of the marks on the code blocks. Needs the feature
    /// `pages`.
    ///
    /// ```
    /// let lint = stricture::lints().iter().find(|lint| lint.name() == "unknown-key").unwrap();
    /// assert!(lint.markdown().contains("Not flagged:\n\n```toml\n"));
    /// ```
    #[cfg(feature = "pages")]
    pub fn markdown(&self) -> String {
        let docs = self.docs();
        let docs = docs.replace("```toml,flagged", "Flagged:\n\n```toml");
        docs.replace("```toml,fine", "Not flagged:\n\n```toml").trim().to_owned()
    }

    pub(super) fn run(&self, cx: &Context<'_>, found: &mut Vec<Finding>) {
        if let Check::Policy(check) = self.check {
            check(cx, found);
        }
    }

    pub(super) fn run_on_repository(&self, facts: &Facts<'_>, found: &mut Vec<Finding>) {
        match self.check {
            Check::Policy(_) => {}
            Check::Directory(_) if facts.assigned().is_none() => {}
            Check::Repository(check) | Check::Directory(check) => check(facts, found),
        }
    }

    /// A finding of this lint.
    pub(super) fn at(&self, key: KeyPath, span: Span, message: impl Into<String>) -> Finding {
        Finding {
            lint: self.name,
            outcome: self.outcome,
            key,
            message: message.into(),
            help: None,
            span,
            labels: Vec::new(),
            fixes: Vec::new(),
        }
    }

    /// A finding of this lint about a problem with the schema.
    pub(super) fn about(&self, problem: &Problem<'_>, message: impl Into<String>) -> Finding {
        self.at(problem.path.clone(), problem.span, message)
    }

    /// A finding of this lint about a value.
    pub(super) fn value(&self, at: &At<'_>, message: impl Into<String>) -> Finding {
        self.at(at.path(), at.node.span, message)
    }

    /// A finding of this lint about a key.
    pub(super) fn key(&self, at: &At<'_>, message: impl Into<String>) -> Finding {
        self.at(at.path(), at.key_span, message)
    }
}
