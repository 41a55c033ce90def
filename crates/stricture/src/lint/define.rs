//! What a lint is: a value that everything else reads.

use super::Context;
use crate::client::fate;
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
    finds_secrets: bool,
    needs_whole_policy: bool,
    start_depends_on: Option<StartDependency>,
}

/// What decides whether a client starts, where the text of a policy alone does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StartDependency {
    /// A file on the machine.
    File,
    /// A server's answer.
    Server,
    /// The machine's name.
    Host,
    /// The permission profile that a person selects.
    Profile,
    /// The client's release.
    Release,
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
/// function: `Repository: check` or `Directory: check`. Behind the function stand properties that few lints have: `secrets`,
/// `of_whole_policies`, `start_depends(File)`.
macro_rules! declare_lint {
    ($(#[doc = $docs:literal])+ $name:literal, $outcome:ident, $check:path $(, $property:ident $(($value:ident))?)*) => {
        $crate::lint::declare_lint! { $(#[doc = $docs])+ $name, $outcome, Policy: $check $(, $property $(($value))?)* }
    };
    (
        $(#[doc = $docs:literal])+
        $name:literal, $outcome:ident, $scope:ident: $check:path $(, $property:ident $(($value:ident))?)*
    ) => {
        pub(in crate::lint) static LINT: $crate::lint::Lint = $crate::lint::Lint::new(
            $name,
            $crate::report::Outcome::$outcome,
            $crate::lint::define::Page {
                summary: $crate::lint::define::first(&[$($docs),+]),
                #[cfg(feature = "pages")]
                text: concat!($($docs, "\n"),+),
            },
            $crate::lint::define::Check::$scope($check),
        )$(.$property($($crate::lint::StartDependency::$value)?))*;
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
        Self {
            name: LintName::new(name),
            outcome,
            page,
            check,
            finds_secrets: false,
            needs_whole_policy: false,
            start_depends_on: None,
        }
    }

    /// What it finds is a secret.
    pub(super) const fn secrets(mut self) -> Self {
        self.finds_secrets = true;
        self
    }

    /// It looks for what a policy lacks.
    pub(super) const fn of_whole_policies(mut self) -> Self {
        self.needs_whole_policy = true;
        self
    }

    /// It reports what stops some clients only.
    pub(super) const fn start_depends(mut self, what: StartDependency) -> Self {
        self.start_depends_on = Some(what);
        self
    }

    /// Its name, in kebab-case.
    pub fn name(&self) -> &'static str {
        self.name.as_str()
    }

    /// The name that its findings carry.
    pub(crate) fn lint_name(&self) -> LintName {
        self.name
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

    /// Whether what it finds is a secret, which no report may show.
    pub fn finds_secrets(&self) -> bool {
        self.finds_secrets
    }

    /// Whether it looks for what a policy lacks: it then finds something in most policies that are not whole, such as examples.
    pub fn needs_whole_policy(&self) -> bool {
        self.needs_whole_policy
    }

    /// What else than the text decides whether a client starts, if it reports that.
    ///
    /// ```
    /// use stricture::{StartDependency, find_lint};
    ///
    /// assert_eq!(find_lint("file-dependent-start").unwrap().start_depends_on(), Some(StartDependency::File));
    /// assert_eq!(find_lint("unknown-key").unwrap().start_depends_on(), None);
    /// ```
    pub fn start_depends_on(&self) -> Option<StartDependency> {
        self.start_depends_on
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

    /// A finding of this lint. What is ignored is dropped, unless the finding says otherwise.
    pub(super) fn at(&self, key: KeyPath, span: Span, message: impl Into<String>) -> Finding {
        let fate = (self.outcome == Outcome::Ignored).then(|| fate::dropped(key.clone()));
        Finding {
            lint: self.name,
            outcome: self.outcome,
            key,
            message: message.into(),
            help: None,
            span,
            labels: Vec::new(),
            fixes: Vec::new(),
            fate,
            secret: self.finds_secrets,
        }
    }

    /// A finding of this lint about a problem with the schema.
    pub(super) fn about(&self, problem: &Problem<'_>, message: impl Into<String>) -> Finding {
        let finding = self.at(problem.path.clone(), problem.span, message);
        Finding { fate: fate::of_problem(problem), ..finding }
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
