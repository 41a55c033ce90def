//! See [`LINT`].

use super::{Context, any_of, declare_lint, tools};
use crate::report::Finding;
use crate::rules::written::{Rule, Word};

declare_lint! {
    /// Command rules that any script passes which is not plain.
    ///
    /// Rules are applied to the commands of a script only if it is plain. A redirection, a comment, a variable, `~`, `^`, parentheses or an `&`
    /// anywhere, and the client looks at none of its commands: `git push 2>&1` passes a rule for `git push`. All that is left of such a script is one
    /// command, the shell with `-lc` or `-c` and the text. A rule for that sees every script that is not plain, and no other.
    ///
    /// It is reported once, at the first rule, for those of `bash`, `sh` and `zsh`, with `-lc` and with `-c`, that no rule is about. `stricture eval
    /// --walk-around` shows what passes each rule.
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
    "opaque-scripts-pass", Risky, check
}

const FLAGS: [&str; 2] = ["-lc", "-c"];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let rules = cx.rules();
    let Some(first) = rules.iter().find(|rule| is_about_unix(rule)) else { return };
    let catching: Vec<&Rule<'_>> =
        rules.iter().filter(|rule| rule.words.len() <= 2 && rule.words.first().is_some_and(names_shell)).collect();
    let open = tools::SHELLS.iter().flat_map(|shell| FLAGS.map(|flag| (*shell, flag)));
    let open: Vec<(&str, &str)> =
        open.filter(|(shell, flag)| !catching.iter().any(|rule| catches(rule, shell, flag))).collect();
    let help = "add { pattern = [{ any_of = [\"bash\", \"sh\", \"zsh\"] }, { any_of = [\"-lc\", \"-c\"] }], decision = \"prompt\" }";
    let message = match open.as_slice() {
        [] => return,
        all if all.len() == tools::SHELLS.len() * FLAGS.len() => {
            "scripts that are not plain pass these rules: a redirection, a comment or a `~` is enough".to_owned()
        }
        some => {
            let some: Vec<String> = some.iter().map(|(shell, flag)| format!("{shell} {flag}")).collect();
            let some = any_of(some.iter().map(String::as_str));
            format!("scripts that are not plain pass these rules where the agent asks for {some}")
        }
    };
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

/// Whether a rule matches every script that this shell is given with this flag.
fn catches(rule: &Rule<'_>, shell: &str, flag: &str) -> bool {
    let is = |text: &str, word: &str| if rule.canonical { text.eq_ignore_ascii_case(word) } else { text == word };
    rule.words.first().is_some_and(|program| program.choices().any(|(_, text)| is(text, shell)))
        && rule.words.get(1).is_none_or(|word| word.choices().any(|(_, text)| is(text, flag)))
}
