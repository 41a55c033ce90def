//! A command as a list of words, in any kind of memory.

use super::shell::PlainCommand;

/// Words that rules are compared with; the first is the program.
pub(super) trait Words: Copy {
    /// How many there are.
    fn len(self) -> usize;

    /// One of them, from 0.
    fn word(&self, at: usize) -> Option<&str>;
}

impl Words for &[&str] {
    fn len(self) -> usize {
        <[&str]>::len(self)
    }

    fn word(&self, at: usize) -> Option<&str> {
        self.get(at).copied()
    }
}

impl Words for PlainCommand<'_> {
    fn len(self) -> usize {
        PlainCommand::len(self)
    }

    fn word(&self, at: usize) -> Option<&str> {
        PlainCommand::word(*self, at)
    }
}

/// The last component of a program that is given by path: what it is tried by when no rule matches it as written. `None` for a name
/// without a slash, and for a path that has no last component.
///
/// The client reads paths as Unix does: blank components and `.` count for nothing, except for a `.` at the very beginning.
pub(crate) fn base_name(program: &str) -> Option<&str> {
    if !program.contains('/') {
        return None;
    }
    let mut rest = program;
    loop {
        rest = rest.trim_end_matches('/');
        match rest.strip_suffix("/.") {
            Some(shorter) => rest = shorter,
            None => break,
        }
    }
    let name = rest.rsplit('/').next()?;
    (!matches!(name, "" | "." | "..")).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::base_name;

    #[test]
    fn agrees_with_paths_of_unix() {
        let parts = ["", ".", "..", "git", "a"];
        for first in parts {
            for second in parts {
                for third in parts {
                    for fourth in parts {
                        let path = [first, second, third, fourth].join("/");
                        let name = std::path::Path::new(&path).file_name().and_then(|name| name.to_str());
                        assert_eq!(base_name(&path), name, "{path}");
                    }
                }
            }
        }
        assert_eq!(base_name("git"), None);
        assert_eq!(base_name("C:/x/git"), Some("git"));
    }
}
