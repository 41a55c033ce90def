//! Linting who gets which policy.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::assignments::{AssignedDirectory, Assignments, Directory, GroupRule, PolicyPath};
use crate::lint::comments::allow;
use crate::lint::repository::covering::Covered;
use crate::lint::repository::members::Members;
use crate::lint::{LINTS, Scope};

use crate::report::{Problems, Report};
use crate::syntax::{Document, KeyPath, Segment, Span, Table};

/// A policy repository: its assignments, its policies and, if there is one, the directory of its people.
#[derive(Clone, Debug)]
pub struct Repository<'r> {
    assignments: &'r Document,
    policies: Vec<RepositoryPolicy<'r>>,
    directory: Option<&'r Directory>,
}

/// A policy that lies in a repository.
#[derive(Clone, Debug)]
pub(in crate::lint) struct RepositoryPolicy<'r> {
    /// Its path from the folder of the assignments, in its one form.
    pub(in crate::lint) path: String,
    /// Its path as labels tell it.
    pub(in crate::lint) shown: String,
    pub(in crate::lint) document: &'r Document,
}

impl<'r> Repository<'r> {
    /// A repository of which nothing is known but its assignments.
    #[must_use]
    pub fn new(assignments: &'r Document) -> Self {
        Self { assignments, policies: Vec::new(), directory: None }
    }

    /// Adds a policy that lies there, under its path from the folder of the assignments, with forward slashes.
    #[must_use]
    pub fn policy(self, path: impl Into<String>, document: &'r Document) -> Self {
        let path = path.into();
        self.policy_shown(path.clone(), path, document)
    }

    /// The same, with another path for those who read the findings.
    #[must_use]
    pub fn policy_shown(mut self, path: impl Into<String>, shown: impl Into<String>, document: &'r Document) -> Self {
        self.policies.push(RepositoryPolicy { path: PolicyPath::normal(&path.into()), shown: shown.into(), document });
        self
    }

    /// The assignments.
    pub(crate) fn assignments(&self) -> &'r Document {
        self.assignments
    }

    /// Says who is in which group.
    #[must_use]
    pub fn directory(mut self, directory: &'r Directory) -> Self {
        self.directory = Some(directory);
        self
    }
}

/// Runs all lints over who gets which policy.
pub(crate) fn run_on_repository(repository: &Repository<'_>) -> Result<Report, Problems> {
    let assignments = Assignments::read(repository.assignments)?;
    let facts = Facts::new(repository, &assignments);
    let mut found = Vec::new();
    for lint in LINTS {
        lint.run_on_repository(&facts, &mut found);
    }
    let scope = if repository.directory.is_some() { Scope::Directory } else { Scope::Repository };
    Ok(allow::apply(repository.assignments.text(), Report::new(found), scope))
}

/// What the lints may look at.
pub(crate) struct Facts<'f> {
    /// What the assignments say.
    pub(in crate::lint) assignments: &'f Assignments,
    document: &'f Document,
    policies: &'f [RepositoryPolicy<'f>],
    by_path: HashMap<&'f str, &'f RepositoryPolicy<'f>>,
    assigned: Option<AssignedDirectory<'f>>,
    covered: OnceCell<Covered>,
    members: OnceCell<Members>,
}

impl<'f> Facts<'f> {
    fn new(repository: &'f Repository<'f>, assignments: &'f Assignments) -> Self {
        Self {
            assignments,
            document: repository.assignments,
            policies: &repository.policies,
            by_path: repository.policies.iter().map(|policy| (policy.path.as_str(), policy)).collect(),
            assigned: repository.directory.map(|directory| AssignedDirectory::new(assignments, directory)),
            covered: OnceCell::new(),
            members: OnceCell::new(),
        }
    }

    /// The policies that lie there.
    pub(in crate::lint) fn policies(&self) -> &'f [RepositoryPolicy<'f>] {
        self.policies
    }

    /// The policy that a rule names, if it lies there.
    pub(in crate::lint) fn policy(&self, path: &PolicyPath) -> Option<&'f RepositoryPolicy<'f>> {
        self.by_path.get(path.as_str()).copied()
    }

    /// The assignments applied to the people; none without a directory.
    pub(in crate::lint) fn assigned(&self) -> Option<&AssignedDirectory<'f>> {
        self.assigned.as_ref()
    }

    /// Which patterns earlier rules take away.
    pub(in crate::lint) fn covered(&self) -> &Covered {
        self.covered.get_or_init(|| Covered::of(self.assignments))
    }

    /// Whom the rules match; nobody without a directory.
    pub(in crate::lint) fn members(&self) -> &Members {
        self.members.get_or_init(|| self.assigned.as_ref().map(Members::of).unwrap_or_default())
    }

    /// The place for what is about the assignments as a whole: the first key, where a comment may speak of it.
    pub(in crate::lint) fn first_key(&self) -> Span {
        let first = self.document.root().ok().and_then(|root: &Table| root.entries().first());
        first.map_or(Span::empty(0), |entry| entry.key.span)
    }
}

/// The key of a rule.
pub(in crate::lint) fn rule_key(rule: &GroupRule) -> KeyPath {
    below(rule, [])
}

/// The key of the default.
pub(in crate::lint) fn default_key() -> KeyPath {
    KeyPath::new([Segment::Key("default".to_owned())])
}

/// The key of a rule's policy.
pub(in crate::lint) fn policy_key(rule: &GroupRule) -> KeyPath {
    below(rule, [Segment::Key("policy".to_owned())])
}

/// The key of one of a rule's patterns.
pub(in crate::lint) fn pattern_key(rule: &GroupRule, pattern: usize) -> KeyPath {
    below(rule, [Segment::Key("groups".to_owned()), Segment::Index(pattern)])
}

fn below<const N: usize>(rule: &GroupRule, steps: [Segment; N]) -> KeyPath {
    let rule = [Segment::Key("rules".to_owned()), Segment::Index(rule.index)];
    KeyPath::new(rule.into_iter().chain(steps).collect::<Vec<_>>())
}
