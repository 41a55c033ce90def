//! Where the texts are.
//!
//! The pages of lints are read as they are generated: a check before this one says that they are current, and this program must build
//! while the library's own generated files are stale.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use regex_lite::Regex;

use super::rust::{Found, Piece, pieces};
use super::text::{Group, Kind, Text};
use super::{markdown, script};
use crate::Failure;

/// Every text of the repository below `root`.
pub(super) fn texts(root: &Path) -> Result<Vec<Text>, Failure> {
    let mut all = Collected { root, texts: Vec::new() };
    all.guide()?;
    all.lints()?;
    all.schema()?;
    all.rust()?;
    all.browser()?;
    all.actions()?;
    Ok(all.texts)
}

struct Collected<'r> {
    root: &'r Path,
    texts: Vec<Text>,
}

impl Collected<'_> {
    fn push(&mut self, group: Group, kind: Kind, file: &Path, line: usize, prose: String) {
        let path = file.strip_prefix(self.root).unwrap_or(file).to_string_lossy().replace('\\', "/");
        self.texts.push(Text { group, kind, path, line, prose });
    }

    fn markdown(&mut self, group: Group, file: &Path) -> Result<(), Failure> {
        for (line, text) in markdown::prose(&read(file)?) {
            self.push(group, Kind::Prose, file, line, text);
        }
        Ok(())
    }

    fn guide(&mut self) -> Result<(), Failure> {
        for name in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
            self.markdown(Group::Guide, &self.root.join(name))?;
        }
        let pages = files(&self.root.join("docs"), &["md"])?;
        let generated = ["SUMMARY.md", "lints", "reference"].map(|name| self.root.join("docs").join(name));
        for page in pages.iter().filter(|page| !generated.iter().any(|path| page.starts_with(path))) {
            self.markdown(Group::Guide, page)?;
        }
        Ok(())
    }

    fn lints(&mut self) -> Result<(), Failure> {
        let index = self.root.join("docs/lints/index.md");
        for (number, line) in read(&index)?.lines().enumerate() {
            if let Some(headline) = line.strip_prefix("| [").and_then(|line| line.split(" | ").nth(1)) {
                self.push(Group::Lints, Kind::Headline, &index, number + 1, markdown::plain(headline));
            }
        }
        for page in files(&self.root.join("docs/lints"), &["md"])?.iter().filter(|page| **page != index) {
            self.markdown(Group::Lints, page)?;
        }
        self.reported()
    }

    /// The messages of lints, as the fixtures record them: each once, whatever it quotes.
    fn reported(&mut self) -> Result<(), Failure> {
        let forms = [
            (Kind::Message, r"^(?:\S+ )?\d+:\d+-\d+:\d+ (?:rejected|unusable|ignored|risky|untidy) [a-z-]+: (.*)$"),
            (Kind::Help, r"^ +help: (.*)$"),
            (Kind::Help, r"^ +fix \([a-z]+\): (.*)$"),
            (Kind::Other, r"^ +(?:\S+ )?\d+:\d+-\d+:\d+ (.*)$"),
        ];
        let forms = forms.map(|(kind, form)| (kind, Regex::new(form)));
        let mut seen = BTreeSet::new();
        for file in files(&self.root.join("fixtures/lints"), &["expected"])? {
            for (number, line) in read(&file)?.lines().enumerate() {
                let found = forms.iter().find_map(|(kind, form)| {
                    let text = form.as_ref().ok()?.captures(line)?.get(1)?.as_str();
                    Some((*kind, markdown::plain(text)))
                });
                if let Some((kind, text)) = found
                    && seen.insert(text.clone())
                {
                    self.push(Group::Lints, kind, &file, number + 1, text);
                }
            }
        }
        Ok(())
    }

    fn schema(&mut self) -> Result<(), Failure> {
        let text = Regex::new(r#"\b(?:help|pitfall) = "([^"]*)""#).map_err(|error| Failure::new(error.to_string()))?;
        for file in files(&self.root.join("crates/stricture/schema"), &["toml"])? {
            for (number, line) in read(&file)?.lines().enumerate() {
                for found in text.captures_iter(line).filter_map(|captures| captures.get(1)) {
                    self.push(Group::Schema, Kind::Other, &file, number + 1, markdown::plain(found.as_str()));
                }
            }
        }
        Ok(())
    }

    fn rust(&mut self) -> Result<(), Failure> {
        let folders = ["crates", "tests"].map(|name| self.root.join(name));
        for folder in folders {
            for file in files(&folder, &["rs"])? {
                let source = read(&file)?;
                let Some(name) = file.file_name().and_then(|name| name.to_str()) else { continue };
                if name == "generated.rs" {
                    continue;
                }
                let owner = Owner::of(file.strip_prefix(self.root).unwrap_or(&file));
                for found in pieces(&source) {
                    self.piece(owner, name, &file, &found);
                }
            }
        }
        Ok(())
    }

    fn piece(&mut self, owner: Owner, name: &str, file: &Path, found: &Found) {
        let is_help = matches!(name, "options.rs" | "arguments.rs");
        match (found.piece, owner) {
            (Piece::Doc, Owner::Lint) | (Piece::Literal, Owner::Lint | Owner::Other) => {}
            (Piece::Literal, _) => {
                if found.text.trim().matches(' ').count() >= 2 {
                    let group = owner.group();
                    for (offset, line) in found.text.lines().enumerate() {
                        self.push(group, Kind::Message, file, found.line + offset, markdown::plain(&filled(line)));
                    }
                }
            }
            (Piece::Comment, _) => self.push(Group::Comments, Kind::Other, file, found.line, comment(&found.text)),
            (Piece::Doc, _) => {
                let group = match owner {
                    Owner::Library => Group::Library,
                    Owner::Command | Owner::Tasks if is_help => owner.group(),
                    _ => Group::Comments,
                };
                let mut kind = kind_of(&found.item, group, is_help);
                for (line, text) in markdown::prose(&found.text) {
                    self.push(group, kind, file, found.line + line - 1, text);
                    kind = Kind::Other;
                }
            }
        }
    }

    fn browser(&mut self) -> Result<(), Failure> {
        let package = self.root.join("crates/stricture-wasm");
        for folder in ["www/src", "npm"] {
            for file in files(&package.join(folder), &["js", "ts"])? {
                for (line, text) in script::strings(&read(&file)?) {
                    if text.trim().matches(' ').count() >= 2 {
                        self.push(Group::Browser, Kind::Message, &file, line, markdown::plain(&text));
                    }
                }
            }
        }
        let page = package.join("www/index.html");
        for (line, text) in script::texts(&read(&page)?) {
            self.push(Group::Browser, Kind::Message, &page, line, text);
        }
        Ok(())
    }

    fn actions(&mut self) -> Result<(), Failure> {
        for name in ["action.yml", ".pre-commit-hooks.yaml"] {
            let file = self.root.join(name);
            for (number, line) in read(&file)?.lines().enumerate() {
                if let Some(text) = line.trim().strip_prefix("description: ") {
                    let text = markdown::plain(text.trim_matches('"'));
                    self.push(Group::Actions, Kind::Message, &file, number + 1, text);
                }
            }
        }
        Ok(())
    }
}

/// Whose a source is.
#[derive(Clone, Copy)]
enum Owner {
    /// The file of a lint: its doc comment is its page, and fixtures record its messages.
    Lint,
    Library,
    Command,
    Tasks,
    Other,
}

impl Owner {
    fn of(path: &Path) -> Self {
        let core = Path::new("crates/stricture/src");
        match path.strip_prefix(core.join("lint")) {
            Ok(rest) if rest.components().count() > 1 => Self::Lint,
            _ if path.starts_with(core) => Self::Library,
            _ if path.starts_with("crates/stricture-cli/src") => Self::Command,
            _ if path.starts_with("crates/xtask/src") => Self::Tasks,
            _ => Self::Other,
        }
    }

    fn group(self) -> Group {
        match self {
            Self::Lint => Group::Lints,
            Self::Library => Group::Library,
            Self::Command => Group::Command,
            Self::Tasks => Group::Tasks,
            Self::Other => Group::Comments,
        }
    }
}

/// What a doc comment is for, by what it describes.
fn kind_of(item: &str, group: Group, is_help: bool) -> Kind {
    let last = item.lines().last().unwrap_or_default();
    match group {
        Group::Library if last.starts_with("pub fn ") || last.starts_with("pub const fn ") => Kind::Function,
        Group::Library if !last.is_empty() => Kind::Doc,
        Group::Comments | Group::Library => Kind::Other,
        // Options have names, arguments have none.
        _ if is_help && item.contains("long") => Kind::Option,
        // A subcommand is a variant with its options.
        _ if is_help && (last.contains("Options)") || last == "Schema,") => Kind::Option,
        _ => Kind::Doc,
    }
}

/// A comment as one text, with what `markdown::prose` leaves of it.
fn comment(text: &str) -> String {
    markdown::plain(&text.replace('\n', " "))
}

/// A format string with code in place of its arguments.
fn filled(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((_, after)) = after.split_once('}') else {
            rest = after;
            break;
        };
        // In backticks already, or not.
        out.push_str(if before.ends_with('`') && after.starts_with('`') { "…" } else { markdown::CODE });
        rest = after;
    }
    out + rest
}

/// The files below `folder` with one of these endings, in order. Installed packages are not ours.
fn files(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).map_err(|error| Failure::file(&folder, &error))? {
            let path = entry.map_err(|error| Failure::file(&folder, &error))?.path();
            if path.is_dir() {
                if !path.ends_with("node_modules") {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|ending| endings.iter().any(|known| *known == ending)) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn read(file: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(file).map_err(|error| Failure::file(file, &error))
}
