//! Programs and shell words that run the command after them.

/// Those that may stand right before a command.
pub(crate) const PREFIXES: &[&str] =
    &["sudo", "doas", "env", "nohup", "time", "command", "exec", "nice", "setsid", "xargs"];

/// Those with words of their own, which differ from call to call; the command follows.
pub(in crate::rules) const LINES: &[&[&str]] =
    &[&["timeout", "5"], &["env", "A=1"], &["sudo", "-n"], &["nice", "-n", "5"]];
