//! See [`LINT`].

use std::collections::HashSet;

use crate::client::session::{self, machine::DoubtReason};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// On some machines, a denied path leaves people no work.
    ///
    /// The client does not know the machine before it starts. In these cases, it begins no session on some Linux machines, or every command
    /// fails:
    ///
    /// - The pattern `/**` at the end of a large folder, such as `/var`, matches more than 8,192 files. The client does not look for more.
    /// - Home directories are in the folder, such as `/home`. The client must reach its own folder in each of them.
    /// - The shell, its libraries or the client are in the folder.
    /// - The policy denies a folder and also a path in it, and the machine has both. For example, it denies `~/.ssh` and `~/.ssh/id_rsa`, and a
    ///   person has the key.
    ///
    /// On other machines, people can work. So a test on another machine does not show the mistake. We tested this on Linux.
    ///
    /// ```toml,flagged
    /// [permissions.filesystem]
    /// deny_read = ["~/.ssh", "~/.ssh/id_rsa"]
    /// ```
    ///
    /// ```toml,fine
    /// [permissions.filesystem]
    /// deny_read = ["~/.ssh"]
    /// ```
    "machine-dependent-work", Risky, check, of_linux
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let certain: HashSet<usize> = cx.client().obstacles().iter().map(|obstacle| obstacle.span.start()).collect();
    for doubt in session::doubts(cx.client()) {
        // Another lint says that nobody can work at all.
        if certain.contains(&doubt.span.start()) {
            continue;
        }
        let (message, help) = match doubt.why {
            DoubtReason::ManyFiles => (
                "the client looks for 8,192 files at most: if the folder has more, no session begins on Linux",
                "deny the folder without `/**`, or deny smaller folders",
            ),
            DoubtReason::HomeInside => (
                "if home directories are in this folder, the client ends before a session on Linux",
                "deny the files in home directories, such as \"/home/*/.ssh\"",
            ),
            DoubtReason::ProgramInside => (
                "if the shell, its libraries or the client are here, no command runs on Linux",
                "deny only folders that no program needs",
            ),
            DoubtReason::Twice { .. } => (
                "the policy also denies a folder around this path: where both exist, no session begins on Linux",
                "remove this path: the folder around it covers it",
            ),
        };
        let mut finding = LINT.at(cx.key_at(doubt.span), doubt.span, message).help(help);
        if let DoubtReason::Twice { outer } = doubt.why {
            finding = finding.label(outer, "the folder");
        }
        found.push(finding);
    }
}
