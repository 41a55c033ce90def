//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};

declare_lint! {
    /// A hook's matcher that lists names with commas or blanks.
    ///
    /// Names are joined by `|`, without blanks: `Bash|Edit`. Any other list is a regular expression for one name with commas or blanks
    /// in it, which no tool has, so that the handlers never run.
    ///
    /// ```toml,flagged
    /// [[hooks.PreToolUse]]
    /// matcher = "Bash, Edit"
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/tool" }]
    /// ```
    ///
    /// ```toml,fine
    /// [[hooks.PreToolUse]]
    /// matcher = "Bash|Edit"
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/tool" }]
    /// ```
    "matcher-list", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let groups = cx.client().hooks().groups.iter();
    for group in groups.filter(|group| group.heeds_matcher() && !group.is_about_free_names()) {
        let Some(matcher) = &group.matcher else { continue };
        let Some(text) = matcher.node.as_text() else { continue };
        let is_part = |c: char| c.is_ascii_alphanumeric() || "_|, ".contains(c);
        if !text.contains([',', ' '])
            || !text.chars().all(is_part)
            || !text.contains(|c: char| c.is_ascii_alphanumeric())
        {
            continue;
        }
        let joined = text.split([',', ' ', '|']).filter(|name| !name.is_empty()).collect::<Vec<_>>().join("|");
        let message = format!("{} fits only names with a comma or blank in them, and there are none", quoted(text));
        let help = format!("join the names by `|`, without blanks: {}", quoted(&joined));
        let edit = Edit::replace(matcher.node.span, edits::string_like(cx.text(), matcher.node.span, &joined));
        let fix = Fix::guess(format!("write {}", quoted(&joined)), [edit]);
        found.push(LINT.value(matcher, message).help(help).fix(fix));
    }
}
