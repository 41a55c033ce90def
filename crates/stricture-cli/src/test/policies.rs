//! The policies that cases are about, each read once.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use stricture::Problem;
use stricture::Span;
use stricture::release::Clients;
use stricture::rules::RuleSet;

use crate::error::CliError;
use crate::files::folders;
use crate::files::inside::inside;
use crate::policy::Policy;
use crate::printable::printable;
use crate::render::clients::named;
use crate::render::style::Style;
use crate::repository::policies::Guesses;
use crate::repository::search;

/// A policy of a repository.
pub(super) struct TestedPolicy {
    /// Its path, relative to the repository.
    pub(super) relative: String,
    pub(super) policy: Policy,
}

/// All that were asked for.
pub(super) struct Policies {
    style: Style,
    /// The clients that the command line names.
    clients: Vec<Clients>,
    known: HashMap<PathBuf, Option<usize>>,
    pub(super) all: Vec<TestedPolicy>,
    /// Where nobody manages somebody, no rules apply.
    pub(super) no_rules: RuleSet,
    pub(super) errors: Vec<CliError>,
    guesses: Guesses,
}

impl Policies {
    pub(super) fn new(style: Style, clients: &[Clients]) -> Self {
        Self {
            style,
            clients: clients.to_vec(),
            known: HashMap::new(),
            all: Vec::new(),
            no_rules: RuleSet::default(),
            errors: Vec::new(),
            guesses: Guesses::new(),
        }
    }

    /// The number of the policy that a case names; `None` for one without answers; its problem was reported.
    pub(super) fn named(&mut self, repository: &Path, name: &str, span: Span) -> Result<Option<usize>, Problem> {
        let problem = |message: String, help: String| Problem::new(span, message).help(help);
        let path = inside(repository, name)
            .map_err(|outside| problem(outside.message("policy", &printable(name)), outside.help().to_owned()))?;
        if !path.exists() {
            return Err(problem(format!("there is no policy `{name}`"), self.guesses.instead(repository, name)));
        }
        Ok(self.load(repository, &path))
    }

    /// Reads all policies of a repository.
    pub(super) fn whole(&mut self, repository: &Path) {
        let (policies, errors) = search::policies_of(repository);
        self.errors.extend(errors);
        for path in policies {
            self.load(repository, &path);
        }
    }

    fn load(&mut self, repository: &Path, path: &Path) -> Option<usize> {
        if let Some(known) = self.known.get(path) {
            return *known;
        }
        let number = match Policy::load_for(path, &self.clients, self.style) {
            Ok(policy) => {
                self.errors.extend(refused_by_some(&policy));
                self.all.push(TestedPolicy { relative: folders::from_folder(repository, path), policy });
                Some(self.all.len() - 1)
            }
            Err(error) => {
                self.errors.push(error);
                None
            }
        };
        self.known.insert(path.to_owned(), number);
        number
    }
}

/// Some of the clients that were asked about do not start with a policy: that no case can hold for them.
fn refused_by_some(policy: &Policy) -> Option<CliError> {
    let refusing = policy.readers.refusing();
    let verb = if refusing.len() == 1 { "refuses" } else { "refuse" };
    let clients = format!("{} {verb}", named(refusing));
    (!refusing.is_empty()).then(|| CliError::RefusedBySome { path: PathBuf::from(&policy.path), clients })
}
