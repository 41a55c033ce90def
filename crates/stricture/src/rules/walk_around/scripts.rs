//! Scripts that run a command, but that the client does not look into.

use super::WalkAroundKind;
use crate::rules::shell;

/// Words as a script, with no more quotes than a person would write: `--option=value` needs none.
pub(super) fn join<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let mut out = String::new();
    for (at, word) in words.into_iter().enumerate() {
        if at > 0 {
            out.push(' ');
        }
        let is_bare = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+,-./:@_".contains(&byte));
        match word.split_once('=') {
            Some((name, value)) if at > 0 && !name.is_empty() && is_bare(name) && is_bare(value) => out.push_str(word),
            _ => out.push_str(&shell::join([word])),
        }
    }
    out
}

/// Scripts that run the command, with what hides it.
pub(super) fn scripts(words: &[&str]) -> Vec<(WalkAroundKind, String)> {
    let Some((program, rest)) = words.split_first() else { return Vec::new() };
    let command = join(words.iter().copied());
    let mut behind = join(rest.iter().copied());
    if !behind.is_empty() {
        behind.insert(0, ' ');
    }
    let mut found = vec![
        (WalkAroundKind::Redirection, format!("{command} 2>&1")),
        (WalkAroundKind::Redirection, format!("{command} > /dev/null")),
        (WalkAroundKind::Comment, format!("{command} # now")),
        (WalkAroundKind::Quotes, format!("\"{program}\"{behind}")),
        (WalkAroundKind::Quotes, format!("\\{program}{behind}")),
        (WalkAroundKind::Group, format!("({command})")),
        (WalkAroundKind::Group, format!("{{ {command}; }}")),
        (WalkAroundKind::Group, format!("! {command}")),
        (WalkAroundKind::Group, format!("if true; then {command}; fi")),
        (WalkAroundKind::Background, format!("{command} &")),
        (WalkAroundKind::Assignment, format!("A=1 {command}")),
        (WalkAroundKind::Expansion, format!("echo \"$({command})\"")),
        (WalkAroundKind::Expansion, format!("{command} ~/x")),
        (WalkAroundKind::Expansion, format!("{command} *")),
    ];
    if *program == "git" && !rest.is_empty() {
        found.push((WalkAroundKind::Expansion, format!("{command} HEAD^")));
    }
    found
}
