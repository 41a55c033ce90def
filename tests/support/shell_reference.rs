//! What the client sees in a script, by the grammar that it uses: the reference of the splitter, only for tests.

use std::sync::LazyLock;

use tree_sitter::{Node, Parser};

/// tree-sitter with the grammar of bash, in the versions whose verdicts were the client's on every script tried.
pub struct Reference {
    parser: Parser,
}

/// What may stand in the tree of a plain script.
const NAMED: &[&str] = &[
    "program",
    "list",
    "pipeline",
    "command",
    "command_name",
    "word",
    "string",
    "string_content",
    "raw_string",
    "number",
    "concatenation",
];

impl Default for Reference {
    fn default() -> Self {
        Self::new()
    }
}

impl Reference {
    #[must_use]
    pub fn new() -> Self {
        let mut parser = Parser::new();
        parser.set_language(&tree_sitter_bash::LANGUAGE.into()).expect("the two versions fit each other");
        Self { parser }
    }

    /// The commands of a plain script; nothing for one that the client takes whole.
    pub fn split(&mut self, script: &str) -> Option<Vec<Vec<String>>> {
        let tree = self.parser.parse(script, None).expect("a language is set and nothing cancels");
        let root = tree.root_node();
        if root.has_error() {
            return None;
        }
        let mut commands = Vec::new();
        let mut cursor = root.walk();
        // The walk goes down where it can, then on, then up: scripts may be nested as deeply as they are long.
        loop {
            let node = cursor.node();
            if !may_stand(node) {
                return None;
            }
            if node.kind() == "command" {
                commands.push(words(node, script)?);
            }
            if cursor.goto_first_child() {
                continue;
            }
            while !cursor.goto_next_sibling() {
                if !cursor.goto_parent() {
                    return if commands.is_empty() { None } else { Some(commands) };
                }
            }
        }
    }

    /// The tree as an S-expression, to see why.
    pub fn tree(&mut self, script: &str) -> String {
        self.parser.parse(script, None).expect("a language is set and nothing cancels").root_node().to_sexp()
    }
}

fn may_stand(node: Node<'_>) -> bool {
    let kind = node.kind();
    if node.is_named() {
        NAMED.contains(&kind)
    } else {
        matches!(kind, "&&" | "||" | ";" | "|" | "\"" | "'") || kind.trim().is_empty()
    }
}

fn words(command: Node<'_>, script: &str) -> Option<Vec<String>> {
    let mut cursor = command.walk();
    let mut words = Vec::new();
    for child in command.named_children(&mut cursor) {
        words.push(match child.kind() {
            "command_name" => {
                let program = child.named_child(0).filter(|only| only.kind() == "word")?;
                piece(program, script)?.to_owned()
            }
            "concatenation" => joined(child, script)?,
            _ => piece(child, script)?.to_owned(),
        });
    }
    Some(words)
}

fn joined(word: Node<'_>, script: &str) -> Option<String> {
    let mut cursor = word.walk();
    let mut text = String::new();
    for part in word.named_children(&mut cursor) {
        text.push_str(piece(part, script)?);
    }
    (!text.is_empty()).then_some(text)
}

fn piece<'a>(node: Node<'_>, script: &'a str) -> Option<&'a str> {
    let text = &script[node.byte_range()];
    match node.kind() {
        "word" | "number" => (node.named_child_count() == 0 && is_bare(text)).then_some(text),
        "raw_string" => text.strip_prefix('\'')?.strip_suffix('\''),
        "string" => {
            let mut cursor = node.walk();
            let only_text = node.named_children(&mut cursor).all(|part| part.kind() == "string_content");
            let text = text.strip_prefix('"')?.strip_suffix('"')?;
            (only_text && !escapes(text)).then_some(text)
        }
        _ => None,
    }
}

/// Whether an unquoted piece holds nothing to which a shell would give a meaning.
fn is_bare(text: &str) -> bool {
    !text.starts_with('=') && !text.contains(['*', '?', '[', ']', '{', '}', '~', '^', '#', '\\', '$'])
}

/// Whether a backslash in double quotes takes the meaning from what follows.
fn escapes(text: &str) -> bool {
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        if char == '\\' && chars.next().is_some_and(|next| matches!(next, '"' | '\\' | '$' | '`' | '\n')) {
            return true;
        }
    }
    false
}

/// The client is linked with a C library of its own, whose classes of characters are not those of the machine's.
///
/// The grammar's scanner asks for them by these names; that they are defined here makes it ask us. Where the C compiler
/// inlines them instead, as on macOS, the reference is right for ASCII alone.
mod classes {
    use super::LETTERS;

    #[unsafe(no_mangle)]
    pub extern "C" fn iswalpha(char: u32) -> i32 {
        let at = LETTERS.partition_point(|(first, _)| *first <= char);
        i32::from(at > 0 && char <= LETTERS[at - 1].1)
    }

    #[unsafe(no_mangle)]
    pub extern "C" fn iswdigit(char: u32) -> i32 {
        i32::from((0x30..=0x39).contains(&char))
    }

    #[unsafe(no_mangle)]
    pub extern "C" fn iswalnum(char: u32) -> i32 {
        i32::from(iswdigit(char) == 1 || iswalpha(char) == 1)
    }

    #[unsafe(no_mangle)]
    pub extern "C" fn iswspace(char: u32) -> i32 {
        i32::from(matches!(
            char,
            0x09..=0x0d | 0x20 | 0x85 | 0x2000..=0x2006 | 0x2008..=0x200a | 0x2028 | 0x2029 | 0x205f | 0x3000
        ))
    }
}

/// The runs of letters that were measured.
pub static LETTERS: LazyLock<Vec<(u32, u32)>> = LazyLock::new(|| {
    let hexadecimal = |text| u32::from_str_radix(text, 16).expect("the file holds numbers");
    include_str!("../../fixtures/shell/letters.txt")
        .lines()
        .filter_map(|line| line.split_once(' ').filter(|_| !line.starts_with('#')))
        .map(|(first, last)| (hexadecimal(first), hexadecimal(last)))
        .collect()
});
