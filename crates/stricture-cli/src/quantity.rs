//! How many there are of something, in words.

/// `1 file`, `2 files`.
pub(crate) fn many(count: usize, name: &str) -> String {
    match (count, name) {
        (1, _) => format!("1 {name}"),
        (_, "piece of advice") => format!("{count} pieces of advice"),
        _ => format!("{count} {name}s"),
    }
}

/// `1 person`, `2 people`.
pub(crate) fn people(count: usize) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{count} people") }
}
