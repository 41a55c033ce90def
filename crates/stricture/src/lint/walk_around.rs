//! See [`LINT`].

use std::collections::{HashMap, HashSet};

use super::{Context, declare_lint, quoted, tools};
use crate::report::Finding;
use crate::rules::pattern;
use crate::rules::written::Rule;

declare_lint! {
    /// Command rules that an option in front of the subcommand walks around.
    ///
    /// A pattern is compared word by word from the start. Most programs with subcommands take options before them, and the agent uses these as a matter of
    /// course: `git -C . push` does what `git push` does, and no rule for `git push` matches it. Such options with their values cannot be written into
    /// the pattern; but a rule of its own can have somebody look at commands that begin with one.
    ///
    /// It is reported once a program. `stricture eval --walk-around` shows other ways around each rule, and which of them a rule can stop.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt", justification = "Open a pull request" },
    ///   { pattern = [{ any_of = ["bash", "sh", "zsh"] }, { any_of = ["-lc", "-c"] }], decision = "prompt", justification = "This script cannot be checked" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt", justification = "Open a pull request" },
    ///   { pattern = [{ token = "git" }, { any_of = ["-C", "-c", "--git-dir", "--work-tree"] }], decision = "prompt", justification = "Change the folder first" },
    ///   { pattern = [{ any_of = ["bash", "sh", "zsh"] }, { any_of = ["-lc", "-c"] }], decision = "prompt", justification = "This script cannot be checked" },
    /// ]
    /// ```
    "walk-around", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut seen: HashSet<&str> = HashSet::new();
    let mut caught: Option<Caught<'_>> = None;
    for rule in cx.rules().iter() {
        let [program, subcommand, ..] = rule.words.as_slice() else { continue };
        let Some((_, subcommand)) = subcommand.choices().find(|(_, word)| !word.starts_with('-')) else { continue };
        let mut open = Vec::new();
        for (_, program) in program.choices().filter(|(_, program)| tools::has_subcommands(program)) {
            if seen.insert(program) {
                let caught = caught.get_or_insert_with(|| Caught::of(cx));
                let options = tools::options_with_values(program)
                    .filter_map(|option| Some((option, option.option_with_value()?)));
                open.extend(
                    options.filter(|(_, name)| !caught.is(program, name)).map(|(option, name)| (program, option, name)),
                );
            }
        }
        if let Some(finding) = finding(rule, subcommand, &open) {
            found.push(finding);
        }
    }
}

/// What is open: a program, an option with its value, and the option's name.
type Open<'d> = (&'d str, tools::Between, &'static str);

fn finding(rule: &Rule<'_>, subcommand: &str, open: &[Open<'_>]) -> Option<Finding> {
    let command = |(program, option, _): &Open<'_>| {
        let words = [*program].into_iter().chain(option.words()).chain([subcommand]);
        quoted(&words.collect::<Vec<_>>().join(" "))
    };
    let first = open.first()?;
    // A second one is of another program, if there is one.
    let other = open.iter().find(|other| other.0 != first.0).or(open.get(1));
    let message = match other {
        None => format!("{} walks around this rule", command(first)),
        Some(other) => format!("{} and {} walk around this rule", command(first), command(other)),
    };
    let (mut programs, mut options): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for (program, _, option) in open {
        if programs.last() != Some(program) {
            programs.push(program);
        }
        if !options.contains(option) {
            options.push(option);
        }
    }
    let help = format!("add {{ pattern = {}, decision = \"prompt\" }}", pattern::to_toml([programs, options]));
    Some(LINT.value(&rule.at, message).help(help))
}

/// Programs and options that rules are about whatever follows.
struct Caught<'d> {
    whole: HashSet<&'d str>,
    options: HashMap<&'d str, HashSet<&'d str>>,
}

impl<'d> Caught<'d> {
    fn of(cx: &Context<'d>) -> Self {
        let mut caught = Self { whole: HashSet::new(), options: HashMap::new() };
        for rule in cx.rules().iter() {
            match rule.words.as_slice() {
                [program] => caught.whole.extend(program.choices().map(|(_, program)| program)),
                [program, option] if option.choices().any(|(_, word)| word.starts_with('-')) => {
                    for (_, program) in program.choices() {
                        if tools::has_subcommands(program) {
                            caught.options.entry(program).or_default().extend(option.choices().map(|(_, word)| word));
                        }
                    }
                }
                _ => {}
            }
        }
        caught
    }

    fn is(&self, program: &str, option: &str) -> bool {
        self.whole.contains(program) || self.options.get(program).is_some_and(|options| options.contains(option))
    }
}
