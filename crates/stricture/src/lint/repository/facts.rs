//! Lints the assignments: who gets which policy.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::assignments::{AssignedDirectory, Assignments, Directory, GroupRule, PolicyPath};
use crate::lint::comments::allow;
use crate::lint::repository::covering::Covered;
use crate::lint::repository::members::Members;
use crate::lint::{LINTS, Scope};

use crate::report::{Problems, Report};
use crate::syntax::{Document, KeyPath, Segment, Span, Table};

/// A policy repository: its assignments, its policies and, optionally, the directory of its people.
#[derive(Clone, Debug)]
pub struct Repository<'r> {
    assignments: &'r Document,
    policies: Vec<RepositoryPolicy<'r>>,
    directory: Option<&'r Directory>,
}

/// A policy in a repository.
#[derive(Clone, Debug)]
pub(in crate::lint) struct RepositoryPolicy<'r> {
    /// Its path relative to the folder of the assignments, in normal form.
    pub(in crate::lint) path: String,
    /// Its path as labels show it.
    pub(in crate::lint) shown: String,
    pub(in crate::lint) document: &'r Document,
}

impl<'r> Repository<'r> {
    /// Creates a repository that has only assignments.
    #[must_use]
    pub fn new(assignments: &'r Document) -> Self {
        Self { assignments, policies: Vec::new(), directory: None }
    }

    /// Adds a policy of the repository, with its path relative to the folder of the assignments, with forward slashes.
    #[must_use]
    pub fn policy(self, path: impl Into<String>, document: &'r Document) -> Self {
        let path = path.into();
        self.policy_shown(path.clone(), path, document)
    }

    /// Like [`policy`](Self::policy), but findings show another path.
    #[must_use]
    pub fn policy_shown(mut self, path: impl Into<String>, shown: impl Into<String>, document: &'r Document) -> Self {
        self.policies.push(RepositoryPolicy { path: PolicyPath::normal(&path.into()), shown: shown.into(), document });
        self
    }

    /// The assignments.
    pub(crate) fn assignments(&self) -> &'r Document {
        self.assignments
    }

    /// Adds the directory, which says who is in which group.
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

/// The data that these lints can use.
pub(crate) struct Facts<'f> {
    /// The assignments.
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

    /// The policies of the repository.
    pub(in crate::lint) fn policies(&self) -> &'f [RepositoryPolicy<'f>] {
        self.policies
    }

    /// The policy that a rule names, if the repository has it.
    pub(in crate::lint) fn policy(&self, path: &PolicyPath) -> Option<&'f RepositoryPolicy<'f>> {
        self.by_path.get(path.as_str()).copied()
    }

    /// The assignments applied to the people; `None` without a directory.
    pub(in crate::lint) fn assigned(&self) -> Option<&AssignedDirectory<'f>> {
        self.assigned.as_ref()
    }

    /// The patterns that never decide because of earlier rules.
    pub(in crate::lint) fn covered(&self) -> &Covered {
        self.covered.get_or_init(|| Covered::of(self.assignments))
    }

    /// The people whom the rules match; nobody without a directory.
    pub(in crate::lint) fn members(&self) -> &Members {
        self.members.get_or_init(|| self.assigned.as_ref().map(Members::of).unwrap_or_default())
    }

    /// The position for findings about the assignments as a whole: the first key, where a comment can apply to them.
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
