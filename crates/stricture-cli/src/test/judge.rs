//! Judging: what the cases come to, and what they reach.

use stricture::cases::{AssignedCase, Coverage, Subject, json, nearest_rule, suggestions};
use stricture::rules::Script;

use super::checked::CheckedCommand;
use super::options::TestOptions;
use super::people::Whom;
use super::read::{ReadTests, Under};
use super::results::{CoveredPolicy, TestResults, TestedFile};

/// Checks every case.
pub(super) fn judge<'r>(read: &'r ReadTests, options: &TestOptions) -> TestResults<'r> {
    let policies = read.policies.all.as_slice();
    let mut coverages: Vec<Coverage<'r>> = policies.iter().map(|tested| Coverage::new(&tested.policy.rules)).collect();
    let mut files = Vec::new();
    for file in &read.files {
        let source = file.document.source();
        let (mut checks, mut not_run) = (Vec::new(), 0);
        for (case, numbers) in file.suite.cases.iter().zip(&file.policies) {
            let argv = case.asked.argv();
            for (expectation, under) in case.expectations.iter().zip(numbers) {
                let policy = if let Under::Policy(number) = under { Some(*number) } else { None };
                let tested = policy.and_then(|number| policies.get(number));
                let rules = match (tested, under) {
                    (Some(tested), _) => &tested.policy.rules,
                    (None, Under::Nothing) => &read.policies.no_rules,
                    (None, _) => {
                        not_run += 1;
                        continue;
                    }
                };
                let evaluation = rules.evaluate(&argv);
                if let Some(coverage) = policy.and_then(|policy| coverages.get_mut(policy)) {
                    coverage.record(&evaluation);
                }
                let relative = tested.map(|tested| match &expectation.subject {
                    Subject::Policy(written) => written.as_str(),
                    _ => &tested.relative,
                });
                let told = json::Check::new(case, expectation, relative, &evaluation, &source);
                let opaque = if let Script::Opaque(opaque) = evaluation.script() { Some(opaque) } else { None };
                let missed = told.failure.is_some() && told.got.rule.is_none();
                let near = if missed { nearest_rule(rules, &evaluation) } else { None };
                checks.push(CheckedCommand { case, expectation, policy, told, opaque, near });
            }
        }
        let assigned = file.suite.assigned.iter().zip(&file.people);
        let unknown = |(case, found): &(&AssignedCase, &Whom)| case.expected.is_some() && matches!(found, Whom::NotRun);
        not_run += assigned.clone().filter(unknown).count();
        let assigned = assigned.filter_map(|(case, found)| read.people.check(case, found, &source)).collect();
        files.push(TestedFile { tests: file, checks, assigned, not_run });
    }
    let covered = options.wants_coverage().then(|| {
        let all = policies.iter().zip(coverages);
        all.map(|(tested, coverage)| {
            let suggested = if options.suggest {
                suggestions(&tested.relative, &tested.policy.rules, &mut coverage.clone())
            } else {
                Vec::new()
            };
            CoveredPolicy { tested, coverage, suggested }
        })
        .collect()
    });
    TestResults { files, policies, covered, errors: &read.errors }
}
