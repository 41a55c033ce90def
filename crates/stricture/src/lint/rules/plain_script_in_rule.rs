//! See [`LINT`].

use crate::lint::rules::times::times;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::rules::pattern;
use crate::rules::shell::Splitter;
use crate::rules::shells::{SCRIPT_FLAGS, is_known_shell};
use crate::rules::written::{Rule, Word};

declare_lint! {
    /// A rule for a shell does not match: the client splits its plain script into commands.
    ///
    /// The agent runs every command as a script of a shell, such as `/bin/zsh -lc 'git push'`. If the script is plain, the client applies
    /// the rules to the commands in it: here to `git push`. So a rule for the shell and this script does not match. It matches only a
    /// script that calls a shell itself.
    ///
    /// Write a rule for the command in the script. Stricture reports nothing if another rule matches this command: then the rule for the
    /// shell is about scripts that call a shell. `opaque-scripts-pass` explains which scripts are plain.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "/bin/zsh" }, { token = "-lc" }, { token = "git push" }], decision = "forbidden", justification = "Open a pull request" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "forbidden", justification = "Open a pull request" },
    /// ]
    /// ```
    "plain-script-in-rule", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut splitter = Splitter::new();
    for rule in cx.rules().iter() {
        let Some(script) = script(rule) else { continue };
        for (text, nodes) in script.texts() {
            let Some(node) = nodes.first() else { continue };
            let Ok(plain) = splitter.split(text) else { continue };
            let is_covered = |words: &[&str]| cx.rules().iter().any(|rule| matches(rule, words));
            if plain.commands().any(|command| is_covered(&command.words().collect::<Vec<_>>())) {
                continue;
            }
            let mut commands = plain.commands();
            let help = match (commands.next(), commands.next()) {
                (None, _) => continue,
                (Some(only), None) => {
                    let pattern = pattern::to_toml(only.words().map(std::iter::once));
                    format!("write a rule for the command: {}", quoted(&pattern))
                }
                (Some(_), Some(_)) => "write a rule for each command in the script".to_owned(),
            };
            let message = format!(
                "a shell with the script {} does not match: the client applies rules to what the script runs{}",
                quoted(text),
                times(&nodes)
            );
            found.push(LINT.at(cx.key_at(node.span), node.span, message).help(help));
        }
    }
}

/// The script in a rule for nothing but shells with a script.
fn script<'r, 'd>(rule: &'r Rule<'d>) -> Option<&'r Word<'d>> {
    let [shell, flag, script] = rule.words.as_slice() else { return None };
    let is_call = shell.choices().all(|(_, shell)| is_known_shell(shell))
        && flag.choices().all(|(_, flag)| SCRIPT_FLAGS.contains(&flag));
    is_call.then_some(script)
}

/// Whether a rule matches a command word by word.
fn matches(rule: &Rule<'_>, words: &[&str]) -> bool {
    let is_at = |(place, word): (&Word<'_>, &&str)| place.choices().any(|(_, text)| text == *word);
    rule.words.len() <= words.len() && rule.words.iter().zip(words).all(is_at)
}
