//! `stricture who`.

use std::path::Path;

use clap::Args;
use stricture::assignments::json::WhoAnswer;
use stricture::assignments::{AssignedDirectory, PolicyPath};

use crate::arguments::{Color, Format};
use crate::exit::Exit;
use crate::not_blank;
use crate::render::{self, Style};
use crate::repository::{Repository, RepositoryOptions};
use crate::stdout::answer;
use crate::trouble::Trouble;

#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes: 0 answered, also where nobody gets the policy; 2 could not do the job: usage, broken assignments, a broken directory, no such \
policy.")]
pub(crate) struct WhoOptions {
    /// The policy: its path as the assignments write it, or as it is from here.
    #[arg(value_parser = not_blank::policy)]
    pub(crate) policy: String,

    #[command(flatten)]
    pub(crate) repository: RepositoryOptions,

    /// How to answer.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: Format,
}

/// Says who gets a policy.
pub(crate) fn run(options: &WhoOptions, color: Color) -> Result<Exit, Trouble> {
    options.repository.check()?;
    let style = Style::on_standard_output(color);
    let repository = Repository::load(options.repository.assignments.as_deref(), style)?;
    let policy = named(&repository, &options.policy)?;
    let directory = options.repository.people()?;
    let source = repository.document.source();
    let mut who = WhoAnswer::new(&repository.assignments, &policy, &source);
    if let Some(loaded) = &directory {
        who = who.with_people(&AssignedDirectory::new(&repository.assignments, &loaded.directory), &source);
    }
    answer(&match options.format {
        Format::Human => render::who::who(&repository, &who, style),
        Format::Json => render::json_line(&who)?,
    })?;
    Ok(Exit::Clean)
}

/// The policy in the one form of its path, or as it was given where the assignments do not name it.
fn named(repository: &Repository, given: &str) -> Result<String, Trouble> {
    let all = repository.assignments.policies();
    let normal = PolicyPath::normal(given);
    if all.iter().any(|policy| policy.as_str() == normal) {
        return Ok(normal);
    }
    let meant = |path: &Path| path.canonicalize().ok();
    let candidates = [meant(&repository.folder.join(given)), meant(Path::new(given))];
    for file in candidates.iter().flatten() {
        let same = |path: &str| meant(&repository.folder.join(path)).is_some_and(|path| path == *file);
        if let Some(policy) = all.iter().find(|policy| same(policy.as_str())) {
            return Ok(policy.as_str().to_owned());
        }
    }
    if candidates.iter().flatten().any(|file| file.is_file()) {
        return Ok(given.to_owned());
    }
    let near = stricture::cases::nearest_name(given, all.iter().map(|policy| policy.as_str()));
    let help = near
        .map_or_else(|| "write its path as the assignments do".to_owned(), |near| format!("did you mean `{near}`?"));
    Err(Trouble::NoSuchPolicy { path: repository.path.clone().into(), policy: given.to_owned(), help })
}
