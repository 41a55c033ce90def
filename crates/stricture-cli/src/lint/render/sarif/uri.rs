//! Paths as SARIF names them.

use std::env;
use std::fmt::Write as _;
use std::path::{Component, Path, PathBuf};

/// The base of paths: the folder in which Stricture runs.
pub(super) struct Root(Option<PathBuf>);

impl Root {
    pub(super) fn here() -> Self {
        Self(env::current_dir().ok())
    }

    /// The URI of a path, and whether it is relative to this folder. One that leads out of it is absolute.
    pub(super) fn uri(&self, path: &str) -> (String, bool) {
        let path = Path::new(path);
        let whole = normal(&self.0.as_deref().unwrap_or(Path::new("")).join(path));
        let inside = match &self.0 {
            Some(root) => whole.strip_prefix(root).ok(),
            None => whole.is_relative().then_some(whole.as_path()),
        };
        match inside {
            Some(inside) => (encoded(inside), true),
            None => (format!("file://{}{}", if cfg!(windows) { "/" } else { "" }, encoded(&whole)), false),
        }
    }
}

/// The path without `.` and `..`, by its text alone.
fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                out.pop();
            }
            part => out.push(part),
        }
    }
    out
}

/// Its parts with forward slashes between, percent-encoded.
fn encoded(path: &Path) -> String {
    let mut out = String::new();
    for part in path.components() {
        if !out.is_empty() && !out.ends_with('/') {
            out.push('/');
        }
        if part == Component::RootDir {
            out.push_str(if out.is_empty() { "/" } else { "" });
            continue;
        }
        for byte in part.as_os_str().to_string_lossy().bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
                out.push(char::from(byte));
            } else {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        let root = Root(Some(PathBuf::from("/srv/policies")));
        for (path, uri, inside) in [
            ("a/b.toml", "a/b.toml", true),
            ("./a//b.toml", "a/b.toml", true),
            ("a/../b.toml", "b.toml", true),
            ("/srv/policies/b.toml", "b.toml", true),
            ("/srv/other/b.toml", "file:///srv/other/b.toml", false),
            ("../other/b.toml", "file:///srv/other/b.toml", false),
            ("a b%20#?é:\\.toml", "a%20b%2520%23%3F%C3%A9%3A%5C.toml", true),
            ("x\n]]>.toml", "x%0A%5D%5D%3E.toml", true),
        ] {
            assert_eq!(root.uri(path), (uri.to_owned(), inside), "{path}");
        }
    }
}
