//! Where the documentation is published: the one place that knows.

use std::env;

/// The variable that names the address, when the program runs or else when it was built.
const VARIABLE: &str = "STRICTURE_DOCS_URL";

/// The published documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pages {
    home: String,
}

impl Pages {
    /// Those whose address is known; an empty one switches off what was built in.
    pub(crate) fn known() -> Option<Self> {
        match env::var(VARIABLE) {
            Ok(address) => Self::at(&address),
            Err(env::VarError::NotPresent) => Self::at(option_env!("STRICTURE_DOCS_URL")?),
            Err(env::VarError::NotUnicode(_)) => None,
        }
    }

    /// Returns those at an address; none if the address is not one of a page.
    fn at(address: &str) -> Option<Self> {
        let rest = ["https://", "http://", "file:///"].iter().find_map(|scheme| address.strip_prefix(scheme))?;
        let plain =
            |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}');
        let usable = !rest.is_empty() && address.chars().all(plain) && !address.contains(['?', '#']);
        usable.then(|| Self { home: address.trim_end_matches('/').to_owned() })
    }

    /// The first page.
    pub(crate) fn home(&self) -> &str {
        &self.home
    }

    /// The page of a lint.
    pub(crate) fn lint(&self, name: &str) -> String {
        format!("{}/lints/{name}.html", self.home)
    }
}

#[cfg(test)]
mod tests {
    use super::Pages;

    #[test]
    fn addresses() {
        for (address, page) in [
            ("https://example.com/docs", "https://example.com/docs/lints/a.html"),
            ("http://localhost:3000/", "http://localhost:3000/lints/a.html"),
            ("file:///srv/book//", "file:///srv/book/lints/a.html"),
        ] {
            assert_eq!(Pages::at(address).map(|pages| pages.lint("a")).as_deref(), Some(page));
        }
        for no in ["", "https://", "example.com", "javascript:alert(1)", "ftp://example.com", "file://host/x"] {
            assert_eq!(Pages::at(no), None, "{no}");
        }
        for no in
            ["https://a/\u{1b}]8;;", "https://a/\nb", "https://a b", "https://a/<b>", "https://a/?q", "https://é/"]
        {
            assert_eq!(Pages::at(no), None, "{no:?}");
        }
    }
}
