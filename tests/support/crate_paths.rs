//! The names at the root of the core: where they come from, and which of them a source file uses, however it writes them.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::vec::IntoIter;

/// The rooms of the core, from the top of the house to the bottom.
pub const ROOMS: &[&str] = &[
    "syntax",
    "release",
    "report",
    "schema",
    "client",
    "policy",
    "rules",
    "assignments",
    "lint",
    "levels",
    "linter",
    "fix",
    "cases",
    "replay",
    "explain",
    "matrix",
];

/// Returns the room that defines each name that `lib.rs` brings to the root, by that name; rooms included.
pub fn at_the_root(lib: &str) -> BTreeMap<String, &'static str> {
    let mut names: BTreeMap<String, &'static str> = ROOMS.iter().map(|room| ((*room).to_owned(), *room)).collect();
    for line in lib.split(';') {
        let Some((_, path)) = line.split_once("pub use ") else { continue };
        let (room, items) = path.split_once("::").expect("a name from a room");
        let room = ROOMS.iter().find(|known| **known == room).unwrap_or_else(|| panic!("{room} is no room"));
        for item in items.trim_matches(['{', '}', '\n', ' ']).split(',').map(str::trim).filter(|item| !item.is_empty())
        {
            // A function may have the name of a room.
            let name = item.rsplit([' ', ':']).next().unwrap_or(item);
            names.entry(name.to_owned()).or_insert(room);
        }
    }
    names
}

/// A piece of Rust that matters here.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Word(String),
    /// `::`
    Step,
    Other(char),
}

/// Returns the names that the file in the module `module` uses from the root of its crate, in the order of the text: `crate::name`,
/// `super::name` as far up as the root, and each name of a group. `*` stands for all of them. Comments and texts are skipped.
///
/// ```
/// use stricture_tests::crate_paths::used;
///
/// let source = "use crate::{report::Finding, lint}; fn f() { super::super::fix::apply() }";
/// assert_eq!(used(source, &["rules", "pattern"]), ["report", "lint", "fix"]);
/// ```
pub fn used(source: &str, module: &[&str]) -> Vec<String> {
    let mut pieces = pieces(source).into_iter().peekable();
    let mut names = Vec::new();
    // Of each brace that is open, whether it is that of a module within the file.
    let mut braces: Vec<bool> = Vec::new();
    let (mut before, mut last) = (None, None);
    while let Some(piece) = pieces.next() {
        match &piece {
            // A path may go on with `super`, and does not begin there.
            Piece::Word(word) if matches!(word.as_str(), "crate" | "super") && last != Some(Piece::Step) => {
                let depth = module.len() + braces.iter().filter(|is_module| **is_module).count();
                let mut up = if word == "crate" { depth } else { 1 };
                while pieces.next_if_eq(&Piece::Step).is_some() {
                    if pieces.next_if_eq(&Piece::Word("super".to_owned())).is_some() {
                        up += 1;
                        continue;
                    }
                    if up >= depth {
                        first_names(&mut pieces, &mut names);
                    } else {
                        group_of_supers(&mut pieces, up, depth, &mut names);
                    }
                    break;
                }
            }
            Piece::Other('{') => {
                let is_module = before == Some(Piece::Word("mod".to_owned())) && matches!(last, Some(Piece::Word(_)));
                braces.push(is_module);
            }
            Piece::Other('}') => {
                braces.pop();
            }
            _ => {}
        }
        before = last.replace(piece);
    }
    names
}

type Pieces = Peekable<IntoIter<Piece>>;

/// The names with which what comes next begins: a name, or those of a group.
fn first_names(pieces: &mut Pieces, names: &mut Vec<String>) {
    match pieces.next() {
        Some(Piece::Word(word)) => names.push(word),
        Some(Piece::Other('*')) => names.push("*".to_owned()),
        Some(Piece::Other('{')) => each_of_group(pieces, |word, _| names.push(word)),
        _ => {}
    }
}

/// The names that a group like `super::{a, super::super::b}` takes from the root.
fn group_of_supers(pieces: &mut Pieces, up: usize, depth: usize, names: &mut Vec<String>) {
    if pieces.next_if_eq(&Piece::Other('{')).is_none() {
        return;
    }
    each_of_group(pieces, |word, pieces| {
        let mut up = up;
        let mut word = word;
        while word == "super" && pieces.next_if_eq(&Piece::Step).is_some() {
            up += 1;
            match pieces.next() {
                Some(Piece::Word(next)) => word = next,
                _ => return,
            }
        }
        if up >= depth && word != "super" {
            names.push(word);
        }
    });
}

/// Calls `take` with the first word of each element of a group whose brace is open.
fn each_of_group(pieces: &mut Pieces, mut take: impl FnMut(String, &mut Pieces)) {
    let (mut depth, mut begins) = (1, true);
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Other('{') => depth += 1,
            Piece::Other('}') => {
                depth -= 1;
                if depth == 0 {
                    return;
                }
            }
            Piece::Other(',') if depth == 1 => begins = true,
            Piece::Other('*') if depth == 1 && begins => take("*".to_owned(), pieces),
            Piece::Word(word) if depth == 1 && begins => {
                begins = false;
                take(word, pieces);
            }
            _ => {}
        }
    }
}

/// The words and marks of a source, without comments and texts.
fn pieces(source: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
        } else if let Some(hashes) = raw_text(rest) {
            let end = format!("\"{}", "#".repeat(hashes));
            let body = &rest[hashes + 2..];
            rest = body.find(&end).map_or("", |at| &body[at + end.len()..]);
        } else if first == '"' {
            rest = &rest[quoted(rest)..];
        } else if first == '\'' {
            rest = &rest[letter(rest)..];
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            pieces.push(Piece::Word(rest[..end].to_owned()));
            rest = &rest[end..];
        } else if let Some(after) = rest.strip_prefix("::") {
            pieces.push(Piece::Step);
            rest = after;
        } else {
            if !first.is_whitespace() {
                pieces.push(Piece::Other(first));
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    pieces
}

/// How many `#` a raw text that begins here has.
fn raw_text(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(hashes)
}

/// How long the text in quotes is that begins here.
fn quoted(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// How long the character in quotes is that begins here; of a lifetime, its mark.
fn letter(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), Some((escaped, _))) => {
            let after = escaped + 1;
            rest.get(after..).and_then(|rest| rest.find('\'')).map_or(1, |end| after + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}
