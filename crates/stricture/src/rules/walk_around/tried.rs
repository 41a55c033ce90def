//! The ways that the search tries for a rule.

use std::collections::HashMap;

use super::WalkAroundKind;
use super::remedy::Remedy;
use super::scripts::{join, scripts};
use crate::rules::shell::Splitter;
use crate::rules::shells::{LOOKED_INTO, SCRIPT_FLAGS};
use crate::rules::tools::{self, Between};
use crate::rules::words::base_name;
use crate::rules::{Decision, Rule, SHELL};

/// Commands that do what a rule is about. Of several, the one counts that gets furthest.
pub(super) struct Tried {
    pub(super) kind: WalkAroundKind,
    pub(super) argvs: Vec<[String; 3]>,
    /// The rule that would stop them.
    pub(super) remedy: Option<Remedy>,
}

/// Programs that rules of the policy name by path, by their base names: such a rule keeps others from being tried.
pub(super) struct Paths<'r>(HashMap<&'r str, Vec<&'r str>>);

/// Paths of one program that are tried.
const MOST_PATHS: usize = 4;

impl<'r> Paths<'r> {
    pub(super) fn of(rules: &'r [Rule]) -> Self {
        let mut paths: HashMap<&str, Vec<&str>> = HashMap::new();
        for program in rules.iter().filter_map(|rule| rule.pattern.first()).flatten() {
            let known = base_name(program).map(|name| paths.entry(name).or_default());
            if let Some(known) = known.filter(|known| known.len() < MOST_PATHS && !known.contains(&program.as_str())) {
                known.push(program);
            }
        }
        Self(paths)
    }
}

/// All that is tried on a rule, by one of its programs and the first word of each other place.
///
/// What has nothing to do with the program is left out where `in_words` says so.
pub(super) fn all(rule: &Rule, words: &[&str], paths: &Paths<'_>, in_words: bool) -> Vec<Tried> {
    let Some((program, rest)) = words.split_first() else { return Vec::new() };
    // A rule that catches scripts as such, or one that no script can be matched by.
    let catches_scripts = tools::is_shell(program) && rest.first().is_some_and(|flag| flag.starts_with('-'));
    let command = join(words.iter().copied());
    if catches_scripts || Splitter::new().split(&command).is_err() {
        return Vec::new();
    }
    let mut tried = Vec::new();
    with_words_between(rule, words, &mut tried);
    spelt_otherwise(rule, words, &mut tried);
    if in_words {
        return tried;
    }
    wrapped(rule, words, &command, &mut tried);
    by_path(rule, program, rest, paths, &mut tried);
    for (kind, script) in scripts(words) {
        let ask = |shell: &str, flag: &str| [format!("/bin/{shell}"), flag.to_owned(), script.clone()];
        // Of those that get equally far, the first is told.
        let argvs = LOOKED_INTO.iter().flat_map(|shell| SCRIPT_FLAGS.map(|flag| ask(shell, flag))).collect();
        tried.push(Tried { kind, argvs, remedy: Some(catch_all(rule)) });
    }
    tried
}

fn plain(kind: WalkAroundKind, script: String, remedy: Option<Remedy>) -> Tried {
    let [shell, flag] = SHELL.map(str::to_owned);
    Tried { kind, argvs: vec![[shell, flag, script]], remedy }
}

/// A rule that stops the same in other words: it shows the same text.
fn alike(rule: &Rule, pattern: Vec<Vec<String>>) -> Remedy {
    let justification =
        rule.justification.clone().unwrap_or_else(|| "Another spelling of a restricted command".to_owned());
    Remedy { pattern, decision: rule.decision, justification, also: None }
}

/// A rule that stops more than that.
fn wider(rule: &Rule, pattern: Vec<Vec<String>>, justification: &str, also: &'static str) -> Remedy {
    Remedy { pattern, decision: rule.decision, justification: justification.to_owned(), also: Some(also) }
}

fn one(word: &str) -> Vec<String> {
    vec![word.to_owned()]
}

fn several(words: impl IntoIterator<Item = &'static str>) -> Vec<String> {
    let mut several: Vec<String> = Vec::new();
    for word in words {
        if !several.iter().any(|known| known == word) {
            several.push(word.to_owned());
        }
    }
    several
}

/// The pattern of a rule for one of its programs, from some place on.
fn behind(rule: &Rule, place: usize) -> impl Iterator<Item = Vec<String>> + '_ {
    rule.pattern.iter().skip(place).cloned()
}

/// For rules that catch all scripts that the client does not look into. Other scripts never match them.
fn catch_all(rule: &Rule) -> Remedy {
    let pattern = vec![several(LOOKED_INTO), several(SCRIPT_FLAGS)];
    let also = if rule.decision > Decision::Prompt {
        "all other scripts that are not plain; write `prompt` to have a person or automatic review check them instead"
    } else {
        "all other scripts that are not plain"
    };
    wider(rule, pattern, "The client cannot check this script: write plain commands", also)
}

fn with_words_between(rule: &Rule, words: &[&str], tried: &mut Vec<Tried>) {
    for between in tools::between(words) {
        let (before, rest) = words.split_at_checked(between.after).unwrap_or((words, &[]));
        let script = join(before.iter().copied().chain(between.words()).chain(rest.iter().copied()));
        let kind = if between.is_argument() { WalkAroundKind::Argument } else { WalkAroundKind::Option };
        let those = |pick: fn(Between) -> Option<&'static str>| {
            several(tools::between(words).filter(|other| other.after == between.after).filter_map(pick))
        };
        let before = before.iter().map(|word| one(word));
        let remedy = if between.option_with_value().is_some() {
            let pattern = before.chain([those(Between::option_with_value)]).collect();
            let also = "all other commands with these options";
            Some(wider(rule, pattern, "Put these options last: here, they hide the command from the rules", also))
        } else if between.flag().is_some() {
            let pattern = before.chain([those(Between::flag)]).chain(behind(rule, between.after)).collect();
            Some(alike(rule, pattern))
        } else {
            None
        };
        tried.push(plain(kind, script, remedy));
    }
}

fn spelt_otherwise(rule: &Rule, words: &[&str], tried: &mut Vec<Tried>) {
    let mut push = |at: usize, count: usize, new: Vec<String>| {
        let (before, from) = words.split_at_checked(at).unwrap_or((words, &[]));
        let after = from.get(count..).unwrap_or_default();
        let script = join(before.iter().copied().chain(new.iter().map(String::as_str)).chain(after.iter().copied()));
        let before = before.iter().map(|word| one(word));
        let pattern = before.chain(new.into_iter().map(|word| vec![word])).chain(behind(rule, at + count)).collect();
        tried.push(plain(WalkAroundKind::Spelling, script, Some(alike(rule, pattern))));
    };
    for spelling in tools::spellings(words) {
        push(spelling.at, spelling.count, spelling.words);
    }
    if !words.first().is_some_and(|program| tools::has_subcommands(program)) {
        return;
    }
    for (at, word) in words.iter().enumerate().skip(1).filter(|(_, word)| word.starts_with("--")) {
        match (word.split_once('='), words.get(at + 1)) {
            (Some((option, value)), _) if option.len() > 2 && !value.is_empty() => {
                push(at, 1, vec![option.to_owned(), value.to_owned()]);
            }
            // Which options take values is not known: the last but one word most likely does.
            (None, Some(value)) if at + 2 == words.len() && at > 1 && !value.starts_with('-') && word.len() > 2 => {
                push(at, 2, vec![format!("{word}={value}")]);
            }
            _ => {}
        }
    }
}

fn wrapped(rule: &Rule, words: &[&str], command: &str, tried: &mut Vec<Tried>) {
    let with = |before: &[&str]| join(before.iter().chain(words).copied());
    let program = tools::name(words.first().copied().unwrap_or_default());
    let others = || tools::PREFIXES.iter().copied().filter(|prefix| *prefix != program);
    for prefix in others() {
        let pattern = std::iter::once(several(others())).chain(behind(rule, 0)).collect();
        let remedy = alike(rule, pattern);
        tried.push(plain(WalkAroundKind::Wrapper, with(&[prefix]), Some(remedy)));
    }
    for line in tools::LINES.iter().filter(|line| line.first() != Some(&program)) {
        tried.push(plain(WalkAroundKind::Wrapper, with(line), None));
    }
    if !matches!(program, "bash" | "sh" | "eval") {
        tried.push(plain(WalkAroundKind::Wrapper, join(["bash", "-c", command]), Some(catch_all(rule))));
        let eval = wider(
            rule,
            vec![one("eval")],
            "Run the command itself, without `eval`",
            "all other commands that `eval` runs",
        );
        tried.push(plain(WalkAroundKind::Wrapper, join(["eval", command]), Some(eval)));
    }
    let found = ["find", ".", "-maxdepth", "0", "-exec"];
    tried.push(plain(WalkAroundKind::Wrapper, join(found.iter().chain(words).copied().chain([";"])), None));
}

fn by_path(rule: &Rule, program: &str, rest: &[&str], paths: &Paths<'_>, tried: &mut Vec<Tried>) {
    let mut push = |kind, other: &str, remedied: bool| {
        let script = join(std::iter::once(other).chain(rest.iter().copied()));
        let pattern = std::iter::once(one(other)).chain(behind(rule, 1)).collect();
        tried.push(plain(kind, script, remedied.then(|| alike(rule, pattern))));
    };
    if let Some(name) = base_name(program) {
        push(WalkAroundKind::Path, name, true);
        return;
    }
    push(WalkAroundKind::Path, &format!("/usr/bin/{program}"), true);
    for path in paths.0.get(program).into_iter().flatten() {
        push(WalkAroundKind::Path, path, true);
    }
    let is_lower = program.bytes().any(|byte| byte.is_ascii_lowercase()) && program.is_ascii();
    if is_lower && !rule.canonical {
        push(WalkAroundKind::LetterCase, &program.to_ascii_uppercase(), false);
    }
}
