//! What a report may never do to what shows it.

/// Whether a character acts instead of being read. A list of its own: a fault in that of the library would be one here too.
fn steers(c: char) -> bool {
    let code = u32::from(c);
    (c.is_control() && c != '\n')
        || [
            0xad..=0xad,
            0x34f..=0x34f,
            0x61c..=0x61c,
            0x115f..=0x1160,
            0x180e..=0x180e,
            0x200b..=0x200f,
            0x2028..=0x202e,
            0x2060..=0x206f,
            0x3164..=0x3164,
            0xfe00..=0xfe0f,
            0xfeff..=0xfeff,
            0xffa0..=0xffa0,
            0xfff9..=0xfffb,
            0xe0000..=0xe01ef,
        ]
        .iter()
        .any(|range| range.contains(&code))
}

/// Fails where `text` steers a terminal or a reader, or opens a command in the log of a build server.
///
/// # Panics
/// Then.
pub fn assert_inert(what: &str, text: &str) {
    let line = text.lines().find(|line| line.contains(steers) || line.contains("##[") || line.contains("##vso["));
    assert!(line.is_none() && !text.contains('\r'), "{what}: {line:?}");
}
