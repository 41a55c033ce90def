//! See [`LINT`].

use crate::client::hosts::{Entry, Reach};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// Sandbox modes for hosts that an earlier entry takes, or for none.
    ///
    /// Of the entries of `remote_sandbox_config` in one file the first that matches the machine's name counts, and no later one is looked
    /// at. `*` stands for any text, dots included, and `?` for one character; letter case does not count.
    ///
    /// ```toml,flagged
    /// [[remote_sandbox_config]]
    /// hostname_patterns = ["*.example.com"]
    /// allowed_sandbox_modes = ["read-only"]
    ///
    /// [[remote_sandbox_config]]
    /// hostname_patterns = ["build.example.com"]
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// ```
    ///
    /// ```toml,fine
    /// [[remote_sandbox_config]]
    /// hostname_patterns = ["build.example.com"]
    /// allowed_sandbox_modes = ["read-only"]
    ///
    /// [[remote_sandbox_config]]
    /// hostname_patterns = ["*.example.com"]
    /// allowed_sandbox_modes = ["read-only"]
    /// ```
    "unreachable-host-entry", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for entry in cx.client().hosts() {
        if entry.is_unreachable() {
            found.push(whole(entry));
            continue;
        }
        for (pattern, reach) in &entry.patterns {
            let text = quoted(pattern.node.as_text().unwrap_or_default());
            match reach {
                Reach::Open => {}
                Reach::Blank => {
                    let message = "a blank pattern matches no host";
                    found.push(LINT.value(pattern, message).help("remove it, or write `*` for every host"));
                }
                Reach::Taken(span) => {
                    let message = format!("no host comes here by {text}: an earlier entry takes them all");
                    let finding = LINT.value(pattern, message).label(*span, "this pattern takes them");
                    found.push(finding.help("move this entry before the other one, or remove the pattern"));
                }
            }
        }
    }
}

fn whole(entry: &Entry<'_>) -> Finding {
    let mut taking: Vec<_> = entry
        .patterns
        .iter()
        .filter_map(|(_, reach)| match reach {
            Reach::Taken(span) => Some(*span),
            _ => None,
        })
        .collect();
    taking.sort_unstable();
    taking.dedup();
    if taking.is_empty() {
        let message = "this entry is for no host: it has no pattern that matches a name";
        return LINT.value(&entry.at, message).help("name hosts in `hostname_patterns`, or remove the entry");
    }
    let mut finding = LINT.value(&entry.at, "no host comes to this entry: earlier ones take them all");
    for span in taking.into_iter().take(5) {
        finding = finding.label(span, "this pattern takes them");
    }
    finding.help("move it before the entry that is wider, or remove it")
}
