//! Texts of files: those of the fixtures, and what becomes of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::Failure;
use crate::random::Random;

/// What breaks readers of many kinds: of TOML, terminals, build logs, tables, links.
const HOSTILE: &[&str] = &[
    "\u{1b}[31m",
    "\u{9b}",
    "\u{202e}",
    "\u{200b}",
    "\u{e0041}",
    "\0",
    "\r",
    "::error::x",
    "##[group]",
    "=1+1",
    "]]>",
    "</script>",
    "%0A",
    "\\u0000",
    "\\",
    "'''",
    "\"\"\"",
    "[[",
    "]]",
    "{",
    "}",
    "#",
    "*",
    "**",
    "?",
    "[a-",
    "/",
    "../",
    "~",
    "$HOME",
    "é",
    "і",
    "🦀",
    "9223372036854775808",
    "-1",
    "nan",
    "1979-05-27",
    "deny = [\"skipped\"]",
    "exit-zero = true",
    "baseline = \"known.json\"",
];

/// The texts of the fixtures, by the ends of their names.
pub(super) struct Texts {
    by_ending: BTreeMap<String, Vec<String>>,
    company: BTreeMap<String, String>,
}

impl Texts {
    /// Reads all small texts below a folder.
    pub(super) fn read(folder: &Path) -> Result<Self, Failure> {
        let mut texts = Self { by_ending: BTreeMap::new(), company: BTreeMap::new() };
        let company = folder.join("acme");
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).map_err(|error| Failure::file(&folder, &error))?.filter_map(Result::ok) {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
                if let Some(text) = fs::read_to_string(&path).ok().filter(|text| text.len() < 64 << 10) {
                    if let Ok(name) = path.strip_prefix(&company) {
                        texts.company.insert(name.display().to_string(), text.clone());
                    }
                    texts.by_ending.entry(ending).or_default().push(text);
                }
            }
        }
        texts.by_ending.values_mut().for_each(|texts| texts.sort());
        Ok(texts)
    }

    /// The files of the made-up company, by their names.
    pub(super) fn company(&self) -> impl Iterator<Item = (&str, &str)> {
        self.company.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The text of a file with such a name: most are of the kind that the name says, and most are changed.
    pub(super) fn of(&self, name: &str, random: &mut Random) -> Vec<u8> {
        let some = self.like(if random.once_in(12) { "json" } else { name });
        let text = some.get(random.below(some.len())).map_or("", String::as_str);
        self.changed(text, name, random)
    }

    /// What becomes of a text in a few steps, of which there may be none.
    pub(super) fn changed(&self, text: &str, name: &str, random: &mut Random) -> Vec<u8> {
        let mut text = text.to_owned();
        for _ in 0..random.below(4) {
            text = changed(&text, self.like(name), random);
        }
        let mut bytes = text.into_bytes();
        let at = random.below(bytes.len());
        if let Some(byte) = bytes.get_mut(at).filter(|_| random.once_in(8)) {
            *byte = u8::try_from(random.below(256)).unwrap_or(0);
        }
        bytes
    }

    /// The texts of the kind that a name says.
    fn like(&self, name: &str) -> &[String] {
        let ending = name.rsplit('.').next().unwrap_or(name);
        self.by_ending.get(ending).or_else(|| self.by_ending.get("toml")).map_or(&[], Vec::as_slice)
    }
}

fn changed(text: &str, others: &[String], random: &mut Random) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let at = random.below(lines.len().max(1));
    match random.below(7) {
        0 => text.chars().take(random.below(text.len().max(1))).collect(),
        1 => {
            let line = lines.get(at).copied().unwrap_or_default();
            let many = 1 << random.below(11);
            lines.splice(at..at, std::iter::repeat_n(line, many));
            lines.join("\n")
        }
        2 => {
            let other = others.get(random.below(others.len())).map_or("", String::as_str);
            let line = other.lines().nth(random.below(40)).unwrap_or_default();
            lines.insert(at, line);
            lines.join("\n")
        }
        3 => {
            let token = random.pick(HOSTILE).unwrap_or_default();
            let at = text.char_indices().nth(random.below(text.len().max(1))).map_or(0, |(at, _)| at);
            let (before, after) = text.split_at(at);
            format!("{before}{token}{after}")
        }
        4 => {
            let token = random.pick(HOSTILE).unwrap_or_default();
            format!("{text}\n\"{}\" = \"{}\"\n", token.repeat(1 + random.below(8)), token.repeat(1 << random.below(13)))
        }
        5 => format!("{}{text}", "\t".repeat(1 << random.below(18))),
        _ => {
            if !lines.is_empty() {
                lines.remove(at.min(lines.len() - 1));
            }
            lines.join("\r\n")
        }
    }
}
