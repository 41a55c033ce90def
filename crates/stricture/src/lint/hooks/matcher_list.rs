//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};

declare_lint! {
    /// The matcher of a hook lists names with commas or spaces, so it matches nothing.
    ///
    /// Combine names with `|`, without spaces: `Bash|Edit`. The client takes any other list as a regular expression for one name with commas
    /// or spaces in it. No tool has such a name, so the handlers never run.
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
        let message =
            format!("the matcher {} matches no name, because no name contains a comma or a space", quoted(text));
        let help = format!("combine the names with `|`, without spaces: {}", quoted(&joined));
        let edit = Edit::replace(matcher.node.span, edits::string_like(cx.text(), matcher.node.span, &joined));
        let fix = Fix::guess(format!("replace it with {}", quoted(&joined)), [edit]);
        found.push(LINT.value(matcher, message).help(help).fix(fix));
    }
}
