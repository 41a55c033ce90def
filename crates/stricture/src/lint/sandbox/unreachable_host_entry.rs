//! See [`LINT`].

use crate::client::hosts::{Entry, Reach};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A host entry, or one of its patterns, never applies.
    ///
    /// In one file, the client uses the first entry of `remote_sandbox_config` that matches the machine's name, and ignores all later
    /// entries. In a pattern, `*` stands for any text, dots included, and `?` for one character. Upper and lower case are the same.
    ///
    /// Stricture also reports an entry or a pattern that matches no host at all.
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
            found.push(whole(entry).with_fate(entry.fate_if_unreachable()));
            continue;
        }
        for (pattern, reach) in &entry.patterns {
            let text = quoted(pattern.node.as_text().unwrap_or_default());
            let finding = match reach {
                Reach::Open => continue,
                Reach::Blank => {
                    let message = "a host pattern without text matches no host";
                    LINT.value(pattern, message).help("remove the pattern, or write `*` for every host")
                }
                Reach::Taken(span) => {
                    let message =
                        format!("the host pattern {text} never applies: an earlier entry matches all its hosts");
                    let finding = LINT.value(pattern, message).label(*span, "this pattern matches them");
                    finding.help("move this entry above the other one, or remove the pattern")
                }
            };
            found.push(Finding { fate: reach.fate(pattern), ..finding });
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
        let message = "a host entry applies to no host: it has no pattern that matches a name";
        return LINT.value(&entry.at, message).help("name hosts in `hostname_patterns`, or remove the entry");
    }
    let mut finding = LINT.value(&entry.at, "a host entry never applies: earlier entries match all its hosts");
    for span in taking.into_iter().take(5) {
        finding = finding.label(span, "this pattern matches them");
    }
    finding.help("move it above the wider entry, or remove it")
}
