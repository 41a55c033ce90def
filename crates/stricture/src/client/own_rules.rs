//! Rule files of people and of repositories that they trust.

/// The function that makes a rule, and the names of its arguments, in the order in which a call may leave them out.
pub(crate) const RULE: &str = "prefix_rule";
pub(crate) const ARGUMENTS: [&str; 6] = [PATTERN, DECISION, MATCH, NOT_MATCH, "justification", CANONICAL];
pub(crate) const PATTERN: &str = "pattern";
pub(crate) const DECISION: &str = "decision";
pub(crate) const MATCH: &str = "match";
pub(crate) const NOT_MATCH: &str = "not_match";
pub(crate) const CANONICAL: &str = "canonical_matching";

/// The function that makes a rule about hosts, and its arguments.
pub(crate) const HOST_RULE: &str = "network_rule";
pub(crate) const HOST_ARGUMENTS: [&str; 4] = ["host", "protocol", "decision", "justification"];

/// The beginning and the end of a line that the client itself adds to `default.rules`, when a person agrees to a rule. The words between are JSON.
pub(crate) const FORM: [&str; 2] = ["prefix_rule(pattern=[", "], decision=\"allow\")"];

/// The words of such lines that the client ignores, because they would allow any program: the experiments `without-effect-*` of
/// `fixtures/experiments/own-rules.toml`. It does not ignore other spellings of the same programs, such as `/usr/bin/bash` and `python3.12`.
const TOO_BROAD: &[&str] = &[
    "/bin/bash",
    "/bin/bash -c",
    "/bin/bash -lc",
    "/bin/sh",
    "/bin/sh -c",
    "/bin/sh -lc",
    "/bin/zsh",
    "/bin/zsh -lc",
    "Rscript",
    "bash",
    "bash -c",
    "bash -lc",
    "bun",
    "bun -e",
    "bun run",
    "cmd",
    "cmd /C",
    "cmd /c",
    "dash",
    "dash -c",
    "deno",
    "deno eval",
    "env",
    "fish",
    "fish -c",
    "git",
    "julia",
    "julia -e",
    "ksh",
    "ksh -c",
    "lua",
    "lua -e",
    "node",
    "node -e",
    "nodejs",
    "nodejs -e",
    "osascript",
    "perl",
    "perl -E",
    "perl -e",
    "php",
    "php -r",
    "powershell",
    "powershell -Command",
    "powershell -EncodedCommand",
    "powershell -c",
    "pwsh",
    "pwsh -Command",
    "pwsh -c",
    "pwsh -command",
    "py",
    "py -3",
    "pypy",
    "pypy3",
    "python",
    "python -",
    "python -c",
    "python3",
    "python3 -",
    "python3 -c",
    "pythonw",
    "pyw",
    "ruby",
    "ruby -E",
    "ruby -e",
    "sh",
    "sh -c",
    "sh -lc",
    "sudo",
    "zsh",
    "zsh -c",
    "zsh -lc",
];

/// Whether the client ignores a rule with `allow` for these words.
pub(crate) fn is_too_broad(words: &[&str]) -> bool {
    // No word of these has a space in it.
    TOO_BROAD.binary_search(&words.join(" ").as_str()).is_ok() && words.iter().all(|word| !word.contains(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_sorted() {
        assert!(TOO_BROAD.is_sorted());
        assert!(is_too_broad(&["bash", "-lc"]) && !is_too_broad(&["bash -lc"]) && !is_too_broad(&["bash", "x"]));
    }
}
