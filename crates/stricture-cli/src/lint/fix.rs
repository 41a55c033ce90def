//! Fixing: the policies as they are with their fixes applied, and replaced where that is asked for.

use stricture::{Fixed, Report, Safety};

use super::judge::{JudgedFile, JudgedInputs};
use super::options::FixOptions;
use super::read::ReadRepository;
use super::results::{Fixes, LintedFile, SkippedInput};
use crate::error::CliError;
use crate::files::inputs::Input;
use crate::files::replace;
use crate::parallel;
use crate::repository::LoadedDirectory;

/// The policies as they are now. Who gets them is still to be judged.
pub(super) struct FixedInputs {
    pub(super) files: Vec<LintedFile>,
    pub(super) repositories: Vec<ReadRepository>,
    pub(super) directory: Option<LoadedDirectory>,
    pub(super) skipped: Vec<SkippedInput>,
    pub(super) errors: Vec<CliError>,
}

/// Fixes every policy, if that is asked for. One that cannot be replaced stays as it was.
pub(super) fn fix(judged: JudgedInputs, options: &FixOptions) -> FixedInputs {
    let most = options.most();
    let repairs = parallel::map(&judged.policies, |judged| repair(judged.as_ref().ok()?, most?));
    let JudgedInputs { policies, repositories, directory, skipped, mut errors } = judged;
    let mut files = Vec::with_capacity(policies.len());
    for (judged, repair) in policies.into_iter().zip(repairs) {
        match (judged, repair) {
            (Err(error), _) => errors.push(error),
            (Ok(judged), None) => files.push(as_judged(judged)),
            (Ok(judged), Some(Ok(repair))) => files.push(repaired(judged, repair)),
            (Ok(judged), Some(Err(error))) => {
                files.push(as_judged(judged));
                errors.push(error);
            }
        }
    }
    FixedInputs { files, repositories, directory, skipped, errors }
}

/// Applies the fixes of one policy, and replaces its file; none where there is nothing to fix.
fn repair(judged: &JudgedFile, most: Safety) -> Option<Result<Fixed, CliError>> {
    let JudgedFile { file, report } = judged;
    if !has_fix(report, most) {
        return None;
    }
    let fixed = file.criteria.repair(&file.document, most)?;
    if let (Input::File(path), Some(bytes)) = (&file.input, &file.bytes)
        && let Err(error) = replace::replace(path, bytes, fixed.document().text().as_bytes())
    {
        return Some(Err(error));
    }
    Some(Ok(fixed))
}

/// Whether there is a fix to try: most policies have none, and are not judged again.
fn has_fix(report: &Report, most: Safety) -> bool {
    report.findings().iter().flat_map(|finding| &finding.fixes).any(|fix| fix.safety <= most)
}

fn as_judged(judged: JudgedFile) -> LintedFile {
    let JudgedFile { file, report } = judged;
    LintedFile { path: file.input.shown(), document: file.document, report, fixes: None, criteria: file.criteria }
}

fn repaired(judged: JudgedFile, fixed: Fixed) -> LintedFile {
    let applied = fixed.applied().to_vec();
    let (document, report) = fixed.into_parts();
    let all = Some(Fixes { applied, before: judged.file.document.text().to_owned() });
    LintedFile { document, report, fixes: all, ..as_judged(judged) }
}
