//! See [`LINT`].

use crate::client::files;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::schema::ProblemKind;

declare_lint! {
    /// A value contains an environment variable, which the client does not expand.
    ///
    /// In a path, the client expands only `~`. So `$HOME/.ssh` is a folder with the name `$HOME` beside the policy file, and denying it
    /// protects nothing. The client sends `$TOKEN` in a header as it is.
    ///
    /// ```toml,flagged
    /// [permissions.filesystem]
    /// deny_read = ["$HOME/.ssh"]
    /// ```
    ///
    /// ```toml,fine
    /// [permissions.filesystem]
    /// deny_read = ["~/.ssh"]
    /// ```
    "unexpanded-variable", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let home = "begin with `~/` for the home folder, or with `/`";
    let denied = cx.client().deny_read().iter().map(|denied| denied.at.clone());
    let paths = denied.chain(files::own_folders(cx.client()));
    for at in &paths.chain(files::model_catalog(cx.client())).collect::<Vec<_>>() {
        let Some(text) = at.node.as_text() else { continue };
        let Some(variable) = variable(text) else { continue };
        let finding = LINT.value(at, literal(variable)).help(home);
        let rest = ["$HOME/", "${HOME}/"].iter().find_map(|home| text.strip_prefix(home));
        let fix = rest.map(|rest| {
            Fix::guess(
                format!("replace it with {}", quoted(&format!("~/{rest}"))),
                [Edit::replace(at.node.span, edits::string(&format!("~/{rest}")))],
            )
        });
        found.push(finding.fix(fix));
    }
    if let Some(at) = cx.client().hooks().managed_dir() {
        let variable = at.node.as_text().and_then(variable);
        let finding = |variable| LINT.value(at, literal(variable)).help("write an absolute path without variables");
        found.extend(variable.map(finding));
    }
    let secrets = cx.pick(|kind| match kind {
        ProblemKind::Secret { text, .. } => variable(text).filter(|variable| variable.starts_with('$')),
        _ => None,
    });
    for (problem, variable) in secrets {
        let help =
            "write the variable's name in a key for variables, such as `env_key` or `env_http_headers` of a provider";
        found.push(LINT.about(problem, literal(variable)).help(help));
    }
}

fn literal(variable: &str) -> String {
    format!("the client does not expand the variable {}: it takes the text literally", quoted(variable))
}

/// The first variable in a text: `$NAME`, `${NAME}` or `%NAME%`.
pub(in crate::lint) fn variable(text: &str) -> Option<&str> {
    // A shell compares upper and lower case in names of variables, which are capitals; Windows does not.
    let name = |text: &str, small: bool| {
        let takes =
            |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_' || small && b.is_ascii_lowercase();
        text.bytes().take_while(|b| takes(*b)).count()
    };
    for (at, sign) in text.match_indices(['$', '%']) {
        let rest = text.get(at + 1..)?;
        let (before, after) = match sign {
            "%" => (0, 1),
            _ if rest.starts_with('{') => (1, 1),
            _ => (0, 0),
        };
        let length = name(rest.get(before..)?, sign == "%");
        let end = before + length;
        let closes = match (sign, after) {
            ("%", _) => rest.get(end..)?.starts_with('%'),
            (_, 1) => rest.get(end..)?.starts_with('}'),
            _ => true,
        };
        if length > 1 && closes && !rest.get(before..)?.starts_with(|c: char| c.is_ascii_digit()) {
            return text.get(at..=at + end + after);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::variable;

    #[test]
    fn variables() {
        for (text, found) in [
            ("$HOME/.ssh", "$HOME"),
            ("a/${USER_NAME}/b", "${USER_NAME}"),
            (r"%USERPROFILE%\.ssh", "%USERPROFILE%"),
            (r"%ProgramData%\codex", "%ProgramData%"),
            ("Bearer $TOKEN", "$TOKEN"),
        ] {
            assert_eq!(variable(text), Some(found), "{text}");
        }
        for text in
            ["", "$", "/srv/$recycle", "100%", "%2F%20", "50% or 60%", "$1", "a$b", "/srv/**/*.env", "${x}", "%A"]
        {
            assert_eq!(variable(text), None, "{text}");
        }
    }
}
