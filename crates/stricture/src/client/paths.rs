//! File system paths as the client resolves them, without looking at any file system.

use crate::release::{Release, Releases};

/// Characters that make a path a pattern.
pub(crate) const PATTERN: [char; 4] = ['*', '?', '[', ']'];

/// The folder of the policy, from which relative paths count: the cases `sqlite-home-relative`, `log-dir-relative` and
/// `deny-read-relative`.
pub(crate) const POLICY_FOLDER: &str = "/etc/codex";

/// What stands for the home directory, whose real name the policy does not tell: two folders, so that `~/..` is not the root, and with a name that no
/// path can spell.
pub(crate) const HOME: &str = "/\0/home";

/// The first release that has a form of its own for paths, and refuses what it cannot write in it: the cases `path-nul`, `deny-read-windows` and
/// `subpath-drive-under-root`.
const HAS_FORM: Release = Release::new(0, 157, 0);

/// The releases that refuse paths that have no such form.
pub(crate) fn refusing_without_form() -> Releases {
    Releases::from(HAS_FORM)
}

/// An absolute path without `.`, `..`, empty parts and `~`; relative ones count from `base`. See `full-access-mode-path-read-and-written` and
/// `deny-read-home-dot`.
pub(crate) fn normal(path: &str, base: &str) -> String {
    let whole = match path.strip_prefix('~') {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => format!("{HOME}{rest}"),
        _ if path.starts_with('/') => path.to_owned(),
        _ => format!("{base}/{path}"),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    format!("/{}", parts.join("/"))
}

/// Whether a path counts from the folder of the policy, `/etc/codex` on Linux: `~` is the home directory alone or before a `/`. Asked live; the
/// case `deny-read-relative` loads.
pub(crate) fn is_relative(path: &str) -> bool {
    !(path.starts_with('/') || path == "~" || path.starts_with("~/") || is_foreign(path))
}

/// Whether an absolute path begins with a drive, as in `/c:/x`: the client takes it for an address of the file system, as
/// `deny-read-drive-as-folder` shows.
pub(crate) fn has_drive(path: &str) -> bool {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    path.starts_with('/') && matches!(first.as_bytes(), [letter, b':' | b'|'] if letter.is_ascii_alphabetic())
}

/// Whether a path is absolute on Windows: `C:\x`, `C:/x`, `\\host\share`. See the cases `deny-read-windows*`.
pub(crate) fn is_foreign(path: &str) -> bool {
    matches!(path.as_bytes(), [letter, b':', b'/' | b'\\', ..] if letter.is_ascii_alphabetic())
        || matches!(path.as_bytes(), [b'\\', b'/' | b'\\', ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_paths() {
        for (path, expected) in [
            ("/a/./b//c/", "/a/b/c"),
            ("/../a", "/a"),
            ("a/../b", "/etc/codex/b"),
            ("~", HOME),
            ("~/a/..", HOME),
            ("~x", "/etc/codex/~x"),
        ] {
            assert_eq!(normal(path, "/etc/codex"), expected, "{path}");
        }
    }

    #[test]
    fn drives_and_foreign_paths() {
        assert!(has_drive("/c:/x") && has_drive("/C|") && !has_drive("/cc:/x") && !has_drive("/x/c:"));
        assert!(
            is_foreign(r"C:\x")
                && is_foreign("c:/")
                && is_foreign(r"\\host")
                && !is_foreign("c:")
                && !is_foreign("/c:/")
        );
    }
}
