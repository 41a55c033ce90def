//! See [`LINT`].

use crate::lint::{Context, any_of, declare_lint, tools};
use crate::report::Finding;
use crate::rules::shells::{LOOKED_INTO, SCRIPT_FLAGS};
use crate::rules::written::{Rule, Word};
use crate::rules::{base_name, pattern};

declare_lint! {
    /// A script that is not plain gets past the command rules.
    ///
    /// The client applies command rules to the commands of a script only if the script is plain. A plain script consists of simple commands,
    /// joined by `&&`, `||`, `|`, `;` or line ends. With a redirection, a comment, a variable, `~`, `^`, parentheses or `&` in it, the client
    /// checks none of its commands. So `git push 2>&1` gets past a rule for `git push`.
    ///
    /// The client then sees one command of three words: the shell, `-lc` or `-c`, and the text. Add a rule for the shell with these
    /// options. It matches every script that is not plain, and no plain script. Name both options: with `allow_login_shell = false`, the
    /// client uses `-c`.
    ///
    /// Stricture reports this once for each policy, at the first rule.
    ///
    /// A rule for `/bin/bash` alone works only where the client finds the shell there. A rule for `bash` alone is hidden by an `allow` for
    /// `/bin/bash` in a rule file of a person or a repository. So name both: `any_of = ["bash", "/bin/bash", "/usr/bin/bash"]`.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "terraform" }, { token = "apply" }], decision = "prompt", justification = "Changes infrastructure" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "terraform" }, { token = "apply" }], decision = "prompt", justification = "Changes infrastructure" },
    ///   { pattern = [{ any_of = ["bash", "sh", "zsh"] }, { any_of = ["-lc", "-c"] }], decision = "prompt", justification = "This script cannot be checked" },
    /// ]
    /// ```
    "opaque-scripts-pass", Risky, check, of_whole_policies
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let rules = cx.rules();
    let Some(first) = rules.iter().find(|rule| is_about_unix(rule)) else { return };
    let catching: Vec<&Rule<'_>> =
        rules.iter().filter(|rule| rule.words.len() <= 2 && rule.words.first().is_some_and(names_shell)).collect();
    // The calls that no rule matches, and the shells that rules match only in one folder.
    let (mut open, mut by_path): (Vec<String>, Vec<&str>) = (Vec::new(), Vec::new());
    for shell in LOOKED_INTO {
        for flag in SCRIPT_FLAGS {
            match catching.iter().filter_map(|rule| catches(rule, shell, flag)).max() {
                None => open.push(format!("{shell} {flag}")),
                Some(Caught::InAFolder) => by_path.push(shell),
                Some(Caught::Anywhere) => {}
            }
        }
    }
    by_path.dedup();
    let asked = || format!("with {}", any_of(open.iter().map(String::as_str)));
    let elsewhere = || format!("with {} in another folder", any_of(by_path.iter().copied()));
    let wherever = match (open.len(), by_path.is_empty()) {
        (0, true) => return,
        (0, false) => format!(" {}", elsewhere()),
        (all, _) if all == LOOKED_INTO.len() * SCRIPT_FLAGS.len() => {
            ": a redirection, a comment or `~` is enough".to_owned()
        }
        (_, true) => format!(" {}", asked()),
        (_, false) => format!(" {}, or {}", asked(), elsewhere()),
    };
    let message = format!("scripts that are not plain get past the command rules{wherever}");
    let pattern = pattern::to_toml([LOOKED_INTO.as_slice(), &SCRIPT_FLAGS].map(|words| words.iter().copied()));
    let help = format!("add {{ pattern = {pattern}, decision = \"prompt\" }}");
    found.push(LINT.value(&first.at, message).help(help));
}

/// Whether it restricts a program that such a script might run: not the shells themselves, and not what Windows alone has.
fn is_about_unix(rule: &Rule<'_>) -> bool {
    let is = |program: &str| !tools::is_shell(program) && tools::runs_on_unix(program);
    rule.words.first().is_some_and(|program| program.choices().any(|(_, text)| is(text)))
}

fn names_shell(program: &Word<'_>) -> bool {
    program.choices().any(|(_, program)| tools::is_shell(&program.to_ascii_lowercase()))
}

/// Which scripts of a shell a rule matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Caught {
    /// Those of the shell by a path that it names.
    InAFolder,
    /// All.
    Anywhere,
}

/// Whether a rule matches every script that this shell is given with this flag.
fn catches(rule: &Rule<'_>, shell: &str, flag: &str) -> Option<Caught> {
    let is = |text: &str, word: &str| if rule.canonical { text.eq_ignore_ascii_case(word) } else { text == word };
    if rule.words.get(1).is_some_and(|word| !word.choices().any(|(_, text)| is(text, flag))) {
        return None;
    }
    let caught = |text: &str| {
        // The client asks for shells by their full paths.
        let in_a_folder = || text.starts_with('/') && base_name(text).is_some_and(|name| is(name, shell));
        if is(text, shell) { Some(Caught::Anywhere) } else { in_a_folder().then_some(Caught::InAFolder) }
    };
    rule.words.first()?.choices().filter_map(|(_, text)| caught(text)).max()
}
