//! What a text must look like for the client to load it, wherever it stands.

/// A form that the client demands of a text as soon as it reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRule {
    /// At least one character.
    NonEmpty,
    /// At least one character that is not white space.
    NonBlank,
    /// An absolute path, or one that begins at the home directory.
    AbsolutePath,
}

impl TextRule {
    /// Whether the client takes `text`.
    pub fn accepts(self, text: &str) -> bool {
        match self {
            Self::NonEmpty => !text.is_empty(),
            Self::NonBlank => !text.trim().is_empty(),
            Self::AbsolutePath => text.starts_with('/') || text == "~" || text.starts_with("~/"),
        }
    }

    /// What a text that fits is, for messages.
    pub(crate) fn describe(self) -> &'static str {
        match self {
            Self::NonEmpty => "a text that is not empty",
            Self::NonBlank => "a text that is not blank",
            Self::AbsolutePath => "an absolute path",
        }
    }

    /// What to write instead.
    pub(crate) fn remedy(self) -> &'static str {
        match self {
            Self::NonEmpty | Self::NonBlank => "write some text or remove the key",
            Self::AbsolutePath => "begin with `/` or `~/`: relative paths and $VARIABLES are refused here",
        }
    }
}
