//! The features that a client lists.

use std::collections::BTreeMap;

use crate::Failure;

/// A feature as the records write it.
pub(super) fn line(stage: &str, default: bool) -> String {
    format!("{stage}, {}", if default { "on" } else { "off" })
}

/// The features with their lines.
pub(super) fn read(table: &str) -> Result<BTreeMap<String, String>, Failure> {
    let mut features = BTreeMap::new();
    for text in table.lines() {
        let columns: Vec<&str> = text.split_whitespace().collect();
        let (Some((name, rest)), Some(last)) = (columns.split_first(), columns.last()) else { continue };
        let (stage, default) = match (rest.split_last(), last.parse()) {
            (Some((_, stage)), Ok(default)) if !stage.is_empty() => (stage.join(" "), default),
            _ => return Err(Failure::new(format!("the client lists a feature in another form: {text}"))),
        };
        features.insert((*name).to_owned(), line(&stage, default));
    }
    if features.is_empty() { Err(Failure::new("the client lists no features")) } else { Ok(features) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read() {
        let features = read("apps      stable    true\nartifact  under development  false\n").unwrap();
        assert_eq!(features.get("artifact").map(String::as_str), Some("under development, off"));
        assert_eq!(features.get("apps").map(String::as_str), Some("stable, on"));
        assert!(read("apps stable perhaps\n").is_err() && read("").is_err());
    }
}
