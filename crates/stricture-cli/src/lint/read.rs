//! Reading: the files whole, and what decides about each.

use stricture::Document;

use super::baselines::{self, Baselines};
use super::criteria::{Criteria, OwnBaseline};
use super::find::FoundInputs;
use super::options::LintOptions;
use super::results::SkippedInput;
use super::settings::SettingsFinder;
use crate::error::CliError;
use crate::files::inputs::Input;
use crate::files::skipped::Skipped;
use crate::parallel;
use crate::repository::search::FoundRepository;
use crate::repository::{LoadedDirectory, load_directory};

/// All that is judged. A file that cannot be read never hides the findings of the others.
pub(super) struct ReadInputs {
    pub(super) policies: Vec<Result<ReadFile, CliError>>,
    pub(super) repositories: Vec<ReadRepository>,
    /// Who is in which group.
    pub(super) directory: Option<LoadedDirectory>,
    pub(super) skipped: Vec<SkippedInput>,
    pub(super) errors: Vec<CliError>,
}

/// A file with all that decides about it.
pub(super) struct ReadFile {
    pub(super) input: Input,
    /// As they were read, where they are to be replaced.
    pub(super) bytes: Option<Vec<u8>>,
    pub(super) document: Document,
    pub(super) criteria: Criteria,
}

/// A policy repository with its assignments.
pub(super) struct ReadRepository {
    pub(super) found: FoundRepository,
    pub(super) assignments: Result<ReadFile, CliError>,
}

/// Reads everything. Broken settings, baselines and directories end the run before anything is done.
pub(super) fn read(found: FoundInputs, options: &LintOptions) -> Result<ReadInputs, CliError> {
    let directory = load_directory(&options.directory)?;
    let assignments = found.repositories.iter().map(FoundRepository::input);
    let inputs: Vec<Input> = found.policies.into_iter().chain(assignments).collect();
    options.fixing.check(&inputs)?;
    let mut finder = SettingsFinder::new(&options.control, &options.client, &options.platform)?;
    let judged_by = criteria(&inputs, options, &mut finder)?;
    let skipped = found.skipped.into_iter().map(|skipped| decided(skipped, &mut finder)).collect::<Result<_, _>>()?;
    let jobs: Vec<(Input, Criteria)> = inputs.into_iter().zip(judged_by).collect();
    let mut policies = parallel::map(&jobs, |(input, criteria)| read_file(input, criteria, options.fixing.fix));
    let assignments = policies.split_off(policies.len() - found.repositories.len());
    let repositories = found.repositories.into_iter().zip(assignments);
    let repositories = repositories.map(|(found, assignments)| ReadRepository { found, assignments }).collect();
    Ok(ReadInputs { policies, repositories, directory, skipped, errors: found.errors })
}

fn read_file(input: &Input, criteria: &Criteria, replaces: bool) -> Result<ReadFile, CliError> {
    let bytes = input.read()?;
    let kept = replaces.then(|| bytes.clone());
    let document = Document::from_bytes(bytes);
    Ok(ReadFile { input: input.clone(), bytes: kept, document, criteria: criteria.clone() })
}

/// What is decided about something that is not judged.
fn decided(skipped: Skipped, finder: &mut SettingsFinder<'_>) -> Result<SkippedInput, CliError> {
    let settings = finder.find(&Input::File(skipped.path.clone()))?;
    let denied = settings.levels.deny_skipped() && !settings.exit_zero && !settings.lenient;
    Ok(SkippedInput { skipped, denied })
}

/// What decides about each input.
fn criteria(
    inputs: &[Input],
    options: &LintOptions,
    finder: &mut SettingsFinder<'_>,
) -> Result<Vec<Criteria>, CliError> {
    let rewrites_baseline = options.control.write_baseline;
    let mut baselines = Baselines::default();
    let one = |input: &Input| {
        let settings = finder.find(input)?;
        let baseline = match &settings.baseline {
            Some(path) => {
                let findings = baselines.get(path, rewrites_baseline)?;
                Some(OwnBaseline { name: baselines::name(path, input), findings })
            }
            None if rewrites_baseline => {
                return Err(CliError::Usage("--write-baseline needs --baseline FILE, or `baseline` in stricture.toml"));
            }
            None => None,
        };
        Ok(Criteria::new(settings, baseline, rewrites_baseline))
    };
    inputs.iter().map(one).collect()
}
