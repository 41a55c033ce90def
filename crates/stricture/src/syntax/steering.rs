//! Characters that act on the text around them instead of being read.

/// Whether `c` acts on the text around it, or on the program that shows it, instead of being read: control characters, characters of no
/// width, those that turn the direction, variation selectors and tags, and ends of lines that few programs know as such.
///
/// They are what Unicode calls ignorable by default, and controls. What is written for people escapes them.
///
/// ```
/// assert!(stricture::steers('\u{200b}') && stricture::steers('\u{9b}') && stricture::steers('\u{e0041}'));
/// assert!(!stricture::steers(' ') && !stricture::steers('é') && !stricture::steers('\u{301}'));
/// ```
pub fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}
