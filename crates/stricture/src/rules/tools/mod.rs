//! Programs, by how they take their words: what the lints of command rules and the search for walk-arounds need to know of them.

mod between;
mod same;
mod wrappers;

pub(crate) use between::{Between, between, options_with_values};
pub(super) use same::spellings;
pub(super) use wrappers::LINES;
pub(crate) use wrappers::{PREFIXES, SHELLS};

/// Programs whose first word is a subcommand, or another program: one bare word, never a pattern and never text.
const SUBCOMMANDS: &[&str] = &[
    "apt",
    "apt-get",
    "aws",
    "az",
    "brew",
    "bun",
    "cargo",
    "composer",
    "conda",
    "dnf",
    "doas",
    "docker",
    "docker-compose",
    "dotnet",
    "gcloud",
    "gem",
    "gh",
    "git",
    "glab",
    "go",
    "heroku",
    "helm",
    "hg",
    "kubectl",
    "launchctl",
    "npm",
    "oc",
    "pip",
    "pip3",
    "pnpm",
    "podman",
    "poetry",
    "pulumi",
    "sudo",
    "svn",
    "systemctl",
    "terraform",
    "tofu",
    "uv",
    "vault",
    "yarn",
    "yum",
    "zypper",
];

/// Programs that take every word as it is: they expand no pattern, no variable and no `~`, and none of their options takes text.
const PLAIN: &[&str] = &[
    "cat", "chgrp", "chmod", "chown", "cp", "dd", "head", "kill", "ln", "mkdir", "mv", "rm", "rmdir", "shred", "tail",
    "tee", "touch", "truncate", "unlink",
];

/// Whether the first word of this program is a subcommand, or another program.
pub(crate) fn has_subcommands(program: &str) -> bool {
    SUBCOMMANDS.contains(&name(program))
}

/// Whether this program takes every word as it is.
pub(crate) fn is_plain(program: &str) -> bool {
    PLAIN.contains(&name(program))
}

/// Whether this is a shell, whose third word may be a whole script.
pub(crate) fn is_shell(program: &str) -> bool {
    matches!(name(program), "bash" | "zsh" | "sh" | "dash" | "ksh" | "fish" | "pwsh" | "powershell" | "cmd")
}

/// Programs that only Windows has, without what their files end in.
const OF_WINDOWS: &[&str] = &[
    "bcdedit", "certutil", "diskpart", "icacls", "msiexec", "netsh", "reg", "regsvr32", "rundll32", "schtasks",
    "takeown", "vssadmin", "wmic",
];

/// Whether a program's name is none that only Windows has.
pub(crate) fn runs_on_unix(program: &str) -> bool {
    let name = program.to_ascii_lowercase();
    !OF_WINDOWS.contains(&name.as_str())
        && !name.contains('\\')
        && ![".exe", ".cmd", ".bat", ".com", ".ps1"].iter().any(|end| name.ends_with(end))
}

/// Whether anything is known of a program of this name.
pub(crate) fn is_known(name: &str) -> bool {
    has_subcommands(name) || is_plain(name) || is_shell(name) || PREFIXES.contains(&name)
}

/// The last part of a path.
fn name(program: &str) -> &str {
    program.rsplit('/').next().unwrap_or(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_name_or_path() {
        assert!(has_subcommands("git") && has_subcommands("/usr/bin/git") && !has_subcommands("gitk"));
        assert!(is_plain("rm") && !is_plain("find") && is_shell("/bin/bash"));
    }
}
