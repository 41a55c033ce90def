//! The shells that the client knows, and the form in which it gives them a script.

/// Shells whose scripts the client looks into.
pub(crate) const LOOKED_INTO: [&str; 3] = ["bash", "sh", "zsh"];

/// The words before such a script: for a login shell, and for another one.
pub(crate) const SCRIPT_FLAGS: [&str; 2] = ["-lc", "-c"];

/// Others that take a script. The client asks for none of these on a machine that is no Windows, or takes another one instead.
const OTHERS: [&str; 6] = ["dash", "ksh", "fish", "pwsh", "powershell", "cmd"];

/// The words that the client puts between a shell of this name and a script; `None` for one that it does not know.
pub(crate) fn script_flags(name: &str, login: bool) -> Option<&'static [&'static str]> {
    let [for_login, for_none] = &SCRIPT_FLAGS;
    Some(match (name, login) {
        ("pwsh" | "powershell", true) => &["-Command"],
        ("pwsh" | "powershell", false) => &["-NoProfile", "-Command"],
        ("cmd", _) => &["/c"],
        (name, true) if LOOKED_INTO.contains(&name) => std::slice::from_ref(for_login),
        (name, false) if LOOKED_INTO.contains(&name) => std::slice::from_ref(for_none),
        _ => return None,
    })
}

/// Whether the client looks into the scripts of a shell. Only the name matters, not the folder and not the text after a
/// dot.
///
/// ```
/// use stricture::rules::is_known_shell;
///
/// assert!(is_known_shell("zsh") && is_known_shell("/run/current-system/sw/bin/bash") && is_known_shell("/opt/bash.5"));
/// assert!(!is_known_shell("fish") && !is_known_shell("/opt/bash-5") && !is_known_shell("/bin/BASH"));
/// ```
pub fn is_known_shell(shell: &str) -> bool {
    LOOKED_INTO.contains(&name_of(shell))
}

/// Whether this is a shell, known to the client or not, whose words may hold a whole script.
pub(crate) fn is_shell(program: &str) -> bool {
    let name = program.rsplit_once('/').map_or(program, |(_, name)| name);
    is_known_shell(program) || OTHERS.contains(&name.strip_suffix(".exe").unwrap_or(name))
}

/// The name of a shell, as the client tells it: the last component of its path, up to a dot.
pub(crate) fn name_of(shell: &str) -> &str {
    let name = shell.rsplit_once('/').map_or(shell, |(_, name)| name);
    name.split_once('.').map_or(name, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_before_a_script() {
        assert_eq!(script_flags("zsh", true), Some(&["-lc"][..]));
        assert_eq!(script_flags("sh", false), Some(&["-c"][..]));
        assert_eq!(script_flags("pwsh", false), Some(&["-NoProfile", "-Command"][..]));
        assert_eq!(script_flags("fish", true), None);
        assert!(
            is_shell("/bin/dash")
                && is_shell("bash.exe")
                && is_shell("cmd.exe")
                && !is_shell("bash-5")
                && !is_shell("cmd.py")
        );
    }
}
