//! The check of a document against the table. It finds every problem of a file in one pass.
//!
//! The client reads its settings with serde, so this checker reads like serde. A table with known keys may be an array of
//! their values. A word may be the only key of a table. A date is also a string. Alternatives are tried in order. The
//! checker knows no key by name.

mod forms;

use super::dialect::Dialect;
use super::path::{gone, key_since, taking_gone_word};
use super::problem::{Problem, ProblemKind, WordSet};
use super::repeats::repeats;
use super::{Empty, Field, Kind, OneOf, Reading, Rest, TableType, Tagged, TextRule, Words};
use crate::release::{Era, Releases};
use crate::syntax::{Entry, Node, Span, Table, Trail, Value};

/// Checks a whole document.
pub(crate) fn check<'d>(root: &'d Table, schema: &'static TableType) -> Vec<Problem<'d>> {
    let mut checker = Checker { problems: Vec::new(), effort: MOST_EFFORT, dialect: Dialect::of(false) };
    checker.entries(schema, root.entries(), Span::empty(0), Trail::ROOT, Reading::Direct, None);
    checker.problems
}

/// Whether a list of texts is the value of exactly one key of the table.
fn is_list_of_one_key(table: &TableType, node: &Node, elements: &[Node]) -> bool {
    let is_list = elements.len() > 1 && elements.iter().all(|element| element.as_text().is_some());
    is_list && table.fields.iter().filter(|field| fits(&field.kind, node)).count() == 1
}

/// Whether the client reads `node` as this kind of value, and nothing can be said against it.
pub(crate) fn fits(kind: &Kind, node: &Node) -> bool {
    let mut checker = Checker { problems: Vec::new(), effort: 0, dialect: Dialect::of(false) };
    checker.value(kind, node, Trail::ROOT, Reading::Direct, None);
    checker.problems.is_empty()
}

/// Whether the client reads `node` as this kind of value.
pub(crate) fn reads(kind: &Kind, node: &Node) -> bool {
    let mut checker = Checker { problems: Vec::new(), effort: 0, dialect: Dialect::of(false) };
    checker.value(kind, node, Trail::ROOT, Reading::Direct, None);
    !checker.problems.iter().any(Problem::rejects)
}

/// The alternative that the client reads `node` with, if any fits.
pub(crate) fn chosen_alternative(one_of: &'static OneOf, node: &Node) -> Option<usize> {
    // Texts are judged after they were read, so they do not decide here.
    let mut checker = Checker { problems: Vec::new(), effort: 0, dialect: Dialect::of(false) };
    checker.choose(one_of, node, Trail::ROOT)
}

/// Effort that is spent on costly texts of one document: twenty of the largest expressions that the client takes. Without a
/// limit, a file of nothing but those would keep the checker busy for an hour.
const MOST_EFFORT: usize = 8_000_000;

struct Checker<'d> {
    problems: Vec<Problem<'d>>,
    /// What is left to spend on texts that are costly to judge.
    effort: usize,
    /// The way in which older releases read what is being checked.
    dialect: Dialect,
}

impl<'d> Checker<'d> {
    fn report(&mut self, trail: Trail<'_>, span: Span, kind: ProblemKind<'d>) {
        self.problems.push(Problem { path: trail.to_path(), span, kind, clients: Releases::all() });
    }

    /// Limits the problems from number `first` on to these releases.
    fn limit(&mut self, first: usize, clients: Releases) {
        for problem in self.problems.iter_mut().skip(first) {
            problem.clients = problem.clients.and(clients);
        }
    }

    /// Limits a problem to the releases that do not have a word at this place either.
    fn limit_to_those_without(&mut self, problem: usize, trail: Trail<'_>, word: &str) {
        self.limit(problem, Releases::all().without(taking_gone_word(&trail.to_path(), word)));
    }

    /// A key that is gone did not trouble the releases that knew it, unless its value was.
    fn gone(&mut self, node: &'d Node, trail: Trail<'_>, unknown: usize) {
        let Some((kind, since)) = gone(&trail.to_path().to_string()) else { return };
        let known = since.knowledge().known;
        self.limit(unknown, Releases::all().without(known));
        let before = self.problems.len();
        self.value(kind, node, trail, Reading::Direct, None);
        self.limit(before, known);
    }

    /// A value that not all releases read as `expected`.
    fn wrong_type_for(&mut self, clients: Releases, expected: Kind, node: &'d Node, trail: Trail<'_>) {
        let before = self.problems.len();
        self.wrong_type(expected, node, trail);
        self.limit(before, clients);
    }

    fn wrong_type(&mut self, expected: Kind, node: &'d Node, trail: Trail<'_>) {
        self.report(trail, node.span, ProblemKind::WrongType { expected, found: node });
    }

    fn value(&mut self, kind: &Kind, node: &'d Node, trail: Trail<'_>, reading: Reading, text: Option<TextRule>) {
        match *kind {
            Kind::Any => {}
            Kind::Bool => {
                if node.as_bool().is_none() {
                    self.wrong_type(*kind, node, trail);
                }
            }
            Kind::Integer { min, max } => match node.as_integer() {
                None => self.wrong_type(*kind, node, trail),
                Some(found) if found < min || found > max => {
                    self.report(trail, node.span, ProblemKind::OutOfRange { min, max, found });
                }
                Some(_) => {}
            },
            Kind::Text | Kind::Path => match node.as_text() {
                None => self.wrong_type(*kind, node, trail),
                Some(found) => {
                    if matches!(node.value, Value::Datetime(_)) {
                        self.wrong_type_for(Dialect::without_dates_as_text(), *kind, node, trail);
                    }
                    if let Some(rule) = text.filter(|rule| rule.applies_to(node)) {
                        self.text(rule, found, node.span, trail);
                    }
                }
            },
            Kind::Array(of) => match node.as_array() {
                None => self.wrong_type(*kind, node, trail),
                Some(elements) => {
                    for (index, element) in elements.iter().enumerate() {
                        self.value(of, element, trail.index(index), reading, text);
                    }
                }
            },
            Kind::Map { of, .. } => match node.as_table() {
                None => self.wrong_type(*kind, node, trail),
                Some(table) => {
                    for entry in table.entries() {
                        self.value(of, &entry.value, trail.key(&entry.key.name), reading, text);
                    }
                }
            },
            Kind::Words(words) => self.word(words, node, trail, reading),
            Kind::Table(table) => self.table(table, node, trail, reading),
            Kind::Tagged(tagged) => self.tagged(tagged, node, trail),
            Kind::OneOf(one_of) => self.one_of(one_of, node, trail),
        }
    }

    fn text(&mut self, rule: TextRule, text: &'d str, span: Span, trail: Trail<'_>) {
        let effort = rule.effort(text);
        if effort > self.effort {
            self.report(trail, span, ProblemKind::Unjudged);
        } else {
            self.effort -= effort;
            if !rule.accepts(text) {
                self.report(trail, span, ProblemKind::BadText { rule, text });
            }
        }
    }

    fn word(&mut self, words: &'static Words, node: &'d Node, trail: Trail<'_>, reading: Reading) {
        match &node.value {
            Value::String(found) => match words.get(found) {
                None => {
                    let kind = ProblemKind::UnknownWord { words: WordSet::Words(words), found };
                    let before = self.problems.len();
                    self.report(trail, node.span, kind);
                    self.limit_to_those_without(before, trail, found);
                }
                Some(word) if word.payload.is_some() => {
                    self.report(trail, node.span, ProblemKind::WordNeedsTable { word: word.word });
                }
                Some(word) => self.use_of_word(word, node.span, trail),
            },
            Value::Table(table) if !words.text_only => {
                let [entry] = table.entries() else {
                    let kind = ProblemKind::NotOneWord { words, keys: table.entries().len() };
                    return self.report(trail, node.span, kind);
                };
                let inner = trail.key(&entry.key.name);
                let Some(word) = words.get(&entry.key.name) else {
                    let kind = ProblemKind::UnknownWord { words: WordSet::Words(words), found: &entry.key.name };
                    let before = self.problems.len();
                    self.report(inner, entry.key.span, kind);
                    return self.limit_to_those_without(before, trail, &entry.key.name);
                };
                if let Some(payload) = &word.payload {
                    self.value(payload, &entry.value, inner, reading, None);
                } else if stands_for_nothing(&entry.value, reading) {
                    self.use_of_word(word, node.span, trail);
                } else {
                    let kind = ProblemKind::WordTakesNothing { word: &entry.key.name };
                    self.report(inner, entry.value.span, kind);
                }
            }
            _ => self.wrong_type(Kind::Words(words), node, trail),
        }
    }

    fn use_of_word(&mut self, word: &'static super::Word, span: Span, trail: Trail<'_>) {
        if word.rejected {
            self.report(trail, span, ProblemKind::RefusedWord { word: word.word });
        } else if let Some(means) = word.means {
            let before = self.problems.len();
            self.report(trail, span, ProblemKind::RewrittenWord { word: word.word, means });
            self.limit(before, word.replaced_in());
        } else if let Some(now) = word.renamed_to {
            self.report(trail, span, ProblemKind::RenamedWord { word: word.word, now });
        }
    }

    fn table(&mut self, table: &'static TableType, node: &'d Node, trail: Trail<'_>, reading: Reading) {
        match &node.value {
            Value::Table(entries) => self.entries(table, entries.entries(), node.span, trail, reading, None),
            Value::Array(elements) if table.array.is_some() => {
                let before = self.problems.len();
                self.report(trail, node.span, ProblemKind::Positional { table });
                self.positional(table, elements, node.span, trail, reading, 0);
                // Its author meant the list as a whole, so what each place lacks is beside the point.
                let is_refused = self.problems.iter().skip(before).any(Problem::rejects);
                if is_refused && is_list_of_one_key(table, node, elements) {
                    self.problems.truncate(before);
                    self.wrong_type(Kind::Table(table), node, trail);
                }
            }
            Value::Array(elements) if table.array_in.is_some() => {
                let arrays = table.array_in.map_or(Releases::none(), Era::releases);
                self.wrong_type_for(Releases::all().without(arrays), Kind::Table(table), node, trail);
                let before = self.problems.len();
                self.positional(table, elements, node.span, trail, reading, 0);
                self.limit(before, arrays);
            }
            Value::Datetime(_) if table.takes_anything() => {
                let clients = Releases::all().without(self.dialect.with_dates_as_tables());
                self.wrong_type_for(clients, Kind::Table(table), node, trail);
            }
            _ => self.wrong_type(Kind::Table(table), node, trail),
        }
    }

    /// The keys of a table. `tag` is the key that has already chosen the table.
    fn entries(
        &mut self,
        table: &'static TableType,
        entries: &'d [Entry],
        span: Span,
        trail: Trail<'_>,
        reading: Reading,
        tag: Option<&'static Tagged>,
    ) {
        // Fields already met, with the name used: a table has few fields, so a list beats a map.
        let mut met: Vec<(&'static Field, &'d Entry)> = Vec::with_capacity(entries.len().min(table.fields.len()));
        for entry in entries {
            let name = entry.key.name.as_str();
            if tag.is_some_and(|tag| tag.tag == name) {
                continue;
            }
            let inner = trail.key(name);
            if let Some(field) = table.field(name) {
                if let Some((_, first)) = met.iter().find(|(other, _)| std::ptr::eq(*other, field)) {
                    let kind = ProblemKind::TwoNames {
                        first: &first.key.name,
                        first_span: first.key.span,
                        second: name,
                        current: field.key,
                    };
                    let before = self.problems.len();
                    self.report(inner, entry.key.span, kind);
                    // A release that does not know one of the names takes it for another key.
                    let earlier = key_since(&trail.key(&first.key.name).to_path().to_string());
                    self.limit(before, earlier.map_or(Releases::all(), |since| since.knowledge().known));
                }
                met.push((field, entry));
                self.field(field, &entry.value, inner, reading);
            } else if let Some(Rest { kind, .. }) = &table.rest {
                self.value(kind, &entry.value, inner, Reading::Borrowed, None);
            } else {
                // Of what was buffered, the client does not see which keys are left over; a test beside `client::fate` holds what it said.
                let told = reading == Reading::Direct && !table.has_flattened();
                let unknown = self.problems.len();
                self.report(inner, entry.key.span, ProblemKind::UnknownKey { key: name, table, told });
                self.gone(&entry.value, inner, unknown);
            }
        }
        for field in table.fields {
            if !met.iter().any(|(other, _)| std::ptr::eq(*other, field)) {
                self.missing(table, field, span, trail);
            }
        }
    }

    /// A key that the table does not have.
    fn missing(&mut self, table: &'static TableType, field: &'static Field, span: Span, trail: Trail<'_>) {
        let requiring = field.requiring();
        if !requiring.is_empty() {
            let before = self.problems.len();
            self.report(trail, span, ProblemKind::MissingKey { key: field.key, table });
            self.limit(before, requiring);
        }
    }

    fn positional(
        &mut self,
        table: &'static TableType,
        elements: &'d [Node],
        span: Span,
        trail: Trail<'_>,
        reading: Reading,
        offset: usize,
    ) {
        // A release with more fields has other places for those behind them: the cases `otel-as-array-of-*`.
        for (releases, fields) in table.layouts() {
            let before = self.problems.len();
            let most = fields.len();
            let least = table.array.unwrap_or(table.fields.len()).saturating_sub(table.fields.len() - most);
            // A release without any of the keys does not have the table.
            if elements.len() < least || elements.len() > most || (most == 0 && !table.fields.is_empty()) {
                let kind = ProblemKind::WrongLength { table, least, most, found: elements.len() };
                self.report(trail, span, kind);
                // What was buffered has a known length.
                if elements.len() > most && reading == Reading::Direct {
                    self.limit(before, Releases::all().without(self.dialect.with_longer_arrays()));
                }
            } else {
                for field in fields.iter().skip(elements.len()).filter(|field| !field.required) {
                    self.missing(table, field, span, trail);
                }
            }
            for (index, (field, element)) in fields.into_iter().zip(elements).enumerate() {
                self.field(field, element, trail.index(index + offset), reading);
            }
            self.limit(before, releases);
        }
    }

    fn field(&mut self, field: &'static Field, node: &'d Node, trail: Trail<'_>, reading: Reading) {
        if field.apart {
            self.dialect = Dialect::of(true);
            self.whole_field(field, node, trail, reading);
            self.dialect = Dialect::of(false);
        } else {
            self.whole_field(field, node, trail, reading);
        }
    }

    fn whole_field(&mut self, field: &'static Field, node: &'d Node, trail: Trail<'_>, reading: Reading) {
        if field.empty == Empty::Rejected && is_empty(node, &field.kind) {
            let before = self.problems.len();
            self.report(trail, node.span, ProblemKind::EmptyValue { kind: field.kind });
            return self.limit(before, field.refusing_empty());
        }
        if field.empty == Empty::Unset
            && matches!(field.kind, Kind::Text)
            && node.as_text().is_some_and(|text| text.trim().is_empty())
        {
            self.report(trail, node.span, ProblemKind::BlankText);
        }
        if let (false, Some(table)) = (field.refused.is_empty(), node.as_table()) {
            for entry in table.entries().iter().filter(|entry| field.refused.contains(&entry.key.name.as_str())) {
                let (key, before) = (entry.key.name.as_str(), self.problems.len());
                self.report(trail.key(key), entry.key.span, ProblemKind::RefusedKey { key });
                // Older releases did not look at the names of such keys.
                let known = gone(&trail.key(key).to_path().to_string()).map(|(_, since)| since.knowledge().known);
                self.limit(before, known.unwrap_or(Releases::all()));
            }
        }
        if let (false, Kind::Array(of), Some(elements)) = (field.ordered, field.kind, node.as_array()) {
            for (index, first) in repeats(of, elements) {
                let span = elements.get(index).map_or(node.span, |element| element.span);
                self.report(trail.index(index), span, ProblemKind::Repeated { array: node, index, first });
            }
        }
        if field.secret {
            self.secret(field, node, trail);
        }
        let reading = if field.flattened { Reading::Buffered } else { reading };
        self.value(&field.kind, node, trail, reading, field.text);
    }

    fn secret(&mut self, field: &'static Field, node: &'d Node, trail: Trail<'_>) {
        if let Some(text) = node.as_text() {
            self.report(trail, node.span, ProblemKind::Secret { field, name: None, text });
        }
        for entry in node.as_table().map(Table::entries).unwrap_or_default() {
            let name = entry.key.name.as_str();
            if let Some(text) = entry.value.as_text() {
                let kind = ProblemKind::Secret { field, name: Some(name), text };
                self.report(trail.key(name), entry.value.span, kind);
            }
        }
    }
}

/// Whether `node` is the nothing that may stand under a word.
fn stands_for_nothing(node: &Node, reading: Reading) -> bool {
    match &node.value {
        Value::Table(table) => table.is_empty() && reading != Reading::Borrowed,
        Value::Array(elements) => elements.is_empty() && reading == Reading::Direct,
        _ => false,
    }
}

/// Whether `node` is the empty value of its kind; a value of another kind is not.
fn is_empty(node: &Node, kind: &Kind) -> bool {
    match (kind, &node.value) {
        (Kind::Text | Kind::Path, Value::String(text)) => text.is_empty(),
        (Kind::Array(_), Value::Array(elements)) => elements.is_empty(),
        (Kind::Map { .. } | Kind::Table(_), Value::Table(table)) => table.is_empty(),
        _ => false,
    }
}
