//! The type of a lint: a value that everything else reads.

use super::Context;
use crate::client::fate;
use crate::lint::repository::facts::Facts;
use crate::release::Releases;
use crate::report::{Finding, LintName, Outcome};
use crate::schema::{At, Problem};
use crate::syntax::{KeyPath, Span};

/// A lint: one check, with its name, its outcome and its page.
///
/// A released name never changes its meaning. Each lint declares one outcome, and the severity follows from the outcome. A check chooses
/// neither of them.
#[derive(Debug)]
pub struct Lint {
    name: LintName,
    outcome: Outcome,
    page: Page,
    check: Check,
    finds_secrets: bool,
    needs_whole_policy: bool,
    is_of_older_clients: bool,
    is_of_linux: bool,
    start_depends_on: Option<StartDependency>,
}

/// What decides whether a client starts if the text of a policy alone does not.
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
}

/// The page of a lint.
#[derive(Debug)]
pub(super) struct Page {
    /// Its first line.
    pub(super) summary: &'static str,
    /// All of it. The browser's build leaves it out: it would be a third of the download.
    #[cfg(feature = "pages")]
    pub(super) text: &'static str,
}

/// What a lint checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Scope {
    /// A policy.
    Policy,
    /// A policy repository, which says who gets which policy.
    Repository,
    /// A policy repository together with the directory of its people.
    Directory,
}

/// The function of a lint.
#[derive(Debug)]
pub(super) enum Check {
    Policy(fn(&Context<'_>, &mut Vec<Finding>)),
    Repository(fn(&Facts<'_>, &mut Vec<Finding>)),
    Directory(fn(&Facts<'_>, &mut Vec<Finding>)),
}

/// Declares a lint file's `LINT` from its documentation, name, outcome and function. A lint that checks more than a policy says so before
/// the function: `Repository: check` or `Directory: check`. After the function come properties that few lints have: `secrets`,
/// `of_whole_policies`, `of_older_clients`, `of_linux`, `start_depends(File)`.
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

/// Returns the first line of a page.
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
            is_of_older_clients: false,
            is_of_linux: false,
            start_depends_on: None,
        }
    }

    /// Marks a lint that finds secrets.
    pub(super) const fn secrets(mut self) -> Self {
        self.finds_secrets = true;
        self
    }

    /// Marks a lint that finds what a policy does not contain.
    pub(super) const fn of_whole_policies(mut self) -> Self {
        self.needs_whole_policy = true;
        self
    }

    /// Marks a lint that finds only what the newest client does not do.
    pub(super) const fn of_older_clients(mut self) -> Self {
        self.is_of_older_clients = true;
        self
    }

    /// Marks a lint that finds only what holds on Linux.
    pub(super) const fn of_linux(mut self) -> Self {
        self.is_of_linux = true;
        self
    }

    /// Marks a lint that reports what stops only some clients.
    pub(super) const fn start_depends(mut self, what: StartDependency) -> Self {
        self.start_depends_on = Some(what);
        self
    }

    /// Returns its name, in kebab-case.
    pub fn name(&self) -> &'static str {
        self.name.as_str()
    }

    /// Returns the name in its findings.
    pub(crate) fn lint_name(&self) -> LintName {
        self.name
    }

    /// Returns what the client does with the lines that it finds.
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// Returns what it checks.
    pub fn scope(&self) -> Scope {
        match self.check {
            Check::Policy(_) => Scope::Policy,
            Check::Repository(_) => Scope::Repository,
            Check::Directory(_) => Scope::Directory,
        }
    }

    /// Whether it finds secrets, which no report may show.
    pub fn finds_secrets(&self) -> bool {
        self.finds_secrets
    }

    /// Whether it finds what a policy does not contain. Such a lint finds something in most incomplete policies, such as examples.
    pub fn needs_whole_policy(&self) -> bool {
        self.needs_whole_policy
    }

    /// Whether it finds only what older clients do. It is silent if you ask about the newest client alone.
    pub fn is_of_older_clients(&self) -> bool {
        self.is_of_older_clients
    }

    /// Whether it finds only what holds on Linux.
    pub fn is_of_linux(&self) -> bool {
        self.is_of_linux
    }

    /// Returns what decides whether a client starts, if the lint reports that something else than the text does.
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

    /// Returns its headline: the problem in one sentence.
    pub fn summary(&self) -> &'static str {
        self.page.summary.trim()
    }

    /// Returns its page in Markdown, without the title. The page describes the problem and what to write instead. It has an example that
    /// the lint flags (a code block marked `toml,flagged`) and one that it does not (`toml,fine`). Needs the feature `pages`.
    #[cfg(feature = "pages")]
    pub fn docs(&self) -> String {
        self.page.text.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
    }

    /// Like [`docs`](Self::docs), but with plain code blocks: a line of text replaces each mark. Needs the feature `pages`.
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

    /// Returns a finding of this lint. If its outcome is `ignored`, the client drops the key, unless the finding gets another fate.
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
            clients: Releases::all(),
        }
    }

    /// Returns a finding of this lint about a problem with the schema.
    pub(super) fn about(&self, problem: &Problem<'_>, message: impl Into<String>) -> Finding {
        let finding = self.at(problem.path.clone(), problem.span, message);
        Finding { fate: fate::of_problem(problem), clients: problem.clients, ..finding }
    }

    /// Returns a finding of this lint about a value.
    pub(super) fn value(&self, at: &At<'_>, message: impl Into<String>) -> Finding {
        self.at(at.path(), at.node.span, message)
    }

    /// Returns a finding of this lint about a key.
    pub(super) fn key(&self, at: &At<'_>, message: impl Into<String>) -> Finding {
        self.at(at.path(), at.key_span, message)
    }
}
