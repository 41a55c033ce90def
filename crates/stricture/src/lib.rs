//! Judges the `requirements.toml` of Codex, OpenAI's coding agent, as the real client does.
//!
//! A whole fleet of coding agents obeys one `requirements.toml`. Some mistakes in it stop clients from starting.
//! Others are silently ignored. [`lint`] reports both before the policy ships: whether the clients that you ask about load it, and whether
//! every line is enforced.
//!
//! ```
//! use stricture::{ColumnUnit, Document, Outcome, Verdict, lint};
//!
//! let document = Document::parse(
//!     "allowed_sandbox_modes = [\"workspace-write\"]
//! alowed_approval_policies = [\"on-request\"]
//! ",
//! );
//! let report = lint(&document);
//! assert_eq!(report.verdict(), Verdict::Rejected);
//!
//! let source = document.source();
//! let told: Vec<String> = report
//!     .findings()
//!     .iter()
//!     .map(|finding| {
//!         let (start, _) = source.place(finding.span, ColumnUnit::Scalar);
//!         format!("{}:{} {} {}", start.line.get(), start.column.get(), finding.outcome, finding.lint)
//!     })
//!     .collect();
//! assert_eq!(told, ["1:25 rejected missing-read-only", "2:1 ignored unknown-key"]);
//! assert_eq!(report.findings()[1].outcome, Outcome::Ignored);
//! assert_eq!(report.findings()[1].help.as_deref(), Some("did you mean `allowed_approval_policies`?"));
//! ```
//!
//! [`Linter`] does the same with settings, such as [`levels`](levels::Levels) and a [baseline](levels::Baseline), and
//! applies fixes. Questions about a policy need a policy that the client starts with. [`accept`] lints a document and
//! returns an [`Accepted`] policy, or the [`Report`] with the reasons for the refusal. So nobody can ask about a policy
//! that the client refuses:
//!
//! ```
//! use stricture::{Document, Requirements, accept, explain::Meaning, rules::{Decision, RuleSet}};
//!
//! let document = Document::parse("[rules]\nprefix_rules = [{ pattern = [{ token = \"rm\" }], decision = \"forbidden\" }]\n");
//! let policy = accept(&document)?;
//!
//! assert_eq!(RuleSet::of(&policy).evaluate(&["rm", "x"]).decision(), Decision::Forbidden);
//! assert!(Requirements::of(&policy).rules.is_some());
//! assert_eq!(Meaning::of(&policy).sentences().len(), 3);
//!
//! let refused = accept(&Document::parse("allowed_sandbox_modes = []\n")).unwrap_err();
//! assert_eq!(refused.report().findings()[0].lint.as_str(), "missing-read-only");
//! # Ok::<(), stricture::Rejected>(())
//! ```
//!
//! [`Requirements`] is the policy as typed values, with the client's defaults and rewrites applied. [`schema`] is the
//! format itself as data.
//!
//! The crate is a function from text to values: it does no I/O, reads no clock and no environment, never panics, and
//! contains no unsafe code. All its facts were tested with client releases, which
//! [`Release::measured`] lists.

pub mod assignments;
pub mod cases;
mod client;
pub mod explain;
mod fix;
pub mod levels;
mod lint;
mod linter;
pub mod matrix;
pub mod policy;
pub mod release;
pub mod replay;
pub mod report;
pub mod rules;
pub mod schema;

mod syntax;

pub use client::Accepted;
pub use fix::{AppliedFix, Fixed};
pub use levels::{NotAPlatform, Platform};
pub use lint::{Lint, NoSuchLint, Repository, Scope, StartDependency, find_lint, lints};
pub use linter::{Checked, Linter, accept, lint, lint_repository};
pub use policy::Requirements;
pub use release::{Release, Releases};
pub use report::{
    Becomes, Edit, Fate, FilePlace, Finding, Fix, Label, LintName, Outcome, Problem, Problems, Rejected, Report,
    RestReason, Safety, Severity, SuppressedFinding, Suppression, Verdict,
};
pub use syntax::{
    ColumnUnit, Document, Entry, Key, KeyPath, Node, OneBased, Place, Segment, Source, Span, SyntaxError, Table, Value,
    steers,
};

/// The README's example is a test.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
