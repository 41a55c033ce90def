//! The examples on the page of a lint.

use stricture::Lint;

/// Returns the examples of a lint's page with this mark, `flagged` or `fine`. If the lint looks at repositories, an
/// example holds several files, see [`files`].
///
/// ```
/// let lint = stricture::find_lint("unknown-key").unwrap();
/// assert!(!stricture_docs::examples::with_mark(lint, "flagged").is_empty());
/// ```
pub fn with_mark(lint: &Lint, mark: &str) -> Vec<String> {
    let open = format!("```toml,{mark}");
    let mut examples = Vec::new();
    let mut current: Option<String> = None;
    for line in lint.docs().lines() {
        match &mut current {
            Some(example) if line == "```" => {
                examples.push(std::mem::take(example));
                current = None;
            }
            Some(example) => {
                example.push_str(line);
                example.push('\n');
            }
            None if line == open => current = Some(String::new()),
            None => {}
        }
    }
    examples
}

/// Returns the files of an example that holds several. Each begins with a line `# file: PATH`, and `directory.csv` is the
/// directory of the people.
///
/// ```
/// let files = stricture_docs::examples::files("# file: assignments.toml\ndefault = \"a.toml\"\n# file: a.toml\n");
/// assert_eq!(files, [("assignments.toml", "default = \"a.toml\"\n".to_owned()), ("a.toml", String::new())]);
/// ```
pub fn files(example: &str) -> Vec<(&str, String)> {
    let mut files: Vec<(&str, String)> = Vec::new();
    for line in example.lines() {
        if let Some(path) = line.strip_prefix("# file: ") {
            files.push((path, String::new()));
        } else if let Some((_, text)) = files.last_mut() {
            text.push_str(line);
            text.push('\n');
        }
    }
    files
}
