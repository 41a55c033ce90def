//! File system paths as the client resolves them, without looking at any file system.

/// Characters that make a path a pattern.
pub(crate) const PATTERN: [char; 4] = ['*', '?', '[', ']'];

/// The folder of the policy, from which relative paths count: the cases `sqlite-home-relative`, `log-dir-relative` and
/// `deny-read-relative`.
pub(crate) const POLICY_FOLDER: &str = "/etc/codex";

/// What stands for the home directory, whose real name the policy does not tell: two folders, so that `~/..` is not the root, and with a name that no
/// path can spell.
pub(crate) const HOME: &str = "/\0/home";

/// An absolute path without `.`, `..`, empty parts and `~`; relative ones count from `base`.
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

/// Whether an absolute path begins with a drive, as in `/c:/x`: the client takes it for an address of the file system.
pub(crate) fn has_drive(path: &str) -> bool {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    path.starts_with('/') && matches!(first.as_bytes(), [letter, b':' | b'|'] if letter.is_ascii_alphabetic())
}

/// Whether a path is absolute on Windows: `C:\x`, `C:/x`, `\\host\share`.
pub(crate) fn is_foreign(path: &str) -> bool {
    matches!(path.as_bytes(), [letter, b':', b'/' | b'\\', ..] if letter.is_ascii_alphabetic())
        || matches!(path.as_bytes(), [b'\\', b'/' | b'\\', ..])
}

/// Whether a path counts from some folder, rather than from the root or the home directory.
pub(crate) fn is_relative(path: &str) -> bool {
    !(path.starts_with('/') || path == "~" || path.starts_with("~/") || is_foreign(path))
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
