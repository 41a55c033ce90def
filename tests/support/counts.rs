//! How many there are of whatever tests go through: a test that looks at nothing would find nothing wrong.

use std::collections::BTreeMap;
use std::fs::File;

use crate::{blessing, root};

/// Compares a number with the one that `fixtures/counts.toml` holds under this name, or writes it there when blessing.
pub fn count(name: &str, number: usize) {
    let path = root().join("fixtures/counts.toml");
    let read = || -> BTreeMap<String, usize> {
        let text = std::fs::read_to_string(&path).expect("the counts");
        toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    if !blessing() {
        let recorded = read().get(name).copied();
        assert_eq!(Some(number), recorded, "`{name}` in fixtures/counts.toml: if it is meant to change, BLESS=1");
        return;
    }
    // Tests run side by side, some in processes of their own.
    let lock = File::open(root().join("fixtures")).expect("a folder");
    lock.lock().expect("a lock");
    let mut counts = read();
    if counts.insert(name.to_owned(), number) != Some(number) {
        let lines = counts.iter().map(|(name, number)| format!("{name} = {number}\n"));
        std::fs::write(&path, lines.collect::<String>()).expect("it is written");
    }
}
