//! See [`LINT`].

use crate::lint::{Context, declare_lint, tools};
use crate::report::Finding;
use crate::rules::shell::join;
use crate::rules::written::Word;
use crate::rules::{Decision, pattern};

declare_lint! {
    /// Command rules restrict programs, but none matches a wrapper such as `sudo` or `xargs`.
    ///
    /// The client does not check the command that a wrapper runs. For the client, `sudo rm -rf x`, `xargs rm -rf` and `env rm -rf x` are
    /// commands named `sudo`, `xargs` and `env`. Only rules for those names match them. Agents use them often, above all `xargs`.
    ///
    /// Stricture reports this once for each policy, at the first rule that forbids something or asks a person. It reports nothing if a rule
    /// begins with such a program.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "rm" }, { any_of = ["-rf", "-fr"] }], decision = "forbidden", justification = "Delete what you made, by name" },
    ///   { pattern = [{ any_of = ["bash", "sh", "zsh"] }, { any_of = ["-lc", "-c"] }], decision = "prompt", justification = "This script cannot be checked" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "rm" }, { any_of = ["-rf", "-fr"] }], decision = "forbidden", justification = "Delete what you made, by name" },
    ///   { pattern = [{ any_of = ["sudo", "xargs", "env"] }], decision = "prompt", justification = "Run the command itself" },
    ///   { pattern = [{ any_of = ["bash", "sh", "zsh"] }, { any_of = ["-lc", "-c"] }], decision = "prompt", justification = "This script cannot be checked" },
    /// ]
    /// ```
    "wrapper-not-looked-through", Untidy, check, of_whole_policies
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let strict = cx.rules().iter().filter(|rule| rule.decision >= Decision::PromptUser);
    let mut strict = strict.filter(|rule| {
        let program = rule.words.first();
        program.is_some_and(|program| {
            // `token-with-space` reports a program name with spaces in it.
            let runs = |text: &str| tools::runs_on_unix(text) && !text.contains(char::is_whitespace);
            program.choices().any(|(_, text)| runs(text) && !tools::is_shell(text))
        })
    });
    let Some(first) = strict.next() else { return };
    let programs = cx.rules().iter().filter_map(|rule| rule.words.first());
    if programs.flat_map(Word::choices).any(|(_, program)| tools::is_prefix(program)) {
        return;
    }
    let words = first.words.iter().filter_map(|word| Some(word.choices().next()?.1));
    let command = crate::lint::quoted(&join(["xargs"].into_iter().chain(words)));
    let message = format!("{command} gets past this rule: the client does not check the command that a wrapper runs");
    let pattern = pattern::to_toml([["sudo", "xargs", "env"]]);
    let help = format!("add rules for them, such as {{ pattern = {pattern}, decision = \"prompt\" }}");
    found.push(LINT.value(&first.at, message).help(help));
}
