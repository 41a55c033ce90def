//! See [`LINT`].

use std::collections::{HashMap, HashSet};

use crate::lint::{Context, declare_lint, quoted, tools};
use crate::report::Finding;
use crate::rules::pattern;
use crate::rules::tools::Between;
use crate::rules::written::{Rule, Word};

declare_lint! {
    /// A command gets past a rule if it has an option before the subcommand.
    ///
    /// The client compares a pattern word by word from the start. Most programs with subcommands accept options before them, and the agent
    /// often uses these: `git -C . push` does the same as `git push`, but no rule for `git push` matches it.
    ///
    /// A pattern cannot match these options, because each command can give them other values. Instead, add a second rule, for commands
    /// that begin with the program and one of these options.
    ///
    /// Stricture reports each program once. `stricture eval --walk-around` shows other ways around each rule. It also shows which of
    /// them a new rule can stop.
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
    "walk-around", Risky, check, of_whole_policies
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut seen: HashSet<&str> = HashSet::new();
    let mut caught: Option<Caught> = None;
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

/// A way past a rule: a program, an option with its value, and the option's name.
type Open<'d> = (&'d str, Between, &'static str);

fn finding(rule: &Rule<'_>, subcommand: &str, open: &[Open<'_>]) -> Option<Finding> {
    let command = |(program, option, _): &Open<'_>| {
        let words = [*program].into_iter().chain(option.words()).chain([subcommand]);
        quoted(&words.collect::<Vec<_>>().join(" "))
    };
    let first = open.first()?;
    // A second one is of another program, if there is one.
    let other = open.iter().find(|other| other.0 != first.0).or(open.get(1));
    let message = match other {
        None => format!("{} gets past this rule", command(first)),
        Some(other) => format!("{} and {} get past this rule", command(first), command(other)),
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

/// The programs and options for which a rule matches whatever follows, among those that are tried.
struct Caught {
    whole: HashSet<&'static str>,
    options: HashSet<(&'static str, &'static str)>,
}

impl Caught {
    fn of(cx: &Context<'_>) -> Self {
        let names: HashMap<&str, &'static str> = tools::with_options().map(|program| (program, program)).collect();
        let mut caught = Self { whole: HashSet::new(), options: HashSet::new() };
        for rule in cx.rules().iter() {
            // All programs and options that are tried are ASCII.
            let compared = |text: &str| if rule.canonical { text.to_ascii_lowercase() } else { text.to_owned() };
            let programs = |word: &Word<'_>| -> HashSet<&'static str> {
                word.choices().filter_map(|(_, text)| names.get(compared(text).as_str()).copied()).collect()
            };
            match rule.words.as_slice() {
                [program] => caught.whole.extend(programs(program)),
                [program, option] if option.has_option() => {
                    let programs = programs(program);
                    if programs.is_empty() {
                        continue;
                    }
                    let words: HashSet<String> = option.choices().map(|(_, word)| compared(word)).collect();
                    for program in programs {
                        let options = tools::options_with_values(program).filter_map(Between::option_with_value);
                        caught.options.extend(
                            options.filter(|option| words.contains(&compared(option))).map(|option| (program, option)),
                        );
                    }
                }
                _ => {}
            }
        }
        caught
    }

    fn is(&self, program: &str, option: &str) -> bool {
        self.whole.contains(program) || self.options.contains(&(program, option))
    }
}
