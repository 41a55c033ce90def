//! Recording: writes findings to the baselines, with `--write-baseline`.

use super::options::ControlOptions;
use super::results::LintResults;
use stricture::levels::Baseline;

/// Puts all that was found into the baselines, and leaves what cannot be there to be reported.
pub(super) fn record(mut results: LintResults, options: &ControlOptions) -> LintResults {
    if !options.write_baseline {
        return results;
    }
    for file in &mut results.files {
        let (Some(path), Some(own)) = (&file.criteria.settings.baseline, &file.criteria.baseline) else { continue };
        let new = results.new_baselines.entry(path.clone()).or_insert_with(|| Baseline::clone(&own.findings));
        let report = std::mem::take(&mut file.report);
        file.report = new.record(&own.name, report, file.document.text());
    }
    results
}
