//! Facts about programs and their arguments, for the lints of command rules and for the search for ways around them.

mod between;
mod same;
mod wrappers;

pub(crate) use super::shells::is_shell;
pub(crate) use between::{Between, between, options_with_values, with_options};
pub(super) use same::spellings;
pub(super) use wrappers::{LINES, PREFIXES};

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

/// Whether this program runs the command behind it.
pub(crate) fn is_prefix(program: &str) -> bool {
    PREFIXES.contains(&name(program))
}

/// Whether the first word of this program may be a name that a project gives: of a script, in whatever letters.
pub(crate) fn runs_scripts_of_projects(program: &str) -> bool {
    matches!(name(program), "bun" | "composer" | "pnpm" | "yarn")
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
    has_subcommands(name) || is_plain(name) || is_shell(name) || is_prefix(name)
}

/// The last part of a path.
pub(super) fn name(program: &str) -> &str {
    program.rsplit('/').next().unwrap_or(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_name_or_path() {
        assert!(has_subcommands("git") && has_subcommands("/usr/bin/git") && !has_subcommands("gitk"));
        assert!(is_plain("rm") && !is_plain("find"));
        assert!(is_prefix("/usr/bin/sudo") && is_prefix("env") && !is_prefix("sudoedit"));
    }
}
