//! Where made-up policies come from.

use std::path::Path;

use stricture_conformance::Cases;

use super::tree::Tree;
use crate::Failure;
use crate::random::Random;
use crate::schema::{Kind, Model, Table};

/// Texts that mean something somewhere in the format.
const TEXTS: &[&str] = &[
    "",
    " ",
    "x",
    "dev",
    ":workspace",
    ":read-only",
    ":danger-full-access",
    "read-only",
    "git",
    "git push",
    "/srv/a",
    "~/a",
    "~",
    "a/b",
    "../up",
    "/a/**",
    "/**/*.env",
    "*.example.com",
    "**.example.com",
    "*",
    "example.com",
    "https://example.com/a",
    "http://localhost:8080",
    "openai",
    "gpt-5",
    "allow",
    "deny",
    "(",
    "[a-z]+",
    "prompt",
    "read",
    "write",
    "api",
    "chatgpt",
    "GET",
    "X-Header",
    "\u{e9}",
    "a\tb",
    ".",
    "**",
    "*.*",
    "10.0.0.0/8",
    "hooks",
    "true",
];

/// Values of every type, to put where another belongs.
const ODD: &[&str] = &[
    "true",
    "false",
    "0",
    "1",
    "-1",
    "65536",
    "9223372036854775807",
    "1.5",
    "\"\"",
    "\" \"",
    "\"x\"",
    "1979-05-27",
    "10:00:00",
    "[]",
    "[1]",
    "[\"x\"]",
    "[[]]",
    "[{}]",
    "{}",
    "{ zz = 1 }",
    "{ allow = {} }",
    "{ allow = [] }",
    "{ never = {} }",
    "nan",
    "[true]",
    "[\"x\", \"y\"]",
];

/// Makes policies.
pub(crate) struct Source<'m> {
    pub(super) model: &'m Model,
    /// The top-level entries of all cases.
    corpus: Vec<Vec<(String, Tree)>>,
    /// Keys that occur anywhere.
    keys: Vec<String>,
}

impl<'m> Source<'m> {
    /// Reads the cases of `folder` that are TOML.
    pub(crate) fn new(model: &'m Model, folder: &Path) -> Result<Self, Failure> {
        let mut corpus = Vec::new();
        for case in Cases::all(folder)?.iter().flat_map(|file| &file.cases) {
            let Ok(text) = str::from_utf8(&case.policy) else { continue };
            let Ok(table) = toml::from_str::<toml::Table>(text) else { continue };
            corpus.push(table.iter().map(|(key, value)| (key.clone(), Tree::of(value))).collect());
        }
        let keys = model.table.values().flat_map(|table| table.field.iter().map(|field| field.key.clone())).collect();
        Ok(Self { model, corpus, keys })
    }

    /// One policy.
    pub(crate) fn policy(&self, random: &mut Random) -> String {
        let mut tree = if random.once_in(2) { self.composed(random) } else { self.fresh(random) };
        let damages = if random.once_in(3) { 0 } else { 1 + random.below(2) };
        for _ in 0..damages {
            self.damage(&mut tree, random);
        }
        if random.once_in(6) {
            self.age(&mut tree, random);
        }
        tree.file(random)
    }

    /// Several cases in one file, the later ones where the earlier ones say nothing.
    fn composed(&self, random: &mut Random) -> Tree {
        let mut entries: Vec<(String, Tree)> = Vec::new();
        for _ in 0..=random.below(3) {
            let Some(case) = self.corpus.get(random.below(self.corpus.len())) else { continue };
            for (key, value) in case {
                if !entries.iter().any(|(other, _)| other == key) {
                    entries.push((key.clone(), value.clone()));
                }
            }
        }
        Tree::Table(entries)
    }

    /// A few top-level keys, filled as the schema says.
    fn fresh(&self, random: &mut Random) -> Tree {
        let Some(root) = self.model.table.get("requirements") else { return Tree::Table(Vec::new()) };
        let mut entries: Vec<(String, Tree)> = Vec::new();
        for _ in 0..=random.below(4) {
            let Some(field) = root.field.get(random.below(root.field.len())) else { continue };
            if entries.iter().any(|(key, _)| *key == field.key) {
                continue;
            }
            if let Ok(kind) = Kind::parse(&field.kind, self.model) {
                entries.push((field.key.clone(), self.value(&kind, random, 0)));
            }
        }
        Tree::Table(entries)
    }

    pub(super) fn value(&self, kind: &Kind, random: &mut Random, depth: usize) -> Tree {
        match kind {
            Kind::Bool => Tree::Scalar(if random.once_in(2) { "true" } else { "false" }.to_owned()),
            Kind::Integer(min, max) => {
                let near = i64::try_from(random.below(10)).unwrap_or(0);
                Tree::Scalar(if random.once_in(4) { *max } else { min.saturating_add(near).min(*max) }.to_string())
            }
            Kind::Text | Kind::Path => Tree::text(random.pick(TEXTS).unwrap_or("x")),
            Kind::Any => Tree::Scalar(random.pick(ODD).unwrap_or("1").to_owned()),
            Kind::Array(of) | Kind::Set(of) => {
                Tree::Array((0..count(random, depth)).map(|_| self.value(of, random, depth + 1)).collect())
            }
            Kind::Map(of) => Tree::Table(self.entries(of, random, depth)),
            Kind::Table(name) => match self.model.table.get(name) {
                Some(table) => self.table(table, random, depth),
                None => Tree::Table(Vec::new()),
            },
            Kind::Words(name) => {
                let words = self.model.words.get(name).map(|words| words.values.as_slice()).unwrap_or_default();
                let Some(word) = words.get(random.below(words.len())) else { return Tree::text("x") };
                match word.payload().and_then(|payload| Kind::parse(payload, self.model).ok()) {
                    Some(payload) => Tree::Table(vec![(word.word.clone(), self.value(&payload, random, depth + 1))]),
                    None if random.once_in(8) => {
                        let nothing = if random.once_in(2) { Tree::Table(Vec::new()) } else { Tree::Array(Vec::new()) };
                        Tree::Table(vec![(word.word.clone(), nothing)])
                    }
                    None => Tree::text(&word.word),
                }
            }
            Kind::Tagged(name) => {
                let Some(tagged) = self.model.tagged.get(name) else { return Tree::text("x") };
                let Some(word) = tagged.values.get(random.below(tagged.values.len())) else { return Tree::text("x") };
                let table = word.table.as_ref().and_then(|table| self.model.table.get(table));
                match table.map(|table| self.table(table, random, depth)) {
                    Some(Tree::Table(mut entries)) => {
                        entries.insert(0, (tagged.tag.clone(), Tree::text(&word.word)));
                        Tree::Table(entries)
                    }
                    Some(Tree::Array(mut elements)) => {
                        elements.insert(0, Tree::text(&word.word));
                        Tree::Array(elements)
                    }
                    _ => Tree::Table(vec![(tagged.tag.clone(), Tree::text(&word.word))]),
                }
            }
            Kind::OneOf(name) => {
                let alternatives =
                    self.model.one_of.get(name).map(|one_of| one_of.alternatives.as_slice()).unwrap_or_default();
                let kind = alternatives
                    .get(random.below(alternatives.len()))
                    .and_then(|alternative| Kind::parse(&alternative.kind, self.model).ok());
                kind.map_or_else(|| Tree::text("x"), |kind| self.value(&kind, random, depth))
            }
        }
    }

    fn table(&self, table: &Table, random: &mut Random, depth: usize) -> Tree {
        let positional = table.array.is_some() && random.once_in(12);
        let mut entries = Vec::new();
        for field in &table.field {
            if !field.required && !positional && !random.once_in(2 + depth) {
                continue;
            }
            if let Ok(kind) = Kind::parse(&field.kind, self.model) {
                let alias = field.aliases.first().filter(|_| random.once_in(2));
                let name = alias.unwrap_or(&field.key);
                entries.push((name.clone(), self.value(&kind, random, depth + 1)));
            }
        }
        if positional {
            let mut values: Vec<Tree> = entries.into_iter().map(|(_, value)| value).collect();
            if random.once_in(3) {
                values.truncate(table.array.unwrap_or(0));
            }
            return Tree::Array(values);
        }
        if let Some(kind) = table.rest.as_ref().and_then(|rest| Kind::parse(rest, self.model).ok()) {
            if table.rest_name.as_deref() == Some("<feature>") {
                entries.extend(self.features(&kind, random, depth));
            } else {
                entries.extend(self.entries(&kind, random, depth));
            }
        }
        Tree::Table(entries)
    }

    /// Switches of features under names that the client knows or knew.
    fn features(&self, kind: &Kind, random: &mut Random, depth: usize) -> Vec<(String, Tree)> {
        let mut entries: Vec<(String, Tree)> = Vec::new();
        for _ in 0..count(random, depth) {
            if let Some(feature) = self.model.feature.get(random.below(self.model.feature.len())) {
                let value = self.value(kind, random, depth + 1);
                insert(&mut entries, &feature.name, value);
            }
        }
        entries
    }

    fn entries(&self, kind: &Kind, random: &mut Random, depth: usize) -> Vec<(String, Tree)> {
        let mut entries: Vec<(String, Tree)> = Vec::new();
        for _ in 0..count(random, depth) {
            let key = random.pick(TEXTS).unwrap_or("x").to_owned();
            if !entries.iter().any(|(other, _)| *other == key) {
                entries.push((key, self.value(kind, random, depth + 1)));
            }
        }
        entries
    }

    fn damage(&self, tree: &mut Tree, random: &mut Random) {
        let number = random.below(tree.size());
        let what = random.below(6);
        let odd = random.pick(ODD).unwrap_or("1").to_owned();
        let text = random.pick(TEXTS).unwrap_or("x").to_owned();
        let key = self.keys.get(random.below(self.keys.len())).cloned().unwrap_or_default();
        let chance = random.below(1 << 20);
        tree.at(number, &mut |node| match (what, &mut *node) {
            (0, Tree::Table(entries)) if !entries.is_empty() => {
                entries.remove(chance % entries.len());
            }
            (1, Tree::Table(entries)) => insert(entries, &key, Tree::Scalar(odd.clone())),
            (2, Tree::Table(entries)) if !entries.is_empty() => {
                let at = chance % entries.len();
                let (old, value) = entries.remove(at);
                let new = match chance % 4 {
                    0 => old.to_uppercase(),
                    1 => old.replace('_', "-"),
                    2 => format!("{old}s"),
                    _ => text.clone(),
                };
                insert(entries, &new, value);
            }
            (3, Tree::Array(elements)) if !elements.is_empty() => {
                let at = chance % elements.len();
                let element = elements.remove(at);
                if chance.is_multiple_of(2) {
                    elements.push(element.clone());
                    elements.push(element);
                }
            }
            (4, _) => *node = Tree::text(&text),
            _ if number > 0 => *node = Tree::Scalar(odd.clone()),
            _ => {}
        });
    }
}

fn insert(entries: &mut Vec<(String, Tree)>, key: &str, value: Tree) {
    if !entries.iter().any(|(other, _)| other == key) {
        entries.push((key.to_owned(), value));
    }
}

fn count(random: &mut Random, depth: usize) -> usize {
    random.below(4usize.saturating_sub(depth / 2).max(2))
}
