pub(super) mod allow;
pub(super) mod invalid_allow;
pub(super) mod unused_allow;
