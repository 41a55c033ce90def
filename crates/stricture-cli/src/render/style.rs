//! What the reader's terminal can do.

use crate::options::color::Color;

/// What the reader's terminal can do.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    pub(crate) color: bool,
    pub(crate) links: bool,
}

impl Style {
    /// For a file.
    pub(crate) const PLAIN: Self = Self { color: false, links: false };

    /// For standard output.
    pub(crate) fn on_standard_output(color: Color) -> Self {
        let color = color.wanted();
        Self { color, links: color && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout) }
    }
}
