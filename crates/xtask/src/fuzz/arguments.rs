//! Questions about a repository: every subcommand, every format.

use super::repository::Repository;
use crate::random::Random;

/// The formats of `lint`.
const FORMATS: &[&str] = &["human", "concise", "json", "sarif", "github", "junit"];

/// Arguments of a command line. A name that begins with a hyphen comes behind `--`, or does not, as a careless caller would write it.
pub(super) fn arguments(repository: &Repository, random: &mut Random) -> Vec<String> {
    let named =
        |random: &mut Random| repository.names.get(random.below(repository.names.len())).cloned().unwrap_or_default();
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let format = |random: &mut Random| format!("--format={}", random.pick(&["human", "json"]).unwrap_or("json"));
    match random.below(14) {
        0..=7 => {
            let mut all = words(&["lint", "--format", random.pick(FORMATS).unwrap_or("human")]);
            let more: &[&[&str]] = &[
                &["--fix"],
                &["--fix", "--unsafe-fixes"],
                &["--diff", "--unsafe-fixes"],
                &["--deny", "advice"],
                &["--deny=skipped"],
                &["--directory", "people.csv"],
                &["--directory", "directory"],
                &["--baseline", "known.json", "--write-baseline"],
                &["--output", "sarif:report.sarif"],
                &["--no-config"],
                &[],
                &[],
            ];
            all.extend(words(more.get(random.below(more.len())).copied().unwrap_or_default()));
            match random.below(5) {
                0 => all.extend([".".to_owned()]),
                1 => all.extend(["--".to_owned(), named(random), named(random)]),
                2 => all.extend([named(random), named(random)]),
                _ => {}
            }
            all
        }
        8 => words(&["test", &format(random)]),
        9 => words(&["resolve", "--directory", "directory", "--all", &format(random)]),
        10 => words(&["impact", "--base", "HEAD", &format(random)]),
        11 => words(&["explain", &format(random), "--policy", &named(random)]),
        12 => words(&["eval", &format(random), "--policy", &named(random), "--shell", "git push && rm -rf / | cat"]),
        _ => words(&["replay", &format(random), "--policy", &named(random), "--", "log.jsonl"]),
    }
}
