//! Programs that run whatever their arguments name.

/// Names without a version and without the ending of a Windows program.
const LAUNCHERS: &[&str] = &[
    // They download a package and run it.
    "npx",
    "npm",
    "pnpm",
    "pnpx",
    "yarn",
    "bunx",
    "bun",
    "uvx",
    "uv",
    "pipx",
    // They start any image.
    "docker",
    "podman",
    "nerdctl",
    // They run any script or code.
    "node",
    "deno",
    "tsx",
    "ts-node",
    "python",
    "py",
    "pypy",
    "ruby",
    "perl",
    "php",
    "java",
    "dotnet",
    "go",
    "cargo",
    // Shells, and programs that run another program.
    "bash",
    "sh",
    "zsh",
    "dash",
    "ksh",
    "fish",
    "cmd",
    "powershell",
    "pwsh",
    "env",
    "sudo",
    "nohup",
    "xargs",
    "busybox",
];

/// Whether a program, given by name or by path, runs whatever its arguments name.
pub(super) fn is_launcher(program: &str) -> bool {
    let name = program.rsplit(['/', '\\']).next().unwrap_or(program).to_ascii_lowercase();
    let name = [".exe", ".cmd", ".bat", ".ps1"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(&name);
    LAUNCHERS.contains(&name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.'))
}

#[cfg(test)]
mod tests {
    use super::is_launcher;

    #[test]
    fn launchers() {
        for program in ["npx", "/usr/bin/python3.12", r"C:\Program Files\nodejs\npx.cmd", "Docker.exe", "bash"] {
            assert!(is_launcher(program), "{program}");
        }
        for program in ["docs-mcp", "/opt/npx/docs-mcp", "python-docs", "npx docs-mcp", "", "3"] {
            assert!(!is_launcher(program), "{program}");
        }
    }
}
